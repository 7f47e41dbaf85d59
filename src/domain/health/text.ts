/** 各规则共用的判断和写法。 */
import type { ItemResult } from '../assessment/evaluation.ts';
import { verdictText } from '../assessment/explain.ts';
import { pointsText } from '../assessment/format.ts';
import { isDate } from '../calendar/dates.ts';
import type { Condition, Scheme } from '../standard/model.ts';
import type { HealthContext } from './model.ts';

/** 句子里引用的名称最多这么长。 */
const QUOTE_LENGTH = 30;

/** 适用的条目，含还没填的。 */
export const applicable = ({ evaluation }: HealthContext): ItemResult[] =>
  evaluation.items.filter((r) => r.state !== 'na');

/** 差距：部分达标、未达标或有底线情形，与结果里“值得先补的”同一口径。 */
export const isGap = (r: ItemResult): boolean =>
  r.floor || r.score?.verdict === 'partial' || r.score?.verdict === 'unmet';

export const gapsOf = (context: HealthContext): ItemResult[] => context.evaluation.items.filter(isGap);

/** 现在的结论：“部分达标”“得4.5分”“有底线情形”。 */
export function standing(r: ItemResult, { evaluation }: Pick<HealthContext, 'evaluation'>): string {
  if (r.floor) return '有底线情形';
  return evaluation.mode === 'score' && r.score ? `得${pointsText(r.score.got)}分` : verdictText(r);
}

export const trimmed = (text: string | undefined): string => text?.trim() ?? '';

/** 加引号，太长的截短。 */
export function quoted(text: string): string {
  const chars = Array.from(text.trim());
  return `“${chars.length > QUOTE_LENGTH ? `${chars.slice(0, QUOTE_LENGTH).join('')}……` : chars.join('')}”`;
}

/** 日历上有的日期原样返回，其余为 null：文件里的坏日期由读入时拦，这里不因它出错。 */
export const realDate = (date: string | undefined): string | null => (isDate(date) ? date : null);

/** 条件的名称，加引号；体系里没有的写编号。 */
export function conditionText(scheme: Pick<Scheme, 'conditions'>, id: Condition['id']): string {
  return `“${scheme.conditions.find((c) => c.id === id)?.label ?? id}”`;
}
