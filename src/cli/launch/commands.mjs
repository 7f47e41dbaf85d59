/** npm run 的每个命令实际运行什么。 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * file 为项目根起的路径，bin 为 npm 包名，二者取一；defaults 在使用者没给参数时补上。
 * @type {Record<string, ({ file: string } | { bin: string }) & { args?: string[], defaults?: string[] }>}
 */
const COMMANDS = {
  start: { file: 'src/cli/start.ts' },
  test: { file: 'src/cli/test.ts' },
  dev: { bin: 'astro', args: ['dev'] },
  build: { file: 'src/cli/build.ts' },
  'check:content': { file: 'src/cli/check-content.ts' },
  'check:release': { file: 'src/cli/check-release.ts' },
  guide: { file: 'src/cli/guide.ts' },
  'sample-facts': { file: 'src/cli/sample-facts.ts' },
  vectors: { file: 'src/cli/vectors.ts' },
  bench: { file: 'src/cli/bench.ts' },
  screenshots: { file: 'src/cli/screenshots.ts' },
  format: { bin: 'prettier', args: ['--write'], defaults: ['.'] },
};

export const commandNames = Object.keys(COMMANDS);

/**
 * 交给 Node 的参数：脚本绝对路径在前。
 * @param {string} root 项目根
 * @param {string} name commandNames 之一
 * @param {readonly string[]} args 使用者给的参数
 * @returns {string[]}
 */
export function commandLine(root, name, args) {
  const command = COMMANDS[name];
  const script = 'bin' in command ? binOf(root, command.bin) : join(root, command.file);
  return [script, ...(command.args ?? []), ...(args.length > 0 ? args : (command.defaults ?? []))];
}

/**
 * npm 包的命令行入口。不用 node_modules/.bin：Windows 上那里是 cmd 脚本，要经过 shell。
 * @param {string} root 项目根
 * @param {string} name 包名
 * @returns {string} 绝对路径
 */
export function binOf(root, name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : Object.values(bin)[0]);
}
