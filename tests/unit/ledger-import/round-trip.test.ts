import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/ledger-import/model.ts';
import { buildReport } from '../../../src/domain/report/build.ts';
import type { ReportModel } from '../../../src/domain/report/model.ts';
import { ledgerPatches } from '../../../src/domain/ledger-import/patch.ts';
import type { Assessment } from '../../../src/schemas/result-file.ts';
import { SCHEME, assessmentOf, item, schemeOf } from '../assessment/fixture.ts';
import { ASSESSMENT, OPTIONS, exported, exportedModel, filledRows, headOf, readBack, setCell } from './helpers.ts';

const patched = (assessment: Assessment, result: ReturnType<typeof readBack>): Assessment => {
  const answers = { ...assessment.answers };
  for (const { item: id, change } of ledgerPatches(assessment, result.changes)) {
    answers[id] = { ...answers[id], ...change };
  }
  return { ...assessment, answers };
};

describe('导出再读回', () => {
  it('一处没改：没有改动、冲突、没对上的，每条都算数', async () => {
    const sheets = await exported();
    const result = readBack(sheets);
    expect(result).toMatchObject({ changes: [], conflicts: [], unmatched: [], warnings: [], problem: '' });
    // 四条短板在前三张各一行，工作台账七行。
    expect(result.same).toBe(4 * 3 + 7);
    expect(result.same + result.notes.length).toBe(filledRows(sheets).length);
  });

  it('改几格，恰好是这些改动；写进去再导出，与改过的一致', async () => {
    const sheets = await exported();
    const action = setCell(sheets, '任务清单', 'C1-2', '措施', '逐件补正');
    const owner = setCell(sheets, '责任清单', 'A2-1', '具体责任人', '组织委员');
    const progress = setCell(sheets, '任务清单', 'A1-1', '进度', '已完成');
    const closed = setCell(sheets, '工作台账', 'A1-1', '销号日期', new Date(Date.UTC(2026, 2, 31)));
    const due = setCell(sheets, '任务清单', 'B1-1', '完成时限', '2026/6/1');
    setCell(sheets, '工作台账', 'B1-1', '完成时限', 46174);
    const result = readBack(sheets);
    expect(result.changes.map((c) => [c.item, c.field, c.before, c.after, c.sheet, c.row])).toEqual([
      ['A1-1', 'progress', 'doing', 'done', '任务清单', progress],
      ['A1-1', 'closedOn', '', '2026-03-31', '工作台账', closed],
      ['A2-1', 'ownerRole', '', '组织委员', '责任清单', owner],
      ['B1-1', 'due', '2026-05-06', '2026-06-01', '任务清单', due],
      ['C1-2', 'action', '', '逐件补正', '任务清单', action],
    ]);
    expect(result.changes[3]?.also.map((place) => place.sheet)).toEqual(['工作台账']);
    expect(result).toMatchObject({ conflicts: [], unmatched: [] });
    const after = patched(ASSESSMENT, result);
    expect(after.answers['A1-1']?.task).toEqual({ progress: 'done', startedOn: '2026-03-02', closedOn: '2026-03-31' });
    expect(readBack(await exported(SCHEME, after), after)).toMatchObject({ changes: [], conflicts: [], unmatched: [] });
    // 同一个文件再读一次：抄件还是旧的，不当作改动。
    expect(readBack(sheets, after).changes).toEqual([]);
    expect(readBack(sheets, after).conflicts.map((c) => [c.item, c.field, c.options.map((o) => o.after)])).toEqual([
      ['B1-1', 'due', ['2026-05-06']],
    ]);
  });

  it('短板只改了抄件的，由人选；不是短板、只在工作台账里的，直接算改动', async () => {
    const sheets = await exported();
    setCell(sheets, '工作台账', 'A1-1', '责任人', '组织委员');
    setCell(sheets, '责任清单', 'B1-1', '完成时限', '2026年6月1日');
    setCell(sheets, '工作台账', 'A1-2', '完成时限', '2026年6月1日');
    // 任务清单里印的是没写措施时的底稿，不与工作台账里写的相争。
    setCell(sheets, '工作台账', 'A1-1', '整改措施', '先补一次');
    const { changes, conflicts } = readBack(sheets);
    expect(changes.map((c) => [c.item, c.field, c.after])).toEqual([
      ['A1-1', 'action', '先补一次'],
      ['A1-2', 'due', '2026-06-01'],
    ]);
    expect(conflicts.map((c) => [c.item, c.field, c.options.map((o) => [o.after, o.sheet])])).toEqual([
      ['A1-1', 'ownerRole', [['组织委员', '工作台账']]],
      ['B1-1', 'due', [['2026-06-01', '责任清单']]],
    ]);
  });

  it('同一栏只改任务清单是改动，两处改得不一样是冲突', async () => {
    const sheets = await exported();
    const task = setCell(sheets, '任务清单', 'B1-1', '完成时限', '2026年6月1日');
    expect(readBack(sheets).changes).toHaveLength(1);
    const ledger = setCell(sheets, '工作台账', 'B1-1', '完成时限', '2026年6月2日');
    const { changes, conflicts } = readBack(sheets);
    expect(changes).toEqual([]);
    expect(conflicts).toEqual([
      {
        item: 'B1-1',
        title: '条目B1-1',
        field: 'due',
        before: '2026-05-06',
        options: [
          { sheet: '任务清单', row: task, after: '2026-06-01', also: [], note: '' },
          { sheet: '工作台账', row: ledger, after: '2026-06-02', also: [], note: '' },
        ],
      },
    ]);
  });

  it('空格子不清空原有内容', async () => {
    const sheets = await exported();
    setCell(sheets, '任务清单', 'A1-1', '完成时限', null);
    setCell(sheets, '工作台账', 'A1-1', '完成时限', ' ');
    setCell(sheets, '任务清单', 'A1-1', '进度', '');
    expect(readBack(sheets)).toMatchObject({ changes: [], conflicts: [], unmatched: [] });
  });

  it('删列、乱序、加空行、加列、改表名、题目上面加行，照样读', async () => {
    const sheets = await exported();
    setCell(sheets, '任务清单', 'A1-1', '进度', '逾期');
    setCell(sheets, '工作台账', 'C1-2', '责任人', '书记');
    for (const sheet of sheets) {
      const width = Math.max(...sheet.rows.map((row) => row.length));
      const { at, column } = headOf(sheet);
      const dropped = new Set(['任务号', '依据', '整改目标', '配合人'].map(column));
      const order = Array.from({ length: width }, (_, i) => i).filter((i) => !dropped.has(i)).reverse(); // prettier-ignore
      const body = sheet.rows.slice(at + 1).filter((row) => /^[A-C]\d-\d /.test(String(row[column('条目')] ?? '')));
      sheet.rows =
        [[], ['某单位'], sheet.rows[0] ?? [], [null, ''], sheet.rows[at] ?? [], ...body.flatMap((row) => [row, []])] // prettier-ignore
          .map((row, i) => (i < 4 ? row : ['', ...order.map((k): Cell => row[k] ?? null)]));
    }
    const renamed = sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}（3月）` }));
    const result = readBack(renamed);
    expect(result.changes.map((c) => [c.item, c.field, c.after])).toEqual([
      ['A1-1', 'progress', 'late'],
      ['C1-2', 'ownerRole', '书记'],
    ]);
    expect(result).toMatchObject({ conflicts: [], unmatched: [] });
    expect(result.same).toBe(4 * 3 + 7 - 2);
  });

  it.each([
    ['方面', '检查点'],
    ['部分', '指标'],
    ['章', '款'],
  ])('列名随体系的叫法（%s、%s）', async (dimension, term) => {
    const scheme = schemeOf([item('A1-1', 2), item('B1-1', 2)], { terms: { dimension, item: term } });
    const assessment = assessmentOf(scheme, { 'A1-1': { verdict: 'unmet' } });
    const sheets = await exported(scheme, assessment);
    const head = (sheet: (typeof sheets)[number] | undefined) => sheet?.rows[2] ?? [];
    expect(head(sheets[0])).toEqual(expect.arrayContaining([dimension, term]));
    expect(head(sheets[3]).slice(0, 2)).toEqual([term, `${dimension}、类`]);
    expect(readBack(sheets, assessment, scheme)).toMatchObject({
      changes: [],
      unmatched: [],
      problem: '',
      same: 3 + 2,
    });
  });
});

it('六星和另附的记录表：短板照样对上，记录表整张列为不读', async () => {
  const scheme = schemeOf([item('S1-1', 1), item('S2-1', 1)], {
    scoring: 'stars',
    modes: ['grade'],
    terms: { dimension: '方面', item: '检查点' },
    grades: [0, 1, 2].map((n) => ({ id: `s${n}`, title: `${n}星`, stars: n })),
    extras: [],
  });
  const assessment = assessmentOf(scheme, { 'S1-1': { verdict: 'unmet' }, 'S2-1': { verdict: 'met' } });
  const model = buildReport(scheme, assessment, OPTIONS);
  const sheets = await exportedModel({ ...model, records: { ...model.records, ...RECORDS } });
  const result = readBack(sheets, assessment, scheme);
  expect(result).toMatchObject({ changes: [], conflicts: [], unmatched: [], problem: '', same: 3 + 2 });
  expect(result.skipped).toEqual(sheets.slice(4).map((sheet) => sheet.name));
  expect(result.skipped).toEqual(expect.arrayContaining(['四互记录', '五抓检查']));
});

const RECORDS: Partial<ReportModel['records']> = {
  siHu: [
    {
      quarter: '2026年第一季度',
      on: '2026年3月20日',
      branch: '示例01',
      by: '书记',
      form: '蹲点',
      focus: '党费',
      problems: '缺收据',
      scores: ['38', '27', '14', '9'],
      total: '88',
      practice: '提醒',
      demand: '补开',
      due: '2026年4月20日',
      review: '已补',
      findings: [],
    },
  ],
  mechanisms: [
    {
      title: '抓指导',
      check: '书记到支部',
      evidence: '记录',
      frequency: '每季1次',
      count: '3',
      note: '',
      verdict: '差1次',
    },
  ],
};

/** 任意一行落在哪里：改动、冲突、没对上、说明，其余应当正好是 same。 */
function placed(result: ReturnType<typeof readBack>): Set<string> {
  const places = [
    ...result.changes.flatMap((c) => [c, ...c.also]),
    ...result.conflicts.flatMap((c) => c.options.flatMap((o) => [o, ...o.also])),
    ...result.unmatched,
    ...result.notes,
  ];
  return new Set(places.map(({ sheet, row }) => `${sheet} ${row}`));
}

describe('一行不丢', () => {
  const cell = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom<Cell>(null, '', '2026年3月1日', '2026-13-40', '推进中', '进行中', '书记', '张三'),
    },
    fc.constantFrom<Cell>('A1-1 改了名', 'B1-2', 'Z9-9 没有这条', '报告', '条目', '新增问题', 46082, true),
    fc.string({ maxLength: 8 }),
    fc.date({ noInvalidDate: false }),
  );

  it('在任意位置改任意格、插任意行', async () => {
    const original = await exported();
    const edit = fc.record({
      sheet: fc.nat(3),
      row: fc.nat(40),
      column: fc.nat(16),
      insert: fc.boolean(),
      value: cell,
      more: fc.array(cell, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const sheets = original.map((s) => ({ ...s, rows: s.rows.map((row) => [...row]) }));
        for (const { sheet, row, column, insert, value, more } of edits) {
          const rows = sheets[sheet]?.rows ?? [];
          if (insert) rows.splice(row, 0, [value, ...more]);
          const target = rows[row % rows.length] ?? [];
          while (target.length <= column) target.push(null);
          target[column] = value;
        }
        const result = readBack(sheets);
        const filled = sheets.flatMap(({ name, rows }) =>
          rows.flatMap((row, i) => (row.some((c) => shown(c) !== '') ? [`${name} ${i + 1}`] : [])),
        );
        const seen = placed(result);
        expect([...seen].filter((place) => !filled.includes(place))).toEqual([]);
        expect(filled.filter((place) => !seen.has(place))).toHaveLength(result.same);
      }),
      { numRuns: 300 },
    );
  });
});

/** 控制字符、落单代理、坏日期在表里等于空。 */
function shown(value: Cell): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : 'date';
  return String(value ?? '').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').trim(); // prettier-ignore
}
