/** DL-01 至 DL-18：申请、积极分子、发展对象（regulations-members.md §10.2）。 */
import { addWorkdays, isWorkday } from '../calendar/workdays.ts';
import { LAST_DATE, latest, monthsAfter, nextDay, type Bound, type Constraint, type Context } from './model.ts';

export const TARGET_RULES: readonly Constraint[] = [
  {
    rule: 'DL-01',
    subject: 'appliedOn',
    kind: 'min',
    bound: ({ events, limits }) => monthsAfter(events.bornOn, limits.minAge * 12),
    message: '递交申请时未满18周岁',
    article: 5,
  },
  {
    rule: 'DL-02',
    subject: 'talkedOn',
    kind: 'min',
    bound: ({ events }) => events.appliedOn ?? null,
    message: '谈话早于申请书',
    article: 7,
  },
  {
    rule: 'DL-03',
    subject: 'talkedOn',
    kind: 'max',
    bound: ({ events, limits }) => monthsAfter(events.appliedOn, limits.talkMonths),
    overdue: true,
    message: '谈话超过1个月（严格应从收到申请算）',
    article: 7,
  },
  {
    rule: 'DL-04',
    subject: 'activistOn',
    kind: 'min',
    bound: ({ events }) => events.talkedOn ?? null,
    message: '没有谈话就确定积极分子',
    article: 8,
  },
  {
    rule: 'DL-05',
    subject: 'activistFiledOn',
    kind: 'min',
    bound: ({ events }) => events.activistOn ?? null,
    message: '备案早于支委会决定',
    article: 8,
  },
  {
    rule: 'DL-06',
    subject: 'contactsOn',
    kind: 'min',
    bound: ({ events }) => events.activistOn ?? null,
    message: '培养联系人指定在确定积极分子之前',
    article: 9,
  },
  {
    rule: 'DL-08',
    subject: 'branchProposedOn',
    kind: 'min',
    bound: ({ events, limits }) => monthsAfter(events.activistOn, limits.cultivationMonths),
    message: '培养考察未满1年（有转接材料的可以连续计算）',
    article: 13,
  },
  {
    rule: 'DL-09',
    subject: 'upperAgreedOn',
    kind: 'min',
    bound: (context) => revised(context, context.events.branchProposedOn),
    message: '先同意后讨论',
    article: 13,
    version: ({ target }) => target,
  },
  {
    rule: 'DL-10',
    subject: 'noticeFrom',
    kind: 'min',
    bound: (context) => revised(context, context.events.upperAgreedOn),
    message: '公示早于上级党委同意',
    article: 13,
    version: ({ target }) => target,
  },
  {
    rule: 'DL-11',
    subject: 'noticeTo',
    kind: 'min',
    bound: noticeEnd,
    message: '公示不足5个工作日',
    article: 13,
    version: ({ target }) => target,
  },
  {
    rule: 'DL-12',
    subject: 'targetOn',
    kind: 'min',
    bound: ({ events, target }) =>
      target === '2014'
        ? (events.upperFiledOn ?? null)
        : target === '2026' && events.noticeTo !== undefined
          ? nextDay(events.noticeTo)
          : null,
    message: '公示未满（2014版：未备案）就列为发展对象',
    article: 13,
    version: ({ target }) => target,
  },
  {
    rule: 'DL-13',
    subject: 'reviewFrom',
    kind: 'min',
    bound: ({ events }) => events.targetOn ?? null,
    level: 'warning',
    message: '政审对象应为发展对象，请核对',
    article: 16,
  },
  {
    rule: 'DL-14',
    subject: 'reviewConcludedOn',
    kind: 'max',
    bound: ({ events }) => events.preReviewOn ?? null,
    message: '政审没有结论就预审',
    article: 16,
  },
  {
    rule: 'DL-16',
    subject: 'trainingTo',
    kind: 'max',
    bound: ({ events }) => events.admissionMeetingOn ?? null,
    message: '没有培训完就接收',
    article: 17,
  },
  {
    rule: 'DL-16',
    subject: 'trainingTo',
    kind: 'min',
    bound: ({ events }) => events.targetOn ?? null,
    level: 'warning',
    message: '培训在列为发展对象之前',
    article: 17,
  },
  {
    rule: 'DL-16',
    subject: 'trainingTo',
    kind: 'max',
    bound: ({ events }) => events.committeeReviewOn ?? null,
    level: 'warning',
    message: '培训在支委会审查之后',
    article: 17,
  },
  {
    rule: 'DL-18',
    subject: 'committeeReviewOn',
    kind: 'min',
    bound: ({ events }) => latest(events.targetOn, events.reviewConcludedOn),
    message: '支委会审查早于列为发展对象或政审结论',
    article: 18,
  },
];

/** 只有 2026 版才有的先后。 */
function revised({ target }: Context, date: string | undefined): string | null {
  return target === '2026' ? (date ?? null) : null;
}

/** 公示最早到哪天：含首日数满规定的工作日。 */
function noticeEnd({ events, limits, calendar, target }: Context): Bound | null {
  const { noticeFrom } = events;
  if (target !== '2026' || noticeFrom === undefined) return null;
  if (noticeFrom > '9999-12-01') return { date: LAST_DATE, provisional: true };
  const left = limits.noticeWorkdays - Number(isWorkday(noticeFrom, calendar));
  return addWorkdays(noticeFrom, left, calendar);
}
