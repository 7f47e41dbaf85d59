import { findingIn, valuesAt } from '../finding.ts';
import { placeOf } from '../locate.ts';
import type { Entry, Finding, Rule } from '../model.ts';

const id = 'duplicate-crosswalk';

export const duplicateCrosswalk: Rule = {
  id,
  title: '同一个目标条目只写一条对照，来源不重复',
  check: (set) => {
    const seen = new Map<string, Entry>();
    return set.entries.crosswalk.flatMap((entry): Finding[] => {
      const [from, to, target] = ['from', 'to', 'target'].map((key) => valuesAt(entry, key)[0]);
      if (!from || !to || !target) return [];
      const key = [from, to, target].map((leaf) => String(leaf.value)).join('→');
      const first = seen.get(key);
      if (!first) seen.set(key, entry);
      const sources = valuesAt(entry, 'sources.*.item');
      return [
        ...(first
          ? [
              findingIn(
                id,
                entry,
                target.path,
                `对照 ${key} 写了两条，第${placeOf(first.file, first.path).line}行已经有了`,
              ),
            ]
          : []),
        ...sources
          .filter((leaf, index) => sources.findIndex((other) => other.value === leaf.value) < index)
          .map((leaf) => findingIn(id, entry, leaf.path, `来源“${String(leaf.value)}”在这一条里写了两遍`)),
      ];
    });
  },
};
