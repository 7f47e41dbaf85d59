/**
 * 工作日：放假日不算，调休上班的周六、周日算，其余按周一至周五（regulations-members.md §10.0）。
 * 没有公布放假安排的年份按周一至周五数，结果标“暂算”（provisional）。
 */
import type { WorkdayYearSource } from '../../schemas/parameter.ts';
import { fromDayNumber, toDayNumber, weekdayOfDay, yearOf } from './dates.ts';

/** 一个年份的放假安排；publishedOn、source 只供页面显示。 */
export type WorkdayYear = Pick<WorkdayYearSource, 'year' | 'holidays' | 'workdays'>;

export interface WorkdayCount {
  /** 工作日数。 */
  readonly days: number;
  /** 涉及没有公布放假安排的年份。 */
  readonly provisional: boolean;
}

export interface WorkdayDate {
  readonly date: string;
  readonly provisional: boolean;
}

/** 这一天要不要上班。 */
export function isWorkday(date: string, years: readonly WorkdayYear[]): boolean {
  const day = toDayNumber(date);
  return exceptions(years).get(day) ?? isMondayToFriday(day);
}

/** from 到 to 之间的工作日数，含首日和末日。from 晚于 to 时抛 RangeError。 */
export function countWorkdays(from: string, to: string, years: readonly WorkdayYear[]): WorkdayCount {
  const first = toDayNumber(from);
  const last = toDayNumber(to);
  if (first > last) throw new RangeError(`起始日${from}晚于截止日${to}`);
  let days = weekdaysUpTo(last) - weekdaysUpTo(first - 1);
  for (const [day, works] of exceptions(years)) {
    if (day >= first && day <= last) days += Number(works) - Number(isMondayToFriday(day));
  }
  return { days, provisional: touchesUnpublished(from, to, years) };
}

/**
 * from 之后的第 n 个工作日，从次日数起；n 为 0 就是 from 当天。
 * 公示期含首日：截止日用公示首日的前一天作 from。n 不是非负整数时抛 RangeError。
 */
export function addWorkdays(from: string, n: number, years: readonly WorkdayYear[]): WorkdayDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('工作日数要是不小于0的整数');
  const special = exceptions(years);
  let day = toDayNumber(from);
  // 第 n 个工作日至少在 n 天之后：n 大到越过 9999 年的，先在这里报错，不去空转。
  fromDayNumber(day + n);
  for (let left = n; left > 0;) {
    day += 1;
    if (special.get(day) ?? isMondayToFriday(day)) left -= 1;
  }
  const date = fromDayNumber(day);
  return { date, provisional: touchesUnpublished(from, date, years) };
}

/** 与周一至周五不同的日子：天数 → 是否上班。调休上班写在放假之后，同一天以上班为准。 */
function exceptions(years: readonly WorkdayYear[]): Map<number, boolean> {
  const result = new Map<number, boolean>();
  for (const { holidays } of years) {
    for (const holiday of holidays) {
      const last = toDayNumber(holiday.to);
      for (let day = toDayNumber(holiday.from); day <= last; day += 1) result.set(day, false);
    }
  }
  for (const { workdays } of years) for (const date of workdays) result.set(toDayNumber(date), true);
  return result;
}

function touchesUnpublished(from: string, to: string, years: readonly WorkdayYear[]): boolean {
  const published = new Set(years.map(({ year }) => year));
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!published.has(year)) return true;
  return false;
}

function isMondayToFriday(day: number): boolean {
  return weekdayOfDay(day) <= 5;
}

/** 从 1970-01-05（星期一，第 4 天）起到 day 为止周一至周五的天数；更早为负，只用来相减。 */
function weekdaysUpTo(day: number): number {
  const offset = day - 3;
  const weeks = Math.floor(offset / 7);
  return weeks * 5 + Math.min(offset - weeks * 7, 5);
}
