/** DL-19 至 DL-33：预审、接收、审批、宣誓（regulations-members.md §10.2）。 */
import { monthsAfter, type Constraint, type Context } from './model.ts';
import { versionOn, type RulesVersion } from './version.ts';

export const ADMISSION_RULES: readonly Constraint[] = [
  {
    rule: 'DL-19',
    subject: 'preReviewOn',
    kind: 'min',
    bound: ({ events }) => events.committeeReviewOn ?? null,
    message: '预审早于支委会审查',
    article: 18,
  },
  {
    rule: 'DL-20',
    subject: 'formFilledOn',
    kind: 'min',
    bound: ({ events }) => events.preReviewOn ?? null,
    message: '预审合格以前已经填志愿书',
    article: 18,
  },
  {
    rule: 'DL-21',
    subject: 'formFilledOn',
    kind: 'max',
    bound: ({ events }) => events.admissionMeetingOn ?? null,
    message: '志愿书在支部大会以后补填',
    article: 20,
  },
  {
    rule: 'DL-22',
    subject: 'admissionMeetingOn',
    kind: 'min',
    bound: ({ events }) => events.preReviewOn ?? null,
    message: '没有预审先开支部大会',
    article: 19,
  },
  {
    rule: 'DL-23',
    subject: 'admissionMeetingOn',
    kind: 'max',
    bound: (context) => meetingBy(context, '2026'),
    overdue: true,
    message: '预审合格后超过1个月才提交支部大会',
    article: 19,
    version: () => '2026',
  },
  {
    rule: 'DL-23',
    subject: 'admissionMeetingOn',
    kind: 'max',
    bound: (context) => meetingBy(context, '2014'),
    level: 'warning',
    overdue: true,
    message: '预审合格后超过1个月才提交支部大会（2014版没有写期限，供参考）',
    article: 19,
    version: () => '2014',
  },
  {
    rule: 'DL-24',
    subject: 'leavingOn',
    kind: 'min',
    bound: ({ events, limits }) => monthsAfter(events.admissionMeetingOn, limits.leavingMonths),
    level: 'warning',
    message: '3个月内将离开单位，一般不办接收手续',
    article: 18,
  },
  {
    rule: 'DL-26',
    subject: 'upperTalkOn',
    kind: 'min',
    bound: ({ events }) => events.admissionMeetingOn ?? null,
    message: '党委谈话早于支部大会',
    article: 23,
  },
  {
    rule: 'DL-26',
    subject: 'upperTalkOn',
    kind: 'max',
    bound: ({ events }) => events.approvedOn ?? null,
    message: '党委谈话晚于审批',
    article: 23,
  },
  {
    rule: 'DL-27',
    subject: 'approvedOn',
    kind: 'min',
    bound: ({ events }) => events.admissionMeetingOn ?? null,
    message: '审批早于支部大会',
    article: 25,
  },
  {
    rule: 'DL-28',
    subject: 'approvedOn',
    kind: 'max',
    bound: ({ events, limits }) => monthsAfter(events.admissionMeetingOn, limits.approvalMonths),
    level: 'warning',
    overdue: true,
    message: '审批超过3个月，须有特殊情况说明',
    article: 25,
  },
  {
    rule: 'DL-29',
    subject: 'approvedOn',
    kind: 'max',
    bound: ({ events, limits }) => monthsAfter(events.admissionMeetingOn, limits.approvalMaxMonths),
    overdue: true,
    message: '审批超过6个月的最长时限',
    article: 25,
  },
  {
    rule: 'DL-30',
    subject: 'groupDiscussedOn',
    kind: 'max',
    bound: ({ agency, events }) => (agency ? (events.approvedOn ?? null) : null),
    message: '党组（党委）讨论晚于审批',
    basis: ['jiguan-tiaoli#a37'],
  },
  {
    rule: 'DL-31',
    subject: 'filedOn',
    kind: 'min',
    bound: ({ events }) => events.approvedOn ?? null,
    level: 'warning',
    message: '备案早于审批，请核对先后',
    article: 25,
  },
  {
    rule: 'DL-32',
    subject: 'oathOn',
    kind: 'min',
    bound: ({ events }) => events.approvedOn ?? null,
    message: '没有批准先宣誓',
    article: 29,
  },
  {
    rule: 'DL-33',
    subject: 'oathOn',
    kind: 'max',
    bound: ({ events, limits }) =>
      versionOn(events.approvedOn ?? '') === '2026' ? monthsAfter(events.approvedOn, limits.oathMonths) : null,
    level: 'warning',
    overdue: true,
    message: '宣誓一般应在批复后1个月内',
    article: 29,
  },
];

/** 以预审合格日判版本。 */
function meetingBy({ events, limits }: Context, version: RulesVersion): string | null {
  const { preReviewOn } = events;
  if (preReviewOn === undefined || versionOn(preReviewOn) !== version) return null;
  return monthsAfter(preReviewOn, limits.admissionMonths);
}
