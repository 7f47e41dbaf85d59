/**
 * 各 npm run 命令的入口：node src/cli/launch.mjs 命令 [参数…]
 * 克隆后只有 Node 20 与 npm 也能用：先装齐依赖，本机 Node 太旧就装一份 Node 24，再用它运行真正的命令。
 * 本文件与 launch/ 要在 Node 20 上运行，只用内置模块；自己不往标准输出写字，那里留给命令的结果。
 */
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine, commandNames } from './launch/commands.mjs';
import { LaunchError } from './launch/error.mjs';
import { installPackages, installRuntime } from './launch/install.mjs';
import { judgeNode } from './launch/node.mjs';
import { run } from './launch/run.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** @param {readonly string[]} argv */
async function main([name, ...args]) {
  if (name === undefined || !commandNames.includes(name)) {
    process.stderr.write(`没有这个命令：${name ?? '（空）'}。可用的有：${commandNames.join('、')}\n`);
    process.exitCode = 2;
    return;
  }
  await installPackages(root);
  const { node, options } = await chooseNode(name);
  const { code, signal } = await run(node, commandLine(root, name, args), {
    cwd: root,
    env: environment(node, options),
  });
  // 子进程因信号结束，就以同样的信号结束自己，让外层的 shell、CI 看到真相。
  if (signal) process.kill(process.pid, signal);
  process.exitCode = code;
}

/** @param {string} name */
async function chooseNode(name) {
  const local = judgeNode({
    version: process.version,
    typescript: process.config.variables['node_use_amaro'] !== false,
    checks: name === 'test',
  });
  if (local.usable) return { node: process.execPath, options: local.options };
  return { node: await installRuntime(root), options: [] };
}

/**
 * 子进程再起的 node 也用选好的那个，并带同样的参数。
 * @param {string} node
 * @param {readonly string[]} options
 */
function environment(node, options) {
  // Windows 上变量名可能写作 Path；展开成普通对象后就区分大小写了。
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const nodeOptions = [process.env['NODE_OPTIONS'], ...options].filter(Boolean).join(' ');
  return {
    ...process.env,
    [pathKey]: [dirname(node), process.env[pathKey]].filter(Boolean).join(delimiter),
    ...(nodeOptions ? { NODE_OPTIONS: nodeOptions } : {}),
    NODE: node,
    npm_node_execpath: node,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}
