import { findingIn, valuesAt } from '../finding.ts';
import { bodyLinks, pageLinks } from '../links.ts';
import type { ContentSet, Entry, Rule } from '../model.ts';
import { basisReferences, referencesTo } from '../references.ts';

const id = 'orphan-pages';

/** 目录页总会列出它，不算；要有别的内容提到，读的人才走得到。构建结果另由 tests/site/links.test.ts 查。 */
export const orphanPages: Rule = {
  id,
  title: '手册、案例、依据都有别处链到',
  check: (set) => {
    const broken = set.unreadable.length > 0 || set.files.some((f) => f.doc.errors.length > 0 || f.mdx?.error);
    if (broken) return [];
    const linked = linkedPages(set);
    return [...set.entries.handbook, ...set.entries.cases, ...set.entries.regulations]
      .filter(
        (entry) => entry.raw !== null && !linked.has(`/${entry.collection}/${entry.slug}/`) && !hasBacklinks(entry),
      )
      .map((entry) =>
        findingIn(
          id,
          entry,
          ['title'],
          `没有任何页面链到这一页：${ADVICE[entry.collection] ?? ''}，或在正文、术语的 pages 里链过来`,
        ),
      );
  },
};

const ADVICE: Readonly<Record<string, string>> = {
  handbook: '写上 items（服务哪些条目），或在别的流程的 related 里写它',
  cases: '写上 items（对应哪些条目）',
  regulations: '用到它的说法写 basis',
};

/** 写了服务哪些条目的，条目页会自动链回来。 */
const hasBacklinks = (entry: Entry) => valuesAt(entry, 'items.*').length > 0;

function linkedPages(set: ContentSet): ReadonlySet<string> {
  const links = [...bodyLinks(set), ...pageLinks(set)].map(({ url, file }) => [url.replace(/[?#].*$/, ''), file.path]);
  const workflows = referencesTo(set, 'workflow').map(({ value, file }) => [`/handbook/${value}/`, file.path]);
  const basis = basisReferences(set).map(({ value, file }) => [
    `/regulations/${value.replace(/#.*$/, '')}/`,
    file.path,
  ]);
  return new Set(
    [...links, ...workflows, ...basis].flatMap(([url = '', from]) =>
      from === `content${url.slice(0, -1)}.mdx` ? [] : [url],
    ),
  );
}
