/** YAML 里的值在文件的哪一行、哪一列。 */
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { SourceFile } from '../../content-files.ts';
import type { Leaf, Path, Place } from './model.ts';

/** YAML 文本在文件里的起点（MDX 前言要跳过第一行的 ---）。 */
export const yamlStart = (file: SourceFile): number => (file.lineOffset > 0 ? file.text.indexOf('\n') + 1 : 0);

/** YAML 内的字符位置 → 文件里的行列。 */
export function placeAt(file: SourceFile, offset: number): Place {
  const { line, col } = file.lines.linePos(offset);
  return { line: Math.max(1, line) + file.lineOffset, column: Math.max(1, col) };
}

/** 路径所指的位置；路径走不通（缺字段）时给出走得到的最近一层，即缺字段的那个父节点。 */
export function placeOf(file: SourceFile, path: Path): Place {
  let node: unknown = file.doc.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(file.doc);
    if (isMap(node)) {
      const pair = node.items.find((p) => (isScalar(p.key) ? String(p.key.value) : '') === String(key));
      if (!pair) break;
      node = pair.value;
      // 列表、分组和空值指到字段名那一行，看得见；一般值指到值本身。
      const own = isScalar(node) && node.value !== null ? startOf(node) : undefined;
      offset = own ?? startOf(pair.key) ?? offset;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(key)];
      if (item === undefined) break;
      node = item;
      offset = startOf(item) ?? offset;
    } else break;
  }
  return placeAt(file, offset);
}

/** 某个路径下的全部标量，路径从该处起算。 */
export function leavesOf(file: SourceFile, from: Path): Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (node: unknown, path: Path) => {
    if (isAlias(node)) walk(node.resolve(file.doc), path);
    else if (isMap(node)) {
      for (const pair of node.items) walk(pair.value, [...path, isScalar(pair.key) ? String(pair.key.value) : '']);
    } else if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    else if (isScalar(node)) {
      leaves.push({ key: path.slice(from.length).join('.'), path, value: node.value, node });
    }
  };
  const start: unknown = from.length === 0 ? file.doc.contents : file.doc.getIn(from, true);
  walk(start, from);
  return leaves;
}

/** 标量在 YAML 文本里的起止位置。 */
export function spanOf(node: Node): readonly [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
