/** 前后对比：先说能不能比，再数新增、销号、反弹、不变；坏文件不连累好文件，体系各比各的。体系对照的链接都有着落。 */
import { expect, test, type Page } from '@playwright/test';
import type { Answer, Assessment } from '../../src/schemas/result-file.ts';
import { docxText, part, sheetCells, xlsxText } from '../unit/exporters/unpack.ts';
import { assessmentFile, downloadParts, ITEM_COUNT, loadSample, openSelfCheck, saveFile } from './support.ts';

test.describe.configure({ mode: 'parallel' });

const COMPARE = '/tools/compare/';

const outcome = (page: Page) => page.getByRole('region', { name: '对比结果' });
const overview = (page: Page) => outcome(page).locator('.compare-overview');
const picker = (page: Page) => page.getByLabel('选择自评文件');
const alert = (page: Page) => page.locator('.compare-picker').getByRole('alert');

interface Named {
  readonly name: string;
  readonly content: Assessment | string;
}

async function pick(page: Page, ...files: readonly Named[]): Promise<void> {
  await expect(picker(page)).toBeEnabled();
  await picker(page).setInputFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
    })),
  );
}

/** 一套体系的全部条目编号，取自它的自查页。 */
async function idsOf(page: Page, scheme: string): Promise<string[]> {
  await page.goto(`/tools/self-check/${scheme}/`);
  return page.locator('[data-item-id]').evaluateAll((all) => all.map((one) => one.getAttribute('data-item-id') ?? ''));
}

/** 一期：没写的条目都达标。 */
function term(ids: readonly string[], period: string, answers: Assessment['answers'], change = {}): Assessment {
  const met: Answer = { verdict: 'met' };
  return assessmentFile({
    period,
    answers: { ...Object.fromEntries(ids.map((id) => [id, met])), ...answers },
    ...change,
  });
}

const UNMET: Answer = { verdict: 'unmet' };
const PARTIAL: Answer = { verdict: 'partial' };

test('两期：先说可比，新增、销号、不变各几条，点开看得到是哪几条', async ({ page }) => {
  const ids = await idsOf(page, 'wuhua');
  expect(ids).toHaveLength(ITEM_COUNT);
  await page.goto(COMPARE);
  await expect(overview(page)).toContainText('还没有选');
  const old = term(ids, '2025', { 'A1-1': UNMET, 'A1-2': PARTIAL, 'A2-1': UNMET });
  const now = term(ids, '2026', { 'A1-2': PARTIAL, 'A2-1': PARTIAL, 'B1-1': UNMET });
  await pick(page, { name: '去年.duibiao.json', content: old });
  await expect(overview(page)).toContainText('再选一份“五化”的自评');
  await pick(page, { name: '今年.duibiao.json', content: now });
  await expect(overview(page)).toContainText('新增1条、销号1条、反弹0条、不变2条');
  await expect(overview(page)).toContainText(`一直达标${ITEM_COUNT - 4}条，不可比0条`);
  const parts = await outcome(page).getByRole('heading', { level: 3 }).allInnerTexts();
  expect(parts[0]).toBe('能不能比');
  await expect(outcome(page).locator('.compare-verdict')).toHaveText('可比');
  const block = (kind: string) => outcome(page).locator(`[data-kind="${kind}"]`);
  await expect(block('added').getByRole('link')).toHaveText([/^B1-1 /]);
  await expect(block('closed').getByRole('link')).toHaveText([/^A1-1 /]);
  await expect(block('unchanged').getByRole('link')).toHaveText([/^A1-2 /, /^A2-1 /]);
  await expect(block('unchanged').getByRole('row').filter({ hasText: 'A2-1' })).toContainText('好转');

  const word = await downloadParts(page, '下载对比（Word）');
  const text = docxText(part(word, 'word/document.xml'));
  expect(text).toContain('新增1条、销号1条、反弹0条、不变2条');
  expect(text).toContain('B1-1');
  const excel = await downloadParts(page, '下载对比（Excel）');
  expect(xlsxText(excel)).toContain('新增1条、销号1条、反弹0条、不变2条');
  expect(
    sheetCells(excel, 3)
      .filter((row) => row[2] === '新增')
      .map((row) => row[0]),
  ).toEqual([expect.stringMatching(/^B1-1 /)]);
});

test('三期里中间好过的是反弹；没填的不可比；支部不同只并排列出', async ({ page }) => {
  const ids = await idsOf(page, 'wuhua');
  await page.goto(COMPARE);
  const answers = [UNMET, { verdict: 'met' }, PARTIAL] as const;
  const files = answers.map((answer, i) => {
    const content = term(ids, String(2024 + i), { 'A1-1': answer });
    if (i === 1) delete content.answers['E4-1'];
    return { name: `${2024 + i}.duibiao.json`, content };
  });
  await pick(page, ...files);
  await expect(overview(page)).toContainText('2024年至2026年');
  await expect(overview(page)).toContainText('新增0条、销号0条、反弹1条、不变0条');
  await expect(overview(page)).toContainText('不可比1条');
  await expect(outcome(page).locator('.compare-verdict')).toHaveText('部分可比');

  const other = term(ids, '2027', {}, { unit: { code: '乙支部', preset: 'jiguan', conditions: {} } });
  await pick(page, { name: '别的支部.duibiao.json', content: other });
  await expect(outcome(page).locator('.compare-verdict')).toHaveText('不可比');
  await page.getByRole('button', { name: /^去掉乙支部/ }).click();
  await expect(outcome(page).locator('.compare-verdict')).toHaveText('部分可比');
});

test('坏文件和好文件一起选：坏的逐份说明，好的照用', async ({ page }) => {
  const ids = await idsOf(page, 'wuhua');
  await page.goto(COMPARE);
  const old = term(ids, '2025', { 'A1-1': UNMET });
  await pick(
    page,
    { name: '乱码.json', content: '�不是自评' },
    { name: '去年.duibiao.json', content: old },
    { name: '别的.json', content: '{"a":1}' },
    { name: '新版本.json', content: JSON.stringify({ ...old, schemaVersion: 99 }) },
    { name: '去年副本.json', content: old },
    { name: '今年.duibiao.json', content: term(ids, '2026', {}) },
  );
  await expect(overview(page)).toContainText('销号1条');
  await expect(alert(page)).toContainText('有4份没有用上，别的不受影响');
  for (const name of ['乱码.json', '别的.json', '新版本.json'])
    await expect(alert(page).getByRole('listitem').filter({ hasText: name })).toHaveText(/：.{6,}/);
  await expect(alert(page).getByRole('listitem').filter({ hasText: '去年副本.json' })).toContainText('内容完全相同');
  await expect(page.getByRole('list', { name: '已选的自评' }).getByRole('listitem')).toHaveCount(2);
  await alert(page).getByRole('button', { name: '知道了' }).click();
  await expect(alert(page)).toBeEmpty();
  await expect(overview(page)).toContainText('销号1条');
});

test('两套体系的自评各比各的，不混在一起', async ({ page }) => {
  const wuhua = await idsOf(page, 'wuhua');
  const liuhua = await idsOf(page, 'liuhua');
  await page.goto(COMPARE);
  const scheme = { id: 'liuhua', version: '2026.1' };
  await pick(
    page,
    { name: '五化去年.json', content: term(wuhua, '2025', { 'A1-1': UNMET }) },
    { name: '六化去年.json', content: term(liuhua, '2025', { 'LH-01': UNMET, 'LH-02': UNMET }, { scheme }) },
    { name: '五化今年.json', content: term(wuhua, '2026', {}) },
  );
  const groups = page.getByRole('group', { name: /选的自评有2套标准/ });
  await expect(groups.getByRole('radio', { name: /五化/ })).toBeChecked();
  await expect(overview(page)).toContainText('销号1条');
  await groups.getByRole('radio', { name: /六化/ }).check();
  await expect(overview(page)).toContainText('再选一份“六化”的自评');
  await pick(page, { name: '六化今年.json', content: term(liuhua, '2026', {}, { scheme }) });
  await expect(overview(page)).toContainText('销号2条');
  await expect(outcome(page)).not.toContainText('A1-1');
  await groups.getByRole('radio', { name: /五化/ }).check();
  await expect(overview(page)).toContainText('销号1条');
  await expect(outcome(page)).not.toContainText('LH-01');
});

test('本机草稿与文件一起比', async ({ page }) => {
  await openSelfCheck(page);
  await loadSample(page);
  const { data } = await saveFile(page);
  await page.goto(COMPARE);
  const draft = page.getByRole('group', { name: '本机草稿' }).getByRole('checkbox').first();
  await draft.check();
  await pick(page, { name: '去年.duibiao.json', content: { ...data, period: '2024' } });
  await expect(overview(page)).toContainText('新增0条、销号0条、反弹0条');
  await draft.uncheck();
  await expect(overview(page)).toContainText('再选一份“五化”的自评');
});

test('体系对照：各体系的链接都到得了那一条', async ({ page }) => {
  const MAP = '/standards/map/';
  await page.goto(MAP);
  for (const path of ['wuhua/b2/#', 'liuhua/', 'liuxing/', 'fufen/', '#d-']) {
    const link = page.locator('main').locator(`a[href*="/standards/${path}"], a[href*="${path}"]`).last();
    const name = (await link.innerText()).trim();
    await link.click();
    const { hash } = new URL(page.url());
    expect(hash, name).not.toBe('');
    const place = page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`);
    await expect(place, name).toBeInViewport();
    if (/^[A-Z]+\d?-\d+/.test(name)) await expect(place, name).toContainText(name.split(' ')[0] ?? name);
    await page.goto(MAP);
  }
});
