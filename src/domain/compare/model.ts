/** 前后对比的结果。与报告模型一样：凡是数字都已写成文字，页面、Word、Excel 同用一份，不再算、不再取整。 */
import type { Assessment } from '../../schemas/result-file.ts';
import type { Scheme } from '../standard/model.ts';

export interface CompareInput {
  readonly scheme: Scheme;
  readonly assessment: Assessment;
}

/** 成功给出对比；少于两份、不是同一套标准的给一句中文，说清哪里不对、怎么办。 */
export type CompareResult =
  { readonly ok: true; readonly comparison: Comparison } | { readonly ok: false; readonly message: string };

/**
 * 一条在一期的状态。gap 部分达标、未达标或有底线情形；clear 达标；
 * absent 那一版标准没有这一条；unknown 停用条目只有得分、没有结论，判不了。
 */
export type ItemState = 'gap' | 'clear' | 'unanswered' | 'na' | 'absent' | 'unknown';

/**
 * 各期连起来看。added 新增、closed 销号、relapsed 反弹、unchanged 不变、clear 一直达标、
 * incomparable 不可比、excluded 不涉及（各期都不适用，或各期的标准都没有这一条）。
 */
export type ChangeKind = 'added' | 'closed' | 'relapsed' | 'unchanged' | 'clear' | 'incomparable' | 'excluded';

export interface ComparePeriod {
  /** 一期的叫法，各期不重：“2026年上半年”；期次相同的加“（第1份）”。 */
  readonly label: string;
  readonly version: string;
  readonly mode: string;
  /** 总分“86.5”，星级制为星数“4”；没有为“—”。 */
  readonly score: string;
  readonly unit: '分' | '星';
  readonly grade: string;
  /** “100.0%（58/58条）”。 */
  readonly filled: string;
  readonly incompleteNote: string;
  /** 最后改动“2026年11月21日”（北京时间）；文件里没有写对的为空。 */
  readonly updatedOn: string;
}

export interface ComparabilityPoint {
  /** 支部、标准版本、计分方式、单位类型、支部条件、期次、条目、填写、可比条数。 */
  readonly topic: string;
  /** 各期相同，不影响比较。 */
  readonly same: boolean;
  readonly text: string;
}

export interface Comparability {
  readonly level: 'full' | 'partial' | 'none';
  readonly verdict: '可比' | '部分可比' | '不可比';
  /** 结论一句话。 */
  readonly summary: string;
  readonly points: readonly ComparabilityPoint[];
}

/** 一个维度（或全部）在一期。 */
export interface DimensionCell {
  /** “86.5%”；没有可评的为“不参评”，一条未填为“—”。 */
  readonly rate: string;
  /** 画图用的 0—100；不参评、未填为 null。 */
  readonly rateValue: number | null;
  /** 得分与已填满分，例如“37”“40”。 */
  readonly got: string;
  readonly answeredPoints: string;
  /** 星级制：1星／0星／未定；其余为空。 */
  readonly star: string;
}

export interface CompareDimension {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  /** 与 periods 一一对应。 */
  readonly cells: readonly DimensionCell[];
  /** 末期比首期：“升3.2”“降1.0”“持平”，单位百分点；有一期没有得分率的为“—”。 */
  readonly change: string;
}

/** 一条在一期。 */
export interface CompareCell {
  readonly state: ItemState;
  /** 达标／部分达标／未达标／不适用／未填／没有这一条；有底线情形的括注。 */
  readonly text: string;
  /** 得分“1.5”；没有为“—”。 */
  readonly score: string;
  /** 结论取自哪一条停用条目；不是的为空。 */
  readonly from: string;
}

export interface CompareItem {
  readonly id: string;
  readonly title: string;
  readonly dimensionTitle: string;
  readonly classTitle: string;
  /** 标准页地址，站内绝对路径，不含部署前缀。 */
  readonly href: string;
  readonly kind: ChangeKind;
  /** “新增”“不变（好转）”。 */
  readonly kindText: string;
  /** 从哪一期起、哪一期新设、为什么不可比，一句话；无话可说为空。 */
  readonly remark: string;
  /** 与 periods 一一对应。 */
  readonly cells: readonly CompareCell[];
}

/** 旧文件里有、现行标准没有，又没有归到接替条目的。 */
export interface RetiredItem {
  readonly id: string;
  /** 停用表里没有的为空。 */
  readonly title: string;
  /** 哪一版停用、由哪些条目接替、为什么单列，一句话。 */
  readonly remark: string;
  readonly cells: readonly CompareCell[];
}

export interface Comparison {
  readonly title: string;
  readonly schemeId: string;
  readonly schemeTitle: string;
  readonly schemeVersion: string;
  readonly terms: { readonly dimension: string; readonly item: string };
  /** 最近一期的支部：有名称用名称，没有用代号。 */
  readonly branch: string;
  /** “2025年至2026年”；首末两期叫法相同的只写一个。 */
  readonly span: string;
  /** 从早到晚。 */
  readonly periods: readonly ComparePeriod[];
  readonly comparability: Comparability;
  readonly total: CompareDimension;
  /** 总分或星数末期比首期：“升3.2分”“多1星”“持平”；有一期没有的为“—”。 */
  readonly scoreChange: string;
  readonly dimensions: readonly CompareDimension[];
  readonly items: readonly CompareItem[];
  readonly retired: readonly RetiredItem[];
  /** 各类条数。 */
  readonly counts: Readonly<Record<ChangeKind, number>>;
}

export const KIND_TEXT: Readonly<Record<ChangeKind, string>> = {
  added: '新增',
  closed: '销号',
  relapsed: '反弹',
  unchanged: '不变',
  clear: '一直达标',
  incomparable: '不可比',
  excluded: '不涉及',
};

/** 四张清单，依次列出。 */
export const LISTED_KINDS = ['added', 'closed', 'relapsed', 'unchanged'] as const satisfies readonly ChangeKind[];
