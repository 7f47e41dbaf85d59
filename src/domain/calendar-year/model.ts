/** 全年工作日历的数据：一件事、一个月、一年。 */
import type { Origin } from '../../schemas/common.ts';

/** 多久一次，按页面上的先后。 */
export const CYCLES = ['month', 'quarter', 'half', 'year', 'two-weeks'] as const;
export type Cycle = (typeof CYCLES)[number];

export const CYCLE_TITLE: Readonly<Record<Cycle, string>> = {
  'two-weeks': '每两周',
  month: '每月',
  quarter: '每季度',
  half: '每半年',
  year: '每年，不定月份',
};

/** 出处分三块：中央规定（含从条文推出的）、各地做法、本站拟定。 */
export const SOURCE_GROUPS = [
  { id: 'rule', title: '中央规定', origins: ['rule', 'inferred'] },
  { id: 'seed', title: '各地做法', origins: ['seed'] },
  { id: 'drafted', title: '本站拟定', origins: ['drafted'] },
] as const satisfies readonly { id: string; title: string; origins: readonly Origin[] }[];

/** 排日子要用到的部分。 */
export interface Timed {
  /** 落在几月，1—12；空表示不固定。 */
  readonly months: readonly number[];
  readonly every?: Cycle | undefined;
  /** “X月底前”：要算出这一年的最后一个工作日。 */
  readonly byEnd: boolean;
  /** 有这些情况的支部不用办。 */
  readonly unless: readonly string[];
  /** 只有这些情况的支部才办。 */
  readonly only: readonly string[];
  readonly lead: 'branch' | 'superior';
}

/** 一件事。 */
export interface Duty extends Timed {
  readonly id: string;
  /** 短名。 */
  readonly title: string;
  /** 时间的原来写法。 */
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly origin: Origin;
  readonly basis: readonly string[];
  readonly workflow?: string | undefined;
  readonly form?: string | undefined;
}

/** 期末：日历上的最后一天，和这天以前（含）的最后一个工作日。 */
export interface Deadline {
  readonly date: string;
  readonly workday: string;
}

export interface MonthPlan<T> {
  readonly month: number;
  readonly firstWorkday: string;
  readonly end: Deadline;
  /** 季度最后一个月写第几季度，其余为空。 */
  readonly quarter: number | null;
  /** 半年最后一个月。 */
  readonly half: boolean;
  readonly entries: readonly T[];
}

export interface YearPlan<T> {
  readonly year: number;
  /** 这一年的放假安排没有公布，工作日按周一至周五暂算。 */
  readonly provisional: boolean;
  readonly months: readonly MonthPlan<T>[];
  readonly cycles: Readonly<Record<Cycle, readonly T[]>>;
  /** 随时、不定期的。 */
  readonly anytime: readonly T[];
}
