/** 还没有同官方文本核对的依据，按文件、按条；没见到原文的排在前面。 */
import type { NamedRegulation } from './basis.ts';

type Article = NamedRegulation['data']['articles'][number];

export interface OutstandingArticle extends Article {
  /** 只见到二手材料，或者没有见到原文。 */
  readonly weak: boolean;
}

export interface OutstandingDocument extends NamedRegulation {
  readonly articles: readonly OutstandingArticle[];
}

/** 已核官方文本的条不列；一份文件各条都核过的整份不列。 */
export function outstanding(regulations: readonly NamedRegulation[]): OutstandingDocument[] {
  return regulations
    .map((regulation) => {
      const articles = regulation.data.articles
        .filter((a) => a.level !== 'official')
        .map((a) => ({ ...a, weak: a.level === 'secondary' || a.level === 'unchecked' }));
      return { ...regulation, articles: [...articles.filter((a) => a.weak), ...articles.filter((a) => !a.weak)] };
    })
    .filter(({ articles }) => articles.length > 0);
}
