/** 拼一条问题。 */
import { placeOf } from './locate.ts';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import type { ContentSet, Entry, Finding, Leaf, Path, Place } from './model.ts';

export function findingAt(rule: string, file: { readonly path: string }, place: Place, message: string): Finding {
  return { rule, file: file.path, line: place.line, column: place.column, message };
}

/** path 从文件顶层起算。 */
export function findingIn(rule: string, entry: Entry, path: Path, message: string): Finding {
  return findingAt(rule, entry.file, placeOf(entry.file, path), message);
}

export function allEntries(set: ContentSet): Entry[] {
  return Object.values(set.entries).flat();
}

/** 条目里符合样式的值。样式用点连接，* 代表任意一段，例如 items.*.id。 */
export function valuesAt(entry: Entry, pattern: string): Leaf[] {
  const test = patternTest(pattern);
  return entry.leaves.filter((leaf) => test.test(leaf.key));
}

const tests = new Map<string, RegExp>();
function patternTest(pattern: string): RegExp {
  const known = tests.get(pattern);
  if (known) return known;
  const source = pattern
    .split('.')
    .map((part) => (part === '*' ? '[^.]+' : part))
    .join('\\.');
  const made = new RegExp(`^${source}$`);
  tests.set(pattern, made);
  return made;
}

/** 某个栏目里全部符合样式的文字值。 */
export function idsOf(set: ContentSet, collection: CollectionName, pattern: string): Set<string> {
  return new Set(
    set.entries[collection].flatMap((entry) => valuesAt(entry, pattern).map((leaf) => String(leaf.value))),
  );
}

/** 这个栏目的文件都读通了。没读通时编号不全，不能据此说“不存在”。 */
export function isComplete(set: ContentSet, collection: CollectionName): boolean {
  const pattern = COLLECTIONS.find((c) => c.name === collection)?.files;
  const broken = [...set.unreadable, ...set.notLists, ...set.files.filter((file) => file.doc.errors.length > 0)];
  return !broken.some((file) => pattern?.test(file.path));
}

/** 给人看的位置：B1-1 steps第2条 text。 */
export function describePath(entry: Entry, path: Path): string {
  const parts: string[] = [];
  const local = path.slice(entry.path.length);
  const raw = entry.raw as Record<string, unknown> | null;
  const own = entry.path.length > 0 ? (raw?.['id'] ?? raw?.['year']) : undefined;
  if (typeof own === 'string' || typeof own === 'number') parts.push(String(own));
  local.forEach((key, index) => {
    if (typeof key !== 'number') parts.push(key);
    else if (index === 1 && local[0] === 'items' && entry.collection === 'classes') {
      const id: unknown = (raw?.['items'] as { id?: unknown }[] | undefined)?.[key]?.id;
      parts.splice(-1, 1, typeof id === 'string' ? id : `第${key + 1}个条目`);
    } else parts.push(`${parts.pop() ?? ''}第${key + 1}条`);
  });
  return parts.join(' ');
}
