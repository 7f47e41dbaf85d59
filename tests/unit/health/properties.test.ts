import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import { checkHealth } from '../../../src/domain/health/check.ts';
import type { HealthInput } from '../../../src/domain/health/model.ts';
import { previousOf } from '../../../src/domain/health/previous.ts';
import { HEALTH_RULES } from '../../../src/domain/health/rules.ts';
import { allItems } from '../../../src/domain/standard/model.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { OTHER, SCHEME, TODAY, input, previousWith } from './fixture.ts';

/** 有就有、没有就没有这个键。 */
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

const day = fc.integer({ min: -900, max: 900 }).map((n) => addDays(TODAY, n));
const evidence = fc
  .record({
    title: fc.constantFrom('记录', '批复', ''),
    formedOn: maybe(day),
    recordedOn: maybe(day),
    expiresOn: maybe(day),
  })
  .map(defined);
const from = fc.record({
  scheme: fc.constantFrom('liuhua', 'ceshi'),
  items: fc.constant(['LH-01']),
  coverage: fc.constantFrom('full', 'partial', 'previous'),
});
const answer = fc
  .record({
    verdict: maybe(fc.constantFrom('met', 'partial', 'unmet', 'na')),
    score: maybe(fc.constantFrom(0, 1.3, 9)),
    deductions: maybe(fc.constant([{ point: 'd1', count: 2 }])),
    floor: maybe(fc.boolean()),
    naReason: maybe(fc.constantFrom('', '没有这件事')),
    from: maybe(from),
    proposed: maybe(fc.record({ verdict: fc.constant('partial' as const), from })),
    evidence: maybe(fc.array(evidence, { maxLength: 3 })),
    problems: maybe(fc.constant(['P01', 'P15'])),
    action: maybe(fc.constantFrom('', '补开一次。')),
    ownerRole: maybe(fc.constant('书记')),
    due: maybe(day),
    task: maybe(fc.record({ progress: fc.constantFrom('todo', 'doing', 'done', 'late') })),
  })
  .map((value) => defined(value) as Answer);

const answers = fc.record(Object.fromEntries(allItems(SCHEME).map((i) => [i.id, answer])), { requiredKeys: [] });
const conditions = fc.record({ noCommittee: fc.boolean(), noCandidates: fc.boolean(), newlyFounded: fc.boolean() });

const inputs: fc.Arbitrary<HealthInput> = fc
  .record({ answers, before: answers, theirs: answer, conditions, mode: fc.constantFrom('grade', 'deduct') })
  .map(({ answers: now, before, theirs, conditions: own, mode }) =>
    input(now as Record<string, Answer>, {
      conditions: own,
      mode,
      previous: previousWith(before as Record<string, Answer>),
      others: [{ scheme: OTHER, assessment: input({ 'LH-01': theirs }, { scheme: OTHER }).assessment }],
      crosswalk: [{ from: 'liuhua', to: 'ceshi', target: 'A1-1', sources: [{ item: 'LH-01', coverage: 'full' }] }],
      quota: { full: 8, probationary: 2, excellent: 3 },
    }),
  );

describe('任意自评', () => {
  it('不改输入，同样的输入同样的结果', () => {
    fc.assert(
      fc.property(inputs, (from) => {
        const before = JSON.stringify(from);
        const first = checkHealth(from);
        expect(JSON.stringify(from)).toBe(before);
        expect(checkHealth(from)).toEqual(first);
      }),
    );
  });

  it('每处都有认得的编号、级别、锚点和一句话，必改在前', () => {
    const ids = new Set(HEALTH_RULES.map((r) => r.id));
    const items = new Set(allItems(SCHEME).map((i) => i.id));
    const rank = ['must', 'should', 'note'];
    fc.assert(
      fc.property(inputs, (from) => {
        const found = checkHealth(from);
        for (const f of found) {
          expect(ids.has(f.rule)).toBe(true);
          expect(f.item === undefined || items.has(f.item)).toBe(true);
          expect(f.place).toMatch(/^#([A-Z]\d-\d|setup-t|health-t)$/);
          expect(f.message).toMatch(/。$/);
          expect(f.message).not.toMatch(/undefined|NaN|null/);
        }
        const ranks = found.map((f) => rank.indexOf(f.severity));
        expect(ranks).toEqual([...ranks].sort());
      }),
    );
  });

  it('today 往后推，失效的佐证、过期的时限只增不减', () => {
    const count = (from: HealthInput) => {
      const found = checkHealth(from).filter((f) => f.rule === 'TJ-02' || f.rule === 'TJ-09');
      return found.length;
    };
    fc.assert(
      fc.property(inputs, fc.nat(2000), (from, days) => {
        expect(count({ ...from, today: addDays(from.today, days) })).toBeGreaterThanOrEqual(count(from));
      }),
    );
  });

  it('today 往后推，形成日期在后的佐证只减不增', () => {
    const count = (from: HealthInput) => checkHealth(from).filter((f) => f.rule === 'TJ-03').length;
    fc.assert(
      fc.property(inputs, fc.nat(2000), (from, days) => {
        expect(count({ ...from, today: addDays(from.today, days) })).toBeLessThanOrEqual(count(from));
      }),
    );
  });
});

describe('找上一期', () => {
  const pick = (period: string, ...found: string[]) =>
    previousOf(
      found.map((p) => ({ period: p })),
      period,
    )?.period ?? null;

  it.each([
    ['2026', ['2024', '2025', '2026', '2027'], '2025'],
    ['2026', ['2025', '2026-Q3'], '2025'],
    ['2026', ['2025-H1', '2025-H2'], '2025-H2'],
    ['2026-Q3', ['2026-Q1', '2026-Q2', '2026-Q3', '2025-Q4'], '2026-Q2'],
    ['2026-H1', ['2025', '2025-H2', '2026'], '2025-H2'],
    ['2026-Q2', ['2026-H1', '2026'], null],
    ['2026', [], null],
  ])('%s 的上一期，在 %j 里是 %s', (period, found, expected) => {
    expect(pick(period, ...found)).toBe(expected);
  });
});
