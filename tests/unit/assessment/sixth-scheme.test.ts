import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/domain/assessment/evaluate.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { assessmentOf, item, schemeOf } from './fixture.ts';

describe('换一套体系不改代码', () => {
  /** “第六体系”：只有扣分制、两个等次、没有补充要求、维度字母和条目编号都不同。 */
  const SIXTH = schemeOf(
    [
      item('X1-1', 40, { deductions: [{ id: 'd1', text: '缺1项', points: 5, per: '项' }] }),
      item('Y2-01', 40, { applicability: [{ when: 'rural', effect: 'na', reason: '农村支部不查' }] }),
      item('ZZ-01', 20, { dimensionId: 'Y', classId: 'Y2', floor: { text: '作假' } }),
    ],
    {
      id: 'diliu',
      title: '第六体系',
      modes: ['deduct'],
      conditions: [{ id: 'rural', label: '农村支部', hint: '' }],
      grades: [
        { id: 'low', title: '待提升' },
        { id: 'ok', title: '过硬', total: 66.7 },
      ],
      extras: [],
    },
  );

  it('按它自己的方式、等次和条件计', () => {
    const answers: Record<string, Answer> = {
      'X1-1': { verdict: 'partial', deductions: [{ point: 'd1', count: 4 }] },
      'Y2-01': { verdict: 'unmet' },
      'ZZ-01': { verdict: 'met' },
    };
    const rural = evaluate(SIXTH, assessmentOf(SIXTH, answers, { conditions: { rural: true } }));
    expect(rural).toMatchObject({ mode: 'deduct', score: 66.7, grade: { title: '过硬' }, next: null });
    const other = evaluate(SIXTH, assessmentOf(SIXTH, answers));
    expect(other).toMatchObject({ score: 40, grade: { title: '待提升' }, next: { total: { short: 26.7 } } });
  });
});
