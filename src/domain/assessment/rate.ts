/**
 * 得分率、已填率、佐证率共用的取整与判线。比率一律为百分数、一位小数。
 * 分子分母都是整数（条数，或“百分之一分”），避免 0.1 这类小数在取整边界上出错。
 */

/** 分 → 百分之一分（整数）。 */
export function toHundredths(points: number): number {
  return Math.round(points * 100);
}

/** part ÷ whole × 100，一位小数，四舍五入（half up）。两个参数都是非负整数；分母为 0 返回 null。 */
export function percent(part: number, whole: number): number | null {
  if (whole <= 0) return null;
  return Math.floor((part * 2000 + whole) / (2 * whole)) / 10;
}

/** 显示出来的一位小数是否到线。用显示值比较，免得页面写着 80.0 却判没到 80。 */
export function reaches(rate: number, line: number): boolean {
  return toHundredths(rate) >= toHundredths(line);
}

/** 离线还差多少（分或百分点），已到线为 0；rate 为 null（一条未填）时按 0 算。 */
export function shortfall(rate: number | null, line: number): number {
  return Math.max(0, toHundredths(line) - toHundredths(rate ?? 0)) / 100;
}
