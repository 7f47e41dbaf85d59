/**
 * 标准体系的运行时模型：由内容编译而来，参数已按日期取值。
 * 分值一律以“分”为单位的小数（0.1 的倍数）；比率一律为百分数。
 */

/** 依据的显示形式。href 为站内绝对路径，不含部署前缀。 */
export interface BasisLink {
  readonly ref: string;
  readonly label: string;
  readonly href: string;
  /** 核验程度；unit 为本单位自己填的依据，href 为空。 */
  readonly level: 'official' | 'reprint' | 'excerpt' | 'secondary' | 'unchecked' | 'unit';
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
  /** 哪一版起新设，例如 2027.1；一开始就有的没有。 */
  readonly addedIn?: string;
  readonly classId: string;
  readonly dimensionId: string;
  readonly points: number;
  readonly check: readonly string[];
  readonly materials: readonly { readonly name: string; readonly ledger?: string }[];
  readonly methods: readonly string[];
  /** 依据。来源没给文件和条目的，本单位在 content/site.yaml 填了才有。 */
  readonly basis: readonly BasisLink[];
  /** 依据待填：来源只说到这几类文件，本单位还没有填。填了、本来就有依据的没有这个键。 */
  readonly pending?: readonly string[];
  /** 必达（星级制）：没达标，本方面不授星。 */
  readonly must?: boolean;
  /** 责任职务的默认值。 */
  readonly owner: string;
  /** 完成标准：查哪份材料、看哪一处。 */
  readonly accept: readonly string[];
  /** 手册里办这件事的流程，第一个最对口。 */
  readonly workflows: readonly Workflow[];
  readonly floor?: { readonly text: string };
  readonly problems: readonly ItemProblem[];
  readonly deductions: readonly Deduction[];
  readonly applicability: readonly ApplicabilityRule[];
  /** 单位类型编号 → 该类单位的看法。 */
  readonly variants: Readonly<Record<string, string>>;
}

export interface Workflow {
  readonly title: string;
  /** 站内地址，不含部署前缀。 */
  readonly href: string;
  /** 步骤名，依次。 */
  readonly steps: readonly string[];
}

/** 停用的条目。 */
export interface Tombstone {
  readonly id: string;
  readonly title: string;
  readonly retiredIn: string;
  readonly successors: readonly string[];
}

/** 配套机制的检查点，例如“五抓”。 */
export interface Mechanism {
  readonly id: string;
  readonly title: string;
  readonly check: string;
  readonly evidence: string;
  readonly frequency: string;
  readonly perYear: number;
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
  /** 星级制：至少几颗星。 */
  readonly stars?: number;
  /** 归在哪一档，例如先进、中间、后进。 */
  readonly band?: string;
  /** 这一等次意味着什么；自评只作提示，认定在上级。 */
  readonly meaning?: string;
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

/** 自评文件里的计分方式。 */
export type ScoreMode = 'grade' | 'deduct';
/** 怎么评：points 计分定等、stars 逐方面授星、score 逐项直接打分。 */
export type Scoring = 'points' | 'stars' | 'score';
/** 一条得分实际用的算法：计分定等的按文件里的方式，其余由体系定。 */
export type Method = ScoreMode | 'stars' | 'score';

export interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly fullTitle: string;
  readonly version: string;
  readonly scoring: Scoring;
  readonly modes: readonly ScoreMode[];
  /** 这套体系怎么叫“维度”和“条目”。 */
  readonly terms: { readonly dimension: string; readonly item: string };
  /** 星级制：一个方面最多容许几条没达标，必达条目除外。其余体系为 0。 */
  readonly unmetAllowed: number;
  /** 配套规则用到的数：参数编号 → 值，例如公示期；没有的体系没有这个键。 */
  readonly figures?: Readonly<Record<string, number>>;
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
  readonly mechanisms: readonly Mechanism[];
  /** 全部体系的编号 → 短名，写带入来历用。 */
  readonly schemeTitles: Readonly<Record<string, string>>;
  readonly tombstones: readonly Tombstone[];
}

/** 按页面顺序列出全部条目。 */
export function allItems(scheme: Scheme): Item[] {
  return scheme.dimensions.flatMap((d) => d.classes.flatMap((c) => c.items));
}
