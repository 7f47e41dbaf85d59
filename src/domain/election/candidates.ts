/** 差额选举的候选人数（regulations-branch.md §9 R5）。 */
import { leastForShare } from '../numbers/share.ts';
import type { ElectionLimits } from './limits.ts';

export interface CandidatesResult {
  /** 候选人至少几名。 */
  readonly minimum: number;
  /** 差额至少几名。 */
  readonly surplus: number;
  readonly basis: readonly string[];
  readonly notes: readonly string[];
}

/** seats 为应选人数，不小于 1，由调用方保证。 */
export function candidateMinimum(seats: number, { surplusPercent }: ElectionLimits): CandidatesResult {
  const surplus = leastForShare(seats, surplusPercent);
  return {
    minimum: seats + surplus,
    surplus,
    basis: ['xuanju-tiaoli#cha-e'],
    notes: [
      `应选${seats}名，差额不少于${surplusPercent}%，不足1名按1名计，至少多${surplus}名，候选人不少于${seats + surplus}名。`,
      '这是下限，多于它也可以；条号待核。书记、副书记在新一届委员会上等额选举，不套用差额。',
    ],
  };
}
