/** 站内有哪些页面、每页有哪些锚点（design.md §4.1）。页面模板里的固定锚点与 src/pages 一致。 */
import { boxAnchor, volumeAnchor } from '../../domain/ledger/boxes.ts';
import { FORM_GROUPS } from '../../schemas/form.ts';
import type { CollectionName } from './collections.ts';
import { idsOf, isComplete, valuesAt } from './finding.ts';
import { folderOf } from './load.ts';
import type { ContentFile, ContentSet } from './model.ts';

const HANDBOOK_SECTIONS = [
  'when',
  'steps',
  'papers',
  'templates',
  'mistakes',
  'changes',
  'basis',
  'items',
  'tools',
  'cases',
] as const;
const CASE_SECTIONS = [
  'background',
  'practice',
  'figures',
  'conditions',
  'compare',
  'discussion',
  'source',
  'items',
  'workflows',
] as const;
const SCHEME_SECTIONS = ['grades', 'presets', 'sources'] as const;
const TARGETS_SECTIONS = ['closing', 'method', 'table'] as const;
const COMPARE_SECTIONS = ['method'] as const;
const DUTIES_SECTIONS = ['method', 'columns'] as const;
const FORMS_SECTIONS = ['papers'] as const;
const LEDGER_SECTIONS = ['boxes', 'folders', 'records', 'checks', 'labels'] as const;
const MAP_SECTIONS = ['use', 'alone', 'gaps', 'themes'] as const;
const CALENDAR_SECTIONS = [
  ...['month', 'quarter', 'half', 'year', 'two-weeks'].map((cycle) => `every-${cycle}`),
  ...Array.from({ length: 12 }, (_, i) => `m${i + 1}`),
  'anytime',
];
const ABOUT_SECTIONS = ['origin', 'level', 'sources', 'score', 'privacy', 'emblem'] as const;

/** 一页的锚点；'unknown' 表示页面有，但它的文件读不通，锚点无从核对。 */
export type Anchors = ReadonlySet<string> | 'unknown';

/** 网址（带结尾斜线）→ 锚点。 */
export function routesOf(set: ContentSet): Map<string, Anchors> {
  const routes = new Map<string, Anchors>();
  const add = (path: string, anchors: Iterable<string> = []) => routes.set(path, new Set([...anchors, 'main']));
  const addList = (path: string, name: CollectionName, anchors = (ids: readonly string[]): readonly string[] => ids) =>
    isComplete(set, name) ? add(path, anchors([...idsOf(set, name, 'id')])) : routes.set(path, 'unknown');

  for (const path of ['/', '/standards/', '/handbook/', '/cases/', '/regulations/', '/search/']) add(path);
  for (const path of ['/tools/', '/tools/self-check/', '/verification/']) add(path);
  add('/tools/targets/', TARGETS_SECTIONS);
  add('/tools/compare/', COMPARE_SECTIONS);
  add('/tools/duties/', DUTIES_SECTIONS);
  add('/about/', ABOUT_SECTIONS);
  add('/calendar/', CALENDAR_SECTIONS);
  add('/standards/map/', MAP_SECTIONS);
  addList('/forms/', 'forms', (ids) => [...ids, ...FORM_GROUPS.map(({ id }) => id), ...FORMS_SECTIONS]);
  addList('/forms/ledgers/', 'ledgers', (ids) => [
    ...ids.flatMap((id) => [volumeAnchor(id), boxAnchor(id.slice(0, 2))]),
    ...LEDGER_SECTIONS,
  ]);
  add('/print/ledgers/');
  addList('/parameters/', 'parameters');
  addList('/problems/', 'problems');
  addList('/glossary/', 'glossary');

  // 先都记成锚点不明，读得通的再换成实际的锚点。
  for (const path of set.paths) {
    const page = /^content\/((?:handbook|cases|regulations)\/.+)\.mdx$/.exec(path)?.[1];
    if (page) routes.set(`/${page}/`, 'unknown');
  }
  for (const { slug, file } of set.entries.handbook) {
    if (!file.mdx?.error) add(`/handbook/${slug}/`, [...HANDBOOK_SECTIONS, ...headingsOf(file)]);
  }
  for (const { slug, file } of set.entries.cases) {
    if (!file.mdx?.error) add(`/cases/${slug}/`, [...CASE_SECTIONS, ...headingsOf(file)]);
  }
  for (const entry of set.entries.regulations) {
    const articles = valuesAt(entry, 'articles.*.id').map((leaf) => String(leaf.value));
    if (entry.file.mdx?.error) continue;
    add(`/regulations/${entry.slug}/`, ['articles', ...articles, ...headingsOf(entry.file)]);
  }
  addStandards(set, routes, add);
  return routes;
}

function addStandards(
  set: ContentSet,
  routes: Map<string, Anchors>,
  add: (path: string, anchors: Iterable<string>) => void,
): void {
  const allRead = isComplete(set, 'classes');
  for (const scheme of set.entries.schemes) {
    const { slug } = scheme;
    const classes = set.entries.classes.filter((entry) => folderOf(entry.file.path) === slug);
    const itemsOf = (pages: typeof classes) =>
      pages.flatMap((entry) => valuesAt(entry, 'items.*.id').map((leaf) => String(leaf.value)));
    const dimensions = valuesAt(scheme, 'dimensions.*.id').map((leaf) => `d-${String(leaf.value)}`);
    add(`/standards/${slug}/`, [...dimensions, ...SCHEME_SECTIONS]);
    if (allRead) add(`/tools/self-check/${slug}/`, itemsOf(classes));
    else routes.set(`/tools/self-check/${slug}/`, 'unknown');
    for (const leaf of valuesAt(scheme, 'dimensions.*.classes.*.slug')) {
      const path = `/standards/${slug}/${String(leaf.value)}/`;
      const id: unknown = scheme.file.doc.getIn([...leaf.path.slice(0, -1), 'id']);
      const page = classes.find((entry) => valuesAt(entry, 'id')[0]?.value === id);
      if (page && !page.file.mdx?.error) add(path, [...itemsOf([page]), ...headingsOf(page.file)]);
      else if (page || !allRead) routes.set(path, 'unknown');
    }
  }
}

const headingsOf = (file: ContentFile) => file.mdx?.anchors ?? [];
