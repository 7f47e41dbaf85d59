/** 找上一期：比本期早的里面，先要同样长短的（年对年、季对季），再要最近的。 */

const LAST_MONTH: Readonly<Record<string, string>> = { H1: '06', Q1: '03', Q2: '06', Q3: '09' };

/** 期次的最后一个月，2026-Q3 → 2026-09；全年、下半年、第四季度都是 12 月。 */
function lastMonth(period: string): string {
  return `${period.slice(0, 4)}-${LAST_MONTH[period.slice(5)] ?? '12'}`;
}

const kind = (period: string): string => period.slice(5, 6);

/** a 比 b 早：a 结束的月份在 b 之前。 */
export const isEarlierPeriod = (a: string, b: string): boolean => lastMonth(a) < lastMonth(b);

/** 没有更早的为 null；期次相同的取列在前面的。 */
export function previousOf<T extends { readonly period: string }>(candidates: readonly T[], period: string): T | null {
  const earlier = candidates.filter((c) => isEarlierPeriod(c.period, period));
  const alike = earlier.filter((c) => kind(c.period) === kind(period));
  return (alike.length > 0 ? alike : earlier).reduce<T | null>(
    (best, c) => (best === null || isEarlierPeriod(best.period, c.period) ? c : best),
    null,
  );
}
