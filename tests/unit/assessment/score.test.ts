import { describe, expect, it } from 'vitest';
import { applicabilityOf } from '../../../src/domain/assessment/applicability.ts';
import { blankAssessment } from '../../../src/domain/assessment/blank.ts';
import { periodProblem, periodText } from '../../../src/domain/assessment/period.ts';
import { percent, reaches, shortfall } from '../../../src/domain/assessment/rate.ts';
import { deductionText, scoreItem, verdictFromDeductions } from '../../../src/domain/assessment/score.ts';
import { assessmentSchema } from '../../../src/schemas/result-file.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { allItems } from '../../../src/domain/standard/model.ts';
import { SCHEME, item } from './fixture.ts';

const MEETING = allItems(SCHEME)[0]!;

describe('百分数取整', () => {
  it.each([
    [0, 0, null],
    [0, 3, 0],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 2000, 0.1],
    [15990, 20000, 80],
    [79949, 100000, 79.9],
    [799, 1000, 79.9],
    [599, 1000, 59.9],
    [58, 58, 100],
  ])('%d ÷ %d → %s', (part, whole, expected) => {
    expect(percent(part, whole)).toBe(expected);
  });

  it('比线与差距按一位小数算，不受二进制小数影响', () => {
    expect(reaches(79.9, 80)).toBe(false);
    expect(reaches(80, 80)).toBe(true);
    expect(reaches(66.6, 66.6)).toBe(true);
    expect(shortfall(79.7, 80)).toBe(0.3);
    expect(shortfall(null, 60)).toBe(60);
    expect(shortfall(90, 80)).toBe(0);
  });
});

describe('单条得分', () => {
  const cases: [string, 'grade' | 'deduct', Answer, number | null, string | null, string][] = [
    ['达标满分', 'grade', { verdict: 'met' }, 200, 'met', '达标，得满分'],
    ['部分达标一半', 'grade', { verdict: 'partial' }, 100, 'partial', '部分达标，得一半'],
    ['未达标0分', 'grade', { verdict: 'unmet' }, 0, 'unmet', '未达标，不得分'],
    ['不适用没有得分', 'grade', { verdict: 'na' }, null, null, ''],
    ['没有结论没有得分', 'grade', { note: '待查' }, null, null, ''],
    [
      '档位制不看扣分记录',
      'grade',
      { verdict: 'met', deductions: [{ point: 'd1', count: 3 }] },
      200,
      'met',
      '达标，得满分',
    ],
    [
      '按次数累扣',
      'deduct',
      { verdict: 'partial', deductions: [{ point: 'd1', count: 3 }] },
      50,
      'partial',
      '满分2，扣1.5',
    ],
    [
      '扣完为止',
      'deduct',
      { verdict: 'unmet', deductions: [{ point: 'd1', count: 5 }] },
      0,
      'unmet',
      '满分2，累计应扣2.5，扣完为止',
    ],
    [
      '不计数的要点只扣一次',
      'deduct',
      { verdict: 'partial', deductions: [{ point: 'd2', count: 9 }] },
      170,
      'partial',
      '满分2，扣0.3',
    ],
    [
      '出现即0分',
      'deduct',
      { verdict: 'unmet', deductions: [{ point: 'd3', count: 1 }] },
      0,
      'unmet',
      '“应设未设”，本条0分',
    ],
    [
      '次数为0的不算记录',
      'deduct',
      { verdict: 'met', deductions: [{ point: 'd3', count: 0 }] },
      200,
      'met',
      '达标，得满分',
    ],
    [
      '同一要点记两次相加',
      'deduct',
      {
        verdict: 'partial',
        deductions: [
          { point: 'd1', count: 1 },
          { point: 'd1', count: 1 },
        ],
      },
      100,
      'partial',
      '满分2，扣1',
    ],
    ['没有扣分记录按档位', 'deduct', { verdict: 'partial' }, 100, 'partial', '部分达标，未记扣分要点，暂按一半'],
    [
      '不认识的扣分编号忽略',
      'deduct',
      { verdict: 'met', deductions: [{ point: 'd9', count: 4 }] },
      200,
      'met',
      '达标，得满分',
    ],
    [
      '结论随扣分走',
      'deduct',
      { verdict: 'met', deductions: [{ point: 'd1', count: 1 }] },
      150,
      'partial',
      '满分2，扣0.5',
    ],
    ['只有扣分没有结论也算已填', 'deduct', { deductions: [{ point: 'd1', count: 4 }] }, 0, 'unmet', '满分2，扣2'],
    ['不适用时扣分不算', 'deduct', { verdict: 'na', deductions: [{ point: 'd1', count: 1 }] }, null, null, ''],
  ];
  it.each(cases)('%s', (_name, mode, answer, got, verdict, reason) => {
    const score = scoreItem(MEETING, answer, mode);
    expect(score?.got ?? null).toBe(got);
    expect(score?.verdict ?? null).toBe(verdict);
    expect(score?.reason ?? '').toBe(reason);
  });

  it('半分不丢：0.5分的一半是0.25分，0.1分一次扣三次是0.3分', () => {
    expect(scoreItem(item('X1-1', 0.5), { verdict: 'partial' }, 'grade')?.got).toBe(25);
    const points = item('X1-2', 1, { deductions: [{ id: 'd1', text: '差错1人', points: 0.1, per: '人' }] });
    expect(scoreItem(points, { deductions: [{ point: 'd1', count: 3 }] }, 'deduct')?.got).toBe(70);
  });

  it.each([
    [[], 'met'],
    [[{ point: 'd1', count: 1 }], 'partial'],
    [[{ point: 'd1', count: 4 }], 'unmet'],
    [[{ point: 'd3', count: 1 }], 'unmet'],
    [[{ point: 'd9', count: 1 }], 'met'],
  ])('扣分%j的结论是%s', (records, verdict) => {
    expect(verdictFromDeductions(MEETING, records)).toBe(verdict);
  });

  it('扣分明细写成一行', () => {
    const score = scoreItem(
      MEETING,
      { deductions: ['d1', 'd2', 'd3'].map((point) => ({ point, count: 2 })) },
      'deduct',
    );
    expect(score?.lines.map(deductionText)).toEqual(['少开1次 ×2，扣1', '没有批复，扣0.3', '应设未设，本条0分']);
  });
});

describe('适用规则', () => {
  const target = item('X1-1', 1, {
    applicability: [
      { when: 'noGroups', effect: 'note', reason: '看分工' },
      { when: 'newlyFounded', effect: 'may-na', reason: '未满一年' },
      { when: 'retired', effect: 'na', reason: '离退休支部不查' },
      { when: 'temporary', effect: 'na', reason: '临时支部不查' },
    ],
  });
  it.each([
    [{}, { state: 'applicable', reason: '', notes: [] }],
    [{ noGroups: true }, { state: 'applicable', reason: '', notes: ['看分工'] }],
    [{ newlyFounded: true }, { state: 'applicable', reason: '', mayNa: '未满一年', notes: [] }],
    [
      { retired: true, temporary: true, noGroups: true },
      { state: 'na', reason: '离退休支部不查', notes: ['看分工'] },
    ],
    [
      { retired: false, somethingElse: true },
      { state: 'applicable', reason: '', notes: [] },
    ],
  ])('条件%j', (conditions, expected) => {
    expect(applicabilityOf(target, conditions as Record<string, boolean>)).toEqual(expected);
  });
});

describe('期次', () => {
  it.each([
    ['2026', '2026年'],
    ['2026-H1', '2026年上半年'],
    ['2026-H2', '2026年下半年'],
    ['2026-Q1', '2026年第一季度'],
    ['2026-Q3', '2026年第三季度'],
  ])('%s显示为%s', (period, text) => {
    expect(periodProblem(period)).toBeNull();
    expect(periodText(period)).toBe(text);
  });
  it.each(['', '26', '2026-H3', '2026-Q5', '2026-q1', '2026年', ' 2026'])('“%s”写法不对', (period) => {
    expect(periodProblem(period)).toContain('期次');
    expect(periodText(period)).toBe(period);
  });
});

it('空白自评符合文件格式，一条未填', () => {
  const blank = blankAssessment({
    scheme: SCHEME,
    code: '01',
    preset: 'jiguan',
    period: '2026-H2',
    mode: 'deduct',
    now: '2026-11-21T08:00:00.000Z',
  });
  expect(assessmentSchema.safeParse(blank).success).toBe(true);
  expect(blank.answers).toEqual({});
  expect(blank.mode).toBe('deduct');
});
