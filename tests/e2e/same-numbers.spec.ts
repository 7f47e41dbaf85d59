/** 同一个数、同一句话：结果区看到的，报告、台账、自评文件里都找得到，一字不差。 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { decode, docxText, part, sheetCells, type Parts } from '../unit/exporters/unpack.ts';
import {
  autosaved,
  choose,
  condition,
  downloadParts,
  item,
  ITEM_COUNT,
  openSelfCheck,
  saveFile,
  statusLine,
  writeNote,
  type SavedFile,
} from './support.ts';

const NOTES: Readonly<Record<string, string>> = {
  'A1-1': '<b>粗</b> & "半角引号" ‘单引号’ “双引号”',
  'A1-2': '=1+1',
  'A2-1': '表情😀、家👨‍👩‍👧、生僻字𠮷',
  'B1-1': '-2+3，+86，@某处',
  'B1-2': '第一行\n第二行&amp;',
  'E4-1': ']]> --> %s {0} ${x} \\n',
};

interface Shown {
  /** 表头在外，每条：编号标题、结论、得分/满分、佐证与备注。 */
  readonly items: readonly (readonly string[])[];
  readonly gaps: readonly string[];
  readonly dimensions: readonly (readonly string[])[];
  readonly counts: string;
  readonly score: string;
  readonly level: string;
  readonly notes: readonly string[];
  readonly missing: readonly string[];
  readonly explain: readonly string[];
  readonly statements: readonly string[];
}

const texts = async (locator: Locator) => (await locator.allInnerTexts()).map((text) => text.trim());

/** 展开结果区的每一处，收下看到的文字。 */
async function collect(page: Page): Promise<Shown> {
  await page.locator('#result').scrollIntoViewIfNeeded();
  const result = page.locator('#result .report');
  await expect(result).toBeVisible();
  // 停手三百毫秒才重画。
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await result.locator('details').evaluateAll((all) => all.forEach((d) => ((d as HTMLDetailsElement).open = true)));
  const rows = (selector: string) =>
    result
      .locator(selector)
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => (cell.querySelector('summary') ?? cell).textContent ?? '')),
      );
  return {
    items: await rows('.all-items tbody tr'),
    gaps: await texts(result.locator('.gaps > li')),
    dimensions: await rows('.table-wrap:not(.all-items *) tbody tr'),
    counts: (await texts(result.locator('.report-counts')))[0] ?? '',
    score: (await texts(result.locator('.report-score b')))[0] ?? '',
    level: (await texts(result.locator('.report-level')))[0] ?? '',
    notes: await texts(result.locator('.report-grade > p.small')),
    missing: await texts(result.locator('h3:has-text("还差什么") + ul > li')),
    explain: await texts(result.locator('.explain-lines dd')),
    statements: await texts(result.locator('.report-statements li')),
  };
}

/** 数要整个对上：9.5 不算在 89.5 里，1 不算在 1.5 里。 */
function hasNumber(haystack: string, number: string): boolean {
  const escaped = number.replace(/[.%]/g, '\\$&');
  return new RegExp(`(^|[^\\d.])${escaped}(?![\\d.]*\\d)`).test(haystack);
}

const numbersIn = (text: string) => text.match(/\d+(?:\.\d+)?%?/g) ?? [];
const fold = (text: string) => text.replace(/\s+/g, '');

/** docx 的表格行：每格的文字，格内换行照旧。 */
function docxRows(xml: string): string[][] {
  const cellText = (cell: string) =>
    decode(cell.replace(/<w:br\/>|<\/w:p>(?=[\s\S]*<w:p[ >])/g, '\n').replace(/<[^>]*>/g, '')).trim();
  return [...xml.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>/g)].map((row) =>
    [...row[0].matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map((cell) => cellText(cell[0])),
  );
}

function expectItems(shown: Shown, docx: string, ledger: Parts, file: SavedFile): void {
  const detail = new Map(
    docxRows(docx)
      .filter((row) => row.length === 7)
      .map((row) => [row[0], row]),
  );
  const ledgerRows = new Map(sheetCells(ledger, 4).map((row) => [row[0], row]));
  const reported = new Map(
    (file.report['items'] as Record<string, string>[]).map((i) => [`${i['id']} ${i['title']}`, i]),
  );
  expect(shown.items).toHaveLength(ITEM_COUNT);
  expect(shown.dimensions).toHaveLength(5);
  // 总分、等次的几行，加上各维度逐条的算法。
  expect(shown.explain.length).toBeGreaterThan(ITEM_COUNT);
  for (const [label = '', verdictAndReason = '', scoreOfPoints = '', extra = ''] of shown.items) {
    const [score, points] = scoreOfPoints.split('/');
    const [verdict, reason = ''] = verdictAndReason.split('　');
    const word = detail.get(label);
    expect(word?.slice(1, 4), `${label}：报告附表`).toEqual([points, verdict, score]);
    const sheet = ledgerRows.get(label);
    expect(sheet?.slice(2, 5), `${label}：工作台账`).toEqual([points, verdict, score]);
    expect(reported.get(label), `${label}：自评文件`).toMatchObject({ points, verdict, score, naReason: reason });
    expect(word?.[4], label).toContain(reason);
    expect(sheet?.[5], label).toContain(reason);
    const id = label.split(' ')[0] ?? '';
    const note = file.answers[id]?.note ?? '';
    if (NOTES[id] !== undefined) expect(note).toBe(NOTES[id]);
    expect(extra, label).toContain(note);
    expect(word?.[5], `${label}：报告备注`).toBe(note);
    expect(sheet?.[6], `${label}：台账备注`).toBe(note);
    for (const { title } of file.answers[id]?.evidence ?? []) {
      expect(extra).toContain(title);
      expect(word?.[6], label).toContain(title);
      expect(sheet?.[7], label).toContain(title);
    }
  }
}

function expectGaps(shown: Shown, docx: string, ledger: Parts, file: SavedFile): void {
  const text = docxText(docx);
  const problems = sheetCells(ledger, 1).filter((row) => /^[A-E]\d-\d+ /.test(row[3] ?? ''));
  const tasks = sheetCells(ledger, 2).filter((row) => /^[A-E]\d-\d+ /.test(row[2] ?? ''));
  const gaps = file.report['gaps'] as Record<string, string>[];
  expect(shown.gaps.length).toBeGreaterThan(5);
  expect(problems.map((row) => row[3])).toHaveLength(shown.gaps.length);
  shown.gaps.forEach((gap, i) => {
    const problem = problems[i] ?? [];
    const [, , , label = '', , , , , verdict = '', lost = '', , , why = ''] = problem;
    expect(fold(gap)).toContain(fold(`${label}${verdict}${why}`));
    expect(gaps[i]).toMatchObject({ lost, why, id: label.split(' ')[0] });
    expect(fold(text)).toContain(fold(`${label}（${verdict}，失${lost}分）`));
    const due = tasks[i]?.[7] ?? '';
    expect(gap).toContain(`时限：${due || '未定'}`);
    expect(gaps[i]?.['due']).toBe(due);
    const id = label.split(' ')[0] ?? '';
    const note = file.answers[id]?.note;
    if (note) expect(fold(gap)).toContain(fold(`备注：${note}`));
  });
}

function expectTotals(shown: Shown, docx: string, ledger: Parts, file: SavedFile): void {
  const text = docxText(docx);
  const summary = file.report['summary'] as Record<string, unknown>;
  expect(summary).toMatchObject({ score: shown.score, grade: shown.level, gradeNotes: shown.notes });
  expect(text).toContain(`总分${shown.score}，等次：${shown.level}`);
  const places = { 报告: text, 台账: sheetCells(ledger, 4).flat().join('\n'), 自评文件: JSON.stringify(file.report) };
  // 自评文件里，佐证和备注写在作答那一段。
  const answers = JSON.stringify(file.answers);
  for (const [place, content] of Object.entries(places)) {
    for (const note of [...shown.notes, ...shown.missing]) expect(content.replace(/\\"/g, '"'), place).toContain(note);
    for (const [title = '', got = '', full = '', rate = '', filled = '', remark = ''] of shown.dimensions) {
      for (const piece of [title, rate, ...(remark === '—' ? [] : [remark])]) expect(content, place).toContain(piece);
      for (const number of [got, full, ...filled.split('/')])
        expect(hasNumber(content, number), `${place}：${title}的${number}`).toBe(true);
    }
    const everything = [shown.counts, ...shown.explain, ...shown.statements, ...shown.gaps, ...shown.items.flat()].join(
      '\n',
    );
    const lost = [...new Set(numbersIn(everything))].filter(
      (number) => !hasNumber(content, number) && !(place === '自评文件' && hasNumber(answers, number)),
    );
    expect.soft(lost, `${place}里找不到结果区的这些数`).toEqual([]);
  }
  const rows = docxRows(docx)
    .filter((row) => row.length === 7)
    .map((row) => row.slice(0, 7));
  const table = file.report['dimensions'] as Record<string, string>[];
  shown.dimensions.forEach(([title, got, full, rate, filled], i) => {
    const row = rows.find(([name]) => name === title);
    expect([row?.[1], row?.[2], row?.[4], row?.[5]]).toEqual([got, full, rate, filled]);
    expect(table[i]).toMatchObject({ title, got, answeredPoints: full, rate });
  });
}

async function prepare(page: Page): Promise<void> {
  await openSelfCheck(page);
  await page.getByRole('button', { name: '装入示例支部' }).click();
  await expect(statusLine(page)).toContainText('已装入示例支部');
  for (const [id, note] of Object.entries(NOTES)) await writeNote(page, id, note);
  await choose(page, 'A1-2', '未达标');
  await choose(page, 'D2-1', '不适用');
  await item(page, 'D2-1').locator('[data-na-reason]').fill('上级<统一>办理 & 不归本支部');
  await condition(page, '本届班子没有出缺').check();
  await autosaved(page);
}

for (const mode of ['档位制', '扣分制', '没填完'] as const) {
  test(`${mode}：结果区的数、结论、备注、标题，在报告、台账、自评文件里都一样`, async ({ page }) => {
    test.setTimeout(90_000);
    await prepare(page);
    if (mode === '扣分制') {
      await page.getByLabel('扣分制').check();
      await item(page, 'A1-2')
        .getByLabel(/手续缺1环/)
        .fill('3');
      await item(page, 'A3-1')
        .getByLabel(/有底线情形/)
        .check();
    }
    if (mode === '没填完') await item(page, 'D2-1').locator('[data-na-reason]').fill('');
    const shown = await collect(page);
    const docx = part(await downloadParts(page, '下载自评报告（Word）'), 'word/document.xml');
    const ledger = await downloadParts(page, '下载三清单一台账（Excel）');
    const { data } = await saveFile(page);
    expectItems(shown, docx, ledger, data);
    expectGaps(shown, docx, ledger, data);
    expectTotals(shown, docx, ledger, data);
    const sheets = Object.entries(ledger).filter(([path]) => path.startsWith('xl/worksheets/'));
    for (const [path, xml] of sheets) expect(xml, `${path}不许有公式`).not.toMatch(/<f[ >]/);
  });
}
