import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { evidenceCatalogue } from '../../../src/domain/evidence/catalogue.ts';
import { buildReport } from '../../../src/domain/report/build.ts';
import { evidenceDocx } from '../../../src/exporters/docx/evidence.ts';
import { evidenceRows, problemCells } from '../../../src/exporters/evidence-rows.ts';
import { makeEvidenceFile } from '../../../src/exporters/evidence-file.ts';
import { evidenceXlsx, ledgerCatalogueXlsx } from '../../../src/exporters/xlsx/evidence.ts';
import type { Assessment } from '../../../src/schemas/result-file.ts';
import { assessmentOf, item, schemeOf } from '../assessment/fixture.ts';
import { LEDGERS } from '../evidence/ledgers.ts';
import { HOSTILE } from './fixture.ts';
import { docxText, expectedPieces, part, sheetCells, unpack, xlsxText, xmlFault } from './unpack.ts';

const TODAY = '2026-11-21';
const HEAD = 3;
const SCHEME = schemeOf([
  item('A1-1', 2, {
    materials: [
      { name: '设立批复', ledger: '01-1' },
      { name: '党员名册', ledger: '06-1' },
    ],
  }),
  item('A1-2', 2, {
    materials: [
      { name: '小组名单', ledger: '01-3' },
      { name: '产生记录', ledger: '01-3' },
    ],
  }),
  item('B1-1', 2, { materials: [{ name: '现场' }, { name: '照片' }] }),
]);
const ANSWERS: Assessment['answers'] = {
  'A1-1': {
    verdict: 'met',
    evidence: [
      {
        title: '设立批复',
        formedOn: '2020-01-09',
        recordedOn: '2026-01-10',
        location: '01-1册',
        expiresOn: '2026-01-31',
      },
      { title: '任职文件', expiresOn: '2026-12-01' },
    ],
  },
  'A1-2': { verdict: 'partial' },
  'B1-1': { verdict: 'met', evidence: HOSTILE.map((title) => ({ title, location: title })) },
};

function sample(answers: Assessment['answers'], label = '内部资料 注意保管') {
  const assessment = { ...assessmentOf(SCHEME, answers) };
  const named = { ...assessment, unit: { ...assessment.unit, name: '示例支部' } };
  return {
    model: buildReport(SCHEME, named, { today: TODAY, release: '2026.11', label }),
    catalogue: evidenceCatalogue(SCHEME, named, LEDGERS, TODAY),
  };
}

const FULL = sample(ANSWERS);
const rowsOf = (xml: string) =>
  Array.from(xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs), (row) =>
    Array.from((row[1] ?? '').matchAll(/<w:tc>(.*?)<\/w:tc>/gs), (cell) => docxText(cell[1] ?? '').trim()),
  );

describe('佐证目录（Word）', () => {
  it('汇总、缺失与失效、分盒；缺的写“缺”，失效写“已失效”', async () => {
    const xml = part(await unpack(await evidenceDocx(FULL.model, FULL.catalogue)), 'word/document.xml');
    const rows = rowsOf(xml);
    expect(rows).toContainEqual(['01 组织设置', '3', '2', '2', '1']);
    expect(rows).toContainEqual(['合计', '6', '12', '2', '1']);
    expect(rows).toContainEqual(['A1-2 条目A1-2', '缺', '01-3', '小组名单、产生记录', '评为部分达标，没有登记佐证']);
    expect(rows).toContainEqual(['A1-1 条目A1-1', '已失效', '01-1', '设立批复', '2026年1月31日失效']);
    expect(rows).toContainEqual([
      '01-1',
      'A1-1 条目A1-1',
      '设立批复\n2026年1月10日登记',
      '2020年1月9日',
      '01-1册',
      '已失效\n失效日期\n2026年1月31日',
    ]);
    expect(rows).toContainEqual(['01-3', 'A1-2 条目A1-2', '应备：小组名单', '', '', '缺']);
    expect(rows).toContainEqual(['06-1', 'A1-1 条目A1-1', '应备：党员名册', '', '', '未单独登记']);
    expect(rows.filter((row) => /^\d\d-\d .+　/.test(row[0] ?? ''))).toHaveLength(40);
    const text = docxText(xml);
    for (const { id, title } of FULL.catalogue.boxes) expect(text).toContain(id ? `${id} ${title}` : title);
  });

  it('没有要办的写一句话；页眉标注为空不出', async () => {
    const { model, catalogue } = sample({}, '');
    const parts = await unpack(await evidenceDocx(model, catalogue));
    expect(docxText(part(parts, 'word/document.xml'))).toContain('没有缺失、失效、将到期和没有归册的佐证。');
    expect(docxText(part(parts, 'word/document.xml'))).toContain('（未完成：还有3条未填）');
    expect(Object.keys(parts).some((path) => path.includes('header'))).toBe(false);
    const labelled = await unpack(await evidenceDocx(FULL.model, FULL.catalogue));
    expect(docxText(part(labelled, 'word/header-default.xml'))).toContain('内部资料 注意保管');
  });
});

describe('佐证目录（Excel）', () => {
  it('三张表：总表、缺失与失效、册目录', async () => {
    const parts = await unpack(await evidenceXlsx(FULL.model, FULL.catalogue, LEDGERS));
    const names = Array.from(part(parts, 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g), (m) => m[1]);
    expect(names).toEqual(['佐证目录', '缺失与失效', '册目录']);
    expect(sheetCells(parts, 1)[HEAD]).toEqual([
      '01 组织设置',
      '01-1 设立与调整',
      'A1-1 条目A1-1',
      '达标',
      '佐证',
      '设立批复',
      '2020年1月9日',
      '2026年1月10日',
      '01-1册',
      '2026年1月31日',
      '已失效',
    ]);
    const problems = sheetCells(parts, 2).slice(HEAD);
    expect(problems.map((row) => row.slice(1, 6).map((text) => text.trim())).slice(0, 3)).toEqual(
      FULL.catalogue.problems.slice(0, 3).map((p) => problemCells(p)),
    );
    const volumes = sheetCells(parts, 3);
    expect(volumes[HEAD - 1]?.slice(4, 7)).toEqual(['更新', '责任人', '保管期限〔拟定〕']);
    expect(volumes.slice(HEAD, HEAD + 40).map((row) => row[0])).toEqual(LEDGERS.map((l) => l.id));
    expect(volumes[HEAD]?.slice(-4)).toEqual(['1', '2', '0', '1']);
    expect(volumes[HEAD + 40]?.[1]).toBe('未归册');
    expect(volumes[HEAD + 41]?.slice(-4)).toEqual(['6', '12', '2', '1']);
  });

  it('别的程序读得出', async () => {
    const blob = await evidenceXlsx(FULL.model, FULL.catalogue, LEDGERS);
    const sheets = await readExcel(Buffer.from(await blob.arrayBuffer()));
    expect(sheets.map((s) => s.sheet)).toEqual(['佐证目录', '缺失与失效', '册目录']);
  });
});

it('两种文件列的材料和佐证逐条一致，一个不少，敌意文本也完好', async () => {
  const docx = await unpack(await evidenceDocx(FULL.model, FULL.catalogue));
  const xlsx = await unpack(await evidenceXlsx(FULL.model, FULL.catalogue, LEDGERS));
  const rows = FULL.catalogue.boxes.flatMap((box) => box.volumes.flatMap(evidenceRows));
  expect(rows.filter((row) => row.kind === '佐证')).toHaveLength(2 + HOSTILE.length);
  const texts = [docxText(part(docx, 'word/document.xml')), xlsxText(xlsx)];
  for (const row of rows)
    for (const value of [row.item, row.name, row.formedOn, row.recordedOn, row.location, row.expiresOn, row.status])
      for (const piece of expectedPieces(value)) for (const text of texts) expect(text).toContain(piece);
  for (const parts of [docx, xlsx])
    for (const [path, xml] of Object.entries(parts)) expect([path, xmlFault(xml)]).toEqual([path, null]);
});

it.each(['docx', 'xlsx'] as const)('文件名 佐证目录_支部_期次.%s', async (format) => {
  const { name, blob } = await makeEvidenceFile(format, FULL.model, FULL.catalogue, LEDGERS);
  expect(name).toBe(`佐证目录_示例支部_2026.${format}`);
  expect(blob.size).toBeGreaterThan(1000);
});

it('空白台账目录：40册，留存放位置、份数、备注手填', async () => {
  const cells = sheetCells(await unpack(await ledgerCatalogueXlsx(LEDGERS)), 1);
  expect(cells[0]?.[0]).toBe('台账目录（12盒40册）');
  expect(cells[HEAD]).toEqual([
    '01-1',
    '01 组织设置',
    '设立与调整',
    '请示、批复、备案、架构图',
    '变动时',
    '组织委员',
    '永久',
    'A1-1、A1-2',
    '',
    '',
    '',
  ]);
  expect(cells.slice(HEAD, HEAD + 40).map((row) => row[0])).toEqual(LEDGERS.map((l) => l.id));
});
