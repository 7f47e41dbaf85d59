/** 选举结果（regulations-branch.md §9 R4；读法见 vectors/README.md A7）。分母是实到会有选举权人数。 */
import { atLeastShare, leastForShare, leastOverShare, overShare } from '../numbers/share.ts';
import type { ElectionLimits } from './limits.ts';

export interface CandidateVotes {
  /** 姓名只在打开的页面里用，不存、不导出到草稿。 */
  readonly name: string;
  readonly yes: number;
}

export interface ElectionInput {
  /** 应到会有选举权人数，至少 1。 */
  readonly eligible: number;
  /** 实到会有选举权人数，不超过应到会。 */
  readonly present: number;
  /** 收回选票数。 */
  readonly returned: number;
  /** 应选人数，至少 1。 */
  readonly seats: number;
  readonly votes: readonly CandidateVotes[];
}

export interface ElectionResult {
  readonly meetingValid: boolean;
  readonly ballotsValid: boolean;
  /** 当选人，票多的在前，票数相等的按输入先后。 */
  readonly elected: readonly string[];
  /** 最后一个名额上票数相等、要再次投票的人。 */
  readonly runoff: readonly string[];
  readonly vacancies: number;
  /** 会议有效至少要几人到会。 */
  readonly quorumNeeded: number;
  /** 当选至少要几票。 */
  readonly yesNeeded: number;
  readonly basis: readonly string[];
  readonly notes: readonly string[];
}

/** 人数、票数由调用方保证：present ≤ eligible，各人 yes ≤ returned，姓名不重复。 */
export function electionOutcome(input: ElectionInput, limits: ElectionLimits): ElectionResult {
  const { eligible, present, returned, seats, votes } = input;
  const meetingValid = atLeastShare(present, eligible, limits.quorumPercent);
  const ballotsValid = returned <= present;
  const quorumNeeded = leastForShare(eligible, limits.quorumPercent);
  const yesNeeded = leastOverShare(present, limits.majorityPercent);
  const notes = [
    `应到会有选举权${eligible}人，至少${quorumNeeded}人到会，实到${present}人，会议${meetingValid ? '有效' : '无效，改期再开'}。`,
    ballotsValid
      ? `收回选票${returned}张，不多于实到${present}人，选举有效；没收回的不算赞成。`
      : `收回选票${returned}张，多于实到${present}人，选举无效，应当重选。`,
  ];
  const shared = { meetingValid, ballotsValid, quorumNeeded, yesNeeded, notes };
  if (!meetingValid || !ballotsValid) {
    return {
      ...shared,
      elected: [],
      runoff: [],
      vacancies: seats,
      basis: ['xuanju-tiaoli#daohui', 'xuanju-tiaoli#huishou'],
    };
  }

  notes.push(
    `当选须超过实到${present}人的${limits.majorityPercent}%，至少${yesNeeded}票；正好一半不当选，弃权不减少分母。`,
  );
  const over = votes.filter(({ yes }) => overShare(yes, present, limits.majorityPercent)).sort((a, b) => b.yes - a.yes);
  const { elected, runoff } = fillSeats(over, seats);
  const vacancies = Math.max(0, seats - over.length);
  if (runoff.length > 0) {
    notes.push(`${runoff.join('、')}票数相等，最后${seats - elected.length}个名额定不下来，就这几人再次投票。`);
  }
  if (vacancies > 0) {
    notes.push(`过半数的只有${over.length}人，还缺${vacancies}名：对不足的名额另行选举。`);
    notes.push('已经接近应选名额的，经半数以上选举人同意或者大会主席团决定，可以减少名额，不再选举（条号待核）。');
  }
  const total = votes.reduce((sum, { yes }) => sum + yes, 0);
  if (total > returned * seats) notes.push('各人赞成票加起来超过选票数乘应选人数，请核对计票。');
  return {
    ...shared,
    elected: elected.map(({ name }) => name),
    runoff,
    vacancies,
    basis: ['xuanju-tiaoli#daohui', 'xuanju-tiaoli#huishou', 'xuanju-tiaoli#dangxuan'],
  };
}

/** over 已按票数从多到少排好。最后一个名额上票数相等的都进再次投票。 */
function fillSeats(over: readonly CandidateVotes[], seats: number): { elected: CandidateVotes[]; runoff: string[] } {
  const last = over[seats - 1];
  if (last === undefined || over[seats]?.yes !== last.yes) return { elected: over.slice(0, seats), runoff: [] };
  return {
    elected: over.filter(({ yes }) => yes > last.yes),
    runoff: over.filter(({ yes }) => yes === last.yes).map(({ name }) => name),
  };
}
