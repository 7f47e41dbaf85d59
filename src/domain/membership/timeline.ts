/** 发展党员时间线校验：DL-01 至 DL-42，除 DL-17、25、38（regulations-members.md §10.2；读法见 vectors/README.md A11—A15）。 */
import type { WorkdayYear } from '../calendar/workdays.ts';
import { ADMISSION_RULES } from './admission-rules.ts';
import { CONFIRM_RULES } from './confirm-rules.ts';
import { EVENT_KEYS, EVENT_TITLES, type EventKey, type MembershipEvents } from './events.ts';
import type { MembershipLimits } from './limits.ts';
import { expiryOn, type Bound, type Constraint, type Context, type FindingLevel } from './model.ts';
import { SPECIAL_CHECKS, type SpecialHit } from './special-rules.ts';
import { TARGET_RULES } from './target-rules.ts';
import { articleLabel, targetVersion, versionOn, type RulesVersion } from './version.ts';

export interface TimelineInput {
  readonly agency: boolean;
  readonly events: MembershipEvents;
  readonly asOf: string;
  /** 转入的预备党员。 */
  readonly transferred?: boolean;
}

export interface TimelineFinding {
  readonly rule: string;
  readonly level: FindingLevel;
  /** 不早于、不晚于的那一天；没有为 null。 */
  readonly limit: string | null;
  /** 管的是哪一步。 */
  readonly subject: EventKey | 'inspections' | 'trainingDays';
  readonly text: string;
  /** 带版本的条号，例如“发展细则（2026）第19条”。 */
  readonly article: string;
  readonly basis: readonly string[];
  /** 涉及没有公布放假安排的年份，只能暂算。 */
  readonly provisional: boolean;
}

export interface TimelineResult {
  /** 一条规则至多一条，取最重的，按规则编号。 */
  readonly findings: readonly TimelineFinding[];
  /** 还没录入的步骤。 */
  readonly missing: readonly EventKey[];
  /** 预备期满日；没开接收大会为 null。 */
  readonly expiryOn: string | null;
  /** 党龄起算日：期满日，延长的为延长期满日；没讨论转正为 null。 */
  readonly seniorityFrom: string | null;
}

export interface TimelineRules {
  readonly limits: MembershipLimits;
  readonly calendar: readonly WorkdayYear[];
  /** 放假安排没公布的年份照判错；网页为 false，只提示“暂算”（README A10）。 */
  readonly strictProvisional: boolean;
}

export const CONSTRAINTS: readonly Constraint[] = [...TARGET_RULES, ...ADMISSION_RULES, ...CONFIRM_RULES];

const WEIGHT: Readonly<Record<FindingLevel, number>> = { error: 2, warning: 1, info: 0 };

/** 日期由调用方保证有效。 */
export function checkTimeline(input: TimelineInput, rules: TimelineRules): TimelineResult {
  const context = contextOf(input, rules);
  const hits = [
    ...CONSTRAINTS.flatMap((constraint) => checkConstraint(constraint, context, rules.strictProvisional)),
    ...SPECIAL_CHECKS.flatMap((check) => special(check(context))),
  ];
  const { events } = input;
  const expiry = expiryOn(events, rules.limits);
  return {
    findings: onePerRule(hits),
    missing: EVENT_KEYS.filter((key) => events[key] === undefined),
    expiryOn: expiry,
    seniorityFrom: events.confirmMeetingOn === undefined ? null : (events.extendedTo ?? expiry),
  };
}

export function contextOf({ agency, events, asOf, transferred = false }: TimelineInput, rules: TimelineRules): Context {
  const { limits, calendar } = rules;
  return { events, limits, agency, transferred, asOf, calendar, target: targetVersion(events) };
}

/** 推出来的日期；推不出来为 null。 */
export function boundOf(constraint: Constraint, context: Context): Bound | null {
  const bound = constraint.bound(context);
  return typeof bound === 'string' ? { date: bound } : bound;
}

function checkConstraint(constraint: Constraint, context: Context, strict: boolean): TimelineFinding[] {
  const bound = boundOf(constraint, context);
  if (bound === null) return [];
  const date = context.events[constraint.subject];
  const title = EVENT_TITLES[constraint.subject];
  const version = constraint.version?.(context) ?? versionOn(date ?? context.asOf);
  const finding = (level: FindingLevel, text: string): TimelineFinding => ({
    rule: constraint.rule,
    level,
    limit: bound.date,
    subject: constraint.subject,
    text,
    ...sourceOf(constraint, version),
    provisional: bound.provisional ?? false,
  });

  if (date === undefined) {
    if (constraint.overdue !== true || context.asOf <= bound.date) return [];
    return [finding('warning', `${title}应在${bound.date}以前，已经过期，还没有录入`)];
  }
  const broken = constraint.kind === 'min' ? date < bound.date : date > bound.date;
  if (!broken) return [];
  const side = constraint.kind === 'min' ? '不早于' : '不晚于';
  const text = `${constraint.message}：${title}${date}，应${side}${bound.date}`;
  if (bound.provisional === true && !strict) return [finding('info', `${text}（暂算：放假安排还没有公布）`)];
  const { level = 'error' } = constraint;
  return [finding(typeof level === 'function' ? level(context, date, bound.date) : level, text)];
}

function special(hit: SpecialHit | null): TimelineFinding[] {
  if (hit === null) return [];
  const { on, ...rest } = hit;
  return [{ ...rest, ...sourceOf(hit, versionOn(on)), provisional: false }];
}

function sourceOf({ article, basis }: Pick<Constraint, 'article' | 'basis'>, version: RulesVersion) {
  return article === undefined
    ? { article: '机关条例第37条', basis: basis ?? [] }
    : { article: articleLabel(article, version), basis: [`fazhan-xize#a${article}`] };
}

function onePerRule(hits: readonly TimelineFinding[]): TimelineFinding[] {
  const worst = new Map<string, TimelineFinding>();
  for (const hit of hits) {
    const known = worst.get(hit.rule);
    if (known === undefined || WEIGHT[hit.level] > WEIGHT[known.level]) worst.set(hit.rule, hit);
  }
  // 过了 6 个月的只报最长时限，不再报 3 个月。
  if (worst.has('DL-29')) worst.delete('DL-28');
  return [...worst.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}
