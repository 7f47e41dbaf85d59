import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/domain/compare/classify.ts';
import type { ItemState } from '../../../src/domain/compare/model.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { SCHEME } from '../assessment/fixture.ts';
import { EMPTY, MET, NA, PARTIAL, UNMET, compare, filed, historyItem, itemOf } from './fixture.ts';

const CASES: readonly (readonly [string, readonly Answer[], string, string])[] = [
  ['以前达标、现在有差距', [MET, PARTIAL], '新增', '2025年起有差距'],
  ['以前未达标、现在达标', [UNMET, MET], '销号', '2025年起达标'],
  ['中间达标过、现在又有', [PARTIAL, MET, UNMET], '反弹', '中间达标过，2026年起又有差距'],
  ['新增后消除又再犯', [MET, PARTIAL, MET, PARTIAL], '反弹', '中间达标过，2027年起又有差距'],
  ['首期达标、后来一直有', [MET, PARTIAL, PARTIAL], '新增', '2025年起有差距'],
  ['新增过、已经消除', [MET, UNMET, MET], '销号', '2026年起达标'],
  ['一直有差距而好转', [UNMET, PARTIAL], '不变（好转）', ''],
  ['一直有差距而变差', [PARTIAL, UNMET], '不变（变差）', ''],
  ['一直有差距没动', [PARTIAL, PARTIAL, PARTIAL], '不变（没动）', ''],
  ['一直达标', [MET, MET], '一直达标', ''],
  ['现在没填', [PARTIAL, EMPTY], '不可比', '2025年未填'],
  ['中间一期没填', [PARTIAL, EMPTY, MET], '不可比', '2025年未填'],
  ['一期不适用', [NA, PARTIAL], '不可比', '2024年不适用'],
  ['一期没填、一期不适用', [EMPTY, NA, MET], '不可比', '2024年未填；2025年不适用'],
  ['各期都不适用', [NA, NA], '不涉及', '各期都不适用'],
  ['不适用没写理由按未填', [{ verdict: 'na' }, MET], '不可比', '2024年未填'],
  ['达标但有底线情形是差距', [MET, { verdict: 'met', floor: true }], '新增', '2025年起有差距'],
  ['只勾了底线没填结论也是差距', [{ floor: true }, MET], '销号', '2025年起达标'],
  ['底线情形解除算好转', [{ verdict: 'partial', floor: true }, PARTIAL], '不变（好转）', ''],
  ['只有建议没有结论算未填', [{ proposed: { verdict: 'met', from: { scheme: 'x', items: [], coverage: 'previous' } } }, MET], '不可比', '2024年未填'], // prettier-ignore
];

describe('逐条归类', () => {
  it.each(CASES)('%s', (_name, answers, kindText, remark) => {
    const item = historyItem('A2-1', answers);
    expect([item.kindText, item.remark]).toEqual([kindText, remark]);
  });

  it('各期的结论和得分照列，条目链到标准页', () => {
    const item = historyItem('A2-1', [UNMET, { verdict: 'partial', floor: true }, MET]);
    expect(item.cells.map(({ text, score }) => [text, score])).toEqual([
      ['未达标', '0'],
      ['部分达标（有底线情形）', '1.5'],
      ['达标', '3'],
    ]);
    expect(item.href).toBe('/standards/ceshi/a2/#A2-1');
  });

  it('条件判定的不适用与没有条件的一期不可比', () => {
    const files = [filed(SCHEME, { period: '2025' }), filed(SCHEME, { conditions: { noGroups: true } })];
    expect(itemOf(compare(files), 'A1-2')).toMatchObject({ kind: 'incomparable', remark: '2026年不适用' });
  });

  it('扣分制下同是部分达标，扣得少了是好转', () => {
    const off = (count: number): Answer => ({ verdict: 'partial', deductions: [{ point: 'd1', count }] });
    const pair = (mode: 'grade' | 'deduct') =>
      compare([
        filed(SCHEME, { period: '2025', mode: 'deduct', answers: { 'A1-1': off(3) } }),
        filed(SCHEME, { mode, answers: { 'A1-1': off(1) } }),
      ]);
    expect(itemOf(pair('deduct'), 'A1-1').kindText).toBe('不变（好转）');
    // 算法不同时得分不能比，只看结论
    expect(itemOf(pair('grade'), 'A1-1').kindText).toBe('不变（没动）');
  });
});

describe('状态归类的边角', () => {
  const STATES: readonly (readonly [readonly ItemState[], string, number | null])[] = [
    [['absent', 'gap'], 'added', 1],
    [['absent', 'gap', 'gap'], 'unchanged', 1],
    [['absent', 'clear'], 'clear', 1],
    [['absent', 'clear', 'gap'], 'added', 2],
    [['gap', 'absent'], 'incomparable', null],
    [['absent', 'absent'], 'excluded', null],
    [['absent', 'na'], 'excluded', null],
    [['absent', 'unanswered'], 'incomparable', null],
    [['unknown', 'clear'], 'incomparable', null],
    [['gap', 'clear', 'clear'], 'closed', 1],
  ];
  it.each(STATES)('%j 为 %s', (states, kind, since) => {
    expect(classify(states)).toEqual({ kind, since });
  });
});
