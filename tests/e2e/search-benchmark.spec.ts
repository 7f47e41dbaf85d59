import { expect, test, type Page } from '@playwright/test';
import { CONFUSIONS, GROUPS } from '../fixtures/search/queries.ts';

/** 前几条算答对。 */
const TOP = 3;
/** 每组、全部的前三命中率下限。 */
const GROUP_FLOOR = 0.95;
const TOTAL_FLOOR = 0.97;

interface Listed {
  readonly title: string;
  readonly topics: readonly string[];
}

async function open(page: Page): Promise<void> {
  await page.goto('/search/?q=%E6%8D%A2%E5%B1%8A');
  await expect(page.locator('a[data-search-hit]').first()).toBeVisible();
}

/** 整句键入，回车，等这一句的结果列齐。 */
async function ask(page: Page, query: string): Promise<Listed[]> {
  await page.locator('#search-q').fill(query);
  await page.locator('#search-q').press('Enter');
  await page.waitForFunction(
    (wanted) => document.querySelector('[data-shown]')?.getAttribute('data-shown') === wanted,
    query,
  );
  return page.locator('a[data-search-hit]').evaluateAll((links) =>
    links.map((link) => ({
      title: (link.textContent ?? '').trim(),
      topics: (link.getAttribute('data-topics') ?? '').split(';').filter((topic) => topic !== ''),
    })),
  );
}

const percent = (part: number, all: number) => `${((100 * part) / all).toFixed(1)}%`;

test.describe('检索评测', () => {
  test.describe.configure({ mode: 'parallel' });

  test('各组前三命中率、零结果', async ({ page }, info) => {
    test.setTimeout(300_000);
    await open(page);
    const lines: string[] = [];
    let all = 0;
    let found = 0;
    for (const { name, queries } of GROUPS) {
      let first = 0;
      let top = 0;
      const misses: string[] = [];
      for (const [query, topics] of queries) {
        const hits = await ask(page, query);
        expect.soft(hits.length, `“${query}”一条也没有`).toBeGreaterThan(0);
        const wanted = topics.split('/');
        const at = hits.slice(0, TOP).findIndex((hit) => hit.topics.some((topic) => wanted.includes(topic)));
        if (at === 0) first += 1;
        if (at >= 0) top += 1;
        else
          misses.push(
            `${query}→${hits
              .slice(0, TOP)
              .map((hit) => hit.title)
              .join('｜')}`,
          );
      }
      lines.push(
        `${name}：${String(queries.length)}条，首位${percent(first, queries.length)}，前三${percent(top, queries.length)}`,
      );
      expect.soft(top / queries.length, `${name}没找到：${misses.join('；')}`).toBeGreaterThanOrEqual(GROUP_FLOOR);
      all += queries.length;
      found += top;
    }
    lines.push(`合计：${String(all)}条，前三${percent(found, all)}`);
    await info.attach('检索评测.txt', { body: lines.join('\n'), contentType: 'text/plain' });
    console.log(lines.join('\n'));
    expect(all).toBeGreaterThanOrEqual(200);
    expect(found / all).toBeGreaterThanOrEqual(TOTAL_FLOOR);
  });

  test('不可合并的词不互相顶替', async ({ page }) => {
    test.setTimeout(120_000);
    await open(page);
    for (const [query, wrong] of CONFUSIONS) {
      const hits = await ask(page, query);
      expect.soft(hits.length, query).toBeGreaterThan(0);
      expect.soft(hits[0]?.topics[0], `查“${query}”，第一条却是专讲“${wrong}”的`).not.toBe(wrong);
    }
  });

  test('两个引擎前三条一致', async ({ page, browser }) => {
    test.setTimeout(120_000);
    await open(page);
    const context = await browser.newContext();
    const plain = await context.newPage();
    // 编译不了WASM的旧浏览器走后备索引。
    await plain.addInitScript(() => {
      Object.defineProperty(window, 'WebAssembly', { value: undefined });
    });
    await open(plain);
    for (const { queries } of GROUPS) {
      for (const [query] of queries.slice(0, 4)) {
        const [mine, theirs] = [await ask(page, query), await ask(plain, query)];
        const names = (hits: Listed[]) => hits.slice(0, TOP).map((hit) => hit.title);
        expect.soft(names(theirs), query).toEqual(names(mine));
      }
    }
    await context.close();
  });
});

test.describe('检索页', () => {
  test('输入建议：打字即出，上下键选，回车检索', async ({ page }) => {
    await page.goto('/search/');
    const box = page.getByRole('combobox', { name: '查什么' });
    await box.focus();
    await expect(async () => {
      await box.fill('');
      await box.pressSequentially('shyk');
      await expect(page.getByRole('option').first()).toContainText('三会一课', { timeout: 1000 });
    }).toPass();
    await box.press('ArrowDown');
    await expect(page.getByRole('option', { selected: true })).toContainText('三会一课');
    await box.press('Enter');
    await expect(box).toHaveValue('三会一课');
    await expect(page.locator('a[data-search-hit]').first()).toBeVisible();
    await expect(page.getByRole('option')).toHaveCount(0);
  });

  test('组字期间不搜、不出建议', async ({ page }) => {
    await open(page);
    const before = await page.locator('[data-shown]').getAttribute('data-shown');
    await page.locator('#search-q').evaluate((box: HTMLInputElement) => {
      box.dispatchEvent(new CompositionEvent('compositionstart'));
      box.value = 'dang';
      box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    await page.waitForTimeout(500);
    expect(await page.locator('[data-shown]').getAttribute('data-shown')).toBe(before);
    await expect(page.getByRole('option')).toHaveCount(0);
    await page.locator('#search-q').evaluate((box: HTMLInputElement) => {
      box.value = '党课';
      box.dispatchEvent(new CompositionEvent('compositionend', { data: '党课' }));
    });
    await expect(page.locator('[data-shown]')).toHaveAttribute('data-shown', '党课');
  });

  test.describe('规则卡片', () => {
    for (const [query, text, source] of [
      ['支委会一个月要开几回', '每月开1次', '第十二条'],
      ['发展对象公示几个工作日', '5个工作日', '第十三条'],
      ['退休党员交多少党费', '离退休', '第五条'],
    ] as const) {
      test(query, async ({ page }) => {
        await page.goto(`/search/?q=${encodeURIComponent(query)}`);
        const card = page.locator('.rule-card').first();
        await expect(card).toContainText(text);
        await expect(card).toContainText(source);
        await expect(card).toContainText(/已见转载|二手|未核/);
      });
    }

    test('不是问规定的不给', async ({ page }) => {
      await page.goto(`/search/?q=${encodeURIComponent('主题党日')}`);
      await expect(page.locator('a[data-search-hit]').first()).toBeVisible();
      await expect(page.locator('.rule-card')).toHaveCount(0);
    });
  });

  test('多义的短词并列给出，不替用户选', async ({ page }) => {
    await open(page);
    const hits = await ask(page, '支委');
    expect(hits.slice(0, 2).map((hit) => hit.topics[0])).toEqual(['支部委员会会议', '支部委员会设置与分工']);
    await expect(page.getByText('您要找的是：')).toBeVisible();
  });

  test('什么也没有时：主题总表和复制按钮', async ({ page }) => {
    await open(page);
    await ask(page, '量子纠缠态');
    await expect(page.getByRole('button', { name: '把这句话复制给工委' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '全部主题' })).toBeVisible();
    await expect(page.locator('.search-topics a')).toHaveCount(83);
  });
});
