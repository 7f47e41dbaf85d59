import { findingIn } from '../finding.ts';
import { folderOf } from '../load.ts';
import type { Finding, Rule } from '../model.ts';

const id = 'must-items';

export const mustItems: Rule = {
  id,
  title: '必达只用在星级制',
  check: (set) => {
    const scoring = new Map(
      set.entries.schemes.flatMap(({ slug, data }) => (data ? [[slug, data.scoring] as const] : [])),
    );
    return set.entries.classes.flatMap((entry): Finding[] => {
      const own = scoring.get(folderOf(entry.file.path));
      if (own === undefined || own === 'stars') return [];
      return (entry.data?.items ?? []).flatMap((item, index) =>
        item.must
          ? [findingIn(id, entry, ['items', index, 'must'], `${item.id} 写了 must（必达）：只有星级制的体系用得上`)]
          : [],
      );
    });
  },
};
