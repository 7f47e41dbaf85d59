import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/domain/assessment/evaluate.ts';
import { explainGrade } from '../../../src/domain/assessment/explain.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { buildReport } from '../../../src/domain/report/build.ts';
import type { Item } from '../../../src/domain/standard/model.ts';
import { assessmentOf, item, schemeOf } from './fixture.ts';

/** 两个方面各五个检查点，每个方面第 3 个必达；三个等级：0 星、1 星、2 星。 */
const POINTS = ['S1', 'S2'].flatMap((dimension) =>
  [1, 2, 3, 4, 5].map((n) =>
    item(`${dimension}-${String(n)}`, 1, {
      dimensionId: dimension,
      classId: dimension,
      must: n === 3,
      ...(n === 2 ? { applicability: [{ when: 'noGroups', effect: 'na' as const, reason: '没有划分党小组' }] } : {}),
    }),
  ),
);
const starScheme = (points: readonly Item[]) =>
  schemeOf(points, {
    id: 'xing',
    scoring: 'stars',
    modes: ['grade'],
    unmetAllowed: 1,
    terms: { dimension: '方面', item: '检查点' },
    extras: [],
    conditions: [{ id: 'noGroups', label: '没有划分党小组', hint: '' }],
    grades: [
      { id: 's0', title: '0星', stars: 0, band: '后进', meaning: '重点整顿。' },
      { id: 's1', title: '1星', stars: 1, band: '中间', meaning: '加强指导。' },
      { id: 's2', title: '2星', stars: 2, band: '先进', meaning: '着力打造。' },
    ],
  });
const SCHEME = starScheme(POINTS);

type Short = 'm' | 'p' | 'u' | 'n' | '-';
const ANSWER: Record<Short, Answer | undefined> = {
  m: { verdict: 'met' },
  p: { verdict: 'partial' },
  u: { verdict: 'unmet' },
  n: { verdict: 'na', naReason: '本支部没有这件事' },
  '-': undefined,
};

function rate(codes: string, conditions: Record<string, boolean> = {}) {
  const answers: Record<string, Answer> = {};
  [...codes.replace(' ', '')].forEach((code, i) => {
    const answer = ANSWER[code as Short];
    if (answer) answers[POINTS[i]!.id] = answer;
  });
  return evaluate(SCHEME, assessmentOf(SCHEME, answers, { conditions }));
}

describe('授星：必达全达标，没达标的不超过一个', () => {
  it.each([
    ['全部达标', 'mmmmm mmmmm', ['awarded', 'awarded'], '2星'],
    ['各有一个非必达没达标', 'ummmm mmmmu', ['awarded', 'awarded'], '2星'],
    ['一个方面两个没达标', 'uummm mmmmm', ['denied', 'awarded'], '1星'],
    ['必达没达标，其余都达标', 'mmumm mmmmm', ['denied', 'awarded'], '1星'],
    ['部分达标按未达标算', 'ppmmm mmpmm', ['denied', 'denied'], '0星'],
    ['不适用不计，余下一个没达标仍授星', 'nnmmu mmmmm', ['awarded', 'awarded'], '2星'],
    ['整个方面不适用，视同达标', 'nnnnn uuuuu', ['vacuous', 'denied'], '1星'],
  ])('%s', (_name, codes, statuses, grade) => {
    const result = rate(codes);
    expect(result.stars?.dimensions.map((d) => d.status)).toEqual(statuses);
    expect(result.grade?.title).toBe(grade);
    expect(result.stars?.count).toBe(Number(grade.slice(0, 1)));
  });

  it('支部条件判定的不适用也不计', () => {
    expect(rate('mummu mmmmm').stars?.dimensions[0]?.status).toBe('denied');
    expect(rate('mummu mmmmm', { noGroups: true }).stars?.dimensions[0]?.status).toBe('awarded');
  });

  it('没填完：定得了的先定，定不了的写明，等次给两端', () => {
    const result = rate('mmmm- mm-mm');
    expect(result.stars?.dimensions.map((d) => d.status)).toEqual(['awarded', 'pending']);
    expect(result.grade).toBeNull();
    expect([result.range?.low.grade.title, result.range?.high.grade.title]).toEqual(['1星', '2星']);
    expect(rate('uu--- mmmmm').stars?.dimensions[0]?.status).toBe('denied');
  });

  it('星级制没有总分；底线情形只挡本方面', () => {
    const scheme = starScheme(POINTS.map((p) => (p.id === 'S1-1' ? { ...p, floor: { text: '造假' } } : p)));
    const answers = Object.fromEntries(POINTS.map((p) => [p.id, { verdict: 'met' as const }]));
    const result = evaluate(scheme, assessmentOf(scheme, { ...answers, 'S1-1': { verdict: 'met', floor: true } }));
    expect(result.score).toBeNull();
    expect(result.stars?.dimensions.map((d) => d.status)).toEqual(['denied', 'awarded']);
  });

  it('短板次序：必达在前，再是没得星的方面', () => {
    const result = rate('mumum mmmmu');
    expect(result.gaps.map((g) => g.result.item.id)).toEqual(['S1-2', 'S1-4', 'S2-5']);
    expect(rate('mumum mmumm').gaps[0]?.result.item.id).toBe('S2-3');
    expect(rate('mmumm mmmmm').gaps[0]?.why).toContain('必达');
  });

  it('距下一星：差几颗、哪些方面、差哪几条', () => {
    const { next } = rate('uuumm mmmmm');
    expect(next?.grade.title).toBe('2星');
    expect(next?.stars?.need).toBe(1);
    expect(next?.stars?.dimensions[0]?.unmet.map((i) => i.id)).toEqual(['S1-3', 'S1-1', 'S1-2']);
    expect(rate('mmmmm mmmmm').next).toBeNull();
  });

  it('说明写清规则、缺哪条、去向由上级定', () => {
    const lines = explainGrade(SCHEME, rate('mmumm mmmmm'));
    const text = lines.map((l) => `${l.label}：${l.value}`).join('\n');
    expect(text).toContain('不超过1个');
    expect(text).toContain('S1-3 条目S1-3（必达）');
    expect(text).toContain('若上级核定为1星：加强指导。认定权在上级。');
  });

  it('报告：星数、单位、每个方面一行；不出现五角星字符', () => {
    const answers = Object.fromEntries(POINTS.map((p) => [p.id, { verdict: 'met' as const }]));
    const report = buildReport(SCHEME, assessmentOf(SCHEME, answers), {
      today: '2026-11-22',
      release: '2026.11',
      label: '',
    });
    expect(report.summary).toMatchObject({ score: '2', unit: '星', grade: '2星（先进）', scoreName: '自评星数' });
    expect(report.stars.map((s) => s.star)).toEqual(['1星', '1星']);
    expect(JSON.stringify(report)).not.toMatch(/[★☆]/);
  });

  const code = fc.constantFrom<Short>('m', 'p', 'u', 'n', '-');
  const codes = fc.array(code, { minLength: 10, maxLength: 10 }).map((list) => list.join(''));

  it('星数在0到方面数之间，最低不高于最高，填完的结果落在两端之间', () => {
    fc.assert(
      fc.property(codes, (list) => {
        const result = rate(list);
        const count = result.stars!.count;
        expect(count).toBeGreaterThanOrEqual(0);
        expect(count).toBeLessThanOrEqual(2);
        const rank = (id: string | undefined) => SCHEME.grades.findIndex((g) => g.id === id);
        if (result.range) {
          expect(rank(result.range.low.grade.id)).toBeLessThanOrEqual(rank(result.range.high.grade.id));
          const low = rate(list.replace(/-/g, 'u'));
          const high = rate(list.replace(/-/g, 'm'));
          expect(low.grade?.id).toBe(result.range.low.grade.id);
          expect(high.grade?.id).toBe(result.range.high.grade.id);
        }
      }),
    );
  });

  it('把任一检查点改成达标，星数不减', () => {
    fc.assert(
      fc.property(codes, fc.nat(9), (list, i) => {
        if (list[i] === 'n') return;
        const better = `${list.slice(0, i)}m${list.slice(i + 1)}`;
        expect(rate(better).stars!.count).toBeGreaterThanOrEqual(rate(list).stars!.count);
      }),
    );
  });
});

describe('直接打分', () => {
  const DIRECT = schemeOf(
    [
      item('FF-01', 50, { dimensionId: 'F', classId: 'F1' }),
      item('FF-02', 15, {
        dimensionId: 'G',
        classId: 'G1',
        applicability: [{ when: 'noCloud', effect: 'na', reason: '没有云平台' }],
        pending: ['平台规则'],
      }),
      item('FF-03', 35, { dimensionId: 'H', classId: 'H1' }),
    ],
    {
      id: 'fen',
      scoring: 'score',
      modes: ['grade'],
      extras: [],
      conditions: [{ id: 'noCloud', label: '没有云平台', hint: '' }],
      grades: [
        { id: 'poor', title: '差' },
        { id: 'plain', title: '一般', total: 70 },
        { id: 'good', title: '好', total: 90 },
      ],
    },
  );
  const run = (answers: Record<string, Answer>, conditions: Record<string, boolean> = {}) =>
    evaluate(DIRECT, assessmentOf(DIRECT, answers, { conditions }));

  it.each([
    ['三项打分相加', { 'FF-01': { score: 45 }, 'FF-02': { score: 12.5 }, 'FF-03': { score: 30 } }, {}, 87.5, '一般'],
    ['一部分不适用，其余按85分折算', { 'FF-01': { score: 45 }, 'FF-03': { score: 32 } }, { noCloud: true }, 90.6, '好'],
    ['超出满分按满分', { 'FF-01': { score: 60 }, 'FF-02': { score: 15 }, 'FF-03': { score: 35 } }, {}, 100, '好'],
    ['0分是0分，不是没填', { 'FF-01': { score: 0 }, 'FF-02': { score: 0 }, 'FF-03': { score: 0 } }, {}, 0, '差'],
  ])('%s', (_name, answers, conditions, score, grade) => {
    expect(
      run(answers as unknown as Record<string, Answer>, conditions as unknown as Record<string, boolean>),
    ).toMatchObject({ score, grade: { title: grade } });
  });

  it('没填的不当0分，不定等', () => {
    expect(run({ 'FF-01': { score: 45 } })).toMatchObject({ score: 90, grade: null, counts: { unanswered: 2 } });
  });

  it('只填了结论没有分的不算填', () => {
    expect(run({ 'FF-01': { verdict: 'met' } }).counts.unanswered).toBe(3);
  });

  it('依据待填的指标不进正式赋分表，单独合计', () => {
    const { formal } = run({ 'FF-01': { score: 45 }, 'FF-02': { score: 12.5 }, 'FF-03': { score: 30 } });
    expect(formal).toMatchObject({ got: 7500, applicableFull: 8500 });
    expect(formal?.pending.map((i) => i.id)).toEqual(['FF-02']);
  });
});
