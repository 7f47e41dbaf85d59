/** 哪几个月该交、补交多少（regulations-members.md §10.1）。月份写成 2026-09。 */
import { isDate } from '../calendar/dates.ts';
import type { DuesLimits } from './limits.ts';
import { centsText, sumCents, type Cents } from './money.ts';

/** 2026-09 是不是月份。 */
function isMonth(text: string): boolean {
  return isDate(`${text}-01`);
}

/** 预备党员从支部大会通过日所在的月起交，整月计（推定）。不是日期时抛 RangeError。 */
export function firstDuesMonth(admissionMeetingOn: string): string {
  if (!isDate(admissionMeetingOn)) throw new RangeError(`“${admissionMeetingOn}”不是日历上有的日期`);
  return admissionMeetingOn.slice(0, 7);
}

/** 从 from 到 to 的各月，含两端；from 晚于 to 为空。不是月份时抛 RangeError。 */
export function monthsBetween(from: string, to: string): string[] {
  const last = monthIndex(to);
  const months: string[] = [];
  for (let index = monthIndex(from); index <= last; index += 1) months.push(monthText(index));
  return months;
}

export interface ArrearsInput {
  /** 欠交的月份，先后不限。 */
  readonly months: readonly string[];
  /** 各月应交，按月份查；没有的用 monthly。 */
  readonly monthly: Cents;
  readonly changes?: ReadonlyMap<string, Cents>;
  /** 有正当理由（支部已经认定）。 */
  readonly justified: boolean;
}

export interface ArrearsResult {
  readonly count: number;
  /** 最长连续欠几个月。 */
  readonly consecutive: number;
  readonly total: Cents;
  /** ok 补交即可；report 超过一般的补交月数，报上级；dispose 要按程序处置。 */
  readonly level: 'ok' | 'report' | 'dispose';
  readonly basis: readonly string[];
  readonly notes: readonly string[];
}

/** 补交。只提示该走什么程序，不自动认定脱党。 */
export function arrears(input: ArrearsInput, limits: DuesLimits): ArrearsResult {
  const indexes = [...new Set(input.months.map(monthIndex))].sort((a, b) => a - b);
  const amounts = indexes.map((index) => input.changes?.get(monthText(index)) ?? input.monthly);
  const total = sumCents(amounts);
  const consecutive = longestRun(indexes);
  const notes = [`欠${indexes.length}个月，补交${centsText(total)}元。`];
  let level: ArrearsResult['level'] = 'ok';
  if (indexes.length > limits.backPayMonths) {
    level = 'report';
    notes.push(`补交一般不超过${limits.backPayMonths}个月，超过的报上级党组织研究。`);
  }
  if (consecutive >= limits.disposalMonths && !input.justified) {
    level = 'dispose';
    notes.push(`连续${consecutive}个月没有交，又没有正当理由：由支部查明情况，按程序作组织处置，本站不作认定。`);
  }
  const basis = ['dangfei-guiding#a12', ...(level === 'dispose' ? ['dangfei-guiding#a13', 'jiaoguan-tiaoli#a31'] : [])];
  return { count: indexes.length, consecutive, total, level, basis, notes };
}

export interface YearPlanInput {
  /** 年初核定的月交额。 */
  readonly initial: Cents;
  /** 年内变动：从哪个月起按多少交。 */
  readonly changes: readonly { readonly from: string; readonly due: Cents }[];
  readonly year: number;
  /** yearly 年初核定、年内一般不变（默认）；monthly 按变动当月起。 */
  readonly mode: 'yearly' | 'monthly';
}

/** 全年各月应交，键为月份。 */
export function yearPlan({ initial, changes, year, mode }: YearPlanInput): ReadonlyMap<string, Cents> {
  const sorted = [...changes].sort((a, b) => monthIndex(a.from) - monthIndex(b.from));
  return new Map(
    monthsBetween(`${year}-01`, `${year}-12`).map((month) => {
      const started = mode === 'monthly' ? sorted.filter(({ from }) => from <= month) : [];
      return [month, started[started.length - 1]?.due ?? initial] as const;
    }),
  );
}

function longestRun(sorted: readonly number[]): number {
  let best = 0;
  let run = 0;
  sorted.forEach((index, i) => {
    run = i > 0 && sorted[i - 1] === index - 1 ? run + 1 : 1;
    best = Math.max(best, run);
  });
  return best;
}

function monthIndex(month: string): number {
  if (!isMonth(month)) throw new RangeError(`“${month}”不是月份，写成 2026-09 这样`);
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthText(index: number): string {
  const month = (index % 12) + 1;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
