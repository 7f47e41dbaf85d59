import { findingIn, isComplete, valuesAt } from '../finding.ts';
import type { Entry, Finding, Leaf, Rule } from '../model.ts';
import { itemsByScheme } from '../scheme-items.ts';

const id = 'unknown-crosswalk';

export const unknownCrosswalk: Rule = {
  id,
  title: '对照、案例里的体系、条目都有',
  check: (set) => {
    if (!isComplete(set, 'schemes') || !isComplete(set, 'classes')) return [];
    const schemes = itemsByScheme(set);
    const at = (entry: Entry, pattern: string) => valuesAt(entry, pattern)[0];
    const scheme = (entry: Entry, leaf: Leaf | undefined): Finding[] =>
      leaf && !schemes.has(String(leaf.value))
        ? [findingIn(id, entry, leaf.path, `没有体系“${String(leaf.value)}”：content/standards 下没有这个目录`)]
        : [];
    const item = (entry: Entry, leaf: Leaf, owner: Leaf | undefined): Finding[] => {
      const known = schemes.get(String(owner?.value));
      return !known || known.some((place) => place.id === leaf.value)
        ? []
        : [findingIn(id, entry, leaf.path, `体系 ${String(owner?.value)} 没有条目“${String(leaf.value)}”`)];
    };
    return [
      ...set.entries.schemes.flatMap((entry) =>
        valuesAt(entry, 'carriesFrom.*.scheme').flatMap((leaf) => scheme(entry, leaf)),
      ),
      ...set.entries.cases.flatMap((entry) => valuesAt(entry, 'schemes.*').flatMap((leaf) => scheme(entry, leaf))),
      ...set.entries.crosswalk.flatMap((entry) => {
        const from = at(entry, 'from');
        const to = at(entry, 'to');
        return [
          ...scheme(entry, from),
          ...scheme(entry, to),
          ...valuesAt(entry, 'target').flatMap((leaf) => item(entry, leaf, to)),
          ...valuesAt(entry, 'sources.*.item').flatMap((leaf) => item(entry, leaf, from)),
        ];
      }),
    ];
  },
};
