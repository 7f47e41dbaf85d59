/** 名称表：正文取回以前，先凭名称、小标题、词表估一页能得多少分，只取最可能的几页。 */
import type { Query } from './expand.ts';
import {
  isAvoided,
  KIND_EDGE,
  likeness,
  nameOf,
  nameScore,
  placeOf,
  prepare,
  type Prepared,
  type Weights,
} from './score.ts';
import { KINDS, type SearchMeta } from './types.ts';

/** 名称这么像就值得取，Pagefind 没给也补上。 */
const ALIKE = 0.5;

/** 一页的名称和小标题；没有正文。 */
export interface Outline {
  id: string;
  page: Prepared;
  headings: string[];
}

/** 还没看正文的估分。 */
export interface Estimate {
  /** 名称明摆着相符。 */
  alike: boolean;
  base: number;
  coverage: number;
}

export function outlinesOf(meta: SearchMeta): Outline[] {
  return Object.entries(meta.names ?? {}).map(([id, [[title = '', ...topics], headings, url, kind]]) => ({
    id,
    headings: headings.map(nameOf),
    page: prepare({ url, title, topics, kind: KINDS[kind] ?? '手册', scheme: '', sections: [] }),
  }));
}

/** 与 score.ts 同一套轻重，少了正文那几项。 */
export function estimate({ page, headings }: Outline, query: Query, weights: Weights): Estimate {
  const named = nameScore(page, query, weights);
  const place = placeOf(page, query);
  const heading = Math.max(0, ...headings.map((name) => likeness(name, query.core, weights)));
  const value = named.value + (place.anchored ? 75 : 45) * place.weight + 36 * heading + KIND_EDGE[page.doc.kind];
  const close = Math.max(named.best, heading) >= ALIKE ? 0.6 : 0;
  return {
    alike: Math.max(named.best, named.alias, place.weight) >= ALIKE,
    base: isAvoided(page, query) ? 0.15 * value : value,
    coverage: Math.max(named.alias, place.weight, close),
  };
}

/** 加上从 Pagefind 得知的：whole 整句连着出现，share 查询的字占几成、有多切题，0—1。 */
export function rankOf(known: Estimate | undefined, whole: boolean, share: number): number {
  const text = whole ? 24 : 0;
  const coverage = Math.max(known?.coverage ?? 0, whole ? 1 : 0.7 * share);
  return ((known?.base ?? 0) + text + 14 * share) * (0.3 + 0.7 * coverage);
}
