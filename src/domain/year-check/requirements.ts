/** 各种组织生活的频次，从参数表取（regulations-branch.md §9 R6）。 */
import type { ParameterLookup } from '../parameters/resolve.ts';
import type { MeetingKind, Requirement, YearCheckInput, YearCheckLevel } from './model.ts';

const always = () => true;
const withCommittee = (input: YearCheckInput) => input.hasCommittee;

export function yearRequirements(parameter: ParameterLookup): readonly Requirement[] {
  const talks = parameter('talk-per-year');
  const reports = parameter('secretary-report-per-year');
  return [
    need(
      'member-meeting',
      'quarter',
      parameter('member-meeting-per-quarter'),
      'hint',
      'zhibu-tiaoli#a11',
      '条文写“一般每季度”。',
    ),
    need(
      'committee',
      'month',
      parameter('committee-meeting-per-month'),
      'hint',
      'zhibu-tiaoli#a12',
      '条文写“一般每月”。',
      withCommittee,
    ),
    need(
      'group',
      'month',
      parameter('group-meeting-per-month'),
      'hint',
      'zhibu-tiaoli#a13',
      '条文写“一般每月”，每个党小组各算各的。',
      ({ groups }) => groups.length > 0,
    ),
    need('party-day', 'month', parameter('party-day-per-month'), 'missing', 'zhibu-tiaoli#a16', '每月固定1天。'),
    need(
      'lecture',
      'quarter',
      parameter('lecture-per-quarter'),
      'hint',
      'zhibu-tiaoli#a16',
      '条例没有规定次数，以上级规定为准。',
    ),
    need(
      'leader-lecture',
      'year',
      parameter('leader-lecture-per-year'),
      'hint',
      'zhibu-tiaoli#a16',
      '说的是党委（党组）书记。',
      ({ hasPartyLeader }) => hasPartyLeader,
    ),
    need('life-meeting', 'year', parameter('life-meeting-per-year'), 'missing', 'zhibu-tiaoli#a17', '一般在第四季度。'),
    need(
      'appraisal',
      'year',
      parameter('appraisal-per-year'),
      'hint',
      'zhibu-tiaoli#a18',
      '条文写“一般每年”，三步程序都要有记录。',
    ),
    need('talk-members', 'year', talks, 'hint', 'zhibu-tiaoli#a19', '不设支委会的不查这一类。', withCommittee),
    need('talk-branch', 'year', talks, 'hint', 'zhibu-tiaoli#a19', '不设支委会的由书记谈。'),
    need('talk-peers', 'year', talks, 'hint', 'zhibu-tiaoli#a19', '三类谈话各算各的。'),
    need('report-upper', 'year', reports, 'missing', 'zhibu-tiaoli#a27', '向上级、向党员大会都要述职。'),
    need('report-branch', 'year', reports, 'missing', 'zhibu-tiaoli#a27', '向上级、向党员大会都要述职。'),
    need(
      'secretary-training',
      'year',
      parameter('secretary-training-per-year'),
      'missing',
      'zhibu-tiaoli#a25',
      '由县级以上党组织举办。',
    ),
    need(
      'dues-publish',
      'year',
      parameter('dues-publish-per-year'),
      'missing',
      'dangfei-guiding#a26',
      '每年向党员公布1次。',
    ),
    need(
      'briefing',
      'year',
      parameter('agency-briefing-per-year'),
      'hint',
      'jiguan-tiaoli#a26',
      '由机关党组织统筹，不按单个支部判。',
    ),
  ];
}

function need(
  kind: MeetingKind,
  per: Requirement['per'],
  needed: number,
  level: YearCheckLevel,
  basis: string,
  note: string,
  applies: Requirement['applies'] = always,
): Requirement {
  return { kind, per, needed, level, basis: [basis], note, applies };
}
