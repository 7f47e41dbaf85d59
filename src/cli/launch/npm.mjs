/** 找到并运行 npm。 */
import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { LaunchError } from './error.mjs';
import { run } from './run.mjs';

const CLI = 'npm-cli.js';

/**
 * npm-cli.js 的路径。由 npm run 启动时 npm 会报出自己；直接用 node 启动时在 Node 目录与 PATH 里找。
 * @returns {string}
 */
function findNpm() {
  const given = process.env['npm_execpath'];
  // yarn、pnpm 启动时这里是它们自己，锁文件不通用。
  if (given !== undefined && basename(given) === CLI && existsSync(given)) return given;
  const folders = [dirname(process.execPath), ...(process.env['PATH'] ?? '').split(delimiter)].filter(Boolean);
  for (const folder of folders) {
    const packaged = [
      join(folder, 'node_modules/npm/bin', CLI),
      join(folder, '../lib/node_modules/npm/bin', CLI),
      join(folder, '../share/nodejs/npm/bin', CLI),
    ].find(existsSync);
    if (packaged) return packaged;
    const link = join(folder, 'npm');
    if (existsSync(link) && basename(realpathSync(link)) === CLI) return realpathSync(link);
  }
  throw new LaunchError('没有找到 npm。请重装带 npm 的 Node（https://nodejs.org），再运行 npm start。');
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  // 本机设了 omit、production、engine-strict、global 时也照样装全。
  const always = ['--include=dev', '--include=optional', '--include=peer', '--engine-strict=false', '--global=false'];
  return run(process.execPath, [findNpm(), ...args, ...always, '--loglevel=error'], { cwd, collect: true });
}
