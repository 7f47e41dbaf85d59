/**
 * 标准体系的运行时模型：由内容编译而来，参数已按日期取值。
 * 分值一律以“分”为单位的小数（0.1 的倍数）；比率一律为百分数。
 */

/** 依据的显示形式。href 为站内绝对路径，不含部署前缀。 */
export interface BasisLink {
  readonly ref: string;
  readonly label: string;
  readonly href: string;
  readonly level: 'official' | 'reprint' | 'excerpt' | 'secondary' | 'unchecked';
}

export interface Deduction {
  readonly id: string;
  readonly text: string;
  /** 每次扣几分；all 为真时没有。 */
  readonly points?: number;
  /** 出现即 0 分。 */
  readonly all?: boolean;
  /** 计数单位；没有表示出现即扣、不计数（次数只有 0 或 1）。 */
  readonly per?: string;
}

export interface ApplicabilityRule {
  readonly when: string;
  readonly effect: 'na' | 'may-na' | 'note';
  readonly reason: string;
}

export interface ItemProblem {
  readonly id: string;
  readonly text: string;
  readonly remedy: string;
}

export interface Item {
  readonly id: string;
  readonly title: string;
  readonly classId: string;
  readonly dimensionId: string;
  readonly points: number;
  readonly check: readonly string[];
  readonly materials: readonly { readonly name: string; readonly ledger?: string }[];
  readonly methods: readonly string[];
  readonly basis: readonly BasisLink[];
  readonly floor?: { readonly text: string };
  readonly problems: readonly ItemProblem[];
  readonly deductions: readonly Deduction[];
  readonly applicability: readonly ApplicabilityRule[];
  /** 单位类型编号 → 该类单位的看法。 */
  readonly variants: Readonly<Record<string, string>>;
}

export interface SchemeClass {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly points: number;
  readonly items: readonly Item[];
}

export interface Dimension {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly points: number;
  readonly classes: readonly SchemeClass[];
}

export interface Grade {
  readonly id: string;
  readonly title: string;
  /** 总分线，百分制；最低等没有。 */
  readonly total?: number;
  /** 各维度得分率线，百分数；最低等没有。 */
  readonly dimension?: number;
  /** 还要求某组补充要求逐条为“是”。 */
  readonly extra?: string;
}

export interface Condition {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

export interface ExtraQuestions {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly string[];
}

export type ScoreMode = 'grade' | 'deduct';

export interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly fullTitle: string;
  readonly version: string;
  readonly modes: readonly ScoreMode[];
  readonly dimensions: readonly Dimension[];
  readonly presets: readonly { readonly id: string; readonly title: string; readonly note?: string }[];
  readonly conditions: readonly Condition[];
  /** 从低到高。 */
  readonly grades: readonly Grade[];
  readonly extras: readonly ExtraQuestions[];
  /** 可下载的文件种类。 */
  readonly exports: readonly ('report' | 'ledger' | 'application' | 'progress' | 'demonstration')[];
  readonly ownerRoles: readonly string[];
  /** 参数快照：写进导出文件，说明按哪些数算的。 */
  readonly parameters: readonly { readonly title: string; readonly value: string }[];
}

/** 按页面顺序列出全部条目。 */
export function allItems(scheme: Scheme): Item[] {
  return scheme.dimensions.flatMap((d) => d.classes.flatMap((c) => c.items));
}
