import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { evaluate } from '../../../src/domain/assessment/evaluate.ts';
import { isWorkday, type WorkdayYear } from '../../../src/domain/calendar/workdays.ts';
import { allItems } from '../../../src/domain/standard/model.ts';
import { printedMeasure } from '../../../src/domain/work/measure.ts';
import { applyWork, planWork, workPatches, type WorkInput } from '../../../src/domain/work/plan.ts';
import { datedTasks } from '../../../src/domain/work/tasks.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { SCHEME, allAnswered, assessmentOf, item, schemeOf } from '../assessment/fixture.ts';

/** 2026 年国庆放假与调休，够本文件用。 */
const YEARS: readonly WorkdayYear[] = [
  { year: 2026, holidays: [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07' }], workdays: ['2026-10-10'] },
];
const DAYS = { floor: 10, unmet: 40, partial: 20 };

const plan = (answers: Record<string, Answer>, more: Partial<WorkInput> = {}) =>
  planWork({
    scheme: SCHEME,
    assessment: assessmentOf(SCHEME, allAnswered(SCHEME, 'met', answers)),
    today: '2026-09-21',
    workdayYears: YEARS,
    days: DAYS,
    ...more,
  });

describe('建议', () => {
  it('次序与“值得先补”的一致，一条短板一行', () => {
    const assessment = assessmentOf(
      SCHEME,
      allAnswered(SCHEME, 'partial', { 'A2-1': { verdict: 'met', floor: true } }),
    );
    const rows = planWork({ scheme: SCHEME, assessment, today: '2026-09-21', workdayYears: YEARS, days: DAYS });
    expect(rows.map((r) => r.item.id)).toEqual(evaluate(SCHEME, assessment).gaps.map((g) => g.result.item.id));
    expect(rows[0]).toMatchObject({ item: { id: 'A2-1' }, floor: true, verdict: '达标' });
  });

  it.each<[string, Answer, string, string]>([
    ['勾了常见问题，用它的改法', { verdict: 'partial', problems: ['P01'] }, 'problem', '先补开一次；再排全年计划。'],
    ['没勾，照手册流程', { verdict: 'partial' }, 'workflow', '照手册《A1-1流程》办：先先做，再后做。'],
    [
      '勾的不是这一条的问题，也照手册',
      { verdict: 'partial', problems: ['P03'] },
      'workflow',
      '照手册《A1-1流程》办：先先做，再后做。',
    ],
    ['写过的不动', { verdict: 'partial', problems: ['P01'], action: ' 补开 ' }, 'own', '补开'],
  ])('措施：%s', (_name, answer, from, value) => {
    expect(plan({ 'A1-1': answer })[0]?.action).toEqual({ value, filled: from === 'own', from });
  });

  it.each([
    [['甲。'], '照手册《某流程》办：甲。'],
    [['甲', '乙'], '照手册《某流程》办：先甲，再乙。'],
    [['甲', '乙；', '丙', '丁。'], '照手册《某流程》办：先甲，再乙、丙，最后丁。'],
    [[], '对照检查点补齐：一；二。'],
  ])('手册步骤%j串成一句', (steps, value) => {
    const scheme = schemeOf([
      item('A1-1', 2, { check: ['一。', '二'], workflows: [{ title: '某流程', href: '/handbook/mou/', steps }] }),
    ]);
    const assessment = assessmentOf(scheme, { 'A1-1': { verdict: 'unmet' } });
    expect(plan({}, { scheme, assessment })[0]?.action.value).toBe(value);
  });

  it('没有手册流程的用检查点，没有完成标准的写复查结论；责任人取标准里的默认值', () => {
    const scheme = schemeOf([item('A1-1', 2, { workflows: [], accept: [], owner: '组织委员' })]);
    const [row] = plan({}, { scheme, assessment: assessmentOf(scheme, { 'A1-1': { verdict: 'unmet' } }) });
    expect(row).toMatchObject({
      action: { value: '对照检查点补齐：检查点一。', from: 'check' },
      accept: ['复查结论为“达标”'],
      workflow: null,
      ownerRole: { value: '组织委员', filled: false },
    });
  });

  it('完成标准至多两条', () => {
    const scheme = schemeOf([item('A1-1', 2, { accept: ['甲', '乙', '丙'] })]);
    expect(plan({}, { scheme, assessment: assessmentOf(scheme, { 'A1-1': { verdict: 'unmet' } }) })[0]?.accept).toEqual(
      ['甲', '乙'],
    );
  });
});

describe('时限', () => {
  it.each<[string, Record<string, Answer>, number, string]>([
    // 9月21日（周一）起：22—25日4个，28—30日3个，10月8、9、10日（调休）3个。
    ['底线10个工作日，避开国庆、算上调休', { 'A2-1': { verdict: 'partial', floor: true } }, 10, '2026-10-10'],
    ['部分达标20个', { 'A1-1': { verdict: 'partial' } }, 20, '2026-10-23'],
    ['未达标40个', { 'A1-1': { verdict: 'unmet' } }, 40, '2026-11-20'],
  ])('%s', (_name, answers, workdays, value) => {
    expect(plan(answers)[0]?.due).toEqual({ value, filled: false, workdays, provisional: false });
  });

  it('跨到没公布放假安排的年份，标暂算', () => {
    const rows = plan({ 'A1-1': { verdict: 'unmet' } }, { today: '2026-12-21' });
    expect(rows[0]?.due).toMatchObject({ value: '2027-02-15', provisional: true });
  });

  it('0个工作日：当天上班就是当天，放假顺延', () => {
    const days = { floor: 0, unmet: 0, partial: 0 };
    const due = (today: string) => plan({ 'A1-1': { verdict: 'unmet' } }, { today, days })[0]?.due.value;
    expect([due('2026-09-21'), due('2026-10-03')]).toEqual(['2026-09-21', '2026-10-08']);
  });

  it('不论哪天起、几个工作日，都落在工作日', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 60 }), (offset, n) => {
        const today = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
        const [row] = plan({ 'A1-1': { verdict: 'unmet' } }, { today, days: { floor: n, unmet: n, partial: n } });
        expect(isWorkday(row?.due.value ?? '', YEARS)).toBe(true);
        expect((row?.due.value ?? '') >= today).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('填入', () => {
  const answers: Record<string, Answer> = {
    'A1-1': { verdict: 'partial', action: '已写', note: '留着' },
    'B1-1': { verdict: 'unmet', ownerRole: '纪检委员', due: '2026-12-01' },
    'C1-2': { verdict: 'unmet', action: '甲', ownerRole: '书记', due: '2026-12-02' },
  };
  const assessment = assessmentOf(SCHEME, allAnswered(SCHEME, 'met', answers));
  const rows = plan(answers);

  it('只填空着的字段，逐字段判断；都填了的不列', () => {
    const patches = workPatches(assessment, rows);
    expect(Object.fromEntries(patches.map((p) => [p.item, p.change]))).toEqual({
      'A1-1': { ownerRole: '书记', due: '2026-10-23' },
      'B1-1': { action: '照手册《B1-1流程》办：先先做，再后做。' },
    });
    const filled = applyWork(assessment, rows);
    expect(filled.answers['A1-1']).toEqual({ ...answers['A1-1'], ownerRole: '书记', due: '2026-10-23' });
    expect(filled.answers['C1-2']).toBe(assessment.answers['C1-2']);
    expect(assessment.answers['A1-1']?.ownerRole).toBeUndefined();
  });

  it('只填选中的；没有可填的原样返回', () => {
    expect(workPatches(assessment, rows, new Set(['B1-1'])).map((p) => p.item)).toEqual(['B1-1']);
    expect(applyWork(assessment, rows, new Set())).toBe(assessment);
  });

  it('任意填法：填过的字段一个不变，再填一次没有可填的', () => {
    const field = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const answer = fc.record({
      verdict: fc.constantFrom<Answer['verdict'][]>('met', 'partial', 'unmet', 'na', undefined),
      floor: field(fc.boolean()),
      action: field(fc.constantFrom('自己写的', '  ')),
      ownerRole: field(fc.constantFrom('书记', '')),
      due: field(fc.constant('2026-12-31')),
      problems: field(fc.constant(['P01', 'P02', 'P03', 'P04'])),
    });
    const ids = allItems(SCHEME).map((i) => i.id);
    fc.assert(
      fc.property(fc.array(answer, { minLength: ids.length, maxLength: ids.length }), (list) => {
        const before = assessmentOf(SCHEME, Object.fromEntries(ids.map((id, i) => [id, list[i] as Answer])));
        const input = { scheme: SCHEME, today: '2026-09-21', workdayYears: YEARS, days: DAYS };
        const after = applyWork(before, planWork({ ...input, assessment: before }));
        for (const id of ids) {
          for (const key of ['action', 'ownerRole', 'due'] as const) {
            const own = before.answers[id]?.[key];
            if (own?.trim()) expect(after.answers[id]?.[key]).toBe(own);
          }
        }
        for (const { result } of evaluate(SCHEME, after).gaps) {
          const { action, ownerRole, due } = after.answers[result.item.id] ?? {};
          expect([action, ownerRole, due].every((value) => value?.trim())).toBe(true);
        }
        expect(applyWork(after, planWork({ ...input, assessment: after }))).toBe(after);
      }),
    );
  });
});

describe('日程的任务', () => {
  it('有时限的都列，按时限先后；已完成的照列，人名不列', () => {
    const tasks = datedTasks(
      SCHEME,
      assessmentOf(SCHEME, {
        'A1-1': { verdict: 'partial', due: '2026-12-01', problems: ['P01'], ownerRole: '张三' },
        'A1-2': { verdict: 'met', due: '2026-11-01', action: '补记', ownerRole: '书记', task: { progress: 'done' } },
        'B1-1': { verdict: 'unmet' },
        'B1-2': { verdict: 'unmet', due: '2026-02-30' },
      }),
    );
    expect(tasks.map(({ id, due, done, ownerRole, measure }) => [id, due, done, ownerRole, measure])).toEqual([
      ['A1-2', '2026-11-01', true, '书记', '补记'],
      ['A1-1', '2026-12-01', false, '', '先补开一次；再排全年计划。'],
    ]);
  });

  it('没写措施时各表印勾选问题的改法', () => {
    expect(printedMeasure([{ remedy: '甲' }, { remedy: '乙' }])).toBe('甲；乙');
    expect(printedMeasure([])).toBe('');
  });
});
