/** 找到或装上 Chromium：浏览器测试、性能测量与截图共用。 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const CHROMIUM_MISSING =
  '没有找到 Chromium。请安装 Chromium、Chrome 或 Edge（Debian：apt-get install chromium fonts-noto-cjk），' +
  '或把可执行文件的路径写进环境变量 CHROMIUM_PATH。';

/** 可执行文件的路径；环境变量 CHROMIUM_PATH 优先，没有返回 undefined。 */
export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return existsSync(given) ? given : undefined;
  return [...unixPaths(), ...macPaths(), ...windowsPaths()].find((path) => existsSync(path));
}

/** 找不到时，在 Debian 上以 root 身份连同中文字体一起装；别的系统不擅自装。 */
export function findOrInstallChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined || process.env['CHROMIUM_PATH'] || !isDebianRoot()) return found;
  process.stderr.write('没有找到 Chromium，正在用 apt-get 安装 chromium 与中文字体……\n');
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return findChromium();
}

function unixPaths(): string[] {
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  );
}

function macPaths(): string[] {
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
}

function windowsPaths(): string[] {
  const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .flatMap((name) => process.env[name] ?? [])
    .flatMap((folder) => programs.map((program) => join(folder, program)));
}

/** Ubuntu 的 chromium 包是 snap 的空壳，容器里装不成，所以只认 Debian 自己。 */
function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
