import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/domain/assessment/evaluate.ts';
import { followingPeriod, nextPeriod } from '../../../src/domain/assessment/next-period.ts';
import { findInvalid } from '../../../src/storage/file.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { assessmentOf, item, schemeOf } from './fixture.ts';

const SCHEME = schemeOf([
  item('A1-1', 2, { deductions: [{ id: 'd1', text: '少1次', points: 0.5, per: '次' }], floor: { text: '没有换届' } }),
  item('A1-2', 3),
  item('B1-1', 5),
]);
const TO = { version: '2026.2', period: '2027', now: '2027-01-05T08:00:00.000Z' };

describe('以上期为底', () => {
  const previous = assessmentOf(SCHEME, {
    'A1-1': {
      verdict: 'partial',
      deductions: [{ point: 'd1', count: 2 }],
      floor: true,
      problems: ['P01'],
      note: '三季度少开',
      action: '补开',
      ownerRole: '书记',
      due: '2026-05-08',
      evidence: [{ title: '会议记录', formedOn: '2026-01-09' }],
    },
    'A1-2': { verdict: 'na', naReason: '没有出缺' },
    'B1-1': { verdict: 'met', action: '已办', task: { progress: 'done' } },
  });
  const next = nextPeriod(previous, TO);

  it('结论都成待复核，新一期一条不计', () => {
    expect(evaluate(SCHEME, next)).toMatchObject({ score: null, counts: { unanswered: 3 } });
    expect(next.answers['A1-1']?.proposed).toEqual({
      verdict: 'partial',
      deductions: [{ point: 'd1', count: 2 }],
      floor: true,
      from: { scheme: SCHEME.id, items: ['A1-1'], coverage: 'previous' },
    });
    expect(next.answers['A1-2']?.proposed).toMatchObject({ verdict: 'na', naReason: '没有出缺' });
  });

  it('佐证、备注、没销号的措施带着，时限和问题勾选不带', () => {
    expect(next.answers['A1-1']).toMatchObject({ note: '三季度少开', action: '补开', ownerRole: '书记' });
    expect(next.answers['A1-1']?.evidence).toHaveLength(1);
    expect(next.answers['A1-1']).not.toHaveProperty('due');
    expect(next.answers['A1-1']).not.toHaveProperty('problems');
    expect(next.answers['B1-1']).not.toHaveProperty('action');
  });

  it('写得进文件，期次和版本是新的，上一期没有动', () => {
    expect(findInvalid(next)).toBeNull();
    expect(next).toMatchObject({ period: '2027', scheme: { version: '2026.2' }, createdAt: TO.now });
    expect(previous.answers['A1-1']?.verdict).toBe('partial');
  });

  it('连开两期，没有确认的建议不丢', () => {
    const twice = nextPeriod(next, { ...TO, period: '2028' });
    expect(twice.answers['A1-1']?.proposed).toEqual(next.answers['A1-1']?.proposed);
  });

  it('任何作答都不会直接计分', () => {
    const verdict = fc.constantFrom<Answer['verdict']>('met', 'partial', 'unmet', 'na', undefined);
    fc.assert(
      fc.property(verdict, verdict, verdict, (a, b, c) => {
        const answers = Object.fromEntries(
          [a, b, c].map((v, i) => [['A1-1', 'A1-2', 'B1-1'][i]!, v ? { verdict: v } : {}]),
        );
        const result = evaluate(SCHEME, nextPeriod(assessmentOf(SCHEME, answers), TO));
        expect(result.total.answered).toBe(0);
      }),
    );
  });

  it.each([
    ['2026', '2027'],
    ['2026-H1', '2026-H2'],
    ['2026-H2', '2027-H1'],
    ['2026-Q4', '2027-Q1'],
    ['乱写', '乱写'],
  ])('%s 的下一期是 %s', (from, to) => {
    expect(followingPeriod(from)).toBe(to);
  });
});
