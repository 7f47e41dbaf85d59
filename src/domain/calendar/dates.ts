/**
 * 日期一律是 YYYY-MM-DD 文字，按公历推算，不带时区、不看今天是几号。
 * 口径见 regulations-members.md §10.0（工具口径，推定）。除 isDate 外，传进来的不是有效日期时抛 RangeError。
 */

const DAY_MS = 86_400_000;
/** 公元 1 年以前、9999 年以后写不成四位年份。 */
const FIRST_DAY = Date.parse('0001-01-01T00:00:00Z') / DAY_MS;
const LAST_DAY = Date.parse('9999-12-31T00:00:00Z') / DAY_MS;

/** 是不是日历上存在的一天，例如 2026-02-30 不是。 */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && time / DAY_MS >= FIRST_DAY && new Date(time).toISOString().startsWith(value);
}

/** 换成自 1970-01-01 起的天数（当天为 0），用来数天数。 */
export function toDayNumber(date: string): number {
  if (!isDate(date)) throw new RangeError(`“${date}”不是日历上有的日期`);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** toDayNumber 的反向。 */
export function fromDayNumber(day: number): string {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new RangeError('算出来的日期超出了公元1年到9999年');
  }
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 往后 n 天；n 为负往前。 */
export function addDays(date: string, n: number): string {
  return fromDayNumber(toDayNumber(date) + n);
}

/**
 * 平移 n 个月；目标月没有这一天时取月末。一律从原始起点一次平移，不要逐次累加：
 * 2025-08-31 平移 12 个月是 2026-08-31，先加 6 再加 6 会变成 2026-08-28。
 */
export function addMonths(date: string, n: number): string {
  toDayNumber(date);
  if (!Number.isInteger(n)) throw new RangeError('平移的月数要是整数');
  const months = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + n;
  const year = Math.floor(months / 12);
  if (year < 1 || year > 9999) throw new RangeError('算出来的日期超出了公元1年到9999年');
  const month = months - year * 12 + 1;
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** 往后 n 年，即 12n 个月；2 月 29 日起的一年，对应日是次年 2 月 28 日。 */
export function addYears(date: string, n: number): string {
  return addMonths(date, n * 12);
}

/** 早于为负、同一天为 0、晚于为正，可直接用于排序。 */
export function compareDates(a: string, b: string): number {
  return toDayNumber(a) - toDayNumber(b);
}

/** 从 from 到 to 相差几天，同一天为 0，to 在前为负。 */
export function daysBetween(from: string, to: string): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 星期几：星期一为 1，星期日为 7。 */
export function weekday(date: string): number {
  return weekdayOfDay(toDayNumber(date));
}

/** 同 weekday，参数为 toDayNumber 的天数。 */
export function weekdayOfDay(day: number): number {
  // 1970-01-01 是星期四。
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** 年份。 */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
