import { findingIn, isComplete, valuesAt } from '../finding.ts';
import type { ContentSet, Entry, Finding, Rule } from '../model.ts';
import { itemsByScheme, type ItemPlace } from '../scheme-items.ts';

const id = 'crosswalk-coverage';
const MAP = 'content/standards/map.yaml';

/** 用到来源几条，写在目标体系 scheme.yaml 的 carriesFrom 里，这里不写死。 */
export const crosswalkCoverage: Rule = {
  id,
  title: '对照写全：来源该用的都用到，目标一条一条都写',
  check: (set) => {
    const read = (['schemes', 'classes', 'crosswalk'] as const).every((name) => isComplete(set, name));
    if (!read || set.missing.includes(MAP)) return [];
    const items = itemsByScheme(set);
    return [...set.entries.schemes.flatMap((target) => checkTarget(set, target, items)), ...undeclared(set, items)];
  },
};

function checkTarget(set: ContentSet, target: Entry, items: ReadonlyMap<string, readonly ItemPlace[]>): Finding[] {
  return valuesAt(target, 'carriesFrom.*.scheme').flatMap((leaf, index) => {
    const from = String(leaf.value);
    const sources = items.get(from);
    const uses = valuesAt(target, `carriesFrom.${index}.uses`)[0];
    if (!sources || !uses) return [];
    const entries = pairsOf(set, from, target.slug);
    const used = new Set(entries.flatMap((entry) => valuesAt(entry, 'sources.*.item').map((l) => String(l.value))));
    const written = new Set(entries.flatMap((entry) => valuesAt(entry, 'target').map((l) => String(l.value))));
    return [
      ...(uses.value === 'all'
        ? sources
            .filter((place) => !used.has(place.id))
            .map((place) => at(place, `${place.id}没有被 ${target.slug} 用到：请在 ${MAP} 里写上`))
        : []),
      ...(typeof uses.value === 'number' && uses.value !== used.size
        ? [findingIn(id, target, uses.path, `${MAP} 用到 ${from} 的${used.size}条，这里写的是${uses.value}条`)]
        : []),
      ...(items.get(target.slug) ?? [])
        .filter((place) => !written.has(place.id))
        .map((place) => at(place, `${place.id}在 ${MAP} 里没有从 ${from} 来的一条；没有来源也要写 sources: []`)),
    ];
  });
}

/** 写了对照、目标体系却没有声明的：声明漏了，上面的核对就悄悄不做了。 */
function undeclared(set: ContentSet, items: ReadonlyMap<string, readonly ItemPlace[]>): Finding[] {
  const reported = new Set<string>();
  return set.entries.crosswalk.flatMap((entry): Finding[] => {
    const from = valuesAt(entry, 'from')[0];
    const to = valuesAt(entry, 'to')[0];
    const target = set.entries.schemes.find((scheme) => scheme.slug === to?.value);
    if (!from || !to || !target || !items.has(String(from.value))) return [];
    const key = `${String(from.value)}→${String(to.value)}`;
    const declared = valuesAt(target, 'carriesFrom.*.scheme').some((leaf) => leaf.value === from.value);
    if (declared || reported.has(key)) return [];
    reported.add(key);
    return [
      findingIn(
        id,
        entry,
        from.path,
        `${target.file.path} 的 carriesFrom 没有写 ${String(from.value)}，覆盖情况无从核对`,
      ),
    ];
  });
}

function pairsOf(set: ContentSet, from: string, to: string): Entry[] {
  return set.entries.crosswalk.filter(
    (entry) => valuesAt(entry, 'from')[0]?.value === from && valuesAt(entry, 'to')[0]?.value === to,
  );
}

const at = ({ entry, leaf }: ItemPlace, message: string) => findingIn(id, entry, leaf.path, message);
