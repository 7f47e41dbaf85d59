/** 装齐运行所需：npm 依赖，以及本机太旧时的 Node 24。 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from './error.mjs';
import { runtimePackage, sameVersion } from './node.mjs';
import { npm } from './npm.mjs';
import { stampMatches, stampOf, STAMP_FILE } from './stamp.mjs';

const say = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * 锁文件没变就什么也不做。
 * @param {string} root 项目根
 */
export async function installPackages(root) {
  const stampFile = join(root, STAMP_FILE);
  const stamp = stampOf(readFileSync(join(root, 'package-lock.json'), 'utf8'), process.platform, process.arch);
  if (stampMatches(readIfThere(stampFile), stamp)) return;
  say('正在按 package-lock.json 安装依赖，首次约需一两分钟……');
  rmSync(stampFile, { force: true });
  let result = await npm(['ci'], root);
  // 锁文件没有列全各平台的可选包（有的镜像不收）时，npm ci 以 EUSAGE 拒装；install 会补上，别的仍按锁文件。
  if (result.output.includes('EUSAGE')) result = await npm(['install', '--no-save'], root);
  if (result.code !== 0) {
    say(result.output);
    throw new LaunchError('依赖没有装成。请检查网络和 npm 镜像设置（npm config get registry），再试一次。');
  }
  writeFileSync(stampFile, `${stamp}\n`);
}

/**
 * 装好 Node 24，返回可执行文件的路径。装在 .runtime/，与项目依赖互不影响。
 * @param {string} root 项目根
 */
export async function installRuntime(root) {
  const home = join(root, '.runtime');
  const { name, version, bin } = runtimePackage(process.platform, process.arch);
  const folder = join(home, 'node_modules', name);
  const node = join(folder, bin);
  const installed = readIfThere(join(folder, 'package.json'));
  if (installed === undefined || !sameVersion(JSON.parse(installed).version, version) || !works(node)) {
    say(`本机 Node ${process.version} 不够新，正在安装 Node 24（只放在 .runtime 文件夹，不动系统）……`);
    mkdirSync(home, { recursive: true });
    // 没有自己的 package.json，npm 会装到上一级去。
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
    const result = await npm(
      ['install', `${name}@${version}`, '--prefix', home, '--no-save', '--no-package-lock'],
      home,
    );
    if (result.code !== 0) say(result.output);
  }
  if (works(node)) return node;
  throw new LaunchError(
    `本机 Node 是 ${process.version}，这条命令要用的 Node 24 又没有装成。请到 https://nodejs.org 下载安装 Node 24（最低 22.12），再重新运行。`,
  );
}

/**
 * 包装上了不等于能跑：例如 musl 系统装了 glibc 的包。
 * @param {string} node
 */
const works = (node) => spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;
