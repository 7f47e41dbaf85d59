import type { BranchFacts } from '../../domain/calendar-year/branch.ts';
import type { WorkdayYear } from '../../domain/calendar/workdays.ts';
import type { ShownDuty } from '../../components/duties.ts';

export interface CalendarProps {
  readonly duties: readonly ShownDuty[];
  readonly years: readonly number[];
  /** 打开时的年份，建站那一年。 */
  readonly year: number;
  readonly workdays: readonly WorkdayYear[];
  readonly kinds: readonly { readonly id: string; readonly title: string; readonly facts: BranchFacts }[];
  readonly ticks: readonly { readonly id: string; readonly label: string }[];
  /** 现成文件所在的站内路径，带部署前缀和结尾斜线。 */
  readonly files: string;
}
