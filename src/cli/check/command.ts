/** 两个检查命令共用的外壳：读参数、打印、给退出码。 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Outcome } from './run.ts';

/** --root 目录：检查别的目录，默认当前目录。用法不对或没有 content/ 退出码为 2。 */
export function runCommand(check: (root: string) => Outcome): void {
  let root: string;
  try {
    root = resolve(parseArgs({ options: { root: { type: 'string', default: '.' } } }).values.root);
  } catch {
    console.error('用法：node src/cli/check-content.ts 或 check-release.ts，可加 --root 目录');
    process.exitCode = 2;
    return;
  }
  if (!existsSync(join(root, 'content'))) {
    console.error(`${root} 下没有 content 目录`);
    process.exitCode = 2;
    return;
  }
  const { code, output } = check(root);
  (code === 0 ? console.log : console.error)(output);
  process.exitCode = code;
}
