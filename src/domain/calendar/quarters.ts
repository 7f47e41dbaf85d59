/** 季度写成 2026-Q3，可直接按文字排先后。 */
import { toDayNumber } from './dates.ts';

/** 这一天属于哪一季。不是有效日期时抛 RangeError。 */
export function quarterOf(date: string): string {
  toDayNumber(date);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** 这一季的第一天。 */
export function quarterStart(quarter: string): string {
  const month = (Number(quarter.slice(6)) - 1) * 3 + 1;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** 往后 n 季；n 为负往前。 */
export function addQuarters(quarter: string, n: number): string {
  const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + n;
  return `${String(Math.floor(index / 4)).padStart(4, '0')}-Q${(index % 4) + 1}`;
}
