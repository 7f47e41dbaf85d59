/** 带入与上期：一条的结论从哪里来，一句话。 */
import type { Answer } from '../../schemas/result-file.ts';
import type { ItemResult } from './evaluation.ts';

export const PREVIOUS = 'previous';

/** 体系编号 → 短名；不认识的写编号。 */
export type SchemeTitles = Readonly<Record<string, string>>;

/** “由五化A1-1、A1-2带入”“上一期的结论”。 */
export function sourceText(from: NonNullable<Answer['from']>, titles: SchemeTitles): string {
  if (from.coverage === PREVIOUS) return '来自上一期';
  const part = from.coverage === 'partial' ? '（部分覆盖）' : '';
  return `由${titles[from.scheme] ?? from.scheme}${from.items.join('、')}${part}带入`;
}

/** 条目的来历；不是带入的为空。扣分制下没有逐项扣分的，写明未按扣分要点核。 */
export function carriedText(
  { answer, score, item }: Pick<ItemResult, 'answer' | 'score' | 'item'>,
  titles: SchemeTitles,
): string {
  if (!answer?.from) return '';
  const source = sourceText(answer.from, titles);
  const unchecked = answer.from.coverage !== PREVIOUS && item.deductions.length > 0 && (score?.lines.length ?? 0) === 0;
  return unchecked ? `${source}，未按扣分要点核` : source;
}
