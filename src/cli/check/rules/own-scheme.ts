/** 引用方所在的那套标准里有没有某个编号。 */
import { valuesAt } from '../finding.ts';
import { folderOf } from '../load.ts';
import type { ContentSet } from '../model.ts';
import type { Reference } from '../references.ts';

/** 标准的 scheme.yaml 缺失或读不通时一律当作有：那是别的规则要报的事。 */
export function ownScheme(set: ContentSet, pattern: string): (reference: Reference) => boolean {
  const known = new Map(
    set.entries.schemes.map((entry) => [
      entry.slug,
      new Set(valuesAt(entry, pattern).map((leaf) => String(leaf.value))),
    ]),
  );
  return ({ value, file }) => known.get(folderOf(file.path))?.has(value) ?? true;
}
