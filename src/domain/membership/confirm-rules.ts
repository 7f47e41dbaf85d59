/** DL-34 至 DL-42：转正、延长、归档（regulations-members.md §10.2）。都从接收大会满 1 年算起，不看延长到哪天（README A15）。 */
import { daysBetween } from '../calendar/dates.ts';
import { expiryOn, monthsAfter, type Constraint, type Context } from './model.ts';

export const CONFIRM_RULES: readonly Constraint[] = [
  {
    rule: 'DL-34',
    subject: 'confirmMeetingOn',
    kind: 'min',
    bound: expiry,
    message: '预备期未满就讨论转正',
    article: 31,
  },
  {
    rule: 'DL-35',
    subject: 'confirmMeetingOn',
    kind: 'max',
    bound: (context) => (context.transferred ? afterExpiry(context, context.limits.transferredConfirmMonths) : null),
    message: '转入的预备党员推迟讨论转正超过6个月',
    article: 35,
  },
  {
    rule: 'DL-35',
    subject: 'confirmMeetingOn',
    kind: 'max',
    bound: (context) => (context.transferred ? null : afterExpiry(context, context.limits.confirmDiscussMonths)),
    level: 'warning',
    overdue: true,
    message: '预备期满没有及时讨论转正',
    article: 31,
  },
  {
    rule: 'DL-36',
    subject: 'confirmAppliedOn',
    kind: 'min',
    bound: expiry,
    level: ({ limits }, date, bound) => (daysBetween(date, bound) >= limits.confirmApplyEarlyDays ? 'warning' : 'info'),
    message: '转正申请早于期满日（口径因地而异）',
    article: 32,
  },
  {
    rule: 'DL-37',
    subject: 'confirmAppliedOn',
    kind: 'max',
    bound: ({ events }) => events.confirmMeetingOn ?? null,
    message: '转正程序颠倒：申请晚于支部大会',
    article: 32,
  },
  {
    rule: 'DL-39',
    subject: 'confirmApprovedOn',
    kind: 'min',
    bound: ({ events }) => events.confirmMeetingOn ?? null,
    message: '转正审批早于支部大会',
    article: 33,
  },
  {
    rule: 'DL-40',
    subject: 'confirmApprovedOn',
    kind: 'max',
    bound: ({ events, limits }) => monthsAfter(events.confirmMeetingOn, limits.confirmApprovalMonths),
    overdue: true,
    message: '转正审批超过3个月（没有可以延长的规定）',
    article: 33,
  },
  {
    rule: 'DL-41',
    subject: 'extendedTo',
    kind: 'min',
    bound: (context) => afterExpiry(context, context.limits.extensionMinMonths),
    message: '延长预备期不足6个月',
    article: 31,
  },
  {
    rule: 'DL-41',
    subject: 'extendedTo',
    kind: 'max',
    bound: (context) => afterExpiry(context, context.limits.extensionMaxMonths),
    message: '延长预备期超过12个月',
    article: 31,
  },
  {
    rule: 'DL-42',
    subject: 'archivedOn',
    kind: 'min',
    bound: ({ events }) => events.confirmApprovedOn ?? null,
    level: 'warning',
    message: '归档早于转正审批',
    article: 36,
  },
];

function expiry({ events, limits }: Context): string | null {
  return expiryOn(events, limits);
}

function afterExpiry(context: Context, months: number): string | null {
  return monthsAfter(expiry(context) ?? undefined, months);
}
