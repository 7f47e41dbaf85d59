/** 站内有哪些页面、每页有哪些锚点（design.md §4.1）。页面模板里的固定锚点与 src/pages 一致。 */
import { valuesAt, idsOf } from './finding.ts';
import { folderOf } from './load.ts';
import type { ContentFile, ContentSet } from './model.ts';

const HANDBOOK_SECTIONS = ['when', 'steps', 'papers', 'mistakes', 'basis', 'items'] as const;
const SCHEME_SECTIONS = ['grades', 'presets', 'sources'] as const;
const ABOUT_SECTIONS = ['origin', 'level', 'sources', 'score', 'privacy', 'emblem'] as const;

/** 网址（带结尾斜线）→ 锚点。 */
export function routesOf(set: ContentSet): Map<string, ReadonlySet<string>> {
  const routes = new Map<string, ReadonlySet<string>>();
  const add = (path: string, anchors: Iterable<string> = []) => routes.set(path, new Set([...anchors, 'main']));

  for (const path of ['/', '/standards/', '/handbook/', '/regulations/', '/search/']) add(path);
  for (const path of ['/tools/', '/tools/self-check/', '/verification/']) add(path);
  add('/about/', ABOUT_SECTIONS);
  add('/forms/', idsOf(set, 'forms', 'id'));
  add('/parameters/', idsOf(set, 'parameters', 'id'));
  add('/problems/', idsOf(set, 'problems', 'id'));

  for (const scheme of set.entries.schemes) {
    const { slug } = scheme;
    const classes = set.entries.classes.filter((entry) => folderOf(entry.file.path) === slug);
    const dimensions = valuesAt(scheme, 'dimensions.*.id').map((leaf) => `d-${String(leaf.value)}`);
    add(`/standards/${slug}/`, [...dimensions, ...SCHEME_SECTIONS]);
    add(
      `/tools/self-check/${slug}/`,
      classes.flatMap((entry) => valuesAt(entry, 'items.*.id').map((leaf) => String(leaf.value))),
    );
    for (const leaf of valuesAt(scheme, 'dimensions.*.classes.*.slug')) {
      const id: unknown = scheme.file.doc.getIn([...leaf.path.slice(0, -1), 'id']);
      const page = classes.find((entry) => valuesAt(entry, 'id')[0]?.value === id);
      if (!page) continue;
      const items = valuesAt(page, 'items.*.id').map((item) => String(item.value));
      add(`/standards/${slug}/${String(leaf.value)}/`, [...items, ...headingsOf(page.file)]);
    }
  }
  for (const page of set.entries.handbook) {
    add(`/handbook/${page.slug}/`, [...HANDBOOK_SECTIONS, ...headingsOf(page.file)]);
  }
  for (const page of set.entries.regulations) {
    const articles = valuesAt(page, 'articles.*.id').map((leaf) => String(leaf.value));
    add(`/regulations/${page.slug}/`, ['articles', ...articles, ...headingsOf(page.file)]);
  }
  return routes;
}

const headingsOf = (file: ContentFile) => file.mdx?.anchors ?? [];
