import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mechanismResults } from '../../../src/domain/mechanisms/check.ts';
import { duplicateQuarters, siHuFaults } from '../../../src/domain/sihu/check.ts';
import { SIHU_PARTS, siHuTotal } from '../../../src/domain/sihu/model.ts';
import { parseSiHu } from '../../../src/domain/sihu/parse.ts';
import { recentQuarters } from '../../../src/domain/sihu/summary.ts';
import type { SiHu } from '../../../src/schemas/si-hu.ts';

const FULL = { cha: 40, ping: 30, xue: 15, cu: 15 };
const record = (year: number, quarter: number, extra: Partial<SiHu> = {}): SiHu => ({
  year,
  quarter,
  branch: '示例01',
  scores: FULL,
  ...extra,
});

describe('四互记录的校验', () => {
  it('四部分满分合起来是100', () => {
    expect(SIHU_PARTS.reduce((sum, { full }) => sum + full, 0)).toBe(100);
    expect(siHuTotal(record(2026, 1))).toBe(100);
  });

  it.each<[string, Partial<SiHu>, string[]]>([
    ['都对', { on: '2026-03-10', demand: '补记录', due: '2026-03-11' }, []],
    ['互查超满分', { scores: { ...FULL, cha: 40.5 } }, ['互查得40.5分，超过满分40分，请改。']],
    ['互促超满分', { scores: { ...FULL, cu: 16 } }, ['互促得16分，超过满分15分，请改。']],
    ['没打分', { scores: { cha: 40, xue: 0 } }, ['互评、互促还没有打分，这一季不计入均分。']],
    ['时限等于检查日', { on: '2026-03-10', due: '2026-03-10' }, ['整改时限2026-03-10要晚于检查日2026-03-10，请改。']],
    ['有要求没时限', { demand: '补记录' }, ['写了整改要求，还没有定时限。']],
  ])('%s', (_title, extra, expected) => {
    expect(siHuFaults(record(2026, 1, extra))).toEqual(expected);
  });

  it('同一支部同一季重复才提示', () => {
    const records = [record(2026, 1), record(2026, 1), record(2026, 2), record(2026, 2, { branch: '示例02' })];
    expect(duplicateQuarters(records)).toEqual(['示例012026年第一季度记了2条，每季一条，请核对。']);
  });
});

describe('近四季', () => {
  it('本季已有记录的从本季往回数，没有的从上季往回数', () => {
    const upTo = (records: SiHu[]) => recentQuarters(records, '2026-05-10')[0]?.quarters.map((q) => q.quarter);
    expect(upTo([record(2026, 2)])).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
    expect(upTo([record(2026, 1)])).toEqual(['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1']);
  });

  it('合计、均分只算评完的，缺哪一季写哪一季', () => {
    const scores = (cha: number) => ({ scores: { ...FULL, cha } });
    const [year] = recentQuarters(
      [record(2026, 1, scores(30.5)), record(2025, 4, scores(35)), record(2025, 2, { scores: { cha: 40 } })],
      '2026-05-10',
    );
    expect(year).toMatchObject({ sum: 185.5, mean: 92.8, missing: ['2025-Q3'] });
    expect(year?.quarters.map(({ score }) => score)).toEqual([null, null, 95, 90.5]);
  });

  it('一季也没评完没有均分；超满分的不计；重复的取检查日最晚的', () => {
    expect(recentQuarters([record(2026, 1, { scores: { ...FULL, cha: 99 } })], '2026-05-10')[0]).toMatchObject({
      sum: null,
      mean: null,
    });
    const twice = [
      record(2026, 1, { on: '2026-03-20', scores: { ...FULL, cha: 20 } }),
      record(2026, 1, { on: '2026-03-01' }),
    ];
    expect(recentQuarters(twice, '2026-05-10')[0]?.sum).toBe(80);
    expect(recentQuarters([...twice].reverse(), '2026-05-10')[0]?.sum).toBe(80);
    expect(recentQuarters([], '2026-05-10')).toEqual([]);
  });

  it('均分在最低与最高之间，合计等于各季之和', () => {
    const score = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((n) => n / 2);
    const any = fc
      .record({
        quarter: fc.integer({ min: 1, max: 4 }),
        scores: fc.record({ cha: score(40), ping: score(30), xue: score(15), cu: score(15) }, { requiredKeys: [] }),
      })
      .map(({ quarter, scores }) => record(2025, quarter, { scores }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (records) => {
        for (const { quarters, sum, mean } of recentQuarters(records, '2026-02-01')) {
          const got = quarters.flatMap(({ score }) => (score === null ? [] : [score]));
          expect(sum).toBe(got.length === 0 ? null : got.reduce((a, b) => a + b, 0));
          if (mean !== null) {
            expect(mean).toBeGreaterThanOrEqual(Math.min(...got) - 0.05);
            expect(mean).toBeLessThanOrEqual(Math.max(...got) + 0.05);
          }
        }
      }),
    );
  });
});

describe('读四互记录', () => {
  it('坏的列出、不丢', () => {
    const { records, bad } = parseSiHu([
      record(2026, 1),
      record(2026, 5),
      { year: 2026, quarter: 1, form: '别的' },
      record(2026, 1, { on: '2026-02-30' }),
      3,
    ]);
    expect(records.map(({ index }) => index)).toEqual([0]);
    expect(bad.map(({ text }) => /：(.*?)。/.exec(text)?.[1])).toEqual([
      '季度写法不对',
      '形式写法不对',
      '检查日写法不对',
      '有的栏写法不对',
    ]);
  });

  it('什么都读得进，一条不丢', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 10 }), (values) => {
        const { records, bad } = parseSiHu(values);
        expect(records.length + bad.length).toBe(values.length);
        recentQuarters(
          records.map(({ record }) => record),
          '2026-11-22',
        );
      }),
    );
  });
});

describe('五抓', () => {
  const mechanism = {
    id: 'zhidao',
    title: '抓指导',
    check: '到支部指导',
    evidence: '指导记录',
    frequency: '每季1次',
    perYear: 4,
  };
  it.each([
    [undefined, '未填', null],
    [{ zhidao: { count: 0 } }, '差4次', 4],
    [{ zhidao: { count: 3, note: ' 记录 ' } }, '差1次', 1],
    [{ zhidao: { count: 4 } }, '够', 0],
    [{ zhidao: { count: 9 } }, '够', 0],
    [{ qita: { count: 9 } }, '未填', null],
  ])('%j → %s', (filled, verdict, short) => {
    expect(mechanismResults([mechanism], filled)[0]).toMatchObject({ verdict, short });
  });
});
