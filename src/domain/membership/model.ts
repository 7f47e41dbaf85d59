/** 时间线规则的写法：一条规则管一个步骤，不早于或不晚于由别的步骤推出的一天。 */
import { addDays, addMonths } from '../calendar/dates.ts';
import type { WorkdayYear } from '../calendar/workdays.ts';
import type { EventKey, MembershipEvents } from './events.ts';
import type { MembershipLimits } from './limits.ts';
import type { RulesVersion } from './version.ts';

/** error 违反明确规定或先后；warning 超过“一般”时限，要说明理由；info 请人工核对。 */
export type FindingLevel = 'error' | 'warning' | 'info';

export interface Context {
  readonly events: MembershipEvents;
  readonly limits: MembershipLimits;
  /** 机关的支部：多一道党组（党委）讨论。 */
  readonly agency: boolean;
  /** 转入的预备党员：讨论转正另有最长时限。 */
  readonly transferred: boolean;
  readonly asOf: string;
  readonly calendar: readonly WorkdayYear[];
  /** DL-09 至 DL-12 用的版本；无从判断为 null。 */
  readonly target: RulesVersion | null;
}

/** 由规则推出的一天；provisional 表示涉及没有公布放假安排的年份，只能暂算。 */
export interface Bound {
  readonly date: string;
  readonly provisional?: boolean;
}

export interface Constraint {
  /** DL-01 至 DL-42。 */
  readonly rule: string;
  readonly subject: EventKey;
  /** min 不早于（含当天）；max 不晚于（含当天）。 */
  readonly kind: 'min' | 'max';
  /** 推不出来（别的步骤没录、不适用）为 null。 */
  readonly bound: (context: Context) => string | Bound | null;
  /** 缺省为 error；date 为实际那天。 */
  readonly level?: FindingLevel | ((context: Context, date: string, bound: string) => FindingLevel);
  /** 没录入而今天已过这一天，给警告（README A12）。 */
  readonly overdue?: boolean;
  /** 违反时的提示语。 */
  readonly message: string;
  /** 2026 版条号；机关条例的另写在 basis。 */
  readonly article?: number;
  /** 按哪一版判；缺省看这一步自己的日期。 */
  readonly version?: (context: Context) => RulesVersion | null;
  readonly basis?: readonly string[];
}

export const LAST_DATE = '9999-12-31';

/** 平移月份；推到 9999 年以后的取最后一天，那样写的日期不影响别的规则。 */
export function monthsAfter(date: string | undefined, months: number): string | null {
  if (date === undefined) return null;
  return Number(date.slice(0, 4)) + Math.ceil(months / 12) >= 9999 ? LAST_DATE : addMonths(date, months);
}

/** 次日；已是最后一天的不动。 */
export function nextDay(date: string): string {
  return date === LAST_DATE ? date : addDays(date, 1);
}

export function latest(...dates: readonly (string | undefined)[]): string | null {
  const known = dates.filter((date) => date !== undefined).sort();
  return known[known.length - 1] ?? null;
}

/** 预备期满日；没开接收大会为 null。 */
export function expiryOn({ admissionMeetingOn }: MembershipEvents, limits: MembershipLimits): string | null {
  return monthsAfter(admissionMeetingOn, limits.probationMonths);
}
