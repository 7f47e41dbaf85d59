/** 一年的安排：12个月，加上按周期的和随时的。 */
import type { WorkdayYear } from '../calendar/workdays.ts';
import { appliesTo, type BranchFacts } from './branch.ts';
import { firstWorkday, monthEnd, monthStart } from './deadline.ts';
import { CYCLES, type Cycle, type MonthPlan, type Timed, type YearPlan } from './model.ts';

export interface PlanOptions {
  readonly year: number;
  /** 已公布的放假安排；没有这一年的，工作日按周一至周五暂算。 */
  readonly workdays: readonly WorkdayYear[];
  /** 支部情况，不写为全部支部。 */
  readonly branch?: BranchFacts;
  /** 只要支部自己办的。 */
  readonly ownOnly?: boolean;
}

/** 一件事进且只进一处：写了月份的进那几个月，写了周期的进那个周期，都没写的进“随时”。 */
export function yearPlan<T extends Timed>(
  entries: readonly T[],
  { year, workdays, branch = {}, ownOnly = false }: PlanOptions,
): YearPlan<T> {
  const kept = entries.filter((entry) => appliesTo(entry, branch) && !(ownOnly && entry.lead === 'superior'));
  const inCycle = (cycle: Cycle) => kept.filter((entry) => entry.every === cycle);
  return {
    year,
    provisional: !workdays.some((known) => known.year === year),
    months: Array.from({ length: 12 }, (_, i): MonthPlan<T> => {
      const month = i + 1;
      return {
        month,
        firstWorkday: firstWorkday(monthStart(year, month), workdays),
        end: monthEnd(year, month, workdays),
        quarter: month % 3 === 0 ? month / 3 : null,
        half: month % 6 === 0,
        entries: kept.filter((entry) => entry.months.includes(month)),
      };
    }),
    cycles: Object.fromEntries(CYCLES.map((cycle) => [cycle, inCycle(cycle)])) as Record<Cycle, T[]>,
    anytime: kept.filter((entry) => entry.months.length === 0 && entry.every === undefined),
  };
}

/** 计划里一共几件事；跨几个月的算一件。 */
export function countDuties<T>({ months, cycles, anytime }: YearPlan<T>): number {
  return new Set([...months.flatMap(({ entries }) => entries), ...CYCLES.flatMap((c) => cycles[c]), ...anytime]).size;
}
