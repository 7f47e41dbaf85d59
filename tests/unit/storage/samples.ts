import fc from 'fast-check';
import type { Assessment } from '../../../src/schemas/result-file.ts';

export function sample(change: Partial<Assessment> = {}): Assessment {
  return {
    format: 'duibiao.assessment',
    schemaVersion: 1,
    scheme: { id: 'wuhua', version: '2026.1' },
    unit: { code: '甲支部', name: '某局机关第一党支部', preset: 'jiguan', conditions: { noGroups: true } },
    period: '2026',
    mode: 'grade',
    answers: {
      'A1-1': { verdict: 'met', note: '按月召开', evidence: [{ title: '支委会记录', formedOn: '2026-03-01' }] },
      'A1-10': { verdict: 'partial', problems: ['P01'], action: '补开', ownerRole: '组织委员', due: '2026-04-30' },
      'A1-2': { note: '先记一笔' },
    },
    createdAt: '2026-03-01T01:00:00.000Z',
    updatedAt: '2026-03-02T02:30:00.000Z',
    ...change,
  };
}

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
const isoDate = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const verdict = fc.constantFrom('met' as const, 'partial' as const, 'unmet' as const, 'na' as const);
const itemId = fc
  .tuple(fc.constantFrom('A', 'LH', 'S', 'FF'), fc.constantFrom('', '1', '5'), fc.integer({ min: 1, max: 99 }))
  .map(([letters, digit, number]) => `${letters}${digit}-${number}`);
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const freeKey = fc.string({ maxLength: 12 }).filter((key) => !FORBIDDEN.has(key));
const freeValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text(20),
    fc.integer().map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(freeKey, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const answer = fc.record(
  {
    verdict,
    score: fc.integer({ min: 0, max: 200 }).map((half) => half / 2),
    deductions: fc.array(fc.record({ point: text(20), count: fc.nat({ max: 9999 }) }), { maxLength: 4 }),
    floor: fc.boolean(),
    naReason: text(100),
    from: fc.record({ scheme: text(40), items: fc.array(text(20), { maxLength: 3 }), coverage: text(20) }),
    review: fc.record({ verdict, reason: text(100), on: isoDate }),
    note: text(200),
    evidence: fc.array(
      fc.record(
        { title: text(50), formedOn: isoDate, recordedOn: isoDate, location: text(50), expiresOn: isoDate },
        { requiredKeys: ['title'], noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
    problems: fc.array(text(10), { maxLength: 3 }),
    action: text(100),
    ownerRole: text(60),
    due: isoDate,
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** 任意合格的自评，文字里什么字符都可能有。 */
export const anyAssessment: fc.Arbitrary<Assessment> = fc.record(
  {
    format: fc.constant('duibiao.assessment' as const),
    schemaVersion: fc.constant(1 as const),
    scheme: fc.record({ id: text(40), version: text(20) }),
    unit: fc.record(
      {
        code: text(60),
        name: text(120),
        preset: text(40),
        conditions: fc.dictionary(
          fc.stringMatching(/^[a-z][A-Za-z]{0,10}$/).filter((key) => !FORBIDDEN.has(key)),
          fc.boolean(),
          { noNullPrototype: true },
        ),
      },
      { requiredKeys: ['code', 'preset', 'conditions'], noNullPrototype: true },
    ),
    period: fc.constantFrom('2026', '2026-H1', '2026-Q3'),
    mode: fc.constantFrom('grade' as const, 'deduct' as const),
    answers: fc.dictionary(itemId, answer, { maxKeys: 8, noNullPrototype: true }),
    extras: fc.record(
      {
        demo4: fc.array(fc.boolean(), { maxLength: 4 }),
        satisfaction: fc.integer({ min: 0, max: 100 }),
        starEvents: fc.array(freeValue, { maxLength: 3 }),
        siHu: fc.array(freeValue, { maxLength: 3 }),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    createdAt: text(40),
    updatedAt: text(40),
  },
  {
    requiredKeys: ['format', 'schemaVersion', 'scheme', 'unit', 'period', 'mode', 'answers', 'createdAt', 'updatedAt'],
    noNullPrototype: true,
  },
);
