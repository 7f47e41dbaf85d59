import { describe, expect, it } from 'vitest';
import { compareAssessments } from '../../../src/domain/compare/build.ts';
import { SCHEME, item, schemeOf } from '../assessment/fixture.ts';
import { EMPTY, MET, PARTIAL, UNMET, compare, filed, topicOf, type Draft } from './fixture.ts';

const pair = (now: Draft, then: Draft = {}) =>
  compare([filed(SCHEME, { period: '2025', ...then }), filed(SCHEME, { period: '2026', ...now })]);

describe('可比性', () => {
  it('都一样的为可比', () => {
    const { comparability } = pair({});
    expect([comparability.level, comparability.verdict]).toEqual(['full', '可比']);
    expect(comparability.points.every((point) => point.same)).toBe(true);
    expect(comparability.points.map(({ topic }) => topic)).toEqual([
      '支部',
      '标准版本',
      '计分方式',
      '单位类型',
      '支部条件',
      '期次',
      '条目',
      '填写',
      '可比条数',
    ]);
  });

  const DIFFERENCES: readonly (readonly [string, Draft, string])[] = [
    ['标准版本', { version: '2025.1' }, '标准版本不同：2025年为2026.1版，2026年为2025.1版。得分一律按现行的2026.1版重算。'],
    ['计分方式', { mode: 'deduct' }, '计分方式不同：2025年为档位制，2026年为扣分制。逐条的结论可以比，得分率因算法不同只供参考。'],
    ['单位类型', { preset: 'school' }, '单位类型不同：2025年为机关，2026年为未填。同一条在不同单位的看法可能不一样。'],
    ['支部条件', { conditions: { noGroups: true } }, '支部条件有变：“没有划分党小组”2025年为否，2026年为是。适用的条目可能不一样。'],
    ['期次', { period: '2026-Q3' }, '期次长短不同：2025年为全年，2026年第三季度为季度。先后按期末排，次数类的要求不宜直接比。'],
    ['填写', { answers: { 'A1-1': EMPTY } }, '2026年已填85.7%（6/7条），没有填完，得分率只按已填的算。'],
    ['可比条数', { answers: { 'A1-1': EMPTY } }, '涉及的7条里可比6条，可比率85.7%，另有1条不可比。'],
  ]; // prettier-ignore
  it.each(DIFFERENCES)('%s不同：部分可比，说清哪里不同', (topic, now, text) => {
    const result = pair(now);
    expect(topicOf(result, topic)).toEqual({ topic, same: false, text });
    expect(result.comparability.verdict).toBe('部分可比');
    expect(result.comparability.summary).toContain(topic);
  });

  it('支部不同不可比；改了代号而名称相同的按同一支部看', () => {
    const different = pair({ code: '乙支部' });
    expect(different.comparability.verdict).toBe('不可比');
    expect(topicOf(different, '支部').text).toContain('2025年为测试01，2026年为乙支部');
    const renamed = pair({ code: '乙支部', name: '同一支部' }, { name: '同一支部' });
    expect(renamed.comparability.verdict).toBe('部分可比');
  });

  it('没有一条各期都有结论的不可比', () => {
    const blank = { ...filed(SCHEME, { period: '2025' }), answers: {} };
    expect(compare([blank, filed(SCHEME)]).comparability).toMatchObject({ level: 'none', verdict: '不可比' });
  });

  it('少于两份、不同体系的不比，给中文说明', () => {
    const one = { scheme: SCHEME, assessment: filed(SCHEME) };
    expect(compareAssessments([])).toMatchObject({ ok: false });
    expect(compareAssessments([one])).toMatchObject({ ok: false });
    const other = schemeOf([item('A1-1', 2)], { id: 'lingwai' });
    const mixed = compareAssessments([one, { scheme: other, assessment: filed(other) }]);
    expect(mixed.ok ? '' : mixed.message).toContain('不是同一套标准');
    // 给错了体系数据的也不比
    expect(compareAssessments([one, { scheme: SCHEME, assessment: filed(other) }]).ok).toBe(false);
  });
});

describe('各期的先后与叫法', () => {
  it('按期末排，期末相同的看最后改动', () => {
    const files = ['2026-Q4', '2026-H1', '2025', '2026-Q1'].map((period) => filed(SCHEME, { period }));
    expect(compare(files).periods.map(({ label }) => label)).toEqual([
      '2025年',
      '2026年第一季度',
      '2026年上半年',
      '2026年第四季度',
    ]);
  });

  it('期次相同的标第几份，日期按北京时间', () => {
    const result = compare([
      filed(SCHEME, { updatedAt: '2026-11-21T17:00:00.000Z' }),
      filed(SCHEME, { updatedAt: '2026-03-01T08:00:00.000Z' }),
    ]);
    expect(result.periods.map(({ label, updatedOn }) => [label, updatedOn])).toEqual([
      ['2026年（第1份）', '2026年3月1日'],
      ['2026年（第2份）', '2026年11月22日'],
    ]);
    expect(result.span).toBe('2026年（第1份）至2026年（第2份）');
  });

  it('时间写得不对也能比', () => {
    expect(compare([filed(SCHEME, { updatedAt: '昨天' }), filed(SCHEME)]).periods[0]?.updatedOn).toBe('');
  });
});

describe('总分与维度', () => {
  it('得分率、已填满分、变化（百分点）', () => {
    const { dimensions, total, scoreChange } = pair({}, { answers: { 'A2-1': PARTIAL, 'B1-1': UNMET } });
    expect(dimensions.map(({ change }) => change)).toEqual(['升25.0', '升50.0', '持平']);
    expect(dimensions[0]?.cells[0]).toEqual({
      rate: '75.0%',
      rateValue: 75,
      got: '4.5',
      answeredPoints: '6',
      star: '',
    });
    expect([total.cells.map(({ rate }) => rate), total.change, scoreChange]).toEqual([
      ['70.8%', '100.0%'],
      '升29.2',
      '升29.2分',
    ]);
  });

  it('一期不参评的维度没有变化可言', () => {
    const { dimensions } = pair({ conditions: { retired: true } });
    expect(dimensions[2]?.cells.map(({ rate }) => rate)).toEqual(['100.0%', '不参评']);
    expect(dimensions[2]?.change).toBe('—');
  });

  it('小数相减不出尾数', () => {
    const { total } = pair({ answers: { 'C1-2': UNMET } }, { answers: { 'C1-1': UNMET } });
    expect([total.cells.map(({ rate }) => rate), total.change]).toEqual([['87.5%', '95.8%'], '升8.3']);
  });
});

describe('六星按星数', () => {
  const stars = schemeOf(
    [
      item('A1-1', 1, { must: true }),
      item('A1-2', 1),
      item('A1-3', 1),
      item('B1-1', 1, { must: true }),
      item('B1-2', 1),
    ],
    {
      scoring: 'stars',
      modes: ['grade'],
      unmetAllowed: 1,
      terms: { dimension: '方面', item: '检查点' },
      extras: [],
      grades: [
        { id: 's0', title: '0星', stars: 0 },
        { id: 's1', title: '1星', stars: 1 },
        { id: 's2', title: '2星', stars: 2 },
      ],
    },
  );
  const result = compare(
    [
      filed(stars, { period: '2025', answers: { 'A1-1': UNMET, 'B1-2': UNMET } }),
      filed(stars, { period: '2026', answers: { 'A1-2': PARTIAL } }),
    ],
    stars,
  );

  it('总的看星数，方面看授不授星', () => {
    expect(result.periods.map(({ score, unit, grade }) => score + unit + grade)).toEqual(['1星1星', '2星2星']);
    expect(result.scoreChange).toBe('多1星');
    expect(result.dimensions.map(({ cells }) => cells.map(({ star }) => star))).toEqual([
      ['0星', '1星'],
      ['1星', '1星'],
    ]);
  });

  it('逐条照样分新增、销号；部分达标按未达标显示', () => {
    expect(result.counts).toMatchObject({ added: 1, closed: 2, relapsed: 0, unchanged: 0, clear: 2 });
    expect(result.items.find(({ id }) => id === 'A1-2')?.cells[1]?.text).toBe('未达标');
  });

  it('没填完的不写星数', () => {
    const open = compare([filed(stars, { period: '2025' }), filed(stars, { answers: { 'A1-1': EMPTY } })], stars);
    expect([open.periods[1]?.score, open.scoreChange]).toEqual(['—', '—']);
    expect(open.dimensions[0]?.cells[1]?.star).toBe('未定');
  });
});

describe('直接打分的体系', () => {
  const scored = schemeOf([item('A1-1', 5), item('A1-2', 5)], { scoring: 'score', modes: ['grade'], extras: [] });
  it('满分为没有差距，得分高低定升降', () => {
    const files = [
      filed(scored, { period: '2025', answers: { 'A1-1': { score: 2 }, 'A1-2': { score: 5 } } }),
      filed(scored, { period: '2026', answers: { 'A1-1': { score: 4.5 }, 'A1-2': { score: 5 } } }),
    ];
    const { items } = compare(files, scored);
    expect(items.map(({ kindText }) => kindText)).toEqual(['不变（好转）', '一直达标']);
  });
  it('没打分的算未填', () => {
    const { items } = compare([filed(scored, { period: '2025' }), filed(scored, { answers: { 'A1-1': MET } })], scored);
    expect(items[0]?.kind).toBe('incomparable');
  });
});
