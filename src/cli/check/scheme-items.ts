/** 各体系有哪些条目，连同写在哪里。 */
import { valuesAt } from './finding.ts';
import { folderOf } from './load.ts';
import type { ContentSet, Entry, Leaf } from './model.ts';

export interface ItemPlace {
  readonly id: string;
  readonly entry: Entry;
  readonly leaf: Leaf;
}

/** 体系编号（目录名）→ 条目。没有条目的体系也在内。 */
export function itemsByScheme(set: ContentSet): Map<string, readonly ItemPlace[]> {
  return new Map(
    set.entries.schemes.map(({ slug }) => [
      slug,
      set.entries.classes
        .filter((entry) => folderOf(entry.file.path) === slug)
        .flatMap((entry) => valuesAt(entry, 'items.*.id').map((leaf) => ({ id: String(leaf.value), entry, leaf }))),
    ]),
  );
}
