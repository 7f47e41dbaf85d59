/** 下一步最早、最晚哪天办：由同一张规则表反推（不另写一套期限）。 */
import { EVENT_TITLES, type EventKey, type MembershipEvents } from './events.ts';
import { boundOf, CONSTRAINTS, contextOf, type TimelineInput, type TimelineRules } from './timeline.ts';

/** 办事的先后；出生、预计离开、延长、2014 版备案不是要办的步骤。 */
const STEPS: readonly EventKey[] = [
  'appliedOn',
  'talkedOn',
  'activistOn',
  'activistFiledOn',
  'contactsOn',
  'branchProposedOn',
  'upperAgreedOn',
  'noticeFrom',
  'noticeTo',
  'targetOn',
  'reviewFrom',
  'reviewConcludedOn',
  'trainingTo',
  'committeeReviewOn',
  'preReviewOn',
  'formFilledOn',
  'admissionMeetingOn',
  'upperTalkOn',
  'groupDiscussedOn',
  'approvedOn',
  'filedOn',
  'oathOn',
  'confirmAppliedOn',
  'confirmMeetingOn',
  'confirmApprovedOn',
  'archivedOn',
];

export interface StepWindow {
  readonly step: EventKey;
  readonly title: string;
  /** 最早、最晚哪天（含）；没有限制为 null。 */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** 由哪几条规则推出。 */
  readonly rules: readonly string[];
  /** 涉及没有公布放假安排的年份。 */
  readonly provisional: boolean;
}

/** 还没录入、又推得出期限的步骤，按办事先后。 */
export function stepWindows(input: TimelineInput, rules: TimelineRules): readonly StepWindow[] {
  return STEPS.filter((step) => input.events[step] === undefined).flatMap((step) => {
    const window = windowOf(step, input, rules);
    return window.rules.length === 0 ? [] : [window];
  });
}

export interface PlannedStep {
  readonly step: EventKey;
  readonly title: string;
  /** 前面各步都按最早办时，这一步最早哪天。 */
  readonly on: string;
  /** 不晚于哪天；没有限制为 null。 */
  readonly latest: string | null;
  readonly provisional: boolean;
}

/** 从今天往后排到归档：每一步都按最早的一天算。只排最后一个已录步骤之后的。 */
export function fastestPlan(input: TimelineInput, rules: TimelineRules): readonly PlannedStep[] {
  const first = nextStep(input);
  if (first === null) return [];
  const steps = STEPS.slice(STEPS.indexOf(first)).filter((step) => input.agency || step !== 'groupDiscussedOn');
  let events: MembershipEvents = input.events;
  let day = input.asOf;
  return steps.map((step) => {
    const { title, earliest, latest, provisional } = windowOf(step, { ...input, events }, rules);
    day = earliest !== null && earliest > day ? earliest : day;
    events = { ...events, [step]: day };
    return { step, title, on: day, latest, provisional };
  });
}

/** 下一步：最后一个已录步骤之后的第一步；都办完了为 null。非机关没有党组讨论。 */
export function nextStep(input: TimelineInput): EventKey | null {
  const steps = STEPS.filter((step) => input.agency || step !== 'groupDiscussedOn');
  const done = steps.reduce((last, step, i) => (input.events[step] === undefined ? last : i), -1);
  return steps[done + 1] ?? null;
}

/** 按今天的版本推算：还没列为发展对象的，按 2026 版的同意、公示。 */
export function windowOf(step: EventKey, input: TimelineInput, rules: TimelineRules): StepWindow {
  const known = contextOf(input, rules);
  const context = { ...known, target: known.target ?? ('2026' as const) };
  let earliest: string | null = null;
  let latest: string | null = null;
  let provisional = false;
  const used = new Set<string>();
  for (const constraint of CONSTRAINTS) {
    if (constraint.subject !== step) continue;
    const bound = boundOf(constraint, context);
    if (bound === null) continue;
    used.add(constraint.rule);
    provisional ||= bound.provisional ?? false;
    if (constraint.kind === 'min' && (earliest === null || bound.date > earliest)) earliest = bound.date;
    if (constraint.kind === 'max' && (latest === null || bound.date < latest)) latest = bound.date;
  }
  return { step, title: EVENT_TITLES[step], earliest, latest, rules: [...used], provisional };
}
