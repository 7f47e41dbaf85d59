/** 组织生活年度检查的输入和结论（regulations-branch.md §9 R6）。 */

/** 一次活动可以同时算几种，须分别有议题和记录。 */
export const MEETING_KINDS = {
  'member-meeting': '党员大会',
  committee: '支委会',
  group: '党小组会',
  'party-day': '主题党日',
  lecture: '党课',
  'leader-lecture': '党委（党组）书记讲党课',
  'life-meeting': '组织生活会',
  appraisal: '民主评议党员',
  'talk-members': '谈心谈话（班子成员之间）',
  'talk-branch': '谈心谈话（班子成员与党员）',
  'talk-peers': '谈心谈话（党员之间）',
  'report-upper': '书记向上级述职',
  'report-branch': '书记向党员大会述职',
  'secretary-training': '书记集中轮训',
  'dues-publish': '党费收缴公布',
  briefing: '机关党员干部大会听取通报',
} as const;

export type MeetingKind = keyof typeof MEETING_KINDS;

export interface MeetingRecord {
  /** 哪天开的。 */
  readonly on: string;
  readonly kinds: readonly MeetingKind[];
  /** 党小组会是哪个组的；其他为空。 */
  readonly group?: string;
  /** 跨元旦补开的组织生活会、民主评议，可以登记所属年度；缺省看日期。 */
  readonly year?: number;
}

export interface YearCheckInput {
  readonly year: number;
  readonly asOf: string;
  readonly hasCommittee: boolean;
  /** 党小组代号；不设的为空。 */
  readonly groups: readonly string[];
  /** 有党委（党组）书记编在本支部。 */
  readonly hasPartyLeader: boolean;
  /** 支部成立日；成立当季、当月不足的不判。 */
  readonly establishedOn?: string;
  readonly records: readonly MeetingRecord[];
}

/** missing 判缺：条文没有“一般”；hint 提示：条文写“一般”，或者只查可适用的。 */
export type YearCheckLevel = 'missing' | 'hint';

export interface YearCheckFinding {
  readonly kind: MeetingKind;
  readonly level: YearCheckLevel;
  /** 2026-Q3、2026-07 或 2026。 */
  readonly period: string;
  /** 党小组代号；其他为空。 */
  readonly group: string;
  readonly got: number;
  readonly needed: number;
  readonly text: string;
  readonly basis: readonly string[];
}

/** 一种活动的频次要求。 */
export interface Requirement {
  readonly kind: MeetingKind;
  readonly per: 'month' | 'quarter' | 'year';
  readonly needed: number;
  readonly level: YearCheckLevel;
  readonly basis: readonly string[];
  readonly note: string;
  readonly applies: (input: YearCheckInput) => boolean;
}
