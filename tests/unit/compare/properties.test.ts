import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allItems } from '../../../src/domain/standard/model.ts';
import type { Answer, Assessment } from '../../../src/schemas/result-file.ts';
import { SCHEME, assessmentOf } from '../assessment/fixture.ts';
import { compare } from './fixture.ts';

const IDS = allItems(SCHEME).map(({ id }) => id);
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ verdict: fc.constantFrom('met' as const, 'partial' as const, 'unmet' as const), floor: fc.boolean() }),
  fc.constant<Answer>({ verdict: 'na', naReason: '不涉及' }),
  fc.constant<Answer>({ verdict: 'na' }),
  fc.constant<Answer>({ note: '待查' }),
  fc.record({ deductions: fc.array(fc.record({ point: fc.constantFrom('d1', 'd2', 'd3'), count: fc.nat(9) }), { maxLength: 3 }) }), // prettier-ignore
);
const assessment: fc.Arbitrary<Assessment> = fc
  .record({
    answers: fc.dictionary(fc.constantFrom(...IDS, 'Q9-9'), answer, { maxKeys: IDS.length + 1 }),
    conditions: fc.dictionary(fc.constantFrom('noGroups', 'retired', 'newlyFounded'), fc.boolean()),
    mode: fc.constantFrom<Assessment['mode']>('grade', 'deduct'),
  })
  .map(({ answers, ...overrides }) => assessmentOf(SCHEME, answers, overrides));

const at = (file: Assessment, year: number): Assessment => ({ ...file, period: String(year) });
const kinds = (files: readonly Assessment[]) => compare(files).items.map(({ kind }) => kind);

describe('任意作答都成立', () => {
  it('自己比自己没有新增、销号、反弹，分数持平', () => {
    fc.assert(
      fc.property(assessment, fc.integer({ min: 2, max: 4 }), (file, count) => {
        const result = compare(Array.from({ length: count }, (_, i) => at(file, 2024 + i)));
        const { added, closed, relapsed } = result.counts;
        expect([added, closed, relapsed]).toEqual([0, 0, 0]);
        for (const d of [result.total, ...result.dimensions]) expect(['持平', '—']).toContain(d.change);
        for (const one of result.items) expect(one.kindText).not.toMatch(/好转|变差/);
      }),
      { numRuns: 200 },
    );
  });

  it('两期对调，新增与销号互换，好转与变差互换，其余不变', () => {
    const flipped: Readonly<Record<string, string>> = {
      新增: '销号',
      销号: '新增',
      '不变（好转）': '不变（变差）',
      '不变（变差）': '不变（好转）',
    };
    fc.assert(
      fc.property(assessment, assessment, (a, b) => {
        const forward = compare([at(a, 2025), at(b, 2026)]).items.map(({ kindText }) => kindText);
        const backward = compare([at(b, 2025), at(a, 2026)]).items.map(({ kindText }) => kindText);
        expect(backward).toEqual(forward.map((text) => flipped[text] ?? text));
      }),
      { numRuns: 300 },
    );
  });

  it('各类条数加起来是全部条目；传入的先后不影响结果', () => {
    fc.assert(
      fc.property(assessment, assessment, assessment, (a, b, c) => {
        const files = [at(a, 2024), at(b, 2025), at(c, 2026)];
        const { counts, items } = compare(files);
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(IDS.length);
        expect(items).toHaveLength(IDS.length);
        expect(compare([...files].reverse())).toEqual(compare(files));
      }),
      { numRuns: 150 },
    );
  });

  it('一条改成与上期一样，别的条目归类不变', () => {
    fc.assert(
      fc.property(assessment, assessment, fc.constantFrom(...IDS), (a, b, id) => {
        const same = { ...b, answers: { ...b.answers, [id]: a.answers[id] ?? {} } };
        const others = (list: readonly string[]) => list.filter((_, i) => IDS[i] !== id);
        expect(others(kinds([at(a, 2025), at(same, 2026)]))).toEqual(others(kinds([at(a, 2025), at(b, 2026)])));
      }),
      { numRuns: 150 },
    );
  });
});
