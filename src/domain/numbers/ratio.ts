/** 比例的整数运算：百分数先化成万分之几的整数再乘除，免得 0.3×90 出小数误差，取整取错。 */

/** 100% 有多少个万分之一。 */
const WHOLE = 10_000;

/** 30 → 3000；百分数最多取两位小数。 */
function perTenThousand(percent: number): number {
  return Math.round(percent * 100);
}

/** 整除，向下取整。被除数、除数为非负安全整数。 */
function quotient(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}

/** count 的 percent% 向上取整。count 为非负整数。 */
export function ceilPercent(count: number, percent: number): number {
  const product = count * perTenThousand(percent);
  return quotient(product, WHOLE) + (product % WHOLE > 0 ? 1 : 0);
}

/** count 的 percent% 的准数，写进算式，例如 84、30 → “25.2”。 */
export function percentText(count: number, percent: number): string {
  return String((count * perTenThousand(percent)) / WHOLE);
}

/** 部分占全部的千分数（两个千分之一为 0.2%），四舍五入。whole 大于 0，part 为非负整数。 */
export function permille(part: number, whole: number): number {
  return quotient(part * 2000 + whole, whole * 2);
}

/** 千分数写成一位小数的百分数的数字部分：567 → “56.7”。 */
export function tenthsText(tenths: number): string {
  return (tenths / 10).toFixed(1);
}

/** part/whole 与 percent% 比大小，不经小数：大于为正，相等为 0，小于为负。 */
export function compareShare(part: number, whole: number, percent: number): number {
  return part * WHOLE - whole * perTenThousand(percent);
}
