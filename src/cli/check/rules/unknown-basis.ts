import { findingAt, valuesAt } from '../finding.ts';
import type { Rule } from '../model.ts';
import { basisReferences } from '../references.ts';

const id = 'unknown-basis';

export const unknownBasis: Rule = {
  id,
  title: '引用的依据都有',
  check: (set) => {
    // 依据页 YAML 有语法错误时只知道有这一页，不知道有哪些条，先不报条。
    const pages = new Map<string, ReadonlySet<string> | undefined>();
    for (const path of set.paths) {
      const slug = /^content\/regulations\/(.+)\.mdx$/.exec(path)?.[1];
      if (slug) pages.set(slug, undefined);
    }
    for (const entry of set.entries.regulations) {
      pages.set(entry.slug, new Set(valuesAt(entry, 'articles.*.id').map((leaf) => String(leaf.value))));
    }
    return basisReferences(set).flatMap(({ value, file, place }) => {
      const [page = '', article] = value.split('#');
      if (!pages.has(page)) {
        return [findingAt(id, file, place, `依据“${value}”：没有 content/regulations/${page}.mdx 这一页`)];
      }
      if (article === undefined || (pages.get(page)?.has(article) ?? true)) return [];
      return [findingAt(id, file, place, `依据“${value}”：${page} 页没有编号为 ${article} 的条`)];
    });
  },
};
