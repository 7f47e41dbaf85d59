import type { Item } from '../standard/model.ts';

export interface Applicability {
  /** na 为支部条件判定的自动不适用。 */
  readonly state: 'applicable' | 'na';
  /** 自动不适用的理由；适用时为空字符串。 */
  readonly reason: string;
  /** 可以选不适用，理由已备好。 */
  readonly mayNa?: string;
  /** 仍要查、但换个查法的提示。 */
  readonly notes: readonly string[];
}

/**
 * 一条在某个支部适不适用。conditions 为支部条件编号 → 是否成立；没写的按不成立，
 * 没有规则用到的编号不起作用。几条规则同时成立时取条目里写在前面的理由。
 */
export function applicabilityOf(
  item: Pick<Item, 'applicability'>,
  conditions: Readonly<Record<string, boolean>>,
): Applicability {
  const active = item.applicability.filter((rule) => conditions[rule.when] === true);
  const notes = active.filter((rule) => rule.effect === 'note').map((rule) => rule.reason);
  const na = active.find((rule) => rule.effect === 'na');
  if (na) return { state: 'na', reason: na.reason, notes };
  const mayNa = active.find((rule) => rule.effect === 'may-na');
  return mayNa
    ? { state: 'applicable', reason: '', mayNa: mayNa.reason, notes }
    : { state: 'applicable', reason: '', notes };
}
