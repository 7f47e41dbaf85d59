/** 月初、期末的工作日。 */
import { addDays, addMonths } from '../calendar/dates.ts';
import { isWorkday, type WorkdayYear } from '../calendar/workdays.ts';
import type { Deadline } from './model.ts';

/** 这一天以前（含）最近的工作日。 */
export function lastWorkday(date: string, years: readonly WorkdayYear[]): string {
  let day = date;
  while (!isWorkday(day, years)) day = addDays(day, -1);
  return day;
}

/** 这一天以后（含）最近的工作日。 */
export function firstWorkday(date: string, years: readonly WorkdayYear[]): string {
  let day = date;
  while (!isWorkday(day, years)) day = addDays(day, 1);
  return day;
}

export const monthStart = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;

export function monthEnd(year: number, month: number, years: readonly WorkdayYear[]): Deadline {
  const date = addDays(addMonths(monthStart(year, month), 1), -1);
  return { date, workday: lastWorkday(date, years) };
}
