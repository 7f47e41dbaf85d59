/** 扫描引擎：整站文字装进内存逐页打分。旧浏览器、file://、WASM 用不了时接替 Pagefind。 */
import { mapSlowly, stopIf } from './breathe.ts';
import { expand } from './expand.ts';
import { guessOf, select, toHit } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import { isLiteral, prepare, score, withoutGuesses, type Prepared } from './score.ts';
import type { Filters, LinkTo, SearchDoc, SearchEngine, SearchMeta, SearchResult } from './types.ts';

/** 后备索引脚本装好后挂在 window 的这个名字下。 */
export const INDEX_GLOBAL = '__duibiaoSearchIndex';

/** 后备索引文件的内容；键名取单字母，压缩前也省三成。 */
export interface PackedIndex {
  meta: SearchMeta;
  docs: PackedDoc[];
}

/** 地址、标题、种类、体系、主题、小节（id、标题、正文）。 */
export type PackedDoc = [string, string, SearchDoc['kind'], string, string[], [string, string, string][]];

export function pack(doc: SearchDoc): PackedDoc {
  return [doc.url, doc.title, doc.kind, doc.scheme, doc.topics, doc.sections.map((s) => [s.id, s.title, s.text])];
}

export function unpack([url, title, kind, scheme, topics, sections]: PackedDoc): SearchDoc {
  return {
    url,
    title,
    kind,
    scheme,
    topics,
    sections: sections.map(([id, name, text]) => ({ id, title: name, text })),
  };
}

export function createScanEngine(
  load: () => Promise<PackedIndex>,
  link: LinkTo,
  loadLexicon: (input: string) => Promise<Lexicon | undefined> = () => Promise.resolve(undefined),
): SearchEngine {
  let ready: Promise<{ meta: SearchMeta; pages: Prepared[] }> | undefined;
  const open = () => {
    ready ??= load().then(
      ({ meta, docs }) => ({ meta, pages: docs.map((doc) => prepare(unpack(doc))) }),
      (error: unknown) => {
        ready = undefined;
        throw error;
      },
    );
    return ready;
  };

  async function search(input: string, filters: Filters, signal: AbortSignal, limit: number): Promise<SearchResult> {
    const [{ meta, pages }, lexicon] = await Promise.all([open(), loadLexicon(input)]);
    stopIf(signal);
    const asked = expand(input, lexicon?.look);
    if (asked.terms.length === 0) return { hits: [], total: 0, approximate: false };
    const query = isLiteral(pages, asked) ? withoutGuesses(asked) : asked;
    const within = pages.filter(
      ({ doc }) => (!filters.kind || doc.kind === filters.kind) && (!filters.scheme || doc.scheme === filters.scheme),
    );
    const { picked, full } = select(await mapSlowly(within, (page) => score(page, query, meta), signal), query);
    return {
      hits: await mapSlowly(picked.slice(0, limit), (s) => toHit(s, query, link, lexicon?.topicsAt), signal),
      total: picked.length,
      guessed: guessOf(query, picked),
      approximate: full === 0 && picked.length > 0,
    };
  }

  return { meta: async () => (await open()).meta, search };
}
