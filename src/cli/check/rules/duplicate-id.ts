import type { CollectionName } from '../collections.ts';
import { findingIn, valuesAt } from '../finding.ts';
import { folderOf } from '../load.ts';
import { placeOf } from '../locate.ts';
import type { Entry, Finding, Leaf, Rule } from '../model.ts';

const id = 'duplicate-id';

/** 在多大范围内不许重复：全站、同一套标准、同一个条目（文件）、同一个列表。 */
type Scope = 'site' | 'folder' | 'entry' | 'list';

const UNIQUE: readonly (readonly [CollectionName, string, Scope, string])[] = [
  ['schemes', 'id', 'site', '体系编号'],
  ['schemes', 'dimensions.*.id', 'entry', '维度编号'],
  ['schemes', 'dimensions.*.classes.*.id', 'entry', '类编号'],
  ['schemes', 'dimensions.*.classes.*.slug', 'entry', '类的网址'],
  ['schemes', 'presets.*.id', 'entry', '单位类型编号'],
  ['schemes', 'conditions.*.id', 'entry', '支部条件编号'],
  ['schemes', 'grades.*.id', 'entry', '等次编号'],
  ['schemes', 'extras.*.id', 'entry', '补充要求编号'],
  ['schemes', 'mechanisms.*.id', 'entry', '机制检查点编号'],
  ['schemes', 'tombstones.*.id', 'entry', '停用的条目编号'],
  ['schemes', 'carriesFrom.*.scheme', 'entry', '带入的来源体系'],
  ['classes', 'id', 'folder', '类编号'],
  ['classes', 'items.*.id', 'site', '条目编号'],
  ['classes', 'items.*.deductions.*.id', 'list', '扣分要点编号'],
  ['classes', 'items.*.problems.*.id', 'list', '问题编号'],
  ['classes', 'items.*.variants.*.preset', 'list', '单位类型'],
  ['problems', 'id', 'site', '问题编号'],
  ['themes', 'id', 'site', '主题编号'],
  ['themes', 'items.*', 'entry', '主题里的条目'],
  ['regulations', 'articles.*.id', 'entry', '条编号'],
  ['handbook', 'id', 'site', '流程编号'],
  ['cases', 'id', 'site', '案例编号'],
  ['glossary', 'id', 'site', '术语编号'],
  ['glossary', 'term', 'site', '术语'],
  ['forms', 'id', 'site', '表单编号'],
  ['forms', 'files.*.name', 'site', '空白件文件名'],
  ['schemes', 'schedule.*.id', 'site', '日程编号'],
  ['calendar', 'id', 'site', '日程编号'],
  ['ledgers', 'id', 'site', '册号'],
  ['parameters', 'id', 'site', '参数编号'],
  ['parameters', 'values.*.from', 'list', '起用日期'],
  ['workdays', 'year', 'site', '年份'],
  ['names', 'id', 'site', '规范表述编号'],
  ['domains', 'id', 'site', '域名'],
  ['damaged', 'id', 'site', '还原表编号'],
  ['site', 'overrides.*.parameter', 'entry', '覆盖的参数'],
  ['site', 'indicatorBasis.*.item', 'entry', '填了依据的条目'],
];

export const duplicateId: Rule = {
  id,
  title: '编号不重复',
  check: (set) =>
    UNIQUE.flatMap(([collection, pattern, scope, name]) => {
      const seen = new Map<string, { readonly entry: Entry; readonly leaf: Leaf }>();
      return set.entries[collection].flatMap((entry) =>
        valuesAt(entry, pattern).flatMap((leaf): Finding[] => {
          const key = `${scopeKey(scope, entry, leaf)}|${String(leaf.value)}`;
          const first = seen.get(key);
          if (!first) {
            seen.set(key, { entry, leaf });
            return [];
          }
          const { line } = placeOf(first.entry.file, first.leaf.path);
          const message = `${name}“${String(leaf.value)}”重复，${first.entry.file.path}:${line} 已经用过`;
          return [findingIn(id, entry, leaf.path, message)];
        }),
      );
    }),
};

function scopeKey(scope: Scope, entry: Entry, leaf: Leaf): string {
  if (scope === 'site') return '';
  if (scope === 'folder') return folderOf(entry.file.path);
  const own = `${entry.file.path}#${entry.path.join('.')}`;
  return scope === 'entry' ? own : `${own}#${leaf.path.slice(0, -2).join('.')}`;
}
