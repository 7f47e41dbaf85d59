import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../../src/domain/report/model.ts';
import { ledgerXlsx } from '../../../src/exporters/xlsx/ledger.ts';
import { HOSTILE, MODEL, hostileModel } from './fixture.ts';
import { part, sheetCells, unpack } from './unpack.ts';

const SHEETS = ['问题清单', '任务清单', '责任清单', '工作台账'];
const HEAD = 3;

describe('三清单一台账', () => {
  it('四张表，前三张一条短板一行、序号相对应，工作台账一条条目一行', async () => {
    const parts = await unpack(await ledgerXlsx(MODEL));
    const names = Array.from(part(parts, 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g), (m) => m[1]);
    expect(names).toEqual(SHEETS);
    const [problems, tasks, duties, ledger] = [1, 2, 3, 4].map((i) => sheetCells(parts, i).slice(HEAD));
    const labels = MODEL.gaps.map(({ item }) => `${item.id} ${item.title}`);
    expect(problems?.map((row) => [row[0], row[3]])).toEqual(labels.map((label, i) => [String(i + 1), label]));
    const numbers = labels.map((_, i) => `T${String(i + 1).padStart(2, '0')}`);
    expect(tasks?.map((row) => [row[0], row[1], row[2]])).toEqual(labels.map((l, i) => [numbers[i], String(i + 1), l]));
    expect(duties?.map((row) => [row[0], row[3]])).toEqual(numbers.map((n) => [n, '支部书记']));
    expect(ledger?.slice(0, 58).map((row) => row[0])).toEqual(MODEL.items.map((i) => `${i.id} ${i.title}`));
  });

  it('任务清单写开始日期、进度、完成标准，没填进度的写未启动；工作台账写销号日期', async () => {
    const [first, second] = MODEL.gaps;
    if (!first || !second) throw new Error('夹具短板不够');
    const done = { ...first.item, progress: '已完成', startedOn: '2026年3月2日', closedOn: '2026年3月31日' };
    const gaps = [
      { ...first, item: done },
      { ...second, item: { ...second.item, progress: '', accept: [] } },
    ];
    const parts = await unpack(await ledgerXlsx({ ...MODEL, gaps, items: [done] }));
    const [tasks, ledger] = [sheetCells(parts, 2), sheetCells(parts, 4)].map(([, , head = [], ...rows]) =>
      rows.map((row) => Object.fromEntries(head.map((title, i) => [title, row[i]]))),
    );
    expect(tasks).toMatchObject([
      { 开始日期: '2026年3月2日', 进度: '已完成', '完成标准（可查验）': done.accept.slice(0, 2).join('；') },
      { 开始日期: '', 进度: '未启动', '完成标准（可查验）': '复查结论为“达标”' },
    ]);
    expect(ledger?.[0]).toMatchObject({ 条目: `${done.id} ${done.title}`, 销号日期: '2026年3月31日' });
  });

  it('冻结表头、列宽、换行与行高、A4 横向、适合页宽、打印标题、页码与标注', async () => {
    const parts = await unpack(await ledgerXlsx(MODEL));
    const workbook = part(parts, 'xl/workbook.xml');
    expect(workbook).not.toContain('<definedNames/>');
    SHEETS.forEach((name, i) => {
      const xml = part(parts, `xl/worksheets/sheet${i + 1}.xml`);
      expect(workbook).toContain(`name="_xlnm.Print_Titles" localSheetId="${i}">'${name}'!$1:$3<`);
      expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
      expect(xml).toMatch(/<oddHeader>&amp;R.*内部资料 注意保管<\/oddHeader>/);
      expect(xml).toMatch(/<oddFooter>&amp;C.*第 &amp;P 页，共 &amp;N 页<\/oddFooter>/);
      expect(xml).toMatch(/<col min="1" max="1" width="\d/);
      const heights = Array.from(xml.matchAll(/ ht="([\d.]+)"/g), (m) => Number(m[1]));
      expect(Math.max(...heights)).toBeLessThanOrEqual(409);
      const order = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'mergeCells', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter']; // prettier-ignore
      const at = order.map((tag) => xml.indexOf(`<${tag}`));
      expect(at.every((position, k) => position > (at[k - 1] ?? 0))).toBe(true);
    });
    expect(part(parts, 'xl/styles.xml')).toContain('wrapText="1"');
    expect(part(parts, 'docProps/core.xml')).toContain('<dc:creator>对标自查工具</dc:creator>');
  });

  it('标注为空不出页眉；标注里的 & 不成控制符', async () => {
    const withLabel = async (label: string) =>
      part(await unpack(await ledgerXlsx({ ...MODEL, meta: { ...MODEL.meta, label } })), 'xl/worksheets/sheet1.xml');
    expect(await withLabel('')).not.toContain('oddHeader');
    expect(await withLabel('A&P')).toContain('A&amp;&amp;P</oddHeader>');
  });

  it('以公式符号开头的文字：类型是文字，值不变，带文本格式与 quotePrefix', async () => {
    const items = MODEL.items.map((item, i) => ({ ...item, note: HOSTILE[i] ?? '' }));
    const parts = await unpack(await ledgerXlsx({ ...hostileModel(), items }));
    const styles = Array.from(
      (/<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(part(parts, 'xl/styles.xml'))?.[1] ?? '').matchAll(/<xf([^>]*)>/g),
      (m) => m[1] ?? '',
    );
    const strings = Array.from(
      part(parts, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g),
      (m) => m[1] ?? '',
    );
    let risky = 0;
    for (let i = 1; i <= 4; i += 1) {
      const xml = part(parts, `xl/worksheets/sheet${i}.xml`);
      expect(xml).not.toContain('<f>');
      for (const [, style, index] of xml.matchAll(/<c r="\w+" s="(\d+)" t="s"><v>(\d+)<\/v>/g)) {
        const guarded = (styles[Number(style)] ?? '').includes('numFmtId="49" quotePrefix="1"');
        const formula = /^[=+\-@\t\r\n＝＋－＠]/.test(strings[Number(index)] ?? '');
        expect([strings[Number(index)], guarded]).toEqual([strings[Number(index)], formula]);
        if (formula) risky += 1;
      }
    }
    // 六种开头各至少一格，另有责任人、支部名。
    expect(risky).toBeGreaterThan(6);
  });

  it('别的程序读得出，分数是数值', async () => {
    const blob = await ledgerXlsx(MODEL);
    const sheets = await readExcel(Buffer.from(await blob.arrayBuffer()));
    expect(sheets.map((s) => s.sheet)).toEqual(SHEETS);
    const ledger = sheets[3]?.data ?? [];
    expect(ledger[HEAD]?.[2]).toBe(Number(MODEL.items[0]?.points));
    expect(ledger[HEAD]?.[0]).toBe('A1-1 支部设置与规模');
  });

  it('一格超过 Excel 上限的接着写到下一行，不丢字', async () => {
    const [first, ...rest] = MODEL.items;
    const note = '长'.repeat(70_000);
    const model: ReportModel = { ...MODEL, items: first ? [{ ...first, note }, ...rest] : [] };
    const rows = sheetCells(await unpack(await ledgerXlsx(model)), 4).slice(HEAD);
    const written = rows.slice(0, 3).map((row) => row[6] ?? '');
    expect(written.join('')).toBe(note);
    expect(Math.max(...written.map((text) => text.length))).toBeLessThan(32_767);
    expect(rows[3]?.[0]).toContain('A1-2');
  });

  it('下拉选项盖住全部正文行', async () => {
    const xml = part(await unpack(await ledgerXlsx(MODEL)), 'xl/worksheets/sheet2.xml');
    expect(xml).toContain(`sqref="I4:I${HEAD + MODEL.gaps.length}"><formula1>&quot;未启动,推进中,已完成,逾期&quot;`);
  });
});
