import { describe, expect, it } from 'vitest';
import { fieldText } from '../../../src/domain/ledger-import/model.ts';
import { ledgerPatches } from '../../../src/domain/ledger-import/patch.ts';
import { sampleAssessment } from '../../../src/domain/assessment/sample.ts';
import { SCHEME, assessmentOf, item, schemeOf } from '../assessment/fixture.ts';
import { ASSESSMENT, exported, readBack, setCell } from './helpers.ts';

const sheetOf = (...rows: readonly (readonly string[])[]) => [{ name: '任务清单', rows }];
const HEAD = ['条目', '措施', '具体责任人', '完成时限', '进度'];

describe('没对上的都列出来', () => {
  it.each([
    ['Z9-9 别的', '“测试体系”里没有Z9-9这一条'],
    ['A1-9 旧条', 'A1-9已停用，改看A1-1、A1-2'],
    ['新增问题', '“条目”一栏写的是“新增问题”，开头没有编号'],
    ['', '“条目”一栏是空的，不知道是哪一条'],
  ])('条目一栏“%s”', (label, why) => {
    const scheme = {
      ...SCHEME,
      tombstones: [{ id: 'A1-9', title: '旧条', retiredIn: '2026.1', successors: ['A1-1', 'A1-2'] }],
    };
    const { unmatched, same } = readBack(sheetOf(HEAD, ['A1-2 条目'], [label, '补齐', '书记']), ASSESSMENT, scheme);
    expect(unmatched).toEqual([
      { sheet: '任务清单', row: 3, text: [label, '补齐', '书记'].filter(Boolean).join('｜'), why },
    ]);
    expect(same).toBe(1);
  });

  it.each([
    ['进度', '进行中', '进度写的是“进行中”，只认未启动、推进中、已完成、逾期'],
    ['完成时限', '下个月底', '日期写的是“下个月底”，请写成2026年3月1日或2026-03-01'],
    ['具体责任人', '张三', '像是人名，没有收；责任人只写职务，例如“组织委员”'],
    ['措施', '长'.repeat(4001), '措施超过4000字'],
  ])('一行里%s读不出：列这一格，其余照收', (title, value, why) => {
    const row = HEAD.map((name) => ({ 条目: 'A1-2 条目', 措施: '补齐' })[name] ?? '');
    row[HEAD.indexOf(title)] = value;
    const { changes, unmatched, same } = readBack(sheetOf(HEAD, row));
    expect(unmatched).toEqual([{ sheet: '任务清单', row: 2, text: `A1-2　${value}`, why }]);
    expect(changes.map((c) => c.field)).toEqual(title === '措施' ? [] : ['action']);
    expect(same).toBe(0);
  });

  it('别的表：每个不空的行都列，并说明不像三清单一台账', () => {
    const { unmatched, problem } = readBack([{ name: 'Sheet1', rows: [['姓名', '电话'], [], ['甲', '乙']] }]);
    expect(unmatched.map((u) => u.row)).toEqual([1, 3]);
    expect(problem).toContain('没有找到三清单一台账的表头');
    expect(readBack([]).problem).toContain('没有找到');
  });

  it('别的体系的台账：说明一行也对不上', async () => {
    const other = schemeOf([item('S1-1', 1)]);
    const sheets = await exported(other, assessmentOf(other, { 'S1-1': { verdict: 'unmet' } }));
    const { problem, unmatched } = readBack(sheets);
    expect(problem).toContain('没有一行对得上“测试体系”的条目');
    expect(unmatched.filter((u) => u.why.includes('没有S1-1这一条'))).toHaveLength(4);
  });

  it('支部、期次不同只提醒', async () => {
    const sheets = await exported();
    expect(readBack(sheets, { ...ASSESSMENT, period: '2026-Q3' })).toMatchObject({
      warnings: ['台账写的期次是2026年，页面上是2026年第三季度'],
      changes: [],
    });
    const other = { ...ASSESSMENT, unit: { ...ASSESSMENT.unit, code: '别的' } };
    expect(readBack(sheets, other).warnings).toEqual(['台账写的支部是“测试01”，页面上是“别的”']);
  });
});

it('页面上已经改成任务清单里的样子，不再算改动；抄件仍是旧的，由人选', async () => {
  const sheets = await exported();
  setCell(sheets, '任务清单', 'A1-1', '完成时限', '2026年7月1日');
  const now = { ...ASSESSMENT, answers: { ...ASSESSMENT.answers, 'A1-1': { ...ASSESSMENT.answers['A1-1'], due: '2026-07-01' } } }; // prettier-ignore
  const { changes, conflicts } = readBack(sheets, now);
  expect(changes).toEqual([]);
  expect(conflicts.map((c) => c.options)).toEqual([
    [{ after: '2026-04-05', sheet: '责任清单', row: 6, also: [{ sheet: '工作台账', row: 4 }], note: '' }],
  ]);
});

it('勾了常见问题、没写措施时，表里印的改法不算改动', async () => {
  const sample = sampleAssessment(SCHEME, '2026-03-01T00:00:00.000Z');
  const answers = Object.fromEntries(
    Object.entries(sample.answers).map(([id, { action: _action, ...rest }]) => [id, rest]),
  );
  const bare = { ...sample, answers };
  expect(readBack(await exported(SCHEME, bare), bare)).toMatchObject({ changes: [], unmatched: [] });
});

it('写进作答：同一条合成一次，task 里没动的保留', () => {
  expect(
    ledgerPatches(ASSESSMENT, [
      { item: 'A1-1', field: 'progress', after: 'done' },
      { item: 'A1-1', field: 'due', after: '2026-06-01' },
      { item: 'A1-1', field: 'closedOn', after: '2026-05-31' },
      { item: 'C1-1', field: 'startedOn', after: '2026-03-01' },
    ]),
  ).toEqual([
    {
      item: 'A1-1',
      change: { due: '2026-06-01', task: { progress: 'done', startedOn: '2026-03-02', closedOn: '2026-05-31' } },
    },
    { item: 'C1-1', change: { task: { startedOn: '2026-03-01' } } },
  ]);
});

it.each([
  ['due', '2026-03-01', '2026年3月1日'],
  ['progress', 'doing', '推进中'],
  ['action', '补齐', '补齐'],
  ['ownerRole', '', '（空）'],
] as const)('%s 的“%s”显示为“%s”', (field, value, text) => {
  expect(fieldText(field, value)).toBe(text);
});
