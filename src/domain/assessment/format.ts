import type { Verdict } from '../../schemas/result-file.ts';
import type { Grade } from '../standard/model.ts';

/** 结论的显示文字。 */
export const VERDICT_TEXT: Readonly<Record<Verdict, string>> = {
  met: '达标',
  partial: '部分达标',
  unmet: '未达标',
  na: '不适用',
};

export const UNANSWERED_TEXT = '未填';
/** 没有数可写时的占位。 */
export const NONE_TEXT = '—';

/** 百分之一分 → “2”“1.5”，不带多余的零。 */
export function pointsText(hundredths: number): string {
  return String(hundredths / 100);
}

/** 总分“86.5”；null 为“—”。 */
export function scoreText(score: number | null): string {
  return score === null ? NONE_TEXT : score.toFixed(1);
}

/** 比率“86.5%”；null 为“—”。 */
export function rateText(rate: number | null): string {
  return rate === null ? NONE_TEXT : `${rate.toFixed(1)}%`;
}

/** 条目在句子里的写法：“A1-1 支部设置与规模”。 */
export function itemLabel(item: { readonly id: string; readonly title: string }): string {
  return `${item.id} ${item.title}`;
}

/** 未填完时一端的写法：等次加引号，后面括注总分，例如（60.0分）；星级制只写几星。 */
export function boundText(bound: { readonly score: number | null; readonly grade: Grade }): string {
  return bound.score === null ? `“${bound.grade.title}”` : `“${bound.grade.title}”（${scoreText(bound.score)}分）`;
}
