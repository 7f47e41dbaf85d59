/** 时间线测试共用：算例 1 的合规样例、运行规则、简写结果。 */
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import type { MembershipEvents } from '../../../src/domain/membership/events.ts';
import { membershipLimits } from '../../../src/domain/membership/limits.ts';
import { checkTimeline, type TimelineInput, type TimelineRules } from '../../../src/domain/membership/timeline.ts';

const { parameter, calendar } = loadRules();

export const rules: TimelineRules = { limits: membershipLimits(parameter), calendar, strictProvisional: true };

/** members §10.2 算例 1。 */
export const COMPLIANT: MembershipEvents = {
  appliedOn: '2025-03-10',
  talkedOn: '2025-04-08',
  activistOn: '2025-05-20',
  activistFiledOn: '2025-05-27',
  inspections: ['2025-11-18', '2026-05-15'],
  branchProposedOn: '2026-05-25',
  upperAgreedOn: '2026-06-05',
  noticeFrom: '2026-06-08',
  noticeTo: '2026-06-12',
  targetOn: '2026-06-15',
  reviewFrom: '2026-06-16',
  reviewConcludedOn: '2026-07-20',
  trainingFrom: '2026-06-23',
  trainingTo: '2026-06-25',
  committeeReviewOn: '2026-07-24',
  preReviewOn: '2026-08-10',
  formFilledOn: '2026-08-18',
  admissionMeetingOn: '2026-09-08',
  upperTalkOn: '2026-10-12',
  approvedOn: '2026-11-02',
  oathOn: '2026-11-20',
  confirmAppliedOn: '2027-08-30',
  confirmMeetingOn: '2027-09-22',
  confirmApprovedOn: '2027-11-10',
};

export function check(events: MembershipEvents, asOf: string, rest: Partial<TimelineInput> = {}) {
  return checkTimeline({ agency: false, events, asOf, ...rest }, rules);
}

/** “DL-03 error 2026-02-28”。 */
export function brief(events: MembershipEvents, asOf: string, rest: Partial<TimelineInput> = {}): string[] {
  return check(events, asOf, rest).findings.map(({ rule, level, limit }) => `${rule} ${level} ${limit ?? '-'}`);
}
