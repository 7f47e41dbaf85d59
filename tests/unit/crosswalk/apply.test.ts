import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/domain/assessment/evaluate.ts';
import { applyCarry, planCarry } from '../../../src/domain/crosswalk/carry.ts';
import { assessmentSchema, type Answer, type Assessment } from '../../../src/schemas/result-file.ts';
import { ALL_MET, POINTS, SCORE, STARS, sidesOf, type Case } from './fixture.ts';

const carry = (options: Case): Assessment => {
  const sides = sidesOf(options);
  return applyCarry(sides.target.assessment, planCarry(sides));
};

describe('写入', () => {
  it('带入的写结论和来历，建议的只进待复核，其余不写', () => {
    expect(carry({}).answers).toEqual({
      'K1-1': { verdict: 'met', from: { scheme: 'laiyuan', items: ['A1-1'], coverage: 'full' } },
      'K1-2': { verdict: 'met', from: { scheme: 'laiyuan', items: ['A1-1', 'A1-2', 'B1-1'], coverage: 'full' } },
      'K1-3': {
        proposed: { verdict: 'met', from: { scheme: 'laiyuan', items: ['A1-1', 'B1-2'], coverage: 'partial' } },
      },
      'K1-5': { verdict: 'met', from: { scheme: 'laiyuan', items: ['B1-1'], coverage: 'full' } },
      'K1-6': { verdict: 'met', from: { scheme: 'laiyuan', items: ['A1-2', 'A1-3'], coverage: 'full' } },
    });
  });

  it('打分体系的建议不计分', () => {
    const written = carry({ to: SCORE });
    expect(written.answers['K1-1']).toEqual({
      proposed: { score: 4, from: { scheme: 'laiyuan', items: ['A1-1'], coverage: 'full' } },
    });
    expect(evaluate(SCORE, written).total.answered).toBe(0);
  });

  it('备注、措施、佐证照旧；佐证只给没有的', () => {
    const target: Record<string, Answer> = {
      'K1-1': {
        note: '看原件',
        action: '补记',
        ownerRole: '书记',
        due: '2026-12-01',
        evidence: [{ title: '本人放的' }],
      },
      'K1-2': { problems: ['P01'] },
    };
    const source = { ...ALL_MET, 'A1-1': { verdict: 'met' as const, evidence: [{ title: '会议记录' }] } };
    const { answers } = carry({ source, target });
    expect(answers['K1-1']).toEqual({ ...target['K1-1'], verdict: 'met', from: expect.anything() });
    expect(answers['K1-2']).toMatchObject({ problems: ['P01'], evidence: [{ title: '会议记录' }] });
  });

  it('从不适用改成达标，旧理由去掉', () => {
    const na = carry({ sourceIs: { conditions: { noGroups: true } } });
    expect(na.answers['K1-6']).toMatchObject({ verdict: 'na', naReason: expect.stringContaining('都不适用') });
    expect(carry({ target: na.answers }).answers['K1-6']).toEqual({ verdict: 'met', from: expect.anything() });
  });

  it('预览之后本人又填了的，跳过', () => {
    const sides = sidesOf({});
    const rows = planCarry(sides);
    const now = {
      ...sides.target.assessment,
      answers: { 'K1-1': { verdict: 'unmet' as const }, 'K1-3': { verdict: 'unmet' as const } },
    };
    const { answers } = applyCarry(now, rows);
    expect(answers['K1-1']).toEqual({ verdict: 'unmet' });
    expect(answers['K1-3']).toEqual({ verdict: 'unmet' });
  });

  it('不改传进来的一份', () => {
    const sides = sidesOf({});
    const before = JSON.stringify(sides.target.assessment);
    applyCarry(sides.target.assessment, planCarry(sides));
    expect(JSON.stringify(sides.target.assessment)).toBe(before);
  });
});

const LADDER = ['unmet', 'partial', 'met'] as const;
const evidence = fc.array(fc.constantFrom({ title: '记录' }, { title: '照片' }, { title: ' ' }), { maxLength: 3 });
const settled: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ verdict: fc.constantFrom(...LADDER), floor: fc.boolean(), evidence }) },
  { weight: 1, arbitrary: fc.constant<Answer>({ verdict: 'na', naReason: '本年度不涉及' }) },
);
const origin = fc.record({
  scheme: fc.constantFrom('laiyuan', 'xingji', 'jifen'),
  items: fc.constantFrom(['A1-1'], ['B1-1'], ['A1-1', 'B1-2'], ['A1-1', 'A1-2', 'B1-1']),
  coverage: fc.constantFrom('full', 'partial', 'previous'),
});
/** 目标的任意作答：本人填的、带入的、待复核的、只有备注的。 */
const anyTarget: fc.Arbitrary<Answer> = fc
  .record(
    {
      verdict: fc.constantFrom(...LADDER, 'na' as const),
      score: fc.constantFrom(0, 1, 2.5),
      floor: fc.constant(true),
      naReason: fc.constant('本人写的'),
      deductions: fc.constant([{ point: 'd1', count: 1 }]),
      from: origin,
      proposed: fc.record({ verdict: fc.constantFrom(...LADDER), from: origin }),
      note: fc.constant('备注'),
      evidence,
      action: fc.constant('补记'),
    },
    { requiredKeys: [] },
  )
  .map((answer) => answer as Answer);

const SOURCES = ['A1-1', 'A1-2', 'A1-3', 'B1-1', 'B1-2'];
const TARGETS = ['K1-1', 'K1-2', 'K1-3', 'K1-4', 'K1-5', 'K1-6'];
const options: fc.Arbitrary<Required<Case>> = fc.record({
  to: fc.constantFrom(POINTS, STARS, SCORE),
  source: fc.dictionary(fc.constantFrom(...SOURCES), settled, { maxKeys: 5 }),
  target: fc.dictionary(fc.constantFrom(...TARGETS), anyTarget, { maxKeys: 6 }),
  sourceIs: fc.record({ conditions: fc.dictionary(fc.constant('noGroups'), fc.boolean()) }),
  targetIs: fc.record({ conditions: fc.dictionary(fc.constant('temporary'), fc.boolean()) }),
});

describe('任意作答都成立', () => {
  it('本人填的结论、得分、扣分、底线、备注、佐证一个不动', () => {
    fc.assert(
      fc.property(options, (given) => {
        const { answers } = carry(given);
        for (const [id, before] of Object.entries(given.target)) {
          const after = answers[id];
          for (const key of ['score', 'deductions', 'note', 'action'] as const)
            expect(after?.[key]).toEqual(before[key]);
          const entered = before.verdict !== undefined || before.score !== undefined || before.floor === true;
          if (!before.from && entered) expect(after).toEqual(before);
          if (before.floor) expect(after?.floor).toBe(true);
          if (before.evidence?.some((e) => e.title.trim() !== '')) expect(after?.evidence).toEqual(before.evidence);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('再带一遍不变；再看一遍没有要带、要建议的', () => {
    fc.assert(
      fc.property(options, (given) => {
        const once = carry(given);
        const again = { ...given, target: once.answers };
        expect(carry(again)).toEqual(once);
        const actions = planCarry(sidesOf(again)).map((row) => row.action);
        expect(actions.filter((action) => action === 'carry' || action === 'propose')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('写出来的仍是合格的自评文件，带入的都写着来历', () => {
    fc.assert(
      fc.property(options, (given) => {
        const sides = sidesOf(given);
        const rows = planCarry(sides);
        const written = applyCarry(sides.target.assessment, rows);
        expect(assessmentSchema.safeParse(written).success).toBe(true);
        for (const row of rows) {
          const answer = written.answers[row.target.id];
          if (row.action === 'carry') expect(answer?.from).toEqual(row.from);
          if (row.action === 'propose') expect(answer?.proposed?.from).toEqual(row.from);
        }
      }),
    );
  });

  it('来源有一条升一档，目标不降', () => {
    const worth = (answer: Answer | undefined): number => {
      const { verdict, score } = answer?.proposed ?? answer ?? {};
      return score ?? (verdict && verdict !== 'na' ? LADDER.indexOf(verdict) : -1);
    };
    const filled = fc.record(Object.fromEntries(SOURCES.map((id) => [id, settled])));
    fc.assert(
      fc.property(filled, fc.constantFrom(...SOURCES), fc.constantFrom(POINTS, STARS, SCORE), (source, id, to) => {
        const before = source[id];
        const verdict = before?.verdict;
        if (!before || verdict === 'na' || verdict === 'met' || verdict === undefined) return;
        const raised = { ...source, [id]: { ...before, verdict: LADDER[LADDER.indexOf(verdict) + 1]! } };
        const low = carry({ to, source }).answers;
        const high = carry({ to, source: raised }).answers;
        for (const target of TARGETS) expect(worth(high[target])).toBeGreaterThanOrEqual(worth(low[target]));
      }),
      { numRuns: 300 },
    );
  });

  it('底线情形封不住：带入后目标要么也有底线，要么是未达标、不满分', () => {
    const source = { ...ALL_MET, 'B1-1': { verdict: 'met' as const, floor: true } };
    expect(carry({ source }).answers['K1-5']).toMatchObject({ verdict: 'met', floor: true });
    expect(carry({ source }).answers['K1-2']).toMatchObject({ verdict: 'unmet' });
    expect(evaluate(POINTS, carry({ source })).floors.map((i) => i.id)).toEqual(['K1-5']);
  });
});
