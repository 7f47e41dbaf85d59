import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { importSheets } from '../../../src/domain/duties/import.ts';
import { COLUMNS, LEVELS, type DutyRow } from '../../../src/domain/duties/model.ts';
import { SAMPLE_ROWS } from '../../../src/domain/duties/sample.ts';
import { dutyView } from '../../../src/domain/duties/view.ts';
import { dutiesDocx } from '../../../src/exporters/docx/duties.ts';
import { blankDutiesXlsx, dutiesXlsx } from '../../../src/exporters/xlsx/duties.ts';
import { cellText } from '../../../src/storage/spreadsheet.ts';
import { docxText, part, sheetCells, unpack, xmlFault } from '../exporters/unpack.ts';
import { duty, RULES } from './fixture.ts';

const OPTIONS = { label: '内部资料 注意保管', createdOn: '2026-11-22' };
const viewOf = (rows: readonly DutyRow[], method: 'weight' | 'count' = 'weight') =>
  dutyView({ unit: '某局', year: '2026', method, rows }, RULES);

/** 用页面读文件的同一套办法读回来。 */
async function readBack(blob: Blob) {
  const sheets = await readExcel(Buffer.from(await blob.arrayBuffer()));
  return importSheets(
    sheets.map(({ sheet, data }) => ({ name: sheet, cells: data.map((row) => row.map(cellText)) })),
    'weight',
  );
}

const namesOf = async (blob: Blob) =>
  Array.from(part(await unpack(blob), 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g), (m) => m[1]);

describe('责任清单（Excel）', () => {
  it('首页汇总校验，四级各一张，字段照 6.5', async () => {
    const blob = await dutiesXlsx(viewOf(SAMPLE_ROWS), OPTIONS);
    expect(await namesOf(blob)).toEqual(['汇总校验', ...LEVELS]);
    const parts = await unpack(blob);
    LEVELS.forEach((level, i) => {
      const [, , head, ...rows] = sheetCells(parts, i + 2);
      expect(head).toEqual(COLUMNS.map(({ title }) => title));
      const own = SAMPLE_ROWS.filter((row) => row.level === level);
      expect(rows).toEqual(own.map((row) => COLUMNS.map(({ field }) => row[field])));
    });
    const summary = sheetCells(parts, 1);
    expect(summary[3]).toEqual(['合计', '8', '60', '40', '100', '60.0%', '40.0%', '0.0', '在']);
    expect(summary.flat().join('')).toContain('共性占权重：60÷100＝60.0%');
    expect(part(parts, 'xl/worksheets/sheet2.xml')).toContain('内部资料 注意保管');
  });

  it('导出的、空白的都读得回来', async () => {
    expect(await readBack(await dutiesXlsx(viewOf(SAMPLE_ROWS), OPTIONS))).toEqual({ rows: SAMPLE_ROWS, problems: [] });
    const blank = await readBack(await blankDutiesXlsx());
    expect(blank.rows).toEqual([]);
  });

  it('层级没选的另列一张，不丢；公式开头的仍是文字', async () => {
    const rows = [duty({ level: '', title: '=HYPERLINK("x")' }), duty()];
    const blob = await dutiesXlsx(viewOf(rows), OPTIONS);
    expect(await namesOf(blob)).toContain('主体层级待定');
    const parts = await unpack(blob);
    expect(part(parts, 'xl/worksheets/sheet6.xml')).not.toContain('<f>');
    expect(sheetCells(parts, 6).flat()).toContain('=HYPERLINK("x")');
    expect(sheetCells(parts, 1).flat().join('')).toContain('第1行：还没选主体层级');
  });

  it('各部件都是好的 XML', async () => {
    const rows = [duty({ title: '<a>&"\u0001', standard: '一\n二' }), ...SAMPLE_ROWS];
    for (const blob of [await dutiesXlsx(viewOf(rows), OPTIONS), await dutiesDocx(viewOf(rows), OPTIONS)]) {
      for (const [path, xml] of Object.entries(await unpack(blob))) expect([path, xmlFault(xml)]).toEqual([path, null]);
    }
  });
});

describe('责任清单（Word）', () => {
  it('四份清单各起一页，任务、合计、口径都在', async () => {
    const xml = part(await unpack(await dutiesDocx(viewOf(SAMPLE_ROWS), OPTIONS)), 'word/document.xml');
    const text = docxText(xml);
    for (const level of LEVELS) expect(text.replace(/\n/g, '')).toContain(`${level}抓机关党建责任清单`);
    for (const row of SAMPLE_ROWS) {
      for (const value of [row.title, row.standard, row.owner, row.due]) expect(text).toContain(value);
    }
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(3);
    expect(text.match(/共2条，合计25。共性60\.0%、个性40\.0%，在容差内。/g)).toHaveLength(4);
    expect(text).toContain('年度：2026　编制单位：某局');
    expect(text).not.toMatch(/undefined|NaN/);
  });

  it('某一级没有任务，照样出一份，写明没有', async () => {
    const text = docxText(part(await unpack(await dutiesDocx(viewOf([duty()]), OPTIONS)), 'word/document.xml'));
    expect(text.match(/本级没有录入任务。/g)).toHaveLength(3);
  });

  it('按条数算的，口径跟着写', async () => {
    const text = docxText(
      part(await unpack(await dutiesDocx(viewOf(SAMPLE_ROWS, 'count'), OPTIONS)), 'word/document.xml'),
    );
    expect(text).toContain('共性任务：4条');
    expect(text).toContain('按条数计');
  });
});
