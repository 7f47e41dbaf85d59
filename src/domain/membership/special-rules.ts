/** 不能写成“某步不早于、不晚于某天”的规则：DL-07、10、12、14、15、30、42。 */
import { EVENT_KEYS, EVENT_TITLES, MAY_BE_FUTURE, type EventKey } from './events.ts';
import { monthsAfter, type Context, type FindingLevel } from './model.ts';

export interface SpecialHit {
  readonly rule: string;
  readonly level: FindingLevel;
  readonly limit: string | null;
  readonly subject: EventKey | 'inspections' | 'trainingDays';
  readonly text: string;
  /** 看这一天定条号用哪一版。 */
  readonly on: string;
  readonly article?: number;
  readonly basis?: readonly string[];
}

type Check = (context: Context) => SpecialHit | null;

export const SPECIAL_CHECKS: readonly Check[] = [
  inspectionGap,
  missingNotice,
  oldNotice,
  missingConclusion,
  shortTraining,
  missingGroup,
  futureDates,
];

/** 半年考察：从确定积极分子到支委会讨论，相邻间隔不超过 6 个月；一次都没录的不判（README A15）。 */
function inspectionGap({ events, limits }: Context): SpecialHit | null {
  const inspections = [...(events.inspections ?? [])].sort();
  if (inspections.length === 0) return null;
  const chain = [events.activistOn, ...inspections, events.branchProposedOn].filter((date) => date !== undefined);
  for (let i = 1; i < chain.length; i += 1) {
    const limit = monthsAfter(chain[i - 1], limits.inspectionMonths);
    if (limit !== null && chain[i]! > limit) {
      const text = `${chain[i - 1]!}到${chain[i]!}之间缺半年考察记录，这一次最晚${limit}`;
      return { rule: 'DL-07', level: 'warning', limit, subject: 'inspections', text, on: chain[i]!, article: 11 };
    }
  }
  return null;
}

function missingNotice({ events, target }: Context): SpecialHit | null {
  if (events.targetOn === undefined || target !== '2026' || events.noticeFrom !== undefined) return null;
  const text = '列为发展对象以前没有公示';
  return { rule: 'DL-10', level: 'error', limit: null, subject: 'noticeFrom', text, on: events.targetOn, article: 13 };
}

function oldNotice({ events, target }: Context): SpecialHit | null {
  if (events.targetOn === undefined || target !== '2014') return null;
  const text = '2014版没有规定公示，请按当时当地的公示规定核对';
  return { rule: 'DL-12', level: 'info', limit: null, subject: 'targetOn', text, on: events.targetOn, article: 13 };
}

function missingConclusion({ events }: Context): SpecialHit | null {
  if (events.preReviewOn === undefined || events.reviewConcludedOn !== undefined) return null;
  const text = '没有录入政审结论就预审合格';
  return {
    rule: 'DL-14',
    level: 'error',
    limit: null,
    subject: 'reviewConcludedOn',
    text,
    on: events.preReviewOn,
    article: 16,
  };
}

/** 天数、学时满足一项即可；两项都录了又都不够才报。 */
function shortTraining({ events, limits, asOf }: Context): SpecialHit | null {
  const { trainingDays: days, trainingHours: hours } = events;
  if (days === undefined || hours === undefined || days >= limits.trainingDays || hours >= limits.trainingHours) {
    return null;
  }
  const text = `培训${days}天、${hours}学时，不到${limits.trainingDays}天，也不到${limits.trainingHours}学时`;
  return {
    rule: 'DL-15',
    level: 'error',
    limit: null,
    subject: 'trainingDays',
    text,
    on: events.trainingTo ?? asOf,
    article: 17,
  };
}

function missingGroup({ agency, events }: Context): SpecialHit | null {
  if (!agency || events.approvedOn === undefined || events.groupDiscussedOn !== undefined) return null;
  const text = '审批以前没有录入党组（党委）讨论';
  const basis = ['jiguan-tiaoli#a37'];
  return {
    rule: 'DL-30',
    level: 'warning',
    limit: null,
    subject: 'groupDiscussedOn',
    text,
    on: events.approvedOn,
    basis,
  };
}

function futureDates({ events, asOf }: Context): SpecialHit | null {
  const late = EVENT_KEYS.filter((key) => !MAY_BE_FUTURE.has(key) && (events[key] ?? '') > asOf);
  const titles = late.map((key) => `${EVENT_TITLES[key]}${events[key]!}`);
  const inspections = (events.inspections ?? []).filter((date) => date > asOf);
  if (inspections.length > 0) titles.push(`半年考察${inspections.join('、')}`);
  if (titles.length === 0) return null;
  const text = `日期晚于今天${asOf}：${titles.join('；')}`;
  return { rule: 'DL-42', level: 'error', limit: asOf, subject: late[0] ?? 'inspections', text, on: asOf, article: 36 };
}
