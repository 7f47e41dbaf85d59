/** 每条规则一正一反：bad 查得出，good 只差那一点、查不出。 */
import type { HealthFinding, HealthInput } from '../../../src/domain/health/model.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { FROM, GAP, MET, NA, SCORED, TODAY, carriedFrom, evidence, gap, input, one, previousWith } from './fixture.ts';

export interface Case {
  readonly rule: string;
  /** 查得出的，和要查出的样子。 */
  readonly bad: HealthInput;
  readonly found: Partial<HealthFinding>;
  readonly says: string;
  /** 只差那一点、查不出的。 */
  readonly good: HealthInput;
}

const without = (key: keyof Answer) => {
  const { [key]: _dropped, ...rest } = GAP;
  return one(rest);
};
const sameEvidence = (count: number) =>
  input(
    Object.fromEntries(['A1-1', 'A1-2', 'A2-1', 'B1-1', 'B3-2', 'C1-1', 'C1-2'].slice(0, count).map((id) => [id, MET])),
  );

export const CASES: readonly Case[] = [
  {
    rule: 'TJ-01',
    bad: one({ verdict: 'met', evidence: [{ title: ' ' }] }),
    found: { item: 'A1-1', severity: 'should', place: '#A1-1' },
    says: '没有登记佐证',
    good: one(MET),
  },
  {
    rule: 'TJ-02',
    bad: evidence({ expiresOn: '2026-11-19' }),
    found: { item: 'A1-1', severity: 'must' },
    says: '“会议记录”2026年11月19日已失效',
    good: evidence({ expiresOn: TODAY }),
  },
  {
    rule: 'TJ-03',
    bad: evidence({ formedOn: '2026-11-21', recordedOn: '2026-11-21' }),
    found: { item: 'A1-1', severity: 'must' },
    says: '晚于自评日期2026年11月20日',
    good: evidence({ formedOn: TODAY, recordedOn: TODAY }),
  },
  {
    rule: 'TJ-04',
    bad: evidence({ recordedOn: '2026-03-01' }),
    found: { item: 'A1-1', severity: 'must' },
    says: '2026年3月1日就登记了',
    good: evidence({ recordedOn: '2026-03-02' }),
  },
  {
    rule: 'TJ-05',
    bad: evidence({ formedOn: '2024-12-31' }),
    found: { item: 'A1-1', severity: 'note' },
    says: '形成于2024年12月31日',
    good: evidence({ formedOn: '2025-01-01' }),
  },
  {
    rule: 'TJ-06',
    bad: gap({ action: ' ' }),
    found: { item: 'A1-1', severity: 'must' },
    says: '未达标，没写整改措施',
    good: one(GAP),
  },
  {
    rule: 'TJ-07',
    bad: without('ownerRole'),
    found: { item: 'A1-1', severity: 'should' },
    says: '标准里写的是“书记”',
    good: one(GAP),
  },
  {
    rule: 'TJ-08',
    bad: without('due'),
    found: { item: 'A1-1', severity: 'should' },
    says: '没定完成时限',
    good: one(GAP),
  },
  {
    rule: 'TJ-09',
    bad: gap({ due: '2026-11-19', task: { progress: 'doing' } }),
    found: { item: 'A1-1', severity: 'must' },
    says: '完成时限2026年11月19日已过',
    good: gap({ due: '2026-11-19', task: { progress: 'done' } }),
  },
  {
    rule: 'TJ-10',
    bad: gap({ due: '2026-11-21' }),
    found: { item: 'A1-1', severity: 'should' },
    says: '往后最近的是2026年11月23日',
    good: gap({ due: '2026-12-05' }),
  },
  {
    rule: 'TJ-11',
    bad: input({ 'B3-2': MET }, { quota: { full: 8, probationary: 0, excellent: 3 } }),
    found: { item: 'B3-2', severity: 'must' },
    says: '评为优秀3人，按正式党员8人最多2人',
    good: input({ 'B3-2': MET }, { quota: { full: 9, probationary: 0, excellent: 3 } }),
  },
  {
    rule: 'TJ-12',
    bad: input({ 'A1-2': MET }, { conditions: { noCommittee: true } }),
    found: { item: 'A1-2', severity: 'should' },
    says: '“没有设支委会”成立',
    good: input({ 'A1-2': { verdict: 'na' } }, { conditions: { noCommittee: true } }),
  },
  {
    rule: 'TJ-13',
    bad: input({ 'B1-1': NA }),
    found: { item: 'B1-1', severity: 'should' },
    says: '只写了“成立不满一年”可以不适用',
    good: input({ 'B1-1': NA }, { conditions: { newlyFounded: true } }),
  },
  {
    rule: 'TJ-14',
    bad: input({ 'B1-1': { verdict: 'na', naReason: ' ' } }),
    found: { item: 'B1-1', severity: 'must' },
    says: '没写理由',
    good: input({ 'B1-1': { verdict: 'na' } }, { conditions: { newlyFounded: true } }),
  },
  {
    rule: 'TJ-15',
    bad: input({ 'A2-1': { ...MET, floor: true } }),
    found: { item: 'A2-1', severity: 'must' },
    says: '“超期未换届”',
    good: input({ 'A2-1': { ...GAP, floor: true } }),
  },
  {
    rule: 'TJ-16',
    bad: one({ ...MET, problems: ['P01'] }),
    found: { item: 'A1-1', severity: 'should' },
    says: 'P01“没有按期开会”',
    good: one({ ...GAP, problems: ['P01'] }),
  },
  {
    rule: 'TJ-17',
    bad: input({ 'C1-1': NA, 'C1-2': NA }),
    found: { place: '#setup-t', severity: 'should' },
    says: 'C1-1、C1-2却都选了不适用',
    good: input({ 'C1-1': NA, 'C1-2': MET }),
  },
  {
    rule: 'TJ-18',
    bad: one(GAP, { previous: previousWith({ 'A1-1': { verdict: 'partial', action: ' 补开一次。' } }) }),
    found: { item: 'A1-1', severity: 'should' },
    says: '上一期（2025年）也是差距，整改措施一字没变',
    good: one(GAP, { previous: previousWith({ 'A1-1': MET, 'A2-1': GAP }) }),
  },
  {
    rule: 'TJ-19',
    bad: carriedFrom({ verdict: 'unmet' }, { verdict: 'met', from: FROM }),
    found: { item: 'A1-1', severity: 'should' },
    says: '由六化LH-01带入，这里是“达标”，来源现在推出的是“未达标”',
    good: carriedFrom({ verdict: 'met' }, { verdict: 'met', from: FROM }),
  },
  {
    rule: 'TJ-20',
    bad: one({ verdict: 'partial', deductions: [{ point: 'd1', count: 1 }] }, { mode: 'deduct' }),
    found: { item: 'A1-1', severity: 'note' },
    says: '扣了0.5分',
    good: one({ verdict: 'partial', deductions: [{ point: 'd1', count: 1 }], note: '5月少开一次' }, { mode: 'deduct' }),
  },
  {
    rule: 'TJ-21',
    bad: one({ ...MET, from: FROM }, { mode: 'deduct' }),
    found: { item: 'A1-1', severity: 'note' },
    says: '没有按扣分要点核过',
    good: one({ ...MET, from: { ...FROM, scheme: 'ceshi', coverage: 'previous' } }, { mode: 'deduct' }),
  },
  {
    rule: 'TJ-22',
    bad: one({ proposed: { verdict: 'partial', from: { ...FROM, coverage: 'partial' } } }),
    found: { item: 'A1-1', severity: 'should' },
    says: '部分达标，由六化LH-01（部分覆盖）带入',
    good: one({ ...MET, proposed: { verdict: 'partial', from: FROM } }),
  },
  {
    rule: 'TJ-23',
    bad: sameEvidence(6),
    found: { item: 'A1-1', severity: 'note' },
    says: '用在6条上（A1-1、A1-2、A2-1、B1-1、B3-2、C1-1）',
    good: sameEvidence(5),
  },
  {
    rule: 'TJ-24',
    bad: input({ 'FF-01': { score: 4.7 } }, { scheme: SCORED }),
    found: { item: 'FF-01', severity: 'must' },
    says: '不是0.5分的倍数',
    good: input({ 'FF-01': { score: 4.5 } }, { scheme: SCORED }),
  },
  {
    rule: 'TJ-25',
    bad: input({}, {}, (a) => ({ ...a, unit: { ...a.unit, code: ' ' } })),
    found: { place: '#setup-t', severity: 'should' },
    says: '“未命名支部”',
    good: input({}),
  },
  {
    rule: 'TJ-26',
    bad: input({ 'A9-9': MET }, {}, (a) => ({ ...a, scheme: { ...a.scheme, version: '2025.1' } })),
    found: { place: '#setup-t', severity: 'should' },
    says: 'A9-9（改看A1-1）',
    good: input({ 'A9-9': MET }),
  },
  {
    rule: 'TJ-27',
    bad: gap({ task: { progress: 'done' } }),
    found: { item: 'A1-1', severity: 'note' },
    says: '整改标了已完成，结论还是“未达标”',
    good: gap({ task: { progress: 'doing' } }),
  },
];
