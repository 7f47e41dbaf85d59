/** 填报体检：导出前查一遍填报本身有没有漏、有没有矛盾。只提醒，不改自评，也不挡导出。 */
import type { Assessment } from '../../schemas/result-file.ts';
import type { QuotaLimits } from '../appraisal/quota.ts';
import type { Evaluation } from '../assessment/evaluation.ts';
import type { WorkdayYear } from '../calendar/workdays.ts';
import type { CrossEntry } from '../crosswalk/model.ts';
import type { Scheme } from '../standard/model.ts';

/** must 必改、should 建议改、note 提示。 */
export type Severity = 'must' | 'should' | 'note';

export const SEVERITY_TEXT: Readonly<Record<Severity, string>> = { must: '必改', should: '建议改', note: '提示' };

/** 一套体系和按它填的一份自评。 */
export interface SchemeAssessment {
  readonly scheme: Scheme;
  readonly assessment: Assessment;
}

/** 民主评议人数，都是非负整数；只在体检时填，不进自评文件。 */
export interface ExcellentCount {
  /** 参加评议并定等次的正式党员。 */
  readonly full: number;
  readonly probationary: number;
  /** 评为优秀的。 */
  readonly excellent: number;
}

export interface HealthInput extends SchemeAssessment {
  /** 自评日期 YYYY-MM-DD。 */
  readonly today: string;
  readonly workdayYears: readonly WorkdayYear[];
  /** 同体系、同支部的上一期；别的体系的不看。 */
  readonly previous?: Assessment;
  /** 同支部、同期次按别的体系填的自评。 */
  readonly others?: readonly SchemeAssessment[];
  readonly crosswalk?: readonly CrossEntry[];
  readonly quota?: ExcellentCount;
  /** 优秀名额的参数；没有给的按 DEFAULT_QUOTA_LIMITS。 */
  readonly quotaLimits?: QuotaLimits;
}

export interface HealthFinding {
  /** 规则编号，TJ-01 起，定了不改、不复用。 */
  readonly rule: string;
  readonly severity: Severity;
  /** 条目编号；说的是整份自评的没有。 */
  readonly item?: string;
  /** 自查页上的锚点，例如 #A1-1、#setup-t。 */
  readonly place: string;
  /** 哪里不对、怎么办，一句话，不带条目编号。 */
  readonly message: string;
}

/** 规则查到的一处。没写 severity 的照规则的级别；没写 place 的指向条目。 */
export type Hit = { readonly message: string; readonly severity?: Severity } & (
  { readonly item: string; readonly place?: string } | { readonly place: string }
);

export interface HealthContext extends HealthInput {
  readonly evaluation: Evaluation;
}

export interface HealthRule {
  readonly id: string;
  /** 查什么。 */
  readonly title: string;
  readonly severity: Severity;
  /** 为什么查、按什么查；级别和没有出处的数都是拟定。 */
  readonly basis: string;
  readonly check: (context: HealthContext) => readonly Hit[];
}

/** 页面上“先说明支部情况”的锚点。 */
export const SETUP_PLACE = '#setup-t';
/** 体检面板自己的锚点：评议人数就在面板里填。 */
export const PANEL_PLACE = '#health-t';
