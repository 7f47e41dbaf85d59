/** 全年工作日历：筛选、换年份、下载；首页按访客的日期展开当月，没有脚本也说得通。 */
import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from '@playwright/test';
import { unpack, xlsxText } from '../unit/exporters/unpack.ts';

const CALENDAR = '/calendar/';

/** 两个下载都是链接：没有脚本时直接取现成的文件。 */
async function download(page: Page, name: string): Promise<Download> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name, exact: true }).click();
  return waiting;
}

test('按支部筛：没有的事收起来，件数跟着变；下载的日历、工作表也是筛过的', async ({ page }) => {
  await page.goto(CALENDAR);
  const status = page.getByRole('status').filter({ hasText: '全部支部' });
  await expect(status).toContainText(/2\d{3}年，全部支部：\d+件/);
  const duty = (id: string) => page.locator(`[data-duty="${id}"]`);
  await expect(duty('zhiweihui')).toHaveCount(1);
  await page.getByRole('checkbox', { name: /没有设支委会/ }).check();
  await expect(duty('zhiweihui')).toHaveCount(0);
  await page.getByRole('radio', { name: '离退休党员支部' }).check();
  await expect(duty('wuhua-shenbao')).toHaveCount(0);
  await expect(duty('dangyuan-dahui')).toHaveCount(1);
  await expect(page.getByText(/离退休党员支部（已筛选）：\d+件，收起用不着的\d+件/)).toBeVisible();

  const ics = await download(page, '下载日历（.ics）');
  expect(ics.suggestedFilename()).toMatch(/^全年工作日历_\d{4}_离退休党员支部（已筛选）\.ics$/);
  const text = (await readFile(await ics.path(), 'utf8')).replace(/\r\n /g, '');
  expect(text).toContain('BEGIN:VCALENDAR');
  expect(text).toContain('党员大会');
  expect(text).not.toContain('支委会会议');

  const xlsx = await download(page, '下载工作表（Excel）');
  const cells = xlsxText(await unpack(new Blob([new Uint8Array(await readFile(await xlsx.path()))])));
  expect(cells).toContain('组织生活会');
  expect(cells).not.toContain('支委会会议');
});

test('没有公布放假安排的年份写“待公布”，公布了的不写', async ({ page }) => {
  await page.goto(CALENDAR);
  const year = page.getByRole('combobox', { name: '年份' });
  await year.selectOption('2026');
  await expect(page.getByText('待公布')).toHaveCount(0);
  await expect(page.locator('#m5')).toContainText('最迟5月29日（周五）');
  const last = await year.locator('option').last().getAttribute('value');
  await year.selectOption(last ?? '');
  await expect(page.getByText(/放假安排待公布/).first()).toBeVisible();
});

test('首页按这台电脑的日期展开当月', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-10T10:00:00+08:00'));
  await page.goto('/');
  const region = page.getByRole('region', { name: '本月要做的' });
  await expect(region.getByRole('heading', { name: '3月单列的' })).toBeVisible();
  await expect(region.getByRole('heading', { name: '4月单列的' })).toBeHidden();
  await expect(region).toContainText('报党费核算表');
  await expect(region.getByRole('link', { name: '3月', exact: true })).toHaveAttribute('aria-current', 'date');
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });
  test('首页列每月的和各月链接；日历页全列，文件照样下载', async ({ page }) => {
    await page.goto('/');
    const region = page.getByRole('region', { name: '本月要做的' });
    await expect(region.getByRole('link', { name: '主题党日', exact: true })).toBeVisible();
    await region.getByRole('link', { name: '3月', exact: true }).click();
    await expect(page).toHaveURL(/\/calendar\/#m3$/);
    await expect(page.locator('[data-duty="zhiweihui"]')).toHaveCount(1);
    await expect(page.getByRole('group', { name: '按本支部的情况看' })).toBeHidden();
    const file = await download(page, '下载日历（.ics）');
    expect(file.suggestedFilename()).toMatch(/^全年工作日历_\d{4}\.ics$/);
  });
});
