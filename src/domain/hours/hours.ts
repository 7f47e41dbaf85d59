/**
 * 年度学时（regulations-members.md §10.5）：自然年，当年有效、不结转（推定）。
 * 党员教育学时与干部培训学时是两套口径，分开判，不能互相顶替。
 */
import type { ParameterLookup } from '../parameters/resolve.ts';

/** member 党员；secretary 书记和班子成员。 */
export type StudyRole = 'member' | 'secretary';

/** 干部另查的一套：乡科级以下按年，县处级以上按五年累计；none 不查。 */
export type CadreRank = 'none' | 'section' | 'county';

export interface HoursLimits {
  readonly member: number;
  readonly secretary: number;
  /** 书记和班子成员每年至少几次集中培训。 */
  readonly centralTrainings: number;
  readonly cadreSection: number;
  readonly cadreCounty: number;
  readonly perHalfDay: number;
  readonly perDay: number;
}

export interface HoursInput {
  readonly role: StudyRole;
  /** 党员教育已完成学时。 */
  readonly done: number;
  /** 书记和班子成员参加集中培训次数。 */
  readonly centralTrainings: number;
  readonly cadre: CadreRank;
  /** 干部培训学时：乡科级以下为当年，县处级以上为五年累计。 */
  readonly cadreDone: number;
  /** 年老体弱、重病、失能：不作硬性要求。 */
  readonly exempt: boolean;
  /** 在册几个月，1 到 12；不满 12 的只提示，不判不达标。 */
  readonly monthsOnRoll: number;
}

/** met 够；short 不够；hint 只提示；exempt 不作硬性要求。 */
export type HoursVerdict = 'met' | 'short' | 'hint' | 'exempt';

export interface HoursLine {
  readonly id: 'study' | 'central' | 'cadre';
  readonly title: string;
  readonly unit: '学时' | '次';
  readonly done: number;
  readonly needed: number;
  readonly missing: number;
  readonly verdict: HoursVerdict;
  readonly basis: readonly string[];
  readonly note: string;
}

export function hoursLimits(parameter: ParameterLookup): HoursLimits {
  return {
    member: parameter('study-hours-member'),
    secretary: parameter('study-hours-secretary'),
    centralTrainings: parameter('secretary-central-training-per-year'),
    cadreSection: parameter('cadre-hours-section'),
    cadreCounty: parameter('cadre-hours-county'),
    perHalfDay: parameter('hours-per-half-day'),
    perDay: parameter('hours-per-day'),
  };
}

/** 全天、半天、零散学时折合；换算没有中央统一标准，以上级规定为准。 */
export function convertHours(
  { days, halfDays, hours }: { readonly days: number; readonly halfDays: number; readonly hours: number },
  limits: HoursLimits,
): number {
  return days * limits.perDay + halfDays * limits.perHalfDay + hours;
}

/** 学时、次数为非负数，由调用方保证。 */
export function checkHours(input: HoursInput, limits: HoursLimits): readonly HoursLine[] {
  const secretary = input.role === 'secretary';
  const lines = [
    line('study', '党员教育学时', '学时', input.done, secretary ? limits.secretary : limits.member, input, {
      basis: secretary ? ['peixun-guihua#xueshi', 'jiaoguan-tiaoli#a20'] : ['jiaoguan-tiaoli#a20'],
      note: secretary
        ? '数字出自2019—2023年规划，新规划是否沿用待核，以上级规定为准。'
        : '条文写“一般”，网络学习算不算以上级规定为准。',
    }),
  ];
  if (secretary) {
    lines.push(
      line('central', '集中培训次数', '次', input.centralTrainings, limits.centralTrainings, input, {
        basis: ['peixun-guihua#xueshi', 'zhibu-tiaoli#a25'],
        note: '书记每年至少参加1次县级以上党组织举办的集中轮训。',
      }),
    );
  }
  if (input.cadre !== 'none') {
    const county = input.cadre === 'county';
    lines.push(
      line(
        'cadre',
        county ? '干部培训学时（五年累计）' : '干部培训学时',
        '学时',
        input.cadreDone,
        county ? limits.cadreCounty : limits.cadreSection,
        input,
        {
          basis: [],
          note: '出自干部教育培训工作条例（2023修订）的介绍，待核；和党员教育学时分开算，不能互相顶替。',
        },
      ),
    );
  }
  return lines;
}

function line(
  id: HoursLine['id'],
  title: string,
  unit: HoursLine['unit'],
  done: number,
  needed: number,
  { exempt, monthsOnRoll }: HoursInput,
  { basis, note }: Pick<HoursLine, 'basis' | 'note'>,
): HoursLine {
  const missing = Math.max(0, needed - done);
  const shared = { id, title, unit, done, needed, missing };
  if (missing === 0) return { ...shared, verdict: 'met', basis, note };
  // 不作硬性要求只管党员教育；干部培训不在此列。
  if (exempt && id !== 'cadre') {
    const text = '年老体弱、重病、失能的不作硬性要求，不计缺口，可以送学上门。';
    return { ...shared, missing: 0, verdict: 'exempt', basis: [...basis, 'jiaoguan-tiaoli#a23'], note: text };
  }
  if (monthsOnRoll < 12 && id !== 'cadre') {
    const share = Math.ceil((needed * monthsOnRoll) / 12);
    const text = `在册${monthsOnRoll}个月，按月折算约${share}${unit}（推定），只作提示，不判不达标。`;
    return { ...shared, verdict: 'hint', basis, note: text };
  }
  return { ...shared, verdict: 'short', basis, note: `还差${missing}${unit}。${note}` };
}
