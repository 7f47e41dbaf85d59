/** 从磁盘读内容文件：命令行检查与 Astro 集合共用，读不懂就报错，不悄悄返回空。 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';

export interface SourceFile {
  /** 相对项目根的路径，报错用。 */
  readonly path: string;
  readonly text: string;
  /** YAML 部分（MDX 为前言）。 */
  readonly doc: Document.Parsed;
  readonly lines: LineCounter;
  /** YAML 起始行之前的行数，换算成文件行号用。 */
  readonly lineOffset: number;
  /** MDX 正文；YAML 文件为空。 */
  readonly body: string;
  /** 正文从文件第几行开始（从 1 数）。 */
  readonly bodyLine: number;
  readonly data: unknown;
}

/** 列出目录下某种扩展名的文件，按路径排序。目录不存在返回空。 */
export function listFiles(root: string, dir: string, ext: string): string[] {
  const walk = (path: string): string[] => {
    let entries;
    try {
      entries = readdirSync(path, { withFileTypes: true });
    } catch {
      return [];
    }
    return entries.flatMap((entry) => {
      const full = join(path, entry.name);
      return entry.isDirectory() ? walk(full) : entry.name.endsWith(ext) ? [full] : [];
    });
  };
  return walk(join(root, dir))
    .map((path) => relative(root, path).split('\\').join('/'))
    .sort();
}

/** 读一个 YAML 或 MDX 文件。YAML 语法错误留在 doc.errors 里，由调用者处理。 */
export function readSource(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8').replace(/\r\n/g, '\n');
  const front = path.endsWith('.mdx') ? /^---\n([\s\S]*?\n)---\n?/.exec(text) : null;
  const yaml = path.endsWith('.mdx') ? (front?.[1] ?? '') : text;
  const lines = new LineCounter();
  const doc = parseDocument(yaml, { lineCounter: lines });
  const headLines = front ? front[0].split('\n').length - 1 : 0;
  return {
    path,
    text,
    doc,
    lines,
    lineOffset: front ? 1 : 0,
    body: front ? text.slice(front[0].length) : '',
    bodyLine: headLines + 1,
    data: doc.errors.length > 0 ? null : doc.toJS(),
  };
}

/** 读一个目录下所有“顶层是列表”的 YAML，拼成一个列表。语法错误直接抛出。 */
export function readYamlLists(root: string, dir: string): Record<string, unknown>[] {
  return listFiles(root, dir, '.yaml').flatMap((path) => {
    const source = readSource(root, path);
    const error = source.doc.errors[0];
    if (error) throw new Error(`${path}：YAML 写法有误，${error.message}`);
    if (!Array.isArray(source.data)) throw new Error(`${path}：文件顶层应当是列表（每条以 - 开头）`);
    return source.data as Record<string, unknown>[];
  });
}
