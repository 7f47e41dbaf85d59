/** 不运行脚本：条目、须知、正文都读得到，能打印，空白表单能下载。 */
import { expect, test } from '@playwright/test';
import { ITEM_COUNT, SELF_CHECK } from './support.ts';

test.use({ javaScriptEnabled: false });
test.describe.configure({ mode: 'parallel' });

test('自查页：58条都在，每条有选项、检查点、材料和依据', async ({ page }) => {
  await page.goto(SELF_CHECK);
  const fields = page.locator('fieldset[data-item-id]');
  await expect(fields).toHaveCount(ITEM_COUNT);
  for (const field of await fields.all()) {
    await expect(field.locator('legend')).toBeVisible();
    await expect(field.getByRole('radio').first()).toBeEnabled();
    expect(await field.getByRole('radio').count()).toBe(4);
    await expect(field.locator('.card-check')).toBeVisible();
    await expect(field.locator('.details')).toContainText('查什么材料');
    await expect(field.locator('.details')).toContainText('依据');
  }
  await expect(page.getByRole('heading', { name: '填写须知' })).toBeVisible();
  await expect(page.locator('main')).toContainText('供自查改进，不替代组织考核结论');
  await expect(page.locator('noscript p')).toContainText('这个浏览器没有运行脚本');
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('自查页：点不动的按钮不出现，选项能点', async ({ page }) => {
  await page.goto(SELF_CHECK);
  for (const button of await page.locator('main').getByRole('button').all()) await expect(button).toBeHidden();
  const first = page.locator('[data-item-id]').first().getByRole('radio', { name: '达标', exact: true });
  await first.check();
  await expect(first).toBeChecked();
});

test('自查页：打印出来每条都在，查什么材料也展开，页首页脚不占地方', async ({ page }) => {
  await page.goto(SELF_CHECK);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.masthead')).toBeHidden();
  await expect(page.locator('fieldset[data-item-id]:visible')).toHaveCount(ITEM_COUNT);
  await expect.soft(page.locator('.details:visible')).toHaveCount(ITEM_COUNT);
  await expect(page.locator('.toolbar')).toBeHidden();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(4);
});

test('空白表单：表单页上的每个链接都能下载，都是完好的压缩包', async ({ page, request }) => {
  await page.goto('/forms/');
  const links = page.locator('main a[download]');
  const hrefs = await links.evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute('href') ?? ''))]);
  expect(hrefs.length).toBeGreaterThanOrEqual(5);
  for (const href of hrefs) {
    const response = await request.get(href);
    expect(response.status(), href).toBe(200);
    const body = await response.body();
    expect(body.subarray(0, 4).toString('latin1'), href).toBe('PK\u0003\u0004');
    expect(body.length, href).toBeGreaterThan(2000);
  }
});

for (const { path, says } of [
  { path: '/', says: '标准' },
  { path: '/standards/wuhua/', says: '支部设置标准化' },
  { path: '/standards/wuhua/a1/', says: 'A1-1' },
  { path: '/handbook/', says: '手册' },
  { path: '/tools/self-check/', says: '供自查改进' },
]) {
  test(`${path} 不用脚本也读得到，链接走得通`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('main')).toContainText(says);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation', { name: '主要栏目' }).getByRole('link')).toHaveCount(5);
  });
}

test('从首页走到手册某一页：正文可读', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '手册' }).click();
  await page.locator('main a[href^="/handbook/"]').first().click();
  await expect(page.locator('main')).toContainText(/步骤|怎么办|流程/);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(500);
});
