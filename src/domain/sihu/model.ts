/** “四互”季度考评：形式、重点项、四部分满分。形式、重点项来自兰州（lanzhou#sihu），分值拟定。 */
import type { SiHu, SiHuPart } from '../../schemas/si-hu.ts';

export const SIHU_FORMS = {
  dundian: '一对一蹲点',
  zuotan: '座谈交流',
  guanmo: '观摩学习',
  huibao: '集中汇报',
  yanpan: '分析研判',
} as const satisfies Record<NonNullable<SiHu['form']>, string>;

export const SIHU_FOCUS = {
  dangfei: '党费收缴',
  shenghuo: '组织生活制度',
} as const satisfies Record<NonNullable<SiHu['focus']>[number], string>;

export const SIHU_PARTS: readonly { readonly id: SiHuPart; readonly title: string; readonly full: number }[] = [
  { id: 'cha', title: '互查', full: 40 },
  { id: 'ping', title: '互评', full: 30 },
  { id: 'xue', title: '互学', full: 15 },
  { id: 'cu', title: '互促', full: 15 },
];

/** 写成 2026-Q3。 */
export function siHuQuarter({ year, quarter }: Pick<SiHu, 'year' | 'quarter'>): string {
  return `${year}-Q${quarter}`;
}

/** 四部分都填了的合计；缺一部分为 null，不当作0分。 */
export function siHuTotal({ scores }: SiHu): number | null {
  let total = 0;
  for (const { id } of SIHU_PARTS) {
    const score = scores?.[id];
    if (score === undefined) return null;
    total += Math.round(score * 10);
  }
  return total / 10;
}
