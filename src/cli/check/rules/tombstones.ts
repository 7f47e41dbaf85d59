import { findingIn, isComplete, valuesAt } from '../finding.ts';
import type { Finding, Rule } from '../model.ts';
import { itemsByScheme } from '../scheme-items.ts';

const id = 'tombstones';

/** 编号写进了各支部的自评文件，停用以后不能再给别的条目用。 */
export const tombstones: Rule = {
  id,
  title: '停用的编号不再用，接替的条目都有',
  check: (set) => {
    if (!isComplete(set, 'classes')) return [];
    const schemes = itemsByScheme(set);
    const places = [...schemes.values()].flat();
    return set.entries.schemes.flatMap((scheme): Finding[] => {
      const own = schemes.get(scheme.slug) ?? [];
      const retired = valuesAt(scheme, 'tombstones.*.id');
      return [
        ...retired.flatMap((leaf) =>
          places
            .filter((place) => place.id === leaf.value)
            .map((place) =>
              findingIn(
                id,
                place.entry,
                place.leaf.path,
                `编号“${place.id}”已经停用（${scheme.file.path}），请换一个新编号`,
              ),
            ),
        ),
        ...valuesAt(scheme, 'tombstones.*.successors.*')
          .filter((leaf) => !own.some((place) => place.id === leaf.value))
          .map((leaf) => findingIn(id, scheme, leaf.path, `接替的条目“${String(leaf.value)}”不在本体系里`)),
      ];
    });
  },
};
