/** 从头到尾走一遍：只用键盘答完、下载六个文件、刷新后都在、看到总分与等次。 */
import { expect, test, type Page } from '@playwright/test';
import { docxText, part, sheetCells, unpack, xmlFault } from '../unit/exporters/unpack.ts';
import {
  autosaved,
  download,
  EXPORTS,
  expand,
  item,
  ITEM_COUNT,
  openSelfCheck,
  ready,
  saveFile,
  summaryCell,
  writeNote,
} from './support.ts';

const KEYS = { met: '1', partial: '2', unmet: '3', na: '0' } as const;
type Verdict = keyof typeof KEYS;

/** 四种结论都有：每七条一条部分达标，每十一条一条未达标，每十三条一条不适用。 */
function planned(index: number): Verdict {
  if (index % 13 === 12) return 'na';
  if (index % 11 === 10) return 'unmet';
  return index % 7 === 6 ? 'partial' : 'met';
}
const reasonFor = (id: string) => `本支部没有${id}这件事`;

async function itemsOn(page: Page): Promise<readonly { id: string; title: string; points: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-item-id]')].map((field) => ({
      id: field.dataset['itemId'] ?? '',
      title:
        field
          .querySelector('legend')
          ?.textContent?.replace(/^\S+\s*/, '')
          .trim() ?? '',
      points: parseFloat(field.querySelector('.card-points')?.textContent ?? ''),
    })),
  );
}

/** 从页首一路按 Tab，直到进入第一条。 */
async function tabToFirstItem(page: Page): Promise<void> {
  for (let i = 0; i < 150; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('[data-item-id] input[type=radio]') ?? false)) return;
  }
  throw new Error('按了 150 次 Tab 还没有到第一条');
}

const focusedItem = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-item-id]')?.getAttribute('data-item-id') ?? '');

async function answerByKeyboard(page: Page, ids: readonly string[]): Promise<void> {
  await tabToFirstItem(page);
  for (const [index, id] of ids.entries()) {
    expect(await focusedItem(page)).toBe(id);
    const verdict = planned(index);
    await page.keyboard.press(KEYS[verdict]);
    if (verdict === 'na') {
      await expect(item(page, id).locator('[data-na-reason]')).toBeFocused();
      await page.keyboard.insertText(reasonFor(id));
    }
    if (index < ids.length - 1) await page.keyboard.press('ArrowDown');
  }
}

async function expectAnswers(page: Page, ids: readonly string[]): Promise<void> {
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('[data-item-id]')].map((field) => [
      field.getAttribute('data-item-id'),
      field.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value ?? '',
      field.querySelector<HTMLInputElement>('[data-na-reason]')?.value ?? '',
    ]),
  );
  expect(shown).toEqual(ids.map((id, index) => [id, planned(index), planned(index) === 'na' ? reasonFor(id) : '']));
}

async function expectScoreShown(page: Page, points: readonly number[]): Promise<void> {
  const share: Record<Verdict, number> = { met: 1, partial: 0.5, unmet: 0, na: 0 };
  const full = points.reduce((sum, p, i) => sum + (planned(i) === 'na' ? 0 : p), 0);
  const got = points.reduce((sum, p, i) => sum + p * share[planned(i)], 0);
  const score = (Math.round((got / full) * 1000) / 10).toFixed(1);
  await expect(summaryCell(page, '得分')).toHaveText(score);
  const result = page.locator('#result');
  await result.scrollIntoViewIfNeeded();
  await expect(result.locator('.report-score')).toHaveText(`${score}分`);
  await expect(result.locator('.report-level')).toHaveText(/^(不达标|合格|优秀|示范点候选)$/);
  await expect(result.locator('.report')).not.toContainText('暂不定等');
}

test('只用键盘答完58条，六个文件都下得来，刷新后都在，看得到总分与等次', async ({ page }) => {
  test.setTimeout(90_000);
  await openSelfCheck(page);
  const items = await itemsOn(page);
  const ids = items.map(({ id }) => id);
  expect(ids).toHaveLength(ITEM_COUNT);

  await answerByKeyboard(page, ids);
  await expectAnswers(page, ids);

  // 上键退回上一条，改了再改回来。
  await page.keyboard.press('ArrowUp');
  const last = ids.length - 2;
  expect(await focusedItem(page)).toBe(ids[last]);
  await page.keyboard.press('3');
  await expect(item(page, ids[last] ?? '').getByRole('radio', { name: '未达标', exact: true })).toBeChecked();
  await page.keyboard.press(KEYS[planned(last)]);

  const noted = ids[0] ?? '';
  await writeNote(page, noted, '会议记录在一号柜');
  const field = await expand(page, noted);
  await field.getByRole('button', { name: '＋其他佐证' }).click();
  await field.getByLabel('第1份佐证的名称').fill('支委会记录本');
  await field.getByLabel('存放处').fill('01-1盒');
  await field.getByLabel('形成日期').fill('2026-03-01');
  await autosaved(page);

  const gaps = ids.filter((_, i) => planned(i) === 'partial' || planned(i) === 'unmet');
  for (const { button, extension } of EXPORTS) {
    const { name, bytes } = await download(page, button);
    expect(name, button).toMatch(new RegExp(`\\${extension}$`));
    const parts = await unpack(new Blob([bytes]));
    for (const [path, xml] of Object.entries(parts)) {
      if (/\.(xml|rels)$/.test(path)) expect(xmlFault(xml), `${name} ${path}`).toBeNull();
    }
    if (extension === '.docx') {
      const text = docxText(part(parts, 'word/document.xml'));
      expect(text.length, name).toBeGreaterThan(100);
      if (name.startsWith('自评报告')) {
        for (const { id, title } of items) expect(text).toContain(`${id} ${title}`);
        expect(text).toContain('会议记录在一号柜');
        expect(text).toContain('支委会记录本');
      }
    } else {
      expect(Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/sheet'))).toHaveLength(4);
      for (const sheet of [1, 2, 3]) {
        const labels = sheetCells(parts, sheet).map((row) => row.find((cell) => /^[A-E]\d-\d+ /.test(cell)));
        const listed = labels.filter((label) => label !== undefined).map((label) => label.split(' ')[0]);
        expect([...listed].sort(), `第${sheet}张表每条短板一行`).toEqual([...gaps].sort());
      }
      const all = sheetCells(parts, 4).filter((row) => /^[A-E]\d-\d+ /.test(row[0] ?? ''));
      expect(all).toHaveLength(ITEM_COUNT);
    }
  }
  const saved = await saveFile(page);
  expect(saved.name).toMatch(/\.duibiao\.json$/);
  expect(Object.keys(saved.data.answers)).toHaveLength(ITEM_COUNT);

  await page.reload();
  await ready(page);
  await expectAnswers(page, ids);
  await expand(page, noted);
  await expect(field.getByLabel('备注', { exact: true })).toHaveValue('会议记录在一号柜');
  await expect(field.getByLabel('第1份佐证的名称')).toHaveValue('支委会记录本');
  await expect(field.getByLabel('存放处')).toHaveValue('01-1盒');
  await expect(field.getByLabel('形成日期')).toHaveValue('2026-03-01');
  await expectScoreShown(
    page,
    items.map(({ points }) => points),
  );
});

test('按完数字自动到下一条；筛选后上下键只走看得见的', async ({ page }) => {
  await openSelfCheck(page);
  await page.getByLabel('按完数字自动到下一条').check();
  const ids = (await itemsOn(page)).map(({ id }) => id);
  const [first = '', second = '', third = '', fourth = ''] = ids;
  await item(page, first).getByRole('radio', { name: '达标', exact: true }).focus();
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  expect(await focusedItem(page)).toBe(third);
  await expect(item(page, second).getByRole('radio', { name: '未达标', exact: true })).toBeChecked();

  await page.getByRole('button', { name: '未填', exact: true }).click();
  await expect(item(page, first)).toBeHidden();
  await item(page, third).getByRole('radio', { name: '达标', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await focusedItem(page)).toBe(fourth);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await focusedItem(page)).toBe(third);
});
