import { describe, expect, it } from 'vitest';
import { planCarry } from '../../../src/domain/crosswalk/carry.ts';
import { entriesFor } from '../../../src/domain/crosswalk/entries.ts';
import { CASES } from './cases.ts';
import { ALL_MET, CROSSWALK, rowOf, sidesOf } from './fixture.ts';

describe('带入预览', () => {
  it.each(CASES)('%s', (_name, id, options, { action, value, why }) => {
    const row = rowOf(id, options);
    expect(row.action).toBe(action);
    if (value !== undefined) expect(row.value).toEqual(value);
    if (why) expect(row.why).toMatch(why);
  });

  it('按目标的页面顺序，一条一行；带着来源的现状', () => {
    const rows = planCarry(
      sidesOf({ source: { 'A1-1': { verdict: 'partial' } }, sourceIs: { conditions: { noGroups: true } } }),
    );
    expect(rows.map((r) => r.target.id)).toEqual(['K1-1', 'K1-2', 'K1-3', 'K1-4', 'K1-5', 'K1-6']);
    expect(
      rows[1]?.sources.map(({ item, coverage, verdict, got, full }) => [item.id, coverage, verdict, got, full]),
    ).toEqual([
      ['A1-1', 'full', 'partial', 100, 200],
      ['A1-2', 'full', 'na', 0, 0],
      ['B1-1', 'full', null, 0, 0],
    ]);
  });

  it('来历写明体系、条目、覆盖程度', () => {
    expect(rowOf('K1-2', {}).from).toEqual({ scheme: 'laiyuan', items: ['A1-1', 'A1-2', 'B1-1'], coverage: 'full' });
    expect(rowOf('K1-3', {}).from).toEqual({ scheme: 'laiyuan', items: ['A1-1', 'B1-2'], coverage: 'partial' });
  });

  it('对照引用的条目不存在时说清楚', () => {
    const sides = sidesOf({});
    const crosswalk = [
      { from: 'laiyuan', to: 'jifen', target: 'K1-1', sources: [{ item: 'Z9-9', coverage: 'full' as const }] },
    ];
    expect(() => planCarry({ ...sides, crosswalk })).toThrow('来源没有条目Z9-9，无法带入K1-1');
  });
});

describe('佐证', () => {
  const record = { title: '会议记录', formedOn: '2026-03-05', location: '03-1' };
  const source = {
    ...ALL_MET,
    'A1-1': { verdict: 'met' as const, evidence: [record, { title: '  ' }] },
    'B1-1': { verdict: 'met' as const, evidence: [record, { ...record, formedOn: '2026-06-05' }] },
  };
  it('合并、去重，没有名称的不带', () => {
    expect(rowOf('K1-2', { source }).value?.evidence).toEqual([record, { ...record, formedOn: '2026-06-05' }]);
  });
  it('目标已有佐证的不带', () => {
    const target = { 'K1-2': { evidence: [{ title: '本人放的' }] } };
    expect(rowOf('K1-2', { source, target }).value).toEqual({ verdict: 'met' });
  });
  it('作建议的、不适用的不带', () => {
    expect(rowOf('K1-3', { source }).value).toEqual({ verdict: 'met' });
    const na = {
      'A1-2': { verdict: 'na' as const, naReason: '没有小组', evidence: [record] },
      'A1-3': { verdict: 'na' as const, naReason: '没有小组' },
    };
    expect(rowOf('K1-6', { source: na }).value).not.toHaveProperty('evidence');
  });
});

describe('反方向', () => {
  it('数据只写了正向的，由它推出，一律部分覆盖', () => {
    const reverse = entriesFor(CROSSWALK, 'jifen', 'laiyuan');
    expect(reverse.map((e) => [e.target, e.sources.map((s) => s.item)])).toEqual([
      ['A1-1', ['K1-1', 'K1-2', 'K1-3']],
      ['A1-2', ['K1-2', 'K1-6']],
      ['B1-1', ['K1-2', 'K1-5']],
      ['B1-2', ['K1-3']],
      ['A1-3', ['K1-6']],
    ]);
    expect(reverse.every((e) => e.sources.every((s) => s.coverage === 'partial'))).toBe(true);
  });
  it('两个方向都写了的用正向；都没有的为空', () => {
    const own = {
      from: 'jifen',
      to: 'laiyuan',
      target: 'A1-1',
      sources: [{ item: 'K1-1', coverage: 'full' as const }],
    };
    expect(entriesFor([...CROSSWALK, own], 'jifen', 'laiyuan')).toEqual([own]);
    expect(entriesFor(CROSSWALK, 'jifen', 'xingji')).toEqual([]);
  });
  it('反向带入只作建议', () => {
    const { source, target } = sidesOf({
      target: { 'K1-1': { verdict: 'met' }, 'K1-2': { verdict: 'partial' }, 'K1-3': { verdict: 'met' } },
    });
    const rows = planCarry({
      crosswalk: CROSSWALK,
      source: target,
      target: { ...source, assessment: { ...source.assessment, answers: {} } },
    });
    expect(rows.map((r) => [r.target.id, r.action])).toEqual([
      ['A1-1', 'propose'],
      ['A1-2', 'missing'],
      ['A1-3', 'missing'],
      ['B1-1', 'missing'],
      ['B1-2', 'propose'],
    ]);
    expect(rows[0]?.value).toEqual({ verdict: 'partial' });
  });
});
