/** 脚本没准备好时点的选择照算：程序还没到、到了还在读草稿，两段都不能白点。 */
import { expect, test, type Page } from '@playwright/test';
import {
  autosaved,
  choose,
  item,
  ITEM_COUNT,
  openSelfCheck,
  radio,
  ready,
  saveFile,
  SELF_CHECK,
  summaryCell,
} from './support.ts';

test.describe.configure({ mode: 'parallel' });

/** 名字以 name 开头的程序文件晚两秒才到。 */
async function delay(page: Page, name: string): Promise<void> {
  await page.route(new RegExp(`/assets/${name}\\.[^/]*\\.js`), async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await route.continue();
  });
}

async function leaveDraft(page: Page): Promise<void> {
  await openSelfCheck(page);
  await choose(page, 'A1-1', '未达标');
  await choose(page, 'B1-1', '部分达标');
  await autosaved(page);
}

async function expectNotReady(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '保存为文件' })).toBeDisabled();
}

test('程序还没到时点的选择：照算，并与上次的草稿合在一起', async ({ page }) => {
  await leaveDraft(page);
  await delay(page, 'SelfCheck');
  await page.goto(SELF_CHECK, { waitUntil: 'domcontentloaded' });
  await choose(page, 'A1-1', '达标');
  await choose(page, 'A1-2', '未达标');
  await expectNotReady(page);
  await ready(page);
  await expect(radio(page, 'A1-1', '达标')).toBeChecked();
  await expect(radio(page, 'A1-2', '未达标')).toBeChecked();
  await expect(radio(page, 'B1-1', '部分达标')).toBeChecked();
  await expect(summaryCell(page, '已填')).toHaveText(`3/${ITEM_COUNT}`);
  expect((await saveFile(page)).data.answers).toEqual({
    'A1-1': { verdict: 'met' },
    'A1-2': { verdict: 'unmet' },
    'B1-1': { verdict: 'partial' },
  });
});

test('程序还没到时勾的底线：照算', async ({ page }) => {
  await delay(page, 'SelfCheck');
  await page.goto(SELF_CHECK, { waitUntil: 'domcontentloaded' });
  await item(page, 'A3-1')
    .getByLabel(/有底线情形/)
    .check();
  await expectNotReady(page);
  await ready(page);
  await expect(item(page, 'A3-1').getByLabel(/有底线情形/)).toBeChecked();
  expect((await saveFile(page)).data.answers).toEqual({ 'A3-1': { floor: true } });
});

test('程序到了、草稿还在读时点的选择：不被草稿盖掉', async ({ page }) => {
  await leaveDraft(page);
  await delay(page, 'file');
  await page.goto(SELF_CHECK, { waitUntil: 'domcontentloaded' });
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await choose(page, 'A1-1', '达标');
  await choose(page, 'A1-2', '未达标');
  await expectNotReady(page);
  await ready(page);
  await expect(radio(page, 'A1-1', '达标')).toBeChecked();
  await expect(radio(page, 'A1-2', '未达标')).toBeChecked();
  await expect(radio(page, 'B1-1', '部分达标')).toBeChecked();
});
