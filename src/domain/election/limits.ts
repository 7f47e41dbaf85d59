/** 选举、表决用到的线，从参数表取（content/parameters/branch.yaml），单位：%。 */
import type { ParameterLookup } from '../parameters/resolve.ts';

export interface ElectionLimits {
  /** 选举大会到会线：不少于应到会有选举权人数的几成。 */
  readonly quorumPercent: number;
  /** 当选线：赞成超过实到会有选举权人数的几成。 */
  readonly majorityPercent: number;
  /** 候选人差额：不少于应选人数的几成，向上取整。 */
  readonly surplusPercent: number;
}

export interface VoteLimits {
  /** 到会线：一般事项不少于、接收转正超过应到会有表决权人数的几成。 */
  readonly quorumPercent: number;
  /** 通过线：赞成超过应到会有表决权人数的几成。 */
  readonly majorityPercent: number;
  /** 支委会到会线：不少于委员人数的几成。 */
  readonly committeeQuorumPercent: number;
}

export function electionLimits(parameter: ParameterLookup): ElectionLimits {
  return {
    quorumPercent: parameter('election-quorum-percent'),
    majorityPercent: parameter('election-majority-percent'),
    surplusPercent: parameter('candidate-surplus-percent'),
  };
}

export function voteLimits(parameter: ParameterLookup): VoteLimits {
  return {
    quorumPercent: parameter('meeting-quorum-percent'),
    majorityPercent: parameter('meeting-majority-percent'),
    committeeQuorumPercent: parameter('committee-meeting-quorum-percent'),
  };
}
