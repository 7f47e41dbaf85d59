/** 产物是不是由现在的源码建的：npm start 据此决定要不要重建。 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const INPUTS = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
/** 不放进产物：产物要原样拷到服务器上。 */
const RECORD = '.cache/build';

/** 与 astro.config.mjs 的 outDir 一致。 */
export function outputFolder(root: string): string {
  return resolve(root, process.env['DUIBIAO_OUT'] ?? 'dist');
}

export function rememberBuild(root: string): void {
  const file = join(root, RECORD);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint(root));
}

export function isBuildFresh(root: string): boolean {
  try {
    return readFileSync(join(root, RECORD), 'utf8') === fingerprint(root);
  } catch {
    // 没建过，或产物已被删。
    return false;
  }
}

/** 源码的内容、部署路径、产物的位置和时间；产物不在时抛错。时间防的是绕过 npm run build 另建了一份。 */
function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((input) => filesUnder(join(root, input)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  const out = outputFolder(root);
  const { mtimeMs } = statSync(join(out, 'index.html'));
  return JSON.stringify([hash.digest('hex'), process.env['DUIBIAO_BASE'] ?? '/', out, mtimeMs]);
}

function filesUnder(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
