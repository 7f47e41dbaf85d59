/** 依赖哈希戳：锁文件或机器变了，才重装依赖。 */
import { createHash } from 'node:crypto';

/** 戳放在 node_modules 里：目录一删，戳也没了。 */
export const STAMP_FILE = 'node_modules/.duibiao-stamp';

/**
 * 平台也算在内：把整个文件夹拷到另一种机器上，本地二进制要重装。换行符不计：Windows 上 git 可能改写。
 * @param {string} lockfile package-lock.json 的全文
 * @param {string} platform
 * @param {string} arch
 */
export function stampOf(lockfile, platform, arch) {
  const hash = createHash('sha256').update(lockfile.replace(/\r\n/g, '\n')).digest('hex');
  return `${hash} ${platform}-${arch}`;
}

/**
 * @param {string | undefined} saved 戳文件的内容，没有则 undefined
 * @param {string} current
 */
export function stampMatches(saved, current) {
  return saved?.trim() === current;
}
