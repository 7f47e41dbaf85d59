/** 夹具：把正确的最小内容集复制到临时目录，再弄坏一处。 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BASE = fileURLToPath(new URL('../../fixtures/content/base', import.meta.url));

export interface Edit {
  /** 相对 content/ 的路径。 */
  readonly file: string;
  /** 原文；不写表示把 to 接在文件末尾（没有这个文件就新建）。 */
  readonly from?: string;
  readonly to: string;
}

export interface Breakage {
  readonly name: string;
  readonly rule: string;
  readonly edits: readonly Edit[];
  /** 报告应当指到的文件，默认是弄坏的那个。 */
  readonly file?: string;
  /** 报告应当指到的那一行的文字，默认是改后的第一行。 */
  readonly at?: string;
  readonly message: RegExp;
  /** 只提醒，退出码仍为 0。 */
  readonly warning?: boolean;
}

/** 在临时目录里跑一遍，跑完删掉。 */
export function withContent<T>(edits: readonly Edit[], run: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'duibiao-check-'));
  try {
    cpSync(BASE, root, { recursive: true });
    for (const edit of edits) apply(root, edit);
    return run(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function apply(root: string, { file, from, to }: Edit): void {
  const path = join(root, 'content', file);
  if (from === undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, to, { flag: 'a' });
    return;
  }
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`夹具 ${file} 里没有“${from}”`);
  writeFileSync(path, text.replace(from, () => to));
}

/** 文字所在的行号，从 1 数。 */
export function lineOf(root: string, file: string, text: string): number {
  return (
    readFileSync(join(root, 'content', file), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1
  );
}
