import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/domain/assessment/evaluate.ts';
import type { Evaluation } from '../../../src/domain/assessment/evaluation.ts';
import { allItems } from '../../../src/domain/standard/model.ts';
import type { Answer, Assessment } from '../../../src/schemas/result-file.ts';
import { SCHEME, assessmentOf } from './fixture.ts';

const IDS = allItems(SCHEME).map((i) => i.id);
const LADDER = ['unmet', 'partial', 'met'] as const;

const verdictAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom(...LADDER).map((verdict) => ({ verdict })),
  fc.constant<Answer>({ verdict: 'na', naReason: '本年度不涉及' }),
);
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  verdictAnswer,
  fc.constant<Answer>({ verdict: 'na' }),
  fc.constant<Answer>({ note: '待查' }),
  fc.record({
    verdict: fc.constantFrom(...LADDER),
    floor: fc.boolean(),
    deductions: fc.array(fc.record({ point: fc.constantFrom('d1', 'd2', 'd3', 'd9'), count: fc.nat(9999) }), {
      maxLength: 4,
    }),
  }),
);
const conditions = fc.dictionary(fc.constantFrom('noGroups', 'retired', 'newlyFounded', 'unknown'), fc.boolean());
const mode = fc.constantFrom<Assessment['mode']>('grade', 'deduct');
const demo4 = fc.array(fc.boolean(), { maxLength: 4 });

/** 从全部条目里任取几条作答。 */
const answersOf = (answer: fc.Arbitrary<Answer>): fc.Arbitrary<Record<string, Answer>> =>
  fc.dictionary(fc.constantFrom(...IDS, 'Q9-9'), answer, { maxKeys: IDS.length + 1 });

const assessment = (answer: fc.Arbitrary<Answer>): fc.Arbitrary<Assessment> =>
  fc
    .record({ answers: answersOf(answer), conditions, mode, demo4 })
    .map((r) =>
      assessmentOf(SCHEME, r.answers, { conditions: r.conditions, mode: r.mode, extras: { demo4: r.demo4 } }),
    );

const rank = (grade: { title: string }): number => SCHEME.grades.findIndex((g) => g.title === grade.title);

describe('任意作答都成立', () => {
  it('总分、各率在0到100之间；只有填完才有等次；条数对得上', () => {
    fc.assert(
      fc.property(assessment(anyAnswer), (file) => {
        const e = evaluate(SCHEME, file);
        for (const rate of [e.score, e.filledRate, e.evidence.rate, ...e.dimensions.map((d) => d.rate)]) {
          if (rate !== null) expect(rate >= 0 && rate <= 100).toBe(true);
        }
        const { met, partial, unmet, na, unanswered } = e.counts;
        expect(met + partial + unmet + na + unanswered).toBe(IDS.length);
        expect(e.complete).toBe(unanswered === 0);
        expect(e.grade !== null).toBe(e.complete && e.score !== null);
        expect(e.range !== null).toBe(!e.complete);
        if (e.grade && e.floors.length > 0) expect(rank(e.grade)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('一条改为不适用，不影响其他维度', () => {
    fc.assert(
      fc.property(assessment(anyAnswer), fc.constantFrom(...IDS), (file, id) => {
        const before = evaluate(SCHEME, file);
        const after = evaluate(SCHEME, {
          ...file,
          answers: { ...file.answers, [id]: { verdict: 'na', naReason: '不涉及' } },
        });
        const others = (e: Evaluation) => e.dimensions.filter((d) => d.id !== id.slice(0, 1));
        expect(others(after)).toEqual(others(before));
      }),
    );
  });

  it('提高任一结论，总分、维度得分率和等次都不降', () => {
    fc.assert(
      fc.property(assessment(verdictAnswer), fc.constantFrom(...IDS), fc.nat(1), (file, id, step) => {
        const at = (verdict: (typeof LADDER)[number]) =>
          evaluate(SCHEME, { ...file, answers: { ...file.answers, [id]: { verdict } } });
        const low = at(LADDER[step]!);
        const high = at(LADDER[step + 1]!);
        expect(high.score ?? 0).toBeGreaterThanOrEqual(low.score ?? 0);
        high.dimensions.forEach((d, i) => expect(d.rate ?? 0).toBeGreaterThanOrEqual(low.dimensions[i]!.rate ?? 0));
        if (low.grade && high.grade) expect(rank(high.grade)).toBeGreaterThanOrEqual(rank(low.grade));
      }),
    );
  });

  it('少扣一次，得分不降', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.constantFrom('d1', 'd2', 'd3'), (count, point) => {
        const got = (n: number) => {
          const answers: Record<string, Answer> = { 'A1-1': { verdict: 'met', deductions: [{ point, count: n }] } };
          return evaluate(SCHEME, assessmentOf(SCHEME, answers, { mode: 'deduct' })).total.got;
        };
        expect(got(count - 1)).toBeGreaterThanOrEqual(got(count));
      }),
    );
  });

  it('与作答先后无关', () => {
    fc.assert(
      fc.property(assessment(anyAnswer), (file) => {
        const reversed = Object.fromEntries(Object.entries(file.answers).reverse());
        expect(evaluate(SCHEME, { ...file, answers: reversed })).toEqual(evaluate(SCHEME, file));
      }),
    );
  });

  it('未填区间 low≤high，且包含补填之后的最终结果', () => {
    const fill = fc.tuple(...IDS.map(() => verdictAnswer));
    const later = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(assessment(verdictAnswer), fill, later, (file, rest, yes) => {
        const { range } = evaluate(SCHEME, file);
        if (!range) return;
        expect(range.low.score!).toBeLessThanOrEqual(range.high.score!);
        expect(rank(range.low.grade)).toBeLessThanOrEqual(rank(range.high.grade));
        const answers = { ...Object.fromEntries(IDS.map((id, i) => [id, rest[i]!])), ...file.answers };
        const final = evaluate(SCHEME, {
          ...file,
          answers,
          extras: { demo4: yes.map((answer, i) => file.extras?.demo4?.[i] ?? answer) },
        });
        if (final.score === null || !final.grade) return;
        expect(final.score).toBeGreaterThanOrEqual(range.low.score!);
        expect(final.score).toBeLessThanOrEqual(range.high.score!);
        expect(rank(final.grade)).toBeGreaterThanOrEqual(rank(range.low.grade));
        expect(rank(final.grade)).toBeLessThanOrEqual(rank(range.high.grade));
      }),
      { numRuns: 500 },
    );
  });
});
