/** 四套体系一张答卷：六星、赋分各自怎么填，五化怎样带到别的体系，上期怎样作底。 */
import { expect, test, type Page } from '@playwright/test';
import { unpack } from '../unit/exporters/unpack.ts';
import {
  alertBox,
  autosaved,
  choose,
  download,
  item,
  loadSample,
  openSelfCheck,
  pickFile,
  radio,
  saveFile,
  statusLine,
} from './support.ts';

test.describe.configure({ mode: 'parallel' });

const summary = (page: Page) => page.getByRole('group', { name: '当前得分' });

test('六星：只有达标、未达标、不适用；必达没达标不授星', async ({ page }) => {
  await openSelfCheck(page, 'liuxing');
  await expect(item(page, 'S1-1').getByRole('radio')).toHaveCount(3);
  await expect(radio(page, 'S1-1', '部分达标')).toHaveCount(0);
  for (const n of [1, 2, 4, 5]) await choose(page, `S1-${String(n)}`, '达标');
  await choose(page, 'S1-3', '未达标');
  await expect(summary(page)).toContainText('0/6');
  await choose(page, 'S1-3', '达标');
  await expect(summary(page)).toContainText('1/6');
  await choose(page, 'S1-1', '未达标');
  await expect(summary(page)).toContainText('1/6');
  await choose(page, 'S1-2', '未达标');
  await expect(summary(page)).toContainText('0/6');
});

test('六星示例：结果写几星、归哪一档、去向由上级定；报告和台账里一样', async ({ page }) => {
  await openSelfCheck(page, 'liuxing');
  await loadSample(page);
  await page.locator('#result').scrollIntoViewIfNeeded();
  const report = page.locator('.report');
  await expect(report).toContainText('4星（中间）');
  await expect(report).toContainText('若上级核定为4星');
  await expect(report).toContainText('认定权在上级');
  await expect(report.getByRole('table', { name: '各方面评星' })).toContainText('基本制度');
  for (const button of ['下载自评报告（Word）', '下载三清单一台账（Excel）']) {
    const { bytes } = await download(page, button);
    const parts = unpack(new Blob([bytes]));
    const text = Object.values(await parts).join('');
    expect(text).toContain('4星（中间）');
    expect(text).not.toMatch(/[★☆]/);
  }
  const { data } = await saveFile(page);
  expect(data.mode).toBe('grade');
});

test('赋分：填分，写错在旁边说，不适用两边不计，待填依据的标明', async ({ page }) => {
  await openSelfCheck(page, 'fufen');
  const score = item(page, 'FF-01').getByLabel('得分', { exact: true });
  await expect(item(page, 'FF-01')).toContainText('依据待本单位填写');
  await expect(item(page, 'FF-13')).not.toContainText('依据待本单位填写');
  await score.fill('9');
  await expect(item(page, 'FF-01')).toContainText('应在0到8之间');
  await score.fill('7.3');
  await expect(item(page, 'FF-01')).toContainText('应是0.5的倍数');
  await score.fill('7.5');
  await expect(item(page, 'FF-01')).toContainText('得7.5分');
  await choose(page, 'FF-02', '不适用');
  await item(page, 'FF-02')
    .getByLabel(/不适用的理由/)
    .fill('本年没有这项工作');
  await expect(summary(page)).toContainText('1/18');
  await item(page, 'FF-02').getByLabel('得分', { exact: true }).fill('6');
  await expect(radio(page, 'FF-02', '不适用')).not.toBeChecked();
  await autosaved(page);
  const { data } = await saveFile(page);
  expect(data.answers['FF-01']?.score).toBe(7.5);
  expect(data.answers['FF-02']).toEqual({ score: 6 });
});

test('赋分：没有云平台，一整部分不参评，其余折算', async ({ page }) => {
  await openSelfCheck(page, 'fufen');
  await loadSample(page);
  await page.getByRole('checkbox', { name: /没有党建云平台/ }).check();
  await expect(item(page, 'FF-07').getByLabel('得分', { exact: true })).toBeDisabled();
  await expect(summary(page)).toContainText('13/13');
});

test('一次填报：五化填好，六化、六星、赋分都能预览带入，本人填的不动', async ({ page }) => {
  await openSelfCheck(page);
  await loadSample(page);
  const wuhua = await saveFile(page);

  await openSelfCheck(page, 'liuhua');
  await choose(page, 'LH-01', '未达标');
  await pickFile(page, wuhua.text, wuhua.name);
  await expect(alertBox(page)).toContainText('这是“五化”的自评文件');
  await alertBox(page).getByRole('button', { name: '预览带入' }).click();
  const preview = page.getByRole('group', { name: '带入之前先看一眼' });
  await expect(preview.getByText(/^来源：/)).toBeInViewport();
  await expect(preview).toContainText('直接带入');
  await expect(preview).toContainText('您已填，不动（1条）');
  // 预览的时候什么都没写
  expect(Object.keys((await saveFile(page)).data.answers)).toEqual(['LH-01']);
  await preview.getByRole('button', { name: '带入', exact: true }).click();
  await expect(page.locator('.shortcut').getByText(/^已带入\d+条/)).toBeInViewport();
  await expect(radio(page, 'LH-01', '未达标')).toBeChecked();
  const { data } = await saveFile(page);
  const carried = Object.values(data.answers).filter((answer) => answer.from);
  const proposed = Object.values(data.answers).filter((answer) => answer.proposed);
  expect(carried.length).toBeGreaterThan(5);
  expect(proposed.length).toBeGreaterThan(0);
  expect(carried.every((answer) => answer.from?.scheme === 'wuhua' && answer.verdict)).toBe(true);
  expect(proposed.every((answer) => answer.verdict === undefined)).toBe(true);
  await expect(page.getByText(/带入，未按扣分要点核/).first()).toBeVisible();
});

test('赋分的建议要本人采用才计分', async ({ page }) => {
  await openSelfCheck(page);
  await loadSample(page);
  const wuhua = await saveFile(page);
  await openSelfCheck(page, 'fufen');
  await pickFile(page, wuhua.text, wuhua.name);
  await alertBox(page).getByRole('button', { name: '预览带入' }).click();
  await page
    .getByRole('group', { name: '带入之前先看一眼' })
    .getByRole('button', { name: '带入', exact: true })
    .click();
  await expect(summary(page)).toContainText('0/19');
  await item(page, 'FF-01')
    .getByRole('button', { name: /^确认FF-01/ })
    .click();
  await expect(summary(page)).toContainText('1/19');
  await item(page, 'FF-02')
    .getByRole('button', { name: /不用FF-02/ })
    .click();
  await expect(item(page, 'FF-02').getByText('待复核')).toHaveCount(0);
});

test('以上期为底：每条待复核，确认了才计分，上期草稿还在', async ({ page }) => {
  await openSelfCheck(page);
  await loadSample(page);
  await page.getByText('少填一点').click();
  await page.getByLabel('新的期次').selectOption('2027');
  await page.getByRole('button', { name: '以上期为底开新一期' }).click();
  await expect(statusLine(page)).toContainText('已以上期为底开了新一期');
  await expect(summary(page)).toContainText('0/58');
  await expect(page.getByText(/还有58条待复核/)).toBeInViewport();
  await expect(page.getByRole('button', { name: '以上期为底开新一期' })).toBeDisabled();
  await item(page, 'A1-1')
    .getByRole('button', { name: /^确认A1-1/ })
    .click();
  await expect(summary(page)).toContainText('1/58');
  await expect(radio(page, 'A1-1', '达标')).toBeChecked();
  await choose(page, 'A1-2', '未达标');
  await expect(item(page, 'A1-2').getByText('待复核')).toHaveCount(0);
  await autosaved(page);
  await expect(page.getByText('本机草稿（2份）')).toBeVisible();
});
