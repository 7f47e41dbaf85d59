/** 党员大会、支委会表决（regulations-branch.md §9 R7，regulations-members.md §10.3）。分母恒为应到会人数。 */
import { atLeastShare, leastForShare, leastOverShare, overShare } from '../numbers/share.ts';
import type { VoteLimits } from './limits.ts';

/** ordinary 一般事项；admission 接收预备党员；confirmation 预备党员转正。 */
export const VOTE_KINDS = ['ordinary', 'admission', 'confirmation'] as const;
export type VoteKind = (typeof VOTE_KINDS)[number];

export interface VoteInput {
  readonly kind: VoteKind;
  /** 应到会有表决权人数，至少 1。 */
  readonly eligible: number;
  /** 实到会有表决权人数，不超过应到会。 */
  readonly present: number;
  /** 现场赞成票，不超过实到会。 */
  readonly yes: number;
  /** 会前正式提交的书面赞成，只在接收、转正时计票，不算到会。 */
  readonly written: number;
}

export interface VoteResult {
  readonly quorum: boolean;
  readonly passed: boolean;
  readonly quorumNeeded: number;
  readonly yesNeeded: number;
  readonly basis: readonly string[];
  readonly notes: readonly string[];
}

/** 人数由调用方保证：非负整数，yes ≤ present ≤ eligible，eligible ≥ 1。 */
export function voteOutcome(input: VoteInput, limits: VoteLimits): VoteResult {
  const { kind, eligible, present } = input;
  const strict = kind !== 'ordinary';
  const percent = limits.quorumPercent;
  const quorumNeeded = strict ? leastOverShare(eligible, percent) : leastForShare(eligible, percent);
  const quorum = strict ? overShare(present, eligible, percent) : atLeastShare(present, eligible, percent);
  const counted = input.yes + (strict ? input.written : 0);
  const yesNeeded = leastOverShare(eligible, limits.majorityPercent);
  const enough = overShare(counted, eligible, limits.majorityPercent);

  const notes = [
    `应到会有表决权${eligible}人，到会须${strict ? '超过' : '达到'}${percent}%，至少${quorumNeeded}人，实到${present}人，${quorum ? '可以开会' : '人数不够，不能表决'}。`,
    `赞成须超过应到会人数的${limits.majorityPercent}%，至少${yesNeeded}票，计${counted}票，${enough ? '够' : '不够'}。弃权、没到会都等于不赞成。`,
  ];
  if (strict && input.written > 0) notes.push(`其中会前书面赞成${input.written}票：计入票数，不算到会人数。`);
  if (!strict && input.written > 0) notes.push('一般事项只看现场表决，书面意见不计票。');
  if (strict && present + input.written > eligible) notes.push('到会人数加书面意见多于应到会人数，请核对有没有重复。');
  if (!strict && quorum && present < yesNeeded) notes.push('到会的全部赞成也不够票数，建议改期再开。');
  return {
    quorum,
    passed: quorum && enough,
    quorumNeeded,
    yesNeeded,
    basis: strict ? ['fazhan-xize#a19', 'fazhan-xize#a20', ...confirmBasis(kind)] : ['zhibu-tiaoli#a11'],
    notes,
  };
}

/** 支委会：到会不少于委员半数；通过票数条例没写，按超过委员半数处理（实务，非条例明文）。 */
export function committeeVote(members: number, present: number, yes: number, limits: VoteLimits): VoteResult {
  const quorumNeeded = leastForShare(members, limits.committeeQuorumPercent);
  const quorum = atLeastShare(present, members, limits.committeeQuorumPercent);
  const yesNeeded = leastOverShare(members, limits.majorityPercent);
  return {
    quorum,
    passed: quorum && overShare(yes, members, limits.majorityPercent),
    quorumNeeded,
    yesNeeded,
    basis: ['zhibu-tiaoli#a12'],
    notes: [
      `委员${members}人，至少${quorumNeeded}人到会，实到${present}人。`,
      `赞成至少${yesNeeded}票：条例没有写支委会的通过票数，这里按超过委员半数处理（推定）。`,
    ],
  };
}

function confirmBasis(kind: VoteKind): string[] {
  return kind === 'confirmation' ? ['fazhan-xize#a32'] : [];
}
