import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/domain/compare/model.ts';
import { compareDocx, compareSection } from '../../../src/exporters/docx/compare.ts';
import { compareFileName, makeCompareFile } from '../../../src/exporters/make-compare.ts';
import { compareXlsx } from '../../../src/exporters/xlsx/compare.ts';
import { HOSTILE } from '../exporters/fixture.ts';
import {
  collectStrings,
  docxText,
  expectedPieces,
  part,
  sheetCells,
  unpack,
  xlsxText,
  xmlFault,
} from '../exporters/unpack.ts';
import { item, schemeOf } from '../assessment/fixture.ts';
import { MET, NA, PARTIAL, UNMET, compare, filed, type Draft } from './fixture.ts';

const OPTIONS = { today: '2027-11-22', release: '2027.11', label: '内部资料 注意保管' };

const SCHEME = schemeOf(
  [item('A1-1', 2), item('A1-2', 3), item('B1-1', 1.5), item('B1-2', 2.5, { floor: { text: '弄虚作假' } }), item('B1-3', 1)],
  { version: '2027.1', tombstones: [{ id: 'A9-1', title: '旧条目', retiredIn: '2027.1', successors: [] }] },
); // prettier-ignore

function sample(extra: Draft = {}): Comparison {
  const then = { period: '2026', version: '2026.1', ...extra };
  const before = filed(SCHEME, { ...then, answers: { 'A1-1': UNMET, 'A1-2': PARTIAL, 'B1-3': NA } });
  return compare(
    [
      { ...before, answers: { ...before.answers, 'A9-1': PARTIAL } },
      filed(SCHEME, { ...extra, period: '2027-H1', answers: { 'A1-2': MET, 'B1-1': UNMET, 'B1-2': { verdict: 'met', floor: true } } }), // prettier-ignore
      filed(SCHEME, { ...extra, period: '2027', answers: { 'A1-2': UNMET, 'B1-1': PARTIAL } }),
    ],
    SCHEME,
  );
}

/** 两种文件都要写出来的：数、各期说法、四类条目、可比性。编号、地址、状态字给程序用，不印。 */
const NOT_PRINTED = new Set([
  'id',
  'schemeId',
  'level',
  'href',
  'kind',
  'state',
  'short',
  'dimensionTitle',
  'classTitle',
]);

/** Word 只列四类清单、不可比和停用的条目，一直达标的只写条数。 */
function listed(comparison: Comparison): Comparison {
  const items = comparison.items.filter(({ kind }) => kind !== 'clear' && kind !== 'excluded');
  return { ...comparison, items, dimensions: comparison.dimensions.map((d) => ({ ...d, title: d.short })) };
}

function missing(value: Comparison, text: string, skip: readonly string[] = []): string[] {
  const { terms: _terms, ...rest } = value;
  return collectStrings(rest, new Set([...NOT_PRINTED, ...skip]))
    .flatMap(expectedPieces)
    .filter((piece) => piece !== '—' && !text.includes(piece));
}

const comparison = sample();
const docx = async (value: Comparison) =>
  docxText(part(await unpack(await compareDocx(value, OPTIONS)), 'word/document.xml'));
const xlsx = async (value: Comparison) => xlsxText(await unpack(await compareXlsx(value, OPTIONS)));

describe('同一数在 Word、Excel 里都找得到', () => {
  it('样例里各类都有', () => {
    expect(comparison.counts).toEqual({
      added: 1,
      closed: 2,
      relapsed: 1,
      unchanged: 0,
      clear: 0,
      incomparable: 1,
      excluded: 0,
    });
    expect(comparison.retired).toHaveLength(1);
  });

  it('Word', async () => {
    expect(missing(listed(comparison), await docx(comparison), ['kindText', 'mode', 'title'])).toEqual([]);
    expect(await docx(comparison)).toContain(comparison.title);
  });

  it('Excel', async () => {
    expect(missing(comparison, await xlsx(comparison))).toEqual([]);
  });

  it.each([
    ['总分', '62.5'],
    ['总分变化', '升1.4分'],
    ['维度得分率', '40.0%'],
    ['维度变化', '升10.0'],
  ])('%s %s 两个文件一样', async (_name, number) => {
    expect(await docx(comparison)).toContain(number);
    expect(await xlsx(comparison)).toContain(number);
  });
});

describe('对比情况（Word）', () => {
  it('可比性在先，四类清单依次列出，没有的写没有', async () => {
    const text = await docx(comparison);
    const order = ['一、可比性', '结论：部分可比', '二、总体和各维度', '三、新增、销号、反弹、不变', '（一）新增（1条）', '（二）销号（2条）', '（三）反弹（1条）', '（四）不变（0条）', '四、不可比的条目', '五、停用的条目', '来源与口径']; // prettier-ignore
    const at = order.map((title) => text.indexOf(title));
    expect(at.every((position, i) => position > (at[i - 1] ?? -1))).toBe(true);
    expect(text).toContain('（四）不变（0条）\n没有。');
  });

  it('条目的编号和标题在同一个 run 里', async () => {
    const document = part(await unpack(await compareDocx(comparison, OPTIONS)), 'word/document.xml');
    expect(document).toContain('>B1-1 条目B1-1</w:t>');
    expect(document).toContain('>A9-1 旧条目</w:t>');
  });

  it('逐条的长表前面都有一段正文，LibreOffice才不丢行', async () => {
    const document = part(await unpack(await compareDocx(comparison, OPTIONS)), 'word/document.xml');
    const before = document
      .split('<w:tbl>')
      .slice(0, -1)
      .map((chunk) => chunk.slice(chunk.lastIndexOf('<w:p>')));
    expect(before.length).toBeGreaterThan(5);
    expect(before.filter((paragraph) => /keepNext|Heading/.test(paragraph))).toEqual([]);
  });

  it('供自评报告追加的一节：内容相同，不带一级标题', async () => {
    const text = docxText(compareSection(comparison));
    expect(
      missing(listed(comparison), text, ['kindText', 'mode', 'title', 'schemeTitle', 'schemeVersion', 'branch']),
    ).toEqual([]);
    expect(text.split('\n')[0]).toBe('（一）可比性');
    expect(text).toContain('1.新增（1条）');
    expect(text).not.toContain('一、');
  });

  it('二十期也排得下', async () => {
    const many = compare(
      Array.from({ length: 20 }, (_, i) => filed(SCHEME, { period: String(2006 + i) })),
      SCHEME,
    );
    expect(await docx(many)).toContain('2025年');
    expect(await xlsx(many)).toContain('2025年');
  });
});

describe('前后对比（Excel）', () => {
  it('三张表，逐条对比列全部条目，停用的排在后面', async () => {
    const parts = await unpack(await compareXlsx(comparison, OPTIONS));
    const names = [...part(parts, 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map((m) => m[1]);
    expect(names).toEqual(['可比性', '维度对比', '逐条对比']);
    const rows = sheetCells(parts, 3);
    expect(rows[2]).toEqual([
      '条目',
      '维度、类',
      '对比',
      ...['2026年', '2027年上半年', '2027年'].flatMap((label) => [`${label}\n结论`, `${label}\n得分`]),
      '说明',
    ]);
    expect(rows.slice(3).map((row) => [row[0], row[2]])).toEqual([
      ['A1-1 条目A1-1', '销号'],
      ['A1-2 条目A1-2', '反弹'],
      ['B1-1 条目B1-1', '新增'],
      ['B1-2 条目B1-2', '销号'],
      ['B1-3 条目B1-3', '不可比'],
      ['A9-1 旧条目', '停用条目'],
    ]);
  });
});

describe('文件', () => {
  it('敌意的支部名原样落进文字，文件完好', async () => {
    const hostile = sample({ name: HOSTILE.join('；') });
    for (const extension of ['docx', 'xlsx'] as const) {
      const { blob, name } = await makeCompareFile(extension, hostile, OPTIONS);
      expect(name).not.toMatch(/[\\/:*?"<>|]/);
      for (const [path, xml] of Object.entries(await unpack(blob))) {
        expect([path, xmlFault(xml)]).toEqual([path, null]);
      }
    }
  });

  it.each([
    [{ branch: '示例支部', span: '2025年至2026年' }, '前后对比_示例支部_2025至2026.docx'],
    [{ branch: '未填', span: '2026年上半年至2026年' }, '前后对比_未填_2026上半年至2026.docx'],
    [{ branch: '甲/乙', span: '2026年（第1份）至2026年（第2份）' }, '前后对比_甲_乙_2026（第1份）至2026（第2份）.docx'],
  ])('文件名 %j', (value, name) => {
    expect(compareFileName(value, 'docx')).toBe(name);
  });
});
