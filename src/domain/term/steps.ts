/** 换届的步骤、日期、材料，从届满日往前排（regulations-branch.md §9 R3）。 */
import { addDays } from '../calendar/dates.ts';
import type { TermLeads } from './limits.ts';
import type { TermDates } from './term.ts';

/** 请示报给谁：upper 上级党组织；work-committee 不设机关党委的机关总支、支部，先党组（党委）后工委。 */
export type ApprovalRoute = 'upper' | 'work-committee';

export interface TermStep {
  readonly id: string;
  readonly title: string;
  /** 最晚哪天办。 */
  readonly on: string;
  readonly papers: readonly string[];
  readonly note: string;
  readonly basis: readonly string[];
}

export interface TermStepOptions {
  readonly route: ApprovalRoute;
  /** 设支委会的由第一次支委会选书记；不设的由党员大会直接选。 */
  readonly hasCommittee: boolean;
}

/** 按日期先后。日期超出公元 1 年到 9999 年时抛 RangeError。 */
export function termSteps(dates: TermDates, leads: TermLeads, options: TermStepOptions): readonly TermStep[] {
  const before = (days: number) => addDays(dates.dueOn, -days);
  const meetingOn = before(leads.meeting);
  const route =
    options.route === 'work-committee'
      ? { note: '先请党组（党委）讨论决定，再报机关工委审批。', basis: ['jiguan-tiaoli#a37'] }
      : { note: '报上级党组织审批。', basis: ['zhibu-tiaoli#a21'] };
  const steps: TermStep[] = [
    step('remind', '上级提醒换届', dates.remindOn, ['提醒函或电话记录'], '提醒由上级发出，收到后留痕。', [
      'zhibu-tiaoli#a21',
    ]),
    step(
      'decide',
      options.hasCommittee ? '支委会研究换届' : '支部研究换届',
      addDays(dates.requestOn, -leads.decideBeforeRequest),
      ['会议记录'],
      '定名额、时间、选举办法，写进记录。',
      ['xuanju-tiaoli#a3'],
    ),
    step('request', '报换届请示', dates.requestOn, ['换届请示'], route.note, route.basis),
    step('reply', '收到批复', before(leads.reply), ['批复'], '没有批复不开选举大会。', route.basis),
    step('nominate', '酝酿候选人', before(leads.nominate), ['推荐记录'], '听多数党员意见，提出预备人选。', [
      'xuanju-tiaoli#houxuanren',
    ]),
    step('candidates', '候选人预备人选报审', before(leads.candidates), ['预备人选请示', '批复'], route.note, [
      ...route.basis,
      'xuanju-tiaoli#cha-e',
    ]),
    step(
      'meeting',
      '党员大会选举',
      meetingOn,
      ['签到', '选举办法', '选票', '计票单', '结果报告单'],
      meetingNote(options),
      ['xuanju-tiaoli#daohui', 'xuanju-tiaoli#dangxuan'],
    ),
    step(
      'report',
      '报告选举结果',
      addDays(meetingOn, leads.reportAfter),
      ['选举结果报告'],
      '委员报上级备案，书记、副书记报上级批准。',
      ['zhibu-tiaoli#a21', 'xuanju-tiaoli#chengbao'],
    ),
  ];
  return steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function meetingNote({ hasCommittee }: TermStepOptions): string {
  return hasCommittee
    ? '选出委员后接着开第一次支委会，选书记、副书记，并分工。'
    : '不设支委会，由党员大会直接选书记、副书记。';
}

function step(
  id: string,
  title: string,
  on: string,
  papers: readonly string[],
  note: string,
  basis: readonly string[],
): TermStep {
  return { id, title, on, papers, note, basis };
}
