/** 案例筛选：三项一起筛，选了什么记在网址里，一个也没有时说明怎么办。 */
import { expect, test, type Page } from '@playwright/test';

/** 标签里连着选项的文字，按名称找会找到两个。 */
const choice = (page: Page, name: 'scheme' | 'dimension' | 'unit') => page.locator(`select[name="${name}"]`);
const listed = (page: Page) => page.locator('[data-filter-item]:visible');

test('按体系、维度、单位类别一起筛，能全部列出', async ({ page }) => {
  await page.goto('/cases/');
  await expect(listed(page)).toHaveCount(19);
  await choice(page, 'unit').selectOption('县直');
  await expect(listed(page)).toHaveCount(2);
  await expect(page.getByRole('status')).toHaveText('列出2个，共19个');
  await expect(page.getByRole('heading', { name: '国有企业' })).toBeHidden();
  await choice(page, 'dimension').selectOption('E');
  await expect(listed(page)).toHaveCount(0);
  await expect(page.getByText('没有同时符合的案例')).toBeVisible();
  await page.getByRole('button', { name: '全部列出' }).click();
  await expect(listed(page)).toHaveCount(19);
  expect(new URL(page.url()).search).toBe('');
});

test('发来的网址带着筛选，打开就是筛过的；认不得的不理', async ({ page }) => {
  await page.goto('/cases/?scheme=liuhua&unit=meiyou');
  await expect(choice(page, 'scheme')).toHaveValue('liuhua');
  await expect(choice(page, 'unit')).toHaveValue('');
  const count = await listed(page).count();
  expect(count).toBeGreaterThan(3);
  expect(count).toBeLessThan(19);
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('19个照列，筛选框不出现；术语链接到得了术语页的那一条', async ({ page }) => {
    await page.goto('/cases/');
    await expect(listed(page)).toHaveCount(19);
    await expect(choice(page, 'scheme')).toBeHidden();
    await page.goto('/handbook/zhuti-dangri/');
    const term = page.locator('a.term').first();
    const name = await page.locator('.page-terms dt').first().innerText();
    await expect(page.locator('.page-terms')).toContainText(name);
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/glossary\/#/);
    await expect(page.locator('.entry:target h3')).toHaveText(name);
  });
});
