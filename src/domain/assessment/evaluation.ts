/** 自评结果的形状。分一律为“百分之一分”的整数，比率一律为一位小数的百分数。 */
import type { Answer } from '../../schemas/result-file.ts';
import type { Grade, Item, Method } from '../standard/model.ts';
import type { ItemScore } from './score.ts';

export interface ItemResult {
  readonly item: Item;
  /** 文件里的原样作答；不计分的也留着。 */
  readonly answer: Answer | undefined;
  readonly state: 'answered' | 'unanswered' | 'na';
  /** 已填的得分；未填、不适用为 null。 */
  readonly score: ItemScore | null;
  /** 不适用的理由；其余为空字符串。 */
  readonly naReason: string;
  /** 不适用由支部条件判定（真），还是填报人选的（假）。 */
  readonly naByRule: boolean;
  /** 可以选不适用时备好的理由。 */
  readonly mayNa?: string;
  readonly notes: readonly string[];
  /** 有底线情形；不适用的条目恒为 false。 */
  readonly floor: boolean;
  /** 有名称的佐证份数。 */
  readonly evidenceCount: number;
  /** 选了不适用却没有理由，按未填处理。 */
  readonly problem?: 'na-without-reason';
}

export interface Tally {
  readonly got: number;
  /** 已填满分。 */
  readonly answeredFull: number;
  /** 适用满分。 */
  readonly applicableFull: number;
  readonly answered: number;
  readonly applicable: number;
  /** 得分率；一条未填或没有适用条目为 null。 */
  readonly rate: number | null;
}

export interface DimensionResult extends Tally {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  /** excluded 没有适用条目（不参评，等次线视为通过）；unanswered 一条未填。 */
  readonly status: 'rated' | 'unanswered' | 'excluded';
}

export interface ExtraResult {
  readonly id: string;
  readonly title: string;
  /** null 为未答。 */
  readonly answers: readonly { readonly question: string; readonly answer: boolean | null }[];
}

/** 未填完时总分与等次的一端。 */
export interface Bound {
  /** 总分；星级制不看总分，为 null。 */
  readonly score: number | null;
  readonly grade: Grade;
}

/** 星级制下一个方面的评星。 */
export interface StarResult {
  readonly id: string;
  readonly title: string;
  /** pending 还有没填的、现在定不了；vacuous 没有适用的，视同达标。 */
  readonly status: 'awarded' | 'denied' | 'pending' | 'vacuous';
  /** 没达标的检查点，必达的排在前面。 */
  readonly unmet: readonly Item[];
  readonly unanswered: readonly Item[];
  /** 适用的检查点数。 */
  readonly applicable: number;
}

export interface LineGap {
  readonly line: number;
  /** 现在的值；一条未填为 null。 */
  readonly current: number | null;
  /** 差多少，分或百分点。 */
  readonly short: number;
}

export interface NextGrade {
  readonly grade: Grade;
  /** 总分差几分；已到线为 null。 */
  readonly total: LineGap | null;
  readonly dimensions: readonly (LineGap & { readonly id: string; readonly title: string })[];
  /** 触发底线的条目。 */
  readonly floors: readonly Item[];
  /** 没有答“是”的补充要求。 */
  readonly extras: readonly { readonly title: string; readonly question: string }[];
  /** 星级制：还没得星的方面各差什么，差得少的在前；要补到 need 颗。其余体系为空。 */
  readonly stars: { readonly need: number; readonly dimensions: readonly StarResult[] } | null;
  /** 还有几条未填；差距按已填部分算。 */
  readonly unanswered: number;
}

export interface Gap {
  readonly result: ItemResult;
  /** 失分；只因底线列入的为 0。 */
  readonly lost: number;
  readonly why: string;
}

export interface Evaluation {
  readonly mode: Method;
  /** 全部条目，按页面顺序。 */
  readonly items: readonly ItemResult[];
  readonly dimensions: readonly DimensionResult[];
  readonly total: Tally;
  /** 总分＝总得分率那个数；一条未填为 null。 */
  readonly score: number | null;
  /** 适用条目全部已填。 */
  readonly complete: boolean;
  readonly counts: Readonly<Record<'met' | 'partial' | 'unmet' | 'na' | 'unanswered', number>>;
  /** 已填条数 ÷ 适用条数；没有适用条目为 null。 */
  readonly filledRate: number | null;
  /** 有佐证的条数与达标、部分达标的条数。 */
  readonly evidence: { readonly withEvidence: number; readonly of: number; readonly rate: number | null };
  /** 触发底线的条目。 */
  readonly floors: readonly Item[];
  /** 各方面评星；不是星级制的为 null。count 为现在已得的颗数。 */
  readonly stars: { readonly count: number; readonly max: number; readonly dimensions: readonly StarResult[] } | null;
  /** 依据已备的条目单独合计（正式赋分表）；没有依据待填条目的体系为 null。 */
  readonly formal: (Tally & { readonly pending: readonly Item[] }) | null;
  readonly extras: readonly ExtraResult[];
  /** 等次；没填完或没有适用条目为 null。 */
  readonly grade: Grade | null;
  /** 未填全当未达标／全当达标；填完了为 null。 */
  readonly range: { readonly low: Bound; readonly high: Bound } | null;
  /** 距下一等次差什么；已定为最高等、没有适用条目为 null。 */
  readonly next: NextGrade | null;
  /** 值得先补的顺序。 */
  readonly gaps: readonly Gap[];
}
