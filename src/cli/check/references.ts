/** 内容里指向别处的编号：哪个栏目的哪个字段指向什么。 */
import { attributeText, isElement } from './body.ts';
import type { CollectionName } from './collections.ts';
import { allEntries, findingAt, idsOf, isComplete, valuesAt } from './finding.ts';
import { placeOf } from './locate.ts';
import type { ContentFile, ContentSet, Entry, Finding, Place } from './model.ts';

export type ReferenceKind =
  | 'item'
  | 'problem'
  | 'topic'
  | 'parameter'
  | 'condition'
  | 'preset'
  | 'extra'
  | 'workflow'
  | 'dimension'
  | 'ledger'
  | 'branch'
  | 'form';

export interface Reference {
  readonly value: string;
  readonly entry: Entry;
  readonly file: ContentFile;
  readonly place: Place;
}

const FIELDS: Readonly<Record<ReferenceKind, readonly (readonly [CollectionName, string])[]>> = {
  item: [
    ['handbook', 'items.*'],
    ['cases', 'items.*'],
    ['themes', 'items.*'],
    ['site', 'indicatorBasis.*.item'],
    ['ledgers', 'items.*'],
    ['forms', 'items.*'],
    ['calendar', 'items.*'],
  ],
  problem: [['classes', 'items.*.problems.*.id']],
  topic: [
    ['classes', 'topics.*'],
    ['handbook', 'topics.*'],
    ['regulations', 'topics.*'],
    ['cases', 'topics.*'],
  ],
  parameter: [
    ['schemes', 'grades.*.total'],
    ['schemes', 'grades.*.dimension'],
    ['schemes', 'unmetAllowed'],
    ['schemes', 'figures.*'],
    ['site', 'overrides.*.parameter'],
  ],
  condition: [['classes', 'items.*.applicability.*.when']],
  preset: [['classes', 'items.*.variants.*.preset']],
  extra: [['schemes', 'grades.*.extra']],
  workflow: [
    ['handbook', 'related.*'],
    ['forms', 'handbook.*'],
    ['problems', 'handbook.*'],
    ['papers', 'workflows.*'],
    ['calendar', 'workflow'],
    ['schemes', 'schedule.*.workflow'],
  ],
  dimension: [
    ['themes', 'parts.*'],
    ['problems', 'dimension'],
  ],
  ledger: [['classes', 'items.*.materials.*.ledger']],
  branch: [
    ['calendar', 'unless.*'],
    ['calendar', 'only.*'],
    ['schemes', 'schedule.*.unless.*'],
    ['schemes', 'schedule.*.only.*'],
  ],
  form: [
    ['calendar', 'form'],
    ['schemes', 'schedule.*.form'],
  ],
};

export function referencesTo(set: ContentSet, kind: ReferenceKind): Reference[] {
  return FIELDS[kind].flatMap(([collection, pattern]) =>
    set.entries[collection].flatMap((entry) =>
      valuesAt(entry, pattern).map((leaf) => ({
        value: String(leaf.value),
        entry,
        file: entry.file,
        place: placeOf(entry.file, leaf.path),
      })),
    ),
  );
}

/** 全部依据：任何栏目里名叫 basis 的列表，加上正文里 <Mark basis="…">。 */
export function basisReferences(set: ContentSet): Omit<Reference, 'entry'>[] {
  const fromFields = allEntries(set).flatMap((entry) =>
    entry.leaves
      .filter((leaf) => /(^|\.)basis\.\d+$/.test(leaf.key))
      .map((leaf) => ({ value: String(leaf.value), file: entry.file, place: placeOf(entry.file, leaf.path) })),
  );
  const fromBodies = set.files.flatMap((file) =>
    (file.mdx?.nodes ?? [])
      .filter(({ node }) => isElement(node))
      .flatMap(({ node, place }) =>
        (attributeText(node, 'basis') ?? '')
          .split(/\s+/)
          .filter((value) => value !== '')
          .map((value) => ({ value, file, place })),
      ),
  );
  return [...fromFields, ...fromBodies];
}

/** 指向不存在的编号时各报一条。known 返回 true 表示存在。 */
export function reportUnknown(
  rule: string,
  references: readonly Reference[],
  known: (reference: Reference) => boolean,
  message: (value: string) => string,
): Finding[] {
  return references
    .filter((reference) => !known(reference))
    .map((reference) => findingAt(rule, reference.file, reference.place, message(reference.value)));
}

/** 全站统一编号的引用：编号应当出现在 target 栏目的 pattern 处。 */
export function reportMissing(
  rule: string,
  set: ContentSet,
  kind: ReferenceKind,
  [target, pattern]: readonly [CollectionName, string],
  message: (value: string) => string,
): Finding[] {
  if (!isComplete(set, target)) return [];
  const ids = idsOf(set, target, pattern);
  return reportUnknown(rule, referencesTo(set, kind), ({ value }) => ids.has(value), message);
}
