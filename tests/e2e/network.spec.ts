/** 每一页都不向第三方要东西、控制台没有错、内容安全策略在。 */
import { expect, test, type Page } from '@playwright/test';
import { builtPages, choose, EXPORTS, download, openSelfCheck, pickFile, saveFile } from './support.ts';

test.describe.configure({ mode: 'parallel' });

/** 记下站外请求、失败的请求、控制台错误和没接住的异常。 */
function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) troubles.push(`站外请求：${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}：${response.url()}`);
  });
  page.on('requestfailed', (request) => troubles.push(`没有要到：${request.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`控制台：${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`异常：${error.message}`));
  return troubles;
}

async function policyOf(page: Page): Promise<string[]> {
  const content = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
  return (content ?? '').split(';').map((directive) => directive.trim());
}

/** 按栏目分组，一组一个用例。 */
const sections = new Map<string, string[]>();
for (const path of builtPages()) {
  const section = path.split('/').slice(0, 2).join('/') || '/';
  sections.set(section, [...(sections.get(section) ?? []), path]);
}

for (const [section, paths] of sections) {
  test(`${section}（${paths.length}页）：没有站外请求、没有控制台错误，内容安全策略在`, async ({ page, baseURL }) => {
    test.setTimeout(30_000 + paths.length * 3_000);
    const troubles = watch(page, new URL(baseURL ?? '').origin);
    for (const path of paths) {
      await page.goto(path);
      // 有交互件的页面，载入之后还会去取程序和索引。
      if ((await page.locator('astro-island').count()) > 0) await page.waitForLoadState('networkidle');
      expect.soft(troubles.splice(0), path).toEqual([]);
      const policy = await policyOf(page);
      for (const directive of ["default-src 'none'", "connect-src 'self'", "base-uri 'none'", "object-src 'none'"]) {
        expect.soft(policy, path).toContain(directive);
      }
      const scripts = policy.find((directive) => directive.startsWith('script-src')) ?? '';
      expect.soft(scripts, path).toContain("'self'");
      expect.soft(scripts, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    }
  });
}

test('自查从装入到下载、存取文件：没有站外请求，没有控制台错误，填的内容不出这台电脑', async ({ page, baseURL }) => {
  test.setTimeout(60_000);
  const troubles = watch(page, new URL(baseURL ?? '').origin);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(`${request.method()} ${request.url()}`);
  });
  await openSelfCheck(page);
  await page.getByRole('button', { name: '装入示例支部' }).click();
  await choose(page, 'A1-1', '未达标');
  for (const { button } of EXPORTS) await download(page, button);
  const { text } = await saveFile(page);
  await choose(page, 'A1-1', '达标');
  await pickFile(page, text);
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByRole('button', { name: '清空本机数据' }).click();
  await page.getByRole('button', { name: '确定清空' }).click();
  expect(troubles).toEqual([]);
  expect(sent).toEqual([]);
});

test('检索一个词：没有站外请求，没有控制台错误', async ({ page, baseURL }) => {
  const troubles = watch(page, new URL(baseURL ?? '').origin);
  await page.goto('/search/?q=党课');
  await expect(page.locator('a[data-search-hit]').first()).toBeVisible();
  expect(troubles).toEqual([]);
});
