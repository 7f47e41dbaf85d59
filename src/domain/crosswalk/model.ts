/** 体系之间的对照：一次填报、几套出结果。数据在 content/standards/map.yaml，覆盖程度为拟定。 */
import type { Answer, Verdict } from '../../schemas/result-file.ts';
import type { Item } from '../standard/model.ts';

/** full 来源条目查清了，目标里相应的部分也就清楚；partial 只说明一部分。 */
export type Coverage = 'full' | 'partial';

export interface CrossSource {
  readonly item: string;
  readonly coverage: Coverage;
}

/** 目标体系的一个条目，由来源体系的哪几条带出。 */
export interface CrossEntry {
  readonly from: string;
  readonly to: string;
  readonly target: string;
  readonly sources: readonly CrossSource[];
}

/** 带入时一条来源的现状。 */
export interface CarrySource {
  readonly item: Item;
  readonly coverage: Coverage;
  /** null 为未填。 */
  readonly verdict: Verdict | null;
  /** 得分与满分，百分之一分；未填、不适用为 0。 */
  readonly got: number;
  readonly full: number;
}

/**
 * carry 直接带入；propose 只作建议，本人确认才算；same 与已带入的一致；kept 本人已填，不动；
 * missing 来源还有未填的；na 按支部条件自动不适用；none 没有对应的来源，单独填。
 */
export type CarryAction = 'carry' | 'propose' | 'same' | 'kept' | 'missing' | 'na' | 'none';

export interface CarryRow {
  readonly target: Item;
  readonly action: CarryAction;
  /** 带入或建议的内容；其余动作为 null。 */
  readonly value: Pick<Answer, 'verdict' | 'score' | 'floor' | 'naReason' | 'evidence'> | null;
  readonly from: NonNullable<Answer['from']> | null;
  readonly sources: readonly CarrySource[];
  /** 怎么得来的、为什么不带，一句话。 */
  readonly why: string;
}
