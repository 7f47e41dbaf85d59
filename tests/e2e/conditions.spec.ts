/** 适用与计分：支部条件、不适用、扣分制、底线、筛选。 */
import { expect, test, type Page } from '@playwright/test';
import {
  autosaved,
  choose,
  condition,
  expand,
  item,
  ITEM_COUNT,
  openSelfCheck,
  radio,
  saveFile,
  statusLine,
  summaryCell,
} from './support.ts';

test.describe.configure({ mode: 'parallel' });

/** 每个支部条件成立后：哪些条目自动不适用（举一条查理由），哪条只加提示，适用条数。 */
const CONDITIONS: readonly {
  label: string;
  na: readonly string[];
  reason?: readonly [id: string, text: string];
  note?: readonly [id: string, text: string];
}[] = [
  {
    label: '正式党员不足7人，没有设支委会',
    na: ['B1-2'],
    reason: ['B1-2', '正式党员不足7人，未设支委会'],
    note: ['A2-2', '不设支委会，看书记、副书记分工'],
  },
  { label: '没有划分党小组', na: ['A1-3', 'B1-3'], reason: ['A1-3', '党员少，没有划分党小组'] },
  {
    label: '本年度没有发展对象和培养对象',
    na: ['C1-1', 'C1-2', 'C1-3'],
    reason: ['C1-1', '本年度没有发展对象和培养对象'],
  },
  { label: '本届班子没有出缺', na: ['A3-4'], reason: ['A3-4', '本届班子没有出缺，不用补选'] },
  {
    label: '离退休党员支部',
    na: ['C1-1', 'C1-2', 'C1-3', 'C2-2'],
    reason: ['C2-2', '离退休党员可不纳入积分管理'],
    note: ['C3-3', '离退休支部必查返还政策和到账'],
  },
  { label: '成立不满一年', na: [], note: ['A3-1', '查成立时的选举，登记起算日'] },
  { label: '联合党支部', na: [], note: ['A1-1', '联合支部重点查覆盖单位数'] },
  {
    label: '临时党支部',
    na: ['A3-1', 'A3-2', 'A3-3', 'A3-4', 'C1-2', 'C1-3', 'C3-1', 'C3-2', 'C3-3'],
    reason: ['A3-1', '临时党支部一般不换届'],
    note: ['C1-1', '可以培养积极分子，只查培养材料'],
  },
];

const filled = (page: Page) => summaryCell(page, '已填');

for (const { label, na, reason, note } of CONDITIONS) {
  test(`支部条件“${label}”：不适用的说明理由、不能选、不进分母`, async ({ page }) => {
    await openSelfCheck(page);
    await expect(filled(page)).toHaveText(`0/${ITEM_COUNT}`);
    const affected = na[0];
    if (affected) await choose(page, affected, '未达标');
    await condition(page, label).check();
    await expect(filled(page)).toHaveText(`0/${ITEM_COUNT - na.length}`);
    const locked = page.locator('[data-item-id]:has(input[type=radio]:disabled)');
    expect(await locked.evaluateAll((all) => all.map((field) => field.getAttribute('data-item-id')))).toEqual(na);
    for (const id of na) {
      await expect(item(page, id).locator('input[type=radio]:disabled')).toHaveCount(4);
      await expect(radio(page, id, '不适用')).toBeChecked();
      await expect(item(page, id).getByLabel(/有底线情形/)).toHaveCount(0);
    }
    if (reason) await expect(item(page, reason[0]).getByText(`不适用：${reason[1]}`)).toBeVisible();
    if (note) await expect(item(page, note[0]).getByText(`本支部：${note[1]}`)).toBeVisible();
    await condition(page, label).uncheck();
    await expect(filled(page)).toHaveText(`${affected ? 1 : 0}/${ITEM_COUNT}`);
    if (affected) await expect(radio(page, affected, '未达标')).toBeChecked();
  });
}

test('可选不适用：理由已备好，不写也算；平时同一条仍要理由', async ({ page }) => {
  await openSelfCheck(page);
  await choose(page, 'B2-1', '不适用');
  await expect(item(page, 'B2-1').getByText('没写理由，暂按未填算')).toBeVisible();
  await expect(filled(page)).toHaveText(`0/${ITEM_COUNT}`);
  await condition(page, '成立不满一年').check();
  const reason = item(page, 'B2-1').locator('[data-na-reason]');
  await expect(reason).toHaveAttribute('placeholder', '成立不满一年，本年度可不查');
  await expect(item(page, 'B2-1').getByText('没写理由')).toHaveCount(0);
  await expect(filled(page)).toHaveText(`0/${ITEM_COUNT - 1}`);
  await page.locator('#result').scrollIntoViewIfNeeded();
  await page.locator('#result').getByText('全部条目明细').click();
  await expect(page.locator('.all-items tr', { hasText: 'B2-1' })).toContainText('成立不满一年，本年度可不查');
});

test('手动不适用：没有理由按未填，写了才不计', async ({ page }) => {
  await openSelfCheck(page);
  await choose(page, 'A1-1', '不适用');
  const reason = item(page, 'A1-1').locator('[data-na-reason]');
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await expect(filled(page)).toHaveText(`0/${ITEM_COUNT}`);
  await page.locator('#result').scrollIntoViewIfNeeded();
  await expect(page.locator('.report-grade')).toContainText('选了不适用但没写理由，按未填处理');
  await reason.fill('   ');
  await expect(filled(page)).toHaveText(`0/${ITEM_COUNT}`);
  await reason.fill('本支部没有这件事');
  await expect(filled(page)).toHaveText(`0/${ITEM_COUNT - 1}`);
  await expect(reason).toHaveAttribute('aria-invalid', 'false');
});

test('扣分制：结论和得分随扣分走，改选结论以改选的为准', async ({ page }) => {
  await openSelfCheck(page);
  await choose(page, 'A1-1', '部分达标');
  await page.getByLabel('扣分制').check();
  const missing = item(page, 'A1-2').getByLabel(/手续缺1环/);
  await missing.fill('1');
  await expect(radio(page, 'A1-2', '部分达标')).toBeChecked();
  await expect(item(page, 'A1-2').locator('.card-points')).toHaveText('2分，得1.5分');
  await item(page, 'A1-2')
    .getByLabel(/申报表逾期/)
    .check();
  await expect(item(page, 'A1-2').locator('.card-points')).toHaveText('2分，得1分');
  await missing.fill('9');
  await expect(radio(page, 'A1-2', '未达标')).toBeChecked();
  await expect(item(page, 'A1-2').locator('.card-points')).toHaveText('2分，得0分');
  await missing.fill('0');
  await item(page, 'A1-2')
    .getByLabel(/申报表逾期/)
    .uncheck();
  await expect(radio(page, 'A1-2', '达标')).toBeChecked();
  await item(page, 'A2-1')
    .getByLabel(/应设支委会而未设/)
    .check();
  await expect(radio(page, 'A2-1', '未达标')).toBeChecked();
  await choose(page, 'A2-1', '达标');
  await expect(item(page, 'A2-1').getByLabel(/应设支委会而未设/)).not.toBeChecked();
  await expect(item(page, 'A2-1').locator('.card-points')).toHaveText('3分，得3分');
  await expect(item(page, 'A1-1').locator('.card-points')).toHaveText('2分，得1分');

  await missing.fill('1');
  await page.getByLabel('档位制').check();
  await expect(item(page, 'A1-2').locator('.card-points')).toHaveText('2分，得1分');
  await expect(missing).toHaveCount(0);
  await page.getByLabel('扣分制').check();
  await expect(missing).toHaveValue('1');
  await autosaved(page);
  expect((await saveFile(page)).data.answers['A1-2']).toEqual({
    verdict: 'partial',
    deductions: [{ point: 'd1', count: 1 }],
  });
});

test('底线：与结论分开勾，勾了就封顶，取消就还原', async ({ page }) => {
  await openSelfCheck(page);
  await page.getByRole('button', { name: '装入示例支部' }).click();
  await expect(statusLine(page)).toContainText('已装入示例支部');
  const result = page.locator('#result');
  await result.scrollIntoViewIfNeeded();
  const level = result.locator('.report-level');
  const before = await level.textContent();
  expect(before).not.toBe('不达标');
  const verdict = await item(page, 'A3-1').locator('input:checked').getAttribute('value');
  await item(page, 'A3-1').getByLabel('有底线情形：超期未换届，又没有上级批复').check();
  await result.scrollIntoViewIfNeeded();
  await expect(level).toHaveText('不达标');
  await expect(result).toContainText('触发底线，自评封顶');
  await expect(result.locator('.gaps li').first()).toContainText('A3-1');
  await expect(page.locator('main')).not.toContainText('一票否决');
  expect(await item(page, 'A3-1').locator('input[type=radio]:checked').getAttribute('value')).toBe(verdict);
  await item(page, 'A3-1')
    .getByLabel(/有底线情形/)
    .uncheck();
  await result.scrollIntoViewIfNeeded();
  await expect(level).toHaveText(before ?? '');
  await expect(result).not.toContainText('触发底线，自评封顶');
});

test('筛选四种：只留该看的，答题时不从眼前跳走，空了有话说', async ({ page }) => {
  await openSelfCheck(page);
  await choose(page, 'A1-1', '达标');
  await choose(page, 'A1-2', '部分达标');
  await choose(page, 'A1-3', '未达标');
  const field = await expand(page, 'A1-1');
  await field.getByRole('button', { name: '＋其他佐证' }).click();
  await field.getByLabel('第1份佐证的名称').fill('批复');
  const shown = () =>
    page
      .locator('.card:not([hidden]) [data-item-id]')
      .evaluateAll((all) => all.map((f) => f.getAttribute('data-item-id')));
  const filter = (name: string) => page.getByRole('group', { name: '筛选条目' }).getByRole('button', { name });

  await filter('未达标').click();
  expect(await shown()).toEqual(['A1-2', 'A1-3']);
  await choose(page, 'A1-3', '达标');
  expect(await shown()).toEqual(['A1-2', 'A1-3']);
  await filter('未达标').click();
  expect(await shown()).toEqual(['A1-2']);
  await filter('缺佐证').click();
  expect(await shown()).toEqual(['A1-2', 'A1-3']);
  await filter('未填').click();
  expect(await shown()).toHaveLength(ITEM_COUNT - 3);
  await choose(page, 'A2-1', '达标');
  expect(await shown()).toHaveLength(ITEM_COUNT - 3);
  await filter('全部').click();
  expect(await shown()).toHaveLength(ITEM_COUNT);
  await choose(page, 'A1-2', '达标');
  await filter('未达标').click();
  await expect(page.getByText('这个筛选下没有条目')).toBeVisible();
  await page.getByRole('button', { name: '看全部条目' }).click();
  expect(await shown()).toHaveLength(ITEM_COUNT);
});
