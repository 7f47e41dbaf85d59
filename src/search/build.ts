/** 由整站文字生成两份索引要用的东西：统计小表、后备索引、喂给 Pagefind 的干净网页。 */
import { escapeHtml } from './excerpt.ts';
import { bigrams, normalise } from './normalise.ts';
import { pack, type PackedIndex } from './scan-engine.ts';
import { KINDS, type Kind, type PageNames, type SearchDoc, type SearchMeta } from './types.ts';

/** 出现在这么多成页里的二元字记进小表，其余按稀有算。 */
const COMMON_SHARE = 0.35;
/** 超过这么多页，名称表本身就太大，只靠 Pagefind 的分。 */
const NAMES_LIMIT = 1000;
const HEADINGS_LIMIT = 300;
/** 小标题像人问的话、值得记的几种；依据和案例的小标题靠正文也找得到。 */
const TELLING: readonly Kind[] = ['标准', '手册', '工具与表单'];

export function summarise(docs: readonly SearchDoc[]): SearchMeta {
  const pages = new Map<string, number>();
  for (const doc of docs) {
    const text = normalise([doc.title, ...doc.topics, ...doc.sections.flatMap((s) => [s.title, s.text])].join('。'));
    for (const gram of new Set(bigrams(text))) pages.set(gram, (pages.get(gram) ?? 0) + 1);
  }
  const least = Math.max(2, docs.length * COMMON_SHARE);
  const common = Array.from(pages).filter(([gram, count]) => gram.length === 2 && count >= least);
  return {
    pages: docs.length,
    kinds: KINDS.filter((kind) => docs.some((doc) => doc.kind === kind)),
    schemes: Array.from(new Set(docs.map((doc) => doc.scheme).filter((scheme) => scheme !== ''))),
    common: Object.fromEntries(common.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** 术语页一条一个词，互不相干：拆成各自一份，查到哪条取哪条，不必把整页搬回来。 */
export function splitGlossary(doc: SearchDoc): SearchDoc[] {
  if (doc.kind !== '术语') return [doc];
  return doc.sections
    .filter((section) => section.id !== '')
    .map(({ id, title, text }) => ({
      ...doc,
      url: `${doc.url}#${id}`,
      title,
      topics: [title],
      sections: [{ id: '', title: '', text }],
    }));
}

export function packIndex(docs: readonly SearchDoc[], meta: SearchMeta): PackedIndex {
  return { meta, docs: docs.map(pack) };
}

/** 每页的名称表，次序同 docs。页数多时先舍小标题，再整个不要。 */
export function nameTable(docs: readonly SearchDoc[]): PageNames[] {
  if (docs.length > NAMES_LIMIT) return [];
  const count = new Map<string, number>();
  for (const { title } of docs.flatMap((doc) => doc.sections)) count.set(title, (count.get(title) ?? 0) + 1);
  const telling = (title: string) => title !== '' && (count.get(title) ?? 0) <= 2;
  return docs.map((doc) => [
    [doc.title, ...doc.topics],
    docs.length > HEADINGS_LIMIT || !TELLING.includes(doc.kind) ? [] : doc.sections.map((s) => s.title).filter(telling),
    doc.url,
    KINDS.indexOf(doc.kind),
  ]);
}

/** 给 Pagefind 的网页：只有标题、小节和正文，锚点就是链接落点。 */
export function toIndexHtml(doc: SearchDoc): string {
  const e = escapeHtml;
  const facts = [
    `<span data-pagefind-filter="${e(`种类:${doc.kind}`)}"></span>`,
    doc.scheme && `<span data-pagefind-filter="${e(`体系:${doc.scheme}`)}"></span>`,
    doc.topics.length > 0 && `<span data-pagefind-meta="${e(`topics:${doc.topics.join(';')}`)}"></span>`,
  ].filter(Boolean);
  const sections = doc.sections.map(
    (s) => `${s.title === '' ? '' : `<h2 id="${e(s.id)}">${e(s.title)}</h2>`}<p>${e(s.text)}</p>`,
  );
  return `<!doctype html><html lang="zh"><head><title>${e(doc.title)}</title></head><body>${facts.join('')}<h1>${e(doc.title)}</h1>${sections.join('')}</body></html>`;
}
