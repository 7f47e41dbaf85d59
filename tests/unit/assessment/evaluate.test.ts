import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/domain/assessment/evaluate.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { SCHEME, allAnswered, assessmentOf, item, schemeOf } from './fixture.ts';

const perOccurrence = { id: 'd1', text: '差错1处', points: 0.1, per: '处' } as const;
/** 两个维度各100分，扣分以0.1分计，能凑出任意一位小数的得分率。 */
const FINE = schemeOf([
  item('A1-1', 100, { deductions: [perOccurrence], floor: { text: '底线情形' } }),
  item('B1-1', 100, { deductions: [perOccurrence] }),
]);
const DEMO_YES = { demo4: [true, true, true, true] };

/** 两个维度各扣几处（每处0.1分）。 */
function fine(a: number, b: number, more: { extras?: object; floor?: boolean } = {}) {
  const answers: Record<string, Answer> = {
    'A1-1': { verdict: 'met', deductions: [{ point: 'd1', count: a }], ...(more.floor ? { floor: true } : {}) },
    'B1-1': { verdict: 'met', deductions: [{ point: 'd1', count: b }] },
  };
  return evaluate(FINE, assessmentOf(FINE, answers, { mode: 'deduct', extras: more.extras ?? {} }));
}

describe('等次线', () => {
  it.each([
    ['总分79.9不到80', 201, 201, 79.9, '不达标'],
    ['总分80.0到线', 200, 200, 80, '合格'],
    ['79.95显示80.0，按显示值到线', 200, 201, 80, '合格'],
    ['79.90不进位', 202, 200, 79.9, '不达标'],
    ['维度59.9不到60', 401, 0, 80, '不达标'],
    ['维度60.0到线', 400, 0, 80, '合格'],
    ['总分89.9', 101, 101, 89.9, '合格'],
    ['优秀两线都到', 100, 100, 90, '优秀'],
    ['总分到优秀、维度79.9', 201, 0, 90, '合格'],
    ['满分但补充要求没答', 0, 0, 100, '优秀'],
  ])('%s', (_name, a, b, score, grade) => {
    const result = fine(a, b);
    expect(result.score).toBe(score);
    expect(result.grade?.title).toBe(grade);
  });

  it.each([
    [DEMO_YES, '示范点候选'],
    [{ demo4: [true, true, true, false] }, '优秀'],
    [{ demo4: [true, true, true] }, '优秀'],
    [{}, '优秀'],
  ])('补充要求%j时为%s', (extras, grade) => {
    expect(fine(0, 0, { extras }).grade?.title).toBe(grade);
  });

  it('有底线情形封顶为最低等，与结论和总分无关', () => {
    const result = fine(0, 0, { extras: DEMO_YES, floor: true });
    expect(result.score).toBe(100);
    expect(result.grade?.title).toBe('不达标');
    expect(result.floors.map((f) => f.id)).toEqual(['A1-1']);
    expect(result.next?.grade.title).toBe('合格');
    expect(result.next?.floors.map((f) => f.id)).toEqual(['A1-1']);
  });
});

describe('不适用', () => {
  it('条件判定优先于人填的结论，答案留着但不计', () => {
    const answers = allAnswered(SCHEME, 'met', { 'C1-1': { verdict: 'unmet', floor: true } });
    const result = evaluate(SCHEME, assessmentOf(SCHEME, answers, { conditions: { retired: true } }));
    const c = result.items.find((r) => r.item.id === 'C1-1')!;
    expect(c).toMatchObject({ state: 'na', naByRule: true, naReason: '离退休党员支部不发展党员', floor: false });
    expect(c.answer?.verdict).toBe('unmet');
    expect(result.floors).toEqual([]);
    expect(result.counts).toEqual({ met: 5, partial: 0, unmet: 0, na: 2, unanswered: 0 });
  });

  it('整个维度不适用为不参评，等次线视为通过', () => {
    const result = evaluate(
      SCHEME,
      assessmentOf(SCHEME, allAnswered(SCHEME, 'met'), { conditions: { retired: true } }),
    );
    expect(result.dimensions.map((d) => [d.id, d.status, d.rate])).toEqual([
      ['A', 'rated', 100],
      ['B', 'rated', 100],
      ['C', 'excluded', null],
    ]);
    expect(result.grade?.title).toBe('优秀');
    expect(result.next?.dimensions).toEqual([]);
  });

  it('没有理由的不适用视为未填，并给出提示', () => {
    const result = evaluate(
      SCHEME,
      assessmentOf(SCHEME, allAnswered(SCHEME, 'met', { 'B1-2': { verdict: 'na', naReason: ' ' } })),
    );
    const b = result.items.find((r) => r.item.id === 'B1-2')!;
    expect(b).toMatchObject({ state: 'unanswered', problem: 'na-without-reason' });
    expect(result.complete).toBe(false);
    expect(result.grade).toBeNull();
  });

  it.each<[string, Record<string, boolean>, Answer, string, string]>([
    ['人写的理由', {}, { verdict: 'na', naReason: '本年度未涉及' }, 'na', '本年度未涉及'],
    ['规则备好的理由', { newlyFounded: true }, { verdict: 'na' }, 'na', '成立不满一年，还没到召开的时候'],
    ['人写的优先', { newlyFounded: true }, { verdict: 'na', naReason: '明年召开' }, 'na', '明年召开'],
    ['可选而没选仍适用', { newlyFounded: true }, { verdict: 'met' }, 'answered', ''],
  ])('%s', (_name, conditions, answer, state, reason) => {
    const result = evaluate(SCHEME, assessmentOf(SCHEME, { 'B1-1': { ...answer, floor: true } }, { conditions }));
    const b = result.items.find((r) => r.item.id === 'B1-1')!;
    expect([b.state, b.naReason]).toEqual([state, reason]);
    expect(b.floor).toBe(state !== 'na');
  });

  it('全部不适用时没有总分、不定等', () => {
    const only = schemeOf([item('A1-1', 1)]);
    const result = evaluate(only, assessmentOf(only, { 'A1-1': { verdict: 'na', naReason: '不涉及' } }));
    expect(result).toMatchObject({ score: null, grade: null, range: null, next: null, filledRate: null });
  });

  it('标准里没写底线的条目勾了也不算；没填结论的底线条目勾了算', () => {
    const result = evaluate(SCHEME, assessmentOf(SCHEME, { 'B1-2': { floor: true }, 'A2-1': { floor: true } }));
    expect(result.floors.map((f) => f.id)).toEqual(['A2-1']);
    expect(result.range?.high.grade.title).toBe('不达标');
  });
});

describe('未填完', () => {
  it('一条未填：没有总分，范围从0到100', () => {
    const result = evaluate(SCHEME, assessmentOf(SCHEME, {}));
    expect(result).toMatchObject({ score: null, grade: null, filledRate: 0, complete: false });
    expect(result.evidence).toEqual({ withEvidence: 0, of: 0, rate: null });
    expect(result.range?.low).toMatchObject({ score: 0, grade: { title: '不达标' } });
    expect(result.range?.high).toMatchObject({ score: 100, grade: { title: '示范点候选' } });
    expect(result.next?.dimensions.map((d) => d.current)).toEqual([null, null, null]);
  });

  it('得分率只看已填，范围看全部适用', () => {
    const result = evaluate(
      SCHEME,
      assessmentOf(SCHEME, { 'A1-1': { verdict: 'met' }, 'A2-1': { verdict: 'partial' } }),
    );
    // A：已填满分5，得3.5；全部适用满分12。
    expect(result.dimensions[0]).toMatchObject({ got: 350, answeredFull: 500, applicableFull: 600, rate: 70 });
    expect(result.score).toBe(70);
    expect(result.range?.low.score).toBe(29.2);
    expect(result.range?.high.score).toBe(87.5);
    expect(result.range?.high.grade.title).toBe('合格');
    expect(result.filledRate).toBe(28.6);
  });

  it.each([
    [undefined, '示范点候选'],
    [{ demo4: [true, true] }, '示范点候选'],
    [{ demo4: [true, false] }, '优秀'],
  ])('最高等次里补充要求%j → %s', (extras, grade) => {
    expect(evaluate(SCHEME, assessmentOf(SCHEME, {}, { extras })).range?.high.grade.title).toBe(grade);
  });

  it('最低等次里补充要求未答按“否”', () => {
    const scheme = schemeOf([item('A1-1', 99), item('A1-2', 1)]);
    const low = (extras: { demo4?: boolean[] }) =>
      evaluate(scheme, assessmentOf(scheme, { 'A1-1': { verdict: 'met' } }, { extras })).range?.low;
    expect(low({})).toMatchObject({ score: 99, grade: { title: '优秀' } });
    expect(low(DEMO_YES)?.grade.title).toBe('示范点候选');
  });

  it('已填部分都够最高等时，只差没填的', () => {
    const answers = allAnswered(SCHEME, 'met');
    delete answers['A1-2'];
    const result = evaluate(SCHEME, assessmentOf(SCHEME, answers, { extras: DEMO_YES }));
    expect(result.next).toMatchObject({ grade: { title: '示范点候选' }, total: null, dimensions: [], unanswered: 1 });
  });
});

describe('距下一等次', () => {
  it('逐项列出总分、维度、补充要求差什么', () => {
    const result = fine(300, 0);
    expect(result.grade?.title).toBe('合格');
    expect(result.next).toMatchObject({
      grade: { title: '优秀' },
      total: { line: 90, current: 85, short: 5 },
      dimensions: [{ id: 'A', line: 80, current: 70, short: 10 }],
      extras: [],
      unanswered: 0,
    });
    expect(fine(0, 0, { extras: { demo4: [true, false, true] } }).next?.extras.map((e) => e.question)).toEqual([
      '基础',
      '硬件',
    ]);
  });

  it('已是最高等为空', () => {
    expect(fine(0, 0, { extras: DEMO_YES }).next).toBeNull();
  });
});

describe('值得先补的顺序', () => {
  it('底线 → 维度低于线 → 失分多 → 条目顺序', () => {
    const answers = allAnswered(SCHEME, 'met', {
      'A1-1': { verdict: 'partial' },
      'A1-2': { verdict: 'unmet' },
      'A2-1': { verdict: 'partial' },
      'B1-1': { verdict: 'met', floor: true },
      'C1-2': { verdict: 'unmet' },
      'C1-1': { verdict: 'partial' },
    });
    const result = evaluate(SCHEME, assessmentOf(SCHEME, answers));
    // 下一等次合格的维度线60：A为2.5/6、C为0.75/2，都低于线；B为满分。
    expect(result.gaps.map((g) => g.result.item.id)).toEqual(['B1-1', 'A2-1', 'A1-1', 'A1-2', 'C1-1', 'C1-2']);
    expect(result.gaps.map((g) => g.lost)).toEqual([0, 150, 100, 100, 75, 50]);
    expect(result.gaps[0]?.why).toBe('触发底线，不解决自评封顶为“不达标”');
    expect(result.gaps[1]?.why).toBe('“A维”得分率41.7%，未到“合格”的维度线60%；本条失1.5分');
  });

  it('维度低于线的排在失分更多的前面', () => {
    const answers = allAnswered(SCHEME, 'met', { 'A2-1': { verdict: 'partial' }, 'C1-1': { verdict: 'unmet' } });
    const result = evaluate(SCHEME, assessmentOf(SCHEME, answers));
    expect(result.dimensions[2]?.rate).toBe(25);
    expect(result.gaps.map((g) => g.result.item.id)).toEqual(['C1-1', 'A2-1']);
    const tie = evaluate(
      SCHEME,
      assessmentOf(SCHEME, { ...answers, 'C1-1': { verdict: 'met' }, 'C1-2': { verdict: 'unmet' } }),
    );
    expect(tie.gaps.map((g) => [g.result.item.id, g.why.includes('维度线')])).toEqual([
      ['A2-1', true],
      ['C1-2', true],
    ]);
  });
});

describe('佐证率', () => {
  it('只看达标和部分达标，没有名称的不算', () => {
    const answers: Record<string, Answer> = {
      'A1-1': { verdict: 'met', evidence: [{ title: '会议记录' }] },
      'A1-2': { verdict: 'partial', evidence: [{ title: '  ' }] },
      'A2-1': { verdict: 'met' },
      'B1-1': { verdict: 'unmet', evidence: [{ title: '方案' }] },
    };
    expect(evaluate(SCHEME, assessmentOf(SCHEME, answers)).evidence).toEqual({ withEvidence: 1, of: 3, rate: 33.3 });
  });
});
