import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import { buildReport } from '../../../src/domain/report/build.ts';
import type { ReportModel } from '../../../src/domain/report/model.ts';
import { BLANK_FORMS } from '../../../src/exporters/blank.ts';
import { reportDocx } from '../../../src/exporters/docx/report.ts';
import { ledgerXlsx } from '../../../src/exporters/xlsx/ledger.ts';
import { starSheets } from '../../../src/exporters/xlsx/star-sheets.ts';
import type { Assessment } from '../../../src/schemas/result-file.ts';
import { allAnswered, assessmentOf, item, schemeOf } from '../assessment/fixture.ts';
import { MODEL } from './fixture.ts';
import { collectStrings, docxText, expectedPieces, part, sheetCells, unpack, xlsxText, xmlFault } from './unpack.ts';

const TITLES = ['基本组织', '组织队伍', '基本活动', '基本制度', '基本保障', '发挥作用'];
const base = schemeOf(
  TITLES.map((_, i) => item(`S${i + 1}-1`, 1, { dimensionId: `S${i + 1}`, classId: `S${i + 1}` })),
  {
    id: 'liuxing',
    scoring: 'stars',
    modes: ['grade'],
    terms: { dimension: '方面', item: '检查点' },
    figures: { 'liuxing-notice-workdays': 5, 'target-first-year-percent': 50 },
    parameters: [{ title: '当年达标比例目标', value: '50%' }],
    grades: [0, 1, 2, 3, 4, 5, 6].map((n) => ({ id: `s${n}`, title: `${n}星`, stars: n })),
    extras: [],
  },
);
const SCHEME = {
  ...base,
  dimensions: base.dimensions.map((d, i) => ({ ...d, title: TITLES[i] ?? '', short: TITLES[i] ?? '' })),
};
const OPTIONS = {
  today: '2026-11-22',
  release: '2026.11',
  label: '内部资料 注意保管',
  workdays: loadRules().calendar,
};
const EVENTS = [
  ...TITLES.slice(0, 4).map((_, i) => ({
    kind: 'award',
    on: '2026-03-20',
    dimension: `S${i + 1}`,
    by: '工委组织科科长',
    basis: `一季度通报第${i + 1}项`,
  })),
  { kind: 'remove', on: '2026-06-20', dimension: 'S4', reason: '少开1次党员大会', due: '2026-08-01' },
  { kind: 'promote', on: '2026-03-30', noticeFrom: '2026-03-24', noticeTo: '2026-03-27', papers: '结果表' },
  { kind: 'nextnotice', on: '2026-03-31', papers: '结果上报表' },
  { kind: 'award', on: '2026-12-31', dimension: 'S5', by: '科长', basis: '四季度通报' },
  { kind: 'report-date', on: '2026-12-20', reason: '第三次' },
  { kind: '坏的' },
];
const starModel = (extras: Assessment['extras']): ReportModel =>
  buildReport(SCHEME, assessmentOf(SCHEME, allAnswered(SCHEME, 'met'), { extras }), OPTIONS);
const STARS = starModel({ starEvents: EVENTS });

const SIHU: ReportModel = {
  ...MODEL,
  records: {
    ...MODEL.records,
    siHu: [
      {
        quarter: '2026年第三季度',
        on: '2026年9月20日',
        branch: '示例01',
        by: '机关党委专职副书记',
        form: '一对一蹲点',
        focus: '党费收缴',
        problems: '党费收据缺1张',
        scores: ['38', '27.5', '14', '—'],
        total: '—',
        practice: '党费日短信提醒',
        demand: '补开收据',
        due: '2026年10月20日',
        review: '已补',
        findings: ['互促还没有打分，这一季不计入均分。'],
      },
    ],
    siHuNotes: ['示例01近四季：还没有评完的；缺2026年第二季度。'],
    mechanisms: [
      {
        title: '抓指导',
        check: '书记到支部现场指导',
        evidence: '指导记录',
        frequency: '每季至少1次',
        count: '3',
        note: '三次指导记录在9-1盒',
        verdict: '差1次',
      },
    ],
  },
};

/** 各方面的星连着印成“1110”，不逐个找。 */
const NOT_PRINTED = new Set(['generatedIso', 'short', 'label', 'previous', 'now', 'starState']);
const missing = (model: ReportModel, text: string) => {
  const dimensionIds = new Set(model.dimensions.map((d) => d.id));
  return collectStrings(model.records, NOT_PRINTED)
    .concat(model.stars.flatMap((s) => [s.id, s.title, s.star, s.text]))
    .flatMap(expectedPieces)
    .filter((piece) => !dimensionIds.has(piece) && !text.includes(piece));
};

describe.each([
  ['六星', STARS],
  ['六化', SIHU],
])('%s的台账记录', (_title, model) => {
  it('每句话都在自评报告和三清单一台账里', async () => {
    const docx = await unpack(await reportDocx(model));
    expect(missing(model, docxText(part(docx, 'word/document.xml')))).toEqual([]);
    const xlsx = await unpack(await ledgerXlsx(model));
    expect(missing(model, xlsxText(xlsx))).toEqual([]);
    for (const [path, xml] of Object.entries({ ...docx, ...xlsx })) expect([path, xmlFault(xml)]).toEqual([path, null]);
  });
});

describe('六星的报告模型', () => {
  it('记到几星、与自评不同、坏的一条，都写进现状', () => {
    expect(STARS.records.starStatus).toEqual([
      '台账记录3星，状态：在创。',
      '自评6星，台账记录3星，以上级核定为准。',
      '授星摘星台账第10条读不懂：事项种类写法不对。原样留在文件里，没有计入。',
    ]);
    expect(STARS.records.reportDates).toEqual(['2026年12月20日（第三次）']);
  });

  it('公示不足、还没到的事在校验里', () => {
    const found = STARS.records.starEvents.flatMap((e) => e.findings.map((text) => [e.kind, text.slice(0, 4)]));
    expect(found).toEqual([
      ['晋级', '公示不足'],
      ['授星', '日期20'],
    ]);
  });

  it('附件2-乙两季对照', () => {
    expect(STARS.records.starQuarters).toMatchObject([
      { quarter: '2026年第一季度', previousTotal: '—', nowTotal: '4', result: '首次记录', removed: '' },
      {
        quarter: '2026年第二季度',
        previous: ['1', '1', '1', '1', '0', '0'],
        now: ['1', '1', '1', '0', '0', '0'],
        awarded: '',
        removed: '基本制度',
        result: '降级',
      },
    ]);
  });

  it('没有记录的不出句子；放假安排没装上不查公示', () => {
    expect(starModel(undefined).records).toMatchObject({ starStatus: [], starEvents: [], starState: '', siHu: [] });
    const { workdays: _none, ...rest } = OPTIONS;
    const model = buildReport(SCHEME, assessmentOf(SCHEME, {}, { extras: { starEvents: EVENTS } }), rest);
    expect(model.records.starEvents.flatMap((e) => e.findings).join()).not.toContain('公示不足');
  });
});

describe('六星的四张表', () => {
  const sheets = starSheets(STARS);
  const named = (name: string) => sheets.find((s) => s.name === name);

  it('不是星级制的没有', () => {
    expect(starSheets(MODEL)).toEqual([]);
    expect(sheets.map(({ name }) => name)).toEqual(['创建工作台账', '销号视图', '授星摘星记录', '评星晋级结果']);
  });

  it('每行的格数与表头相等', () => {
    for (const { name, columns, rows } of sheets)
      for (const row of rows) expect([name, row.length]).toEqual([name, columns.length]);
  });

  it('创建工作台账：自评六星不写达标，类型不代填，总星由公式加', () => {
    const sheet = named('创建工作台账')!;
    const titles = sheet.columns.map(({ title }) => title);
    const row = sheet.rows[0]!;
    const at = (title: string) => row[titles.indexOf(title)];
    expect(titles.slice(2, 8)).toEqual(TITLES);
    expect([at('类型（拟定）'), at('总星数'), at('状态'), at('销号日期')]).toEqual(['', '6', '在创', '']);
    expect(sheet.columns[8]?.formula?.(4)).toBe('IF(COUNT(C4:H4)=0,"",SUM(C4:H4))');
    expect(sheet.columns[1]?.choicesFrom).toBe("'销号视图'!$B$10:$B$16");
    expect(sheet.rows.slice(1).flat().join('')).toBe('');
  });

  it('销号视图：公式指着销号日期一列，类名七格空着，带算好的值', async () => {
    const view = named('销号视图')!;
    const letter = String.fromCharCode(65 + named('创建工作台账')!.columns.findIndex((c) => c.title === '销号日期'));
    expect(view.columns[1]?.formula?.(5)).toBe(
      `SUMPRODUCT(('创建工作台账'!$A$4:$A$24<>"")*('创建工作台账'!$${letter}$4:$${letter}$24<>""))`,
    );
    expect(view.rows.slice(0, 6).map((row) => row[1])).toEqual(['1', '0', '1', '0%', '50', '1']);
    expect(view.rows.slice(6).map((row) => row[1])).toEqual(Array(7).fill(''));
    const parts = await unpack(await ledgerXlsx(STARS));
    const xml = part(parts, 'xl/worksheets/sheet6.xml');
    expect(xml).toContain('<c r="B6" s="5"><f>B4-B5</f><v>1</v></c>');
    expect(xml).toContain(
      '<c r="B7" s="5" t="str"><f>IF(B4=0,&quot;—&quot;,ROUND(B5/B4*100,1)&amp;&quot;%&quot;)</f><v>0%</v></c>',
    );
    expect(part(parts, 'xl/worksheets/sheet5.xml')).toContain("<formula1>'销号视图'!$B$10:$B$16</formula1>");
  });

  it('没有记录也出空表结构', () => {
    for (const { columns, rows } of starSheets(starModel(undefined)))
      for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe('新的空白表', () => {
  const make = async (file: string) => {
    const form = BLANK_FORMS.find((f) => f.file === file)!;
    return unpack(
      await form.make(SCHEME, [], new Map([['S1-1', { quality: '设得对', metrics: ['不少于3人', '1个月内'] }]])),
    );
  };

  it.each([
    ['liuxing-standard.docx', ['党支部', '上级党组织考核验收', '工委审批']],
    ['liuxing-model.docx', ['县直工委', '县委组织部', '市委组织部', '省委组织部']],
  ])('%s：意见、签字、盖章处留空，没有代填', async (file, labels) => {
    const rows = Array.from(part(await make(file), 'word/document.xml').matchAll(/<w:tr>(.*?)<\/w:tr>/gs), (row) =>
      Array.from((row[1] ?? '').matchAll(/<w:tc>(.*?)<\/w:tc>/gs), (cell) =>
        docxText(cell[1] ?? '').replace(/\s/g, ''),
      ),
    );
    const approvals = rows.filter((row) => row[0]?.endsWith('意见'));
    for (const label of labels) expect(approvals.some((row) => row[0]?.startsWith(label))).toBe(true);
    for (const row of approvals) expect(row[1]).toMatch(/^（(盖章|签字)）年月日$/);
    for (const label of ['书记', '联系电话', '命名文号']) {
      const row = rows.find((cells) => cells.includes(label))!;
      expect(row[row.indexOf(label) + 1]).toBe('');
    }
    expect(rows.filter((row) => TITLES.includes(row[0] ?? ''))).toHaveLength(6);
  });

  it('附件2一号两用，两张表都加注', async () => {
    for (const [file, mark] of [
      ['liuxing-creation.xlsx', '2-甲'],
      ['liuxing-result.xlsx', '2-乙'],
    ] as const) {
      const text = xlsxText(await make(file));
      expect(text).toContain('一号两用');
      expect(text).toContain(`（附件${mark}）`);
    }
  });

  it('对照表一条一行，量化指标取自标准，自评、验收留空', async () => {
    const row = sheetCells(await make('liuhua-norms.xlsx'), 1)[3];
    expect(row?.slice(0, 4)).toEqual(['S1-1', '条目S1-1', '设得对', '不少于3人\n1个月内']);
    expect(row?.slice(6, 8)).toEqual(['', '']);
  });

  it('考核赋分表：依据待填的单列，不进正式表', async () => {
    const scheme = schemeOf([item('F1-1', 8), item('F1-2', 6, { basis: [], pending: ['党章'] })]);
    const form = BLANK_FORMS.find((f) => f.file === 'fufen-score.xlsx')!;
    const parts = await unpack(await form.make(scheme, []));
    const labels = (i: number) => sheetCells(parts, i).slice(3).map((row) => row[1]).filter((text) => text?.startsWith('F1')); // prettier-ignore
    expect([labels(1), labels(2)]).toEqual([['F1-1 条目F1-1'], ['F1-2 条目F1-2']]);
    expect(sheetCells(parts, 2)[3]?.[3]).toBe('待填（来源只说到：党章）');
  });
});
