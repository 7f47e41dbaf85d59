import { describe, expect, it } from 'vitest';
import { isEarlier } from '../../../src/domain/compare/lineage.ts';
import type { Scheme, Tombstone } from '../../../src/domain/standard/model.ts';
import { allItems } from '../../../src/domain/standard/model.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { item, schemeOf } from '../assessment/fixture.ts';
import { EMPTY, MET, NA, PARTIAL, UNMET, compare, filed, itemOf, topicOf } from './fixture.ts';

const tomb = (id: string, ...successors: string[]): Tombstone => ({
  id,
  title: `旧${id}`,
  retiredIn: '2027.1',
  successors,
});

/** 现行 2027.1 版：A1-1、A1-2、A1-3 三条，A1-3 为这一版新设。 */
const scheme = (...tombstones: Tombstone[]): Scheme =>
  schemeOf([item('A1-1', 2), item('A1-2', 2), item('A1-3', 2, { addedIn: '2027.1' })], {
    version: '2027.1',
    tombstones,
  });

/** 2026.1 版的旧自评对 2027.1 版的新自评；旧的没有写的条目一律没有键。 */
function across(target: Scheme, old: Record<string, Answer>, now: Record<string, Answer> = {}) {
  const before = { ...filed(target, { period: '2026', version: '2026.1' }), answers: old };
  return compare([before, filed(target, { period: '2027', answers: now })], target);
}

describe('停用条目', () => {
  it('一对一：结论归到接替条目，不计分，也不再单列', () => {
    const result = across(scheme(tomb('A1-8', 'A1-1')), { 'A1-8': PARTIAL, 'A1-2': MET });
    expect(itemOf(result, 'A1-1')).toMatchObject({
      kindText: '销号',
      remark: '2027年起达标；2026年的结论取自停用的A1-8 旧A1-8，不计分',
    });
    expect(itemOf(result, 'A1-1').cells[0]).toEqual({ state: 'gap', text: '部分达标', score: '—', from: 'A1-8' });
    expect(result.retired).toEqual([]);
    expect(result.total.cells[0]).toMatchObject({ got: '2', answeredPoints: '2' });
    expect(topicOf(result, '条目').text).toContain('有1条的旧结论取自被接替的停用条目');
  });

  it('一对一可以隔几代', () => {
    const target = scheme(tomb('A1-7', 'A1-8'), tomb('A1-8', 'A1-1'));
    expect(itemOf(across(target, { 'A1-7': UNMET }, { 'A1-1': UNMET }), 'A1-1').kindText).toBe('不变（没动）');
  });

  it('一对多：接替条目为新设，停用条目单列', () => {
    const result = across(scheme(tomb('A1-8', 'A1-1', 'A1-2')), { 'A1-8': UNMET }, { 'A1-1': PARTIAL });
    expect(itemOf(result, 'A1-1')).toMatchObject({ kindText: '新增', remark: '本期新设；接替停用的A1-8 旧A1-8' });
    expect(itemOf(result, 'A1-2')).toMatchObject({ kindText: '一直达标', remark: '本期新设；接替停用的A1-8 旧A1-8' });
    expect(result.retired).toHaveLength(1);
    expect(result.retired[0]).toMatchObject({
      id: 'A1-8',
      title: '旧A1-8',
      remark: '2027.1版起停用，由A1-1 条目A1-1、A1-2 条目A1-2接替；一拆为几，结论不好直接承接',
    });
    expect(result.retired[0]?.cells.map(({ text }) => text)).toEqual(['未达标', '没有这一条']);
  });

  it('几并一、没有接替的单列', () => {
    const target = scheme(tomb('A1-7', 'A1-1'), tomb('A1-8', 'A1-1'), tomb('A1-9'));
    const result = across(target, { 'A1-7': MET, 'A1-9': { verdict: 'met', floor: true } });
    expect(result.retired.map(({ id, remark }) => [id, remark])).toEqual([
      ['A1-7', '2027.1版起停用，由A1-1 条目A1-1接替；几并为一，结论不好直接承接'],
      ['A1-9', '2027.1版起停用，没有接替的条目'],
    ]);
    expect(result.retired[1]?.cells[0]).toMatchObject({ state: 'gap', text: '达标（有底线情形）' });
  });

  it('接替条目在旧文件里已有结论的，以它自己的为准，停用的单列', () => {
    const result = across(scheme(tomb('A1-8', 'A1-1')), { 'A1-8': UNMET, 'A1-1': MET });
    expect(itemOf(result, 'A1-1').kind).toBe('clear');
    expect(result.retired.map(({ id }) => id)).toEqual(['A1-8']);
  });

  it('停用条目只有得分、没有结论的判不了', () => {
    const result = across(scheme(tomb('A1-8', 'A1-1')), { 'A1-8': { score: 3 } });
    expect(itemOf(result, 'A1-1')).toMatchObject({ kind: 'incomparable' });
    expect(itemOf(result, 'A1-1').cells[0]?.text).toBe('得3分，满分不详');
  });

  it.each<[string, Answer, string]>([
    ['有扣分', { deductions: [{ point: 'd1', count: 1 }] }, 'closed'],
    ['不适用有理由', NA, 'incomparable'],
    ['不适用没理由', { verdict: 'na' }, 'incomparable'],
    ['达标', MET, 'clear'],
  ])('停用条目%s', (_name, answer, kind) => {
    expect(itemOf(across(scheme(tomb('A1-8', 'A1-1')), { 'A1-8': answer }), 'A1-1').kind).toBe(kind);
  });

  it('停用表里也没有的编号照样列出', () => {
    const result = across(scheme(), { 'Z9-9': PARTIAL, 'Z9-8': { note: '只有备注' } });
    expect(result.retired.map(({ id, title }) => [id, title])).toEqual([['Z9-9', '']]);
    expect(result.retired[0]?.remark).toContain('停用表里都没有');
  });

  it('停用表互相指来指去也停得下来', () => {
    const result = across(scheme(tomb('A1-7', 'A1-8'), tomb('A1-8', 'A1-7')), { 'A1-7': MET });
    expect(result.retired.map(({ id }) => id)).toEqual(['A1-7']);
  });
});

describe('新设条目', () => {
  it('写了哪一版新设的，旧版没有它：有差距为新增，达标为一直达标', () => {
    const gap = across(scheme(), { 'A1-1': MET, 'A1-2': MET }, { 'A1-3': UNMET });
    expect(itemOf(gap, 'A1-3')).toMatchObject({ kindText: '新增', remark: '本期新设（2027.1版）' });
    expect(itemOf(gap, 'A1-3').cells[0]?.state).toBe('absent');
    const clear = across(scheme(), { 'A1-1': MET, 'A1-2': MET });
    expect(itemOf(clear, 'A1-3')).toMatchObject({ kindText: '一直达标', remark: '本期新设（2027.1版）' });
    expect(topicOf(clear, '条目').text).toBe('条目有增减：新设1条。');
  });

  it('没有写新设的，旧文件里没填就是未填', () => {
    expect(itemOf(across(scheme(), { 'A1-1': MET }), 'A1-2')).toMatchObject({ remark: '2026年未填' });
  });

  it('两份都是旧版的，不涉及', () => {
    const target = scheme();
    const old = (period: string) => filed(target, { period, version: '2026.1', answers: { 'A1-3': EMPTY } });
    expect(itemOf(compare([old('2025'), old('2026')], target), 'A1-3')).toMatchObject({
      kind: 'excluded',
      remark: '各期的标准都还没有这一条',
    });
  });

  it('不论新旧版，得分都按现行标准重算', () => {
    const result = across(scheme(), { 'A1-1': MET, 'A1-2': UNMET });
    expect(result.total.cells.map(({ rate }) => rate)).toEqual(['50.0%', '100.0%']);
    expect(topicOf(result, '标准版本')).toEqual({
      topic: '标准版本',
      same: false,
      text: '标准版本不同：2026年为2026.1版，2027年为2027.1版。得分一律按现行的2027.1版重算。',
    });
  });
});

describe('版本先后', () => {
  it.each([
    ['2026.1', '2026.2', true],
    ['2026.2', '2026.10', true],
    ['2026.10', '2026.2', false],
    ['2026', '2026.0', false],
    ['2026.1', '2026.1', false],
    ['试行版', '2026.1', false],
  ])('%s 早于 %s：%s', (a, b, expected) => {
    expect(isEarlier(a, b)).toBe(expected);
  });
});

it('夹具的条目表没有变', () => {
  expect(allItems(scheme()).map(({ id }) => id)).toEqual(['A1-1', 'A1-2', 'A1-3']);
});
