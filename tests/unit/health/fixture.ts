import type { HealthFinding, HealthInput } from '../../../src/domain/health/model.ts';
import { checkHealth } from '../../../src/domain/health/check.ts';
import type { Answer, Assessment } from '../../../src/schemas/result-file.ts';
import type { Scheme } from '../../../src/domain/standard/model.ts';
import { assessmentOf, item, schemeOf, type Overrides } from '../assessment/fixture.ts';

export const TODAY = '2026-11-20';

/** 2026 年只写测试用得到的：国庆放假、10月10日（星期六）上班。 */
const WORKDAYS = [
  { year: 2026, holidays: [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07' }], workdays: ['2026-12-05'] },
];

const problem = (id: string, text: string) => ({ id, text, remedy: '改。' });

/** 什么都齐的体系：底线、扣分要点、评优比例、三种适用规则。 */
export const SCHEME = schemeOf(
  [
    item('A1-1', 2, {
      deductions: [{ id: 'd1', text: '少开1次', points: 0.5, per: '次' }],
      problems: [problem('P01', '没有按期开会')],
    }),
    item('A1-2', 1, { applicability: [{ when: 'noCommittee', effect: 'na', reason: '没有设支委会' }] }),
    item('A2-1', 3, { floor: { text: '超期未换届' } }),
    item('B1-1', 2, { applicability: [{ when: 'newlyFounded', effect: 'may-na', reason: '成立不满一年' }] }),
    item('B3-2', 1, { problems: [problem('P15', '优秀突破比例上限')] }),
    item('C1-1', 2, { applicability: [{ when: 'noCandidates', effect: 'na', reason: '没有发展对象' }] }),
    item('C1-2', 2, { applicability: [{ when: 'noCandidates', effect: 'na', reason: '没有发展对象' }] }),
  ],
  {
    conditions: [
      { id: 'noCommittee', label: '没有设支委会', hint: '' },
      { id: 'noCandidates', label: '没有发展对象', hint: '' },
      { id: 'newlyFounded', label: '成立不满一年', hint: '' },
    ],
    tombstones: [{ id: 'A9-9', title: '旧条目', retiredIn: '2026.1', successors: ['A1-1'] }],
  },
);

/** 直接打分的体系。 */
export const SCORED = schemeOf([item('FF-01', 5, { dimensionId: 'F', classId: 'F1' })], {
  id: 'dafen',
  title: '打分',
  scoring: 'score',
  modes: ['grade'],
});

/** 同一支部的另一套体系，编号不同，条件编号相同。 */
export const OTHER = schemeOf([item('LH-01', 4, { dimensionId: 'L', classId: 'L1' })], {
  id: 'liuhua',
  title: '六化',
  conditions: [{ id: 'noCommittee', label: '没有设支委会', hint: '' }],
});

export const EVIDENCE = { title: '会议记录', formedOn: '2026-03-02', recordedOn: '2026-03-05' };
export const MET: Answer = { verdict: 'met', evidence: [EVIDENCE] };
/** 没有毛病的差距：措施、责任人、时限都有，时限是工作日。 */
export const GAP: Answer = {
  verdict: 'unmet',
  action: '补开一次。',
  ownerRole: '书记',
  due: '2026-12-01',
};

export function input(
  answers: Readonly<Record<string, Answer>>,
  extra: Partial<Omit<HealthInput, 'assessment'>> & Overrides = {},
  change: (assessment: Assessment) => Assessment = (a) => a,
): HealthInput {
  const { conditions, mode, extras: _extras, scheme = SCHEME, ...rest } = extra;
  const overrides: Overrides = { ...(conditions ? { conditions } : {}), ...(mode ? { mode } : {}) };
  return {
    scheme,
    assessment: change(assessmentOf(scheme, answers, overrides)),
    today: TODAY,
    workdayYears: WORKDAYS,
    ...rest,
  };
}

export const previousWith = (answers: Readonly<Record<string, Answer>>, scheme: Scheme = SCHEME): Assessment => ({
  ...assessmentOf(scheme, answers),
  period: '2025',
});

export const hits = (rule: string, from: HealthInput): HealthFinding[] =>
  checkHealth(from).filter((f) => f.rule === rule);

/** 只填 A1-1 一条。 */
export const one = (answer: Answer, extra: Parameters<typeof input>[1] = {}) => input({ 'A1-1': answer }, extra);

/** A1-1 达标，佐证改一处。 */
export const evidence = (change: Partial<typeof EVIDENCE> & { expiresOn?: string }) =>
  one({ verdict: 'met', evidence: [{ ...EVIDENCE, ...change }] });

/** A1-1 是没有毛病的差距，改一处。 */
export const gap = (change: Answer) => one({ ...GAP, ...change });

export const NA: Answer = { verdict: 'na', naReason: '本支部没有这件事' };

export const FROM = { scheme: 'liuhua', items: ['LH-01'], coverage: 'full' };

/** A1-1 对着六化 LH-01：来源现在是 source，这里是 target。 */
export const carriedFrom = (source: Answer, target: Answer) =>
  input(
    { 'A1-1': target },
    {
      crosswalk: [{ from: 'liuhua', to: 'ceshi', target: 'A1-1', sources: [{ item: 'LH-01', coverage: 'full' }] }],
      others: [{ scheme: OTHER, assessment: input({ 'LH-01': source }, { scheme: OTHER }).assessment }],
    },
  );
