/** 浏览器测试的公共件：打开自查页、作答、收下载、从文件恢复、取页面内容。 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Assessment } from '../../src/schemas/result-file.ts';
import { outputFolder } from '../../src/cli/build/freshness.ts';
import { MESSAGES, type MessageId } from '../../src/storage/messages.ts';
import { unpack, type Parts } from '../unit/exporters/unpack.ts';

export const SELF_CHECK = '/tools/self-check/wuhua/';
export const ITEM_COUNT = 58;

export type VerdictText = '达标' | '部分达标' | '未达标' | '不适用';

/** 五个导出按钮的名称与扩展名。 */
export const EXPORTS = [
  { button: '下载自评报告（Word）', extension: '.docx' },
  { button: '下载三清单一台账（Excel）', extension: '.xlsx' },
  { button: '下载申报表（Word）', extension: '.docx' },
  { button: '下载创建进度表（Word）', extension: '.docx' },
  { button: '下载示范点创建申报表（Word）', extension: '.docx' },
] as const;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** 产物里的全部页面，站内地址，例如 /handbook/dahui/。 */
export function builtPages(): string[] {
  const folder = outputFolder(root);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => `/${relative(folder, `${entry.parentPath}/${entry.name}`).split(sep).join('/')}`)
    .map((path) => path.replace(/index\.html$/, ''))
    .sort();
}

export function fixtureFile(name: string): Promise<string> {
  return readFile(`${root}tests/fixtures/files/${name}`, 'utf8');
}

/** 打开自查页（默认五化），等到可以操作。 */
export async function openSelfCheck(page: Page, scheme = 'wuhua'): Promise<void> {
  await page.goto(`/tools/self-check/${scheme}/`);
  await ready(page);
}

export async function loadSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '装入示例支部' }).click();
  await expect(statusLine(page)).toContainText('已装入示例支部');
}

/** 展开结果旁的一样工具，等它装载好。 */
export async function openPanel(page: Page, title: string): Promise<Locator> {
  await page.locator('#result').scrollIntoViewIfNeeded();
  const panel = page.locator('details.panel').filter({ has: page.locator('summary', { hasText: title }) });
  if (!(await panel.evaluate((details: HTMLDetailsElement) => details.open)))
    await panel.locator('summary').first().click();
  await expect(panel.locator('.panel-body')).not.toBeEmpty();
  await expect(panel.getByText(/^正在/)).toHaveCount(0);
  return panel;
}

export async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '保存为文件' })).toBeEnabled();
}

/** 一条的整块。 */
export function item(page: Page, id: string): Locator {
  return page.locator(`[data-item-id="${id}"]`);
}

export function radio(page: Page, id: string, verdict: VerdictText): Locator {
  return item(page, id).getByRole('radio', { name: verdict, exact: true });
}

export async function choose(page: Page, id: string, verdict: VerdictText): Promise<void> {
  await radio(page, id, verdict).check();
}

/** 展开“佐证、问题与整改”，等填写框装载好。 */
export async function expand(page: Page, id: string): Promise<Locator> {
  const field = item(page, id);
  const note = field.getByLabel('备注', { exact: true });
  if (!(await note.isVisible())) await field.getByText('佐证、问题与整改').click();
  await expect(note).toBeVisible();
  return field;
}

export async function writeNote(page: Page, id: string, text: string): Promise<void> {
  const field = await expand(page, id);
  await field.getByLabel('备注', { exact: true }).fill(text);
}

export function condition(page: Page, label: string): Locator {
  return page.locator('.setup').getByRole('checkbox', { name: label });
}

export function alertBox(page: Page): Locator {
  return page.locator('.toolbar').getByRole('alert');
}

export function statusLine(page: Page): Locator {
  return page.locator('.toolbar').getByRole('status');
}

/** 改动已写进浏览器（或暂存在内存里）。停手半秒才存，在那之前状态行说的还是上一次，所以先在页面里等过这半秒。 */
export async function autosaved(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 650)));
  await expect(statusLine(page)).toHaveText(/已自动保存|已暂存在本页/);
}

export interface Downloaded {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** 点按钮，收下它给的文件。 */
export async function download(page: Page, button: string): Promise<Downloaded> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

export async function downloadParts(page: Page, button: string): Promise<Parts> {
  const { bytes } = await download(page, button);
  return unpack(new Blob([bytes]));
}

export type SavedFile = Assessment & { readonly report: Record<string, unknown> };

export async function saveFile(
  page: Page,
): Promise<{ readonly name: string; readonly text: string; readonly data: SavedFile }> {
  const { name, bytes } = await download(page, '保存为文件');
  const text = new TextDecoder().decode(bytes);
  return { name, text, data: JSON.parse(text) as SavedFile };
}

/** 点“从文件恢复”，在文件窗口里选这一份。 */
export async function pickFile(page: Page, content: string | Uint8Array, name = '甲支部.duibiao.json'): Promise<void> {
  const waiting = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '从文件恢复' }).click();
  const buffer = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  await (await waiting).setFiles({ name, mimeType: 'application/json', buffer });
}

export async function clearAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: '清空本机数据' }).click();
  await page.getByRole('button', { name: '确定清空' }).click();
  await expect(statusLine(page)).toContainText('本机数据已清空');
}

/** 页面上填的内容：支部情况、每条的结论与附记、得分。两次取得的一样，就是没变。 */
export function contentOf(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    setup: [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.setup-grid .input')].map(
      (i) => i.value,
    ),
    ticks: [...document.querySelectorAll<HTMLInputElement>('.setup fieldset input')].map((i) => i.checked),
    items: [...document.querySelectorAll('[data-item-id]')].map((field) => [
      field.getAttribute('data-item-id'),
      field.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value ?? '',
      field.querySelector<HTMLInputElement>('[data-na-reason]')?.value ?? '',
      field.querySelector<HTMLInputElement>('.card-floor input')?.checked ?? false,
      field.querySelector('.card-marks')?.textContent ?? '',
      field.querySelector('.card-points')?.textContent ?? '',
    ]),
    summary: [...document.querySelectorAll('.summary summary')].map((cell) => cell.textContent),
  }));
}

/** 总览里的一格，例如“已填”后面的 3/58。 */
export function summaryCell(page: Page, label: string): Locator {
  return page
    .getByRole('group', { name: '当前得分' })
    .locator('summary')
    .filter({ has: page.locator('.summary-label', { hasText: label }) })
    .locator('b');
}

/** 一份合格的自评文件，按需改几处。 */
export function assessmentFile(change: Partial<Assessment> = {}): Assessment {
  return {
    format: 'duibiao.assessment',
    schemaVersion: 1,
    scheme: { id: 'wuhua', version: '2026.1' },
    unit: { code: '甲支部', preset: 'jiguan', conditions: {} },
    period: '2026',
    mode: 'grade',
    answers: { 'A1-1': { verdict: 'met' }, 'A1-2': { verdict: 'unmet', note: '文件里的备注' } },
    createdAt: '2026-03-01T01:00:00.000Z',
    updatedAt: '2026-03-02T02:30:00.000Z',
    ...change,
  };
}

/** 提醒里有说明表上的三句：怎么了、说明、怎么办。 */
export async function expectAlert(page: Page, id: MessageId): Promise<void> {
  const { title, detail, action } = MESSAGES[id];
  for (const text of [title, detail, action]) await expect(alertBox(page)).toContainText(text);
}

/** 填三处：一个结论、一个带备注的结论、一个带理由的不适用。 */
export async function fillSome(page: Page): Promise<void> {
  await choose(page, 'A1-1', '达标');
  await choose(page, 'A1-2', '未达标');
  await writeNote(page, 'A1-2', '还没有登记');
  await choose(page, 'B1-1', '不适用');
  await item(page, 'B1-1').locator('[data-na-reason]').fill('本支部没有这件事');
}

export async function expectFilled(page: Page): Promise<void> {
  await expect(radio(page, 'A1-1', '达标')).toBeChecked();
  await expect(radio(page, 'A1-2', '未达标')).toBeChecked();
  await expect(radio(page, 'B1-1', '不适用')).toBeChecked();
  await expect(item(page, 'B1-1').locator('[data-na-reason]')).toHaveValue('本支部没有这件事');
  const field = await expand(page, 'A1-2');
  await expect(field.getByLabel('备注', { exact: true })).toHaveValue('还没有登记');
}
