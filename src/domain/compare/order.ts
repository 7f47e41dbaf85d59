/** 各期的先后与叫法。 */
import type { Assessment } from '../../schemas/result-file.ts';
import { periodText } from '../assessment/period.ts';

const LAST_MONTH: Readonly<Record<string, number>> = { H1: 6, H2: 12, Q1: 3, Q2: 6, Q3: 9, Q4: 12 };

/** 期末是哪个月，写成年×12＋月：全年与第四季度同为 12 月。 */
function periodEnd(period: string): number {
  return Number(period.slice(0, 4)) * 12 + (LAST_MONTH[period.slice(5)] ?? 12);
}

function instant(iso: string): number {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? 0 : time;
}

/** 从早到晚：先看期末，期末相同的看最后改动，再相同的照原来的先后。不改动传入的数组。 */
export function inOrder<T extends { readonly assessment: Pick<Assessment, 'period' | 'updatedAt'> }>(
  inputs: readonly T[],
): T[] {
  return [...inputs].sort(
    ({ assessment: a }, { assessment: b }) =>
      periodEnd(a.period) - periodEnd(b.period) || instant(a.updatedAt) - instant(b.updatedAt),
  );
}

/** 各期的叫法，各不相同：期次重了的按先后加“（第1份）”“（第2份）”。 */
export function periodLabels(periods: readonly string[]): string[] {
  return periods.map((period, i) => {
    const text = periodText(period);
    const count = periods.filter((other) => other === period).length;
    if (count === 1) return text;
    return `${text}（第${periods.slice(0, i + 1).filter((other) => other === period).length}份）`;
  });
}

/** 期次的长短：全年、半年、季度。 */
export function periodLength(period: string): string {
  const part = period.slice(5, 6);
  if (part === 'H') return '半年';
  return part === 'Q' ? '季度' : '全年';
}

const BEIJING_OFFSET = 8 * 3_600_000;

/** ISO 时刻 → 北京时间的日期 2026-11-21；写法不对为空字符串。 */
export function beijingDate(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : new Date(time + BEIJING_OFFSET).toISOString().slice(0, 10);
}
