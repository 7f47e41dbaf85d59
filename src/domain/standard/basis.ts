/** 依据编号（依据页#条编号）与依据页之间的换算。 */
import type { VerificationLevel } from '../../schemas/common.ts';
import type { RegulationSource } from '../../schemas/regulation.ts';
import type { BasisLink } from './model.ts';

export interface NamedRegulation {
  readonly slug: string;
  readonly data: RegulationSource;
}

/** 站内有依据页的一条：核验程度由依据页写明。 */
export interface PageBasis extends BasisLink {
  readonly level: VerificationLevel;
}

/** 返回查询函数；查不到时抛出中文错误，指出是哪一份、哪一条。 */
export function basisIndex(regulations: readonly NamedRegulation[]): (ref: string) => PageBasis {
  const known = new Map(regulations.map((r) => [r.slug, r.data]));
  return (ref) => {
    const [page = '', anchor] = ref.split('#');
    const regulation = known.get(page);
    if (!regulation) throw new Error(`依据“${ref}”：没有 ${page} 这一页`);
    if (!anchor) {
      return { ref, label: regulation.short, href: `/regulations/${page}/`, level: regulation.verification.level };
    }
    const article = regulation.articles.find((a) => a.id === anchor);
    if (!article) throw new Error(`依据“${ref}”：${regulation.short} 没有编号为 ${anchor} 的条`);
    return {
      ref,
      label: labelOf(regulation, article),
      href: `/regulations/${page}/#${anchor}`,
      level: article.level,
    };
  };
}

function labelOf(regulation: RegulationSource, article: RegulationSource['articles'][number]): string {
  // 条号待核的不写条号，写这一条讲什么，免得被当成已核的条号引用。
  return /^第.+条/.test(article.label) && !article.label.includes('待核')
    ? `${regulation.short}${article.label}`
    : `${regulation.short}（${article.title}）`;
}
