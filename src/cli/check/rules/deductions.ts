import { findingIn } from '../finding.ts';
import { folderOf } from '../load.ts';
import type { Finding, Rule } from '../model.ts';

const id = 'deductions';

export const deductions: Rule = {
  id,
  title: '有扣分制的体系条条有扣分要点，别的体系不写',
  check: (set) => {
    const byMode = new Map(
      set.entries.schemes.flatMap(({ slug, data }) => (data ? [[slug, data.modes] as const] : [])),
    );
    return set.entries.classes.flatMap((entry): Finding[] => {
      const modes = byMode.get(folderOf(entry.file.path));
      if (!modes || !entry.data) return [];
      const needed = modes.includes('deduct');
      return entry.data.items.flatMap((item, index): Finding[] => {
        if (item.deductions.length > 0 === needed) return [];
        return needed
          ? [findingIn(id, entry, ['items', index], `${item.id} 没有扣分要点：本体系有扣分制，要写 deductions`)]
          : [findingIn(id, entry, ['items', index, 'deductions'], `${item.id} 写了扣分要点：本体系没有扣分制，用不上`)];
      });
    });
  },
};
