/** 达标销号率与当年目标线：达标一个销号一个（xian#zhidu），线按“不少于50%”实现（xian#mubiao）。 */
import { ceilPercent, compareShare, percentText, permille, tenthsText } from '../numbers/ratio.ts';

export interface Closing {
  /** 销号率，一位小数，四舍五入，例如“56.7%”。 */
  readonly rate: string;
  /** 到线至少要销号几个。 */
  readonly need: number;
  /** 还差几个，到线为 0。 */
  readonly short: number;
  readonly reached: boolean;
  /** 算式，一行一步。 */
  readonly lines: readonly string[];
}

/** created 为创建支部数（正整数），closed 为已销号数（不大于 created），percent 为目标线百分数。 */
export function closingRate(created: number, closed: number, percent: number): Closing {
  const rate = `${tenthsText(permille(closed, created))}%`;
  const need = ceilPercent(created, percent);
  const short = Math.max(0, need - closed);
  // 到没到线按个数比，不按取整后的百分数比：2000个销号999个显示为50.0%，其实没到。
  const reached = compareShare(closed, created, percent) >= 0;
  const exact = percentText(created, percent);
  const roundsUp = exact === String(need) ? '' : '，向上取整';
  const misleading = !reached && permille(closed, created) >= percent * 10;
  return {
    rate,
    need,
    short,
    reached,
    lines: [
      `销号率：已销号${closed}÷创建支部${created}＝${rate}（四舍五入到一位小数）`,
      `${percent}%线：${created}×${percent}%＝${exact}${roundsUp}，至少销号${need}个`,
      short > 0 ? `还差：${need}－${closed}＝${short}个` : `已到线：${closed}不少于${need}`,
      ...(misleading ? [`百分数四舍五入后看着到了${percent}%，按个数还差${short}个，以个数为准`] : []),
    ],
  };
}
