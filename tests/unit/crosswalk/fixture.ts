/** 夹具：一套来源体系、三种评法的目标体系，对照覆盖每条规则。 */
import { planCarry } from '../../../src/domain/crosswalk/carry.ts';
import type { CarryRow, Coverage, CrossEntry } from '../../../src/domain/crosswalk/model.ts';
import type { Scheme } from '../../../src/domain/standard/model.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { assessmentOf, item, schemeOf, type Overrides } from '../assessment/fixture.ts';

const TITLES = { laiyuan: '来源', jifen: '计分', xingji: '星级', dafen: '打分' };

export const SOURCE = schemeOf(
  [
    item('A1-1', 2, { deductions: [{ id: 'd1', text: '少开1次', points: 0.5, per: '次' }] }),
    item('A1-2', 1, { applicability: [{ when: 'noGroups', effect: 'na', reason: '没有划分党小组' }] }),
    item('A1-3', 1, { applicability: [{ when: 'noGroups', effect: 'na', reason: '没有划分党小组' }] }),
    item('B1-1', 3, { floor: { text: '全年未召开' } }),
    item('B1-2', 2),
  ],
  { id: 'laiyuan', title: '来源', schemeTitles: TITLES },
);

/** 目标的条目：K1-1 一对一；K1-2 多对一；K1-3 部分；K1-4 没有来源；K1-5 有底线；K1-6 条件不适用。 */
const targetItems = () => [
  item('K1-1', 4, { deductions: [{ id: 'd1', text: '缺1项', points: 1, per: '项' }] }),
  item('K1-2', 3),
  item('K1-3', 2.5),
  item('K1-4', 2),
  item('K1-5', 5, { floor: { text: '出了大事' } }),
  item('K1-6', 1, { applicability: [{ when: 'temporary', effect: 'na', reason: '临时党支部不换届' }] }),
];

const scheme = (id: keyof typeof TITLES, extra: Partial<Scheme>) =>
  schemeOf(targetItems(), { id, title: TITLES[id], schemeTitles: TITLES, ...extra });

export const POINTS = scheme('jifen', {});
export const STARS = scheme('xingji', { scoring: 'stars', modes: ['grade'] });
export const SCORE = scheme('dafen', { scoring: 'score', modes: ['grade'] });

const entry = (to: string, target: string, sources: readonly (readonly [string, Coverage])[]): CrossEntry => ({
  from: SOURCE.id,
  to,
  target,
  sources: sources.map(([id, coverage]) => ({ item: id, coverage })),
});

export const CROSSWALK: readonly CrossEntry[] = [POINTS, STARS, SCORE].flatMap(({ id }) => [
  entry(id, 'K1-1', [['A1-1', 'full']]),
  entry(id, 'K1-2', [
    ['A1-1', 'full'],
    ['A1-2', 'full'],
    ['B1-1', 'full'],
  ]),
  entry(id, 'K1-3', [
    ['A1-1', 'full'],
    ['B1-2', 'partial'],
  ]),
  entry(id, 'K1-4', []),
  entry(id, 'K1-5', [['B1-1', 'full']]),
  entry(id, 'K1-6', [
    ['A1-2', 'full'],
    ['A1-3', 'full'],
  ]),
]);

export type Answers = Readonly<Record<string, Answer>>;
export interface Case {
  readonly to?: Scheme;
  readonly source?: Answers;
  readonly target?: Answers;
  readonly sourceIs?: Overrides;
  readonly targetIs?: Overrides;
}

export const ALL_MET: Answers = Object.fromEntries(
  ['A1-1', 'A1-2', 'A1-3', 'B1-1', 'B1-2'].map((id) => [id, { verdict: 'met' as const }]),
);

export const sidesOf = ({ to = POINTS, source = ALL_MET, target = {}, sourceIs, targetIs }: Case) => ({
  crosswalk: CROSSWALK,
  source: { scheme: SOURCE, assessment: assessmentOf(SOURCE, source, sourceIs) },
  target: { scheme: to, assessment: assessmentOf(to, target, targetIs) },
});

export function rowOf(id: string, options: Case): CarryRow {
  const row = planCarry(sidesOf(options)).find((r) => r.target.id === id);
  if (!row) throw new Error(`没有 ${id} 这一行`);
  return row;
}
