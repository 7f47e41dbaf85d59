/** 换届时间表和状态（regulations-branch.md §9 R3；读法见 vectors/README.md A6）。 */
import { addMonths, addYears, compareDates } from '../calendar/dates.ts';
import type { TermLimits } from './limits.ts';

/** normal 正常；prepare 准备期；act 该请示并选举；overdue 超期未换届；extended 经批准延期。 */
export type TermStatus = 'normal' | 'prepare' | 'act' | 'overdue' | 'extended';

export interface TermInput {
  /** 本届产生日：选出支委会（或书记）的党员大会那天，文件另载明的照文件。 */
  readonly electedOn: string;
  /** 任期几年，至少 1。 */
  readonly years: number;
  /** 请示提前几个月。 */
  readonly requestLeadMonths: number;
  /** 上级批准延到哪天；没有为 null。 */
  readonly approvedUntil: string | null;
  readonly asOf: string;
}

export interface TermDates {
  readonly dueOn: string;
  readonly remindOn: string;
  readonly requestOn: string;
  /** 提前换届一般不早于、延期一般不晚于哪天；都要经上级批准。 */
  readonly earliestOn: string;
  readonly latestOn: string;
}

export interface TermResult extends TermDates {
  readonly status: TermStatus;
  readonly basis: readonly string[];
  readonly notes: readonly string[];
}

/** 各日期都从届满日一次推出。推到公元 1 年以前、9999 年以后时抛 RangeError。 */
export function termDates(
  { electedOn, years, requestLeadMonths }: Pick<TermInput, 'electedOn' | 'years' | 'requestLeadMonths'>,
  limits: TermLimits,
): TermDates {
  const dueOn = addYears(electedOn, years);
  return {
    dueOn,
    remindOn: addMonths(dueOn, -limits.remindMonths),
    requestOn: addMonths(dueOn, -requestLeadMonths),
    earliestOn: addMonths(dueOn, -limits.shiftMonths),
    latestOn: addMonths(dueOn, limits.shiftMonths),
  };
}

/** 只知道届满日时倒推产生日；产生在闰年 2 月 29 日的倒推到 2 月 28 日。 */
export function electedOnFrom(dueOn: string, years: number): string {
  return addYears(dueOn, -years);
}

export function termStatus(input: TermInput, limits: TermLimits): TermResult {
  const dates = termDates(input, limits);
  const status = statusOn(input, dates);
  const basis = ['zhibu-tiaoli#a21', 'renqi-yijian#p1', 'renqi-yijian#p2', 'xuanju-tiaoli#a3'];
  return { ...dates, status, basis, notes: notesOf(input, dates, status, limits) };
}

function statusOn({ asOf, approvedUntil }: TermInput, { dueOn, remindOn, requestOn }: TermDates): TermStatus {
  if (compareDates(asOf, dueOn) > 0) {
    return approvedUntil !== null && compareDates(asOf, approvedUntil) <= 0 ? 'extended' : 'overdue';
  }
  // 请示的提前量改得比提醒还早时，先到请示日就算该办了。
  if (compareDates(asOf, requestOn) >= 0) return 'act';
  return compareDates(asOf, remindOn) >= 0 ? 'prepare' : 'normal';
}

function notesOf(input: TermInput, dates: TermDates, status: TermStatus, limits: TermLimits): string[] {
  const { electedOn, years, approvedUntil } = input;
  const notes = [
    `本届${electedOn}产生，任期${years}年，${dates.dueOn}届满；条文没有写从哪天起算，这里从选举产生日算（推定）。`,
  ];
  const advice: Record<TermStatus, string> = {
    normal: `${dates.remindOn}前后上级会提醒换届，提醒的责任在上级，支部心里也要有数。`,
    prepare: `已过提醒日${dates.remindOn}，支委会先研究换届，${dates.requestOn}以前把请示报上去。`,
    act: `已到请示日${dates.requestOn}，马上呈报请示，在${dates.dueOn}以前完成选举。`,
    overdue: '已经超期：立即向上级书面说明原因，提出换届或者延期的请示，不要补写材料。',
    extended: `上级批准延到${approvedUntil ?? ''}，请在这以前完成换届，批复存档。`,
  };
  notes.push(advice[status]);
  if (approvedUntil !== null && compareDates(approvedUntil, dates.latestOn) > 0) {
    notes.push(
      `批准的期限${approvedUntil}晚于${dates.latestOn}，延期一般不超过${limits.shiftMonths}个月，请核对批复。`,
    );
  }
  if (approvedUntil !== null && status === 'overdue') notes.push(`批准的延期到${approvedUntil}为止，已经过了。`);
  if (compareDates(electedOn, '2018-07-12') < 0) {
    notes.push('本届产生在任期意见公布（2018-07-12）以前，原则上这一届满了以后再执行新任期。');
  }
  return notes;
}
