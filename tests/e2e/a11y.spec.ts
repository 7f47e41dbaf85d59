/** 无障碍：产物里的每一页、自查的各种状态，axe 零违规；窄屏和放大两倍都不横向滚动。 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import {
  alertBox,
  assessmentFile,
  builtPages,
  choose,
  expand,
  fillSome,
  item,
  loadSample,
  openPanel,
  openSelfCheck,
  pickFile,
  SELF_CHECK,
} from './support.ts';

test.describe.configure({ mode: 'parallel' });

/** 1280 宽的屏幕放大两倍，版面只剩 640。 */
const ZOOMED = { width: 640, height: 400 };
const PHONE = { width: 390, height: 844 };

/** 违规写成“规则：元素”，看失败信息就知道改哪里。 */
async function expectAccessible(page: Page): Promise<void> {
  // 站内没有内嵌框架，用不着为它另开一页汇总；只要违规，不整理通过的。
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, html }) => `${id}（${help}）：${target.join(' ')} ${html.slice(0, 120)}`),
  );
  expect(found).toEqual([]);
}

async function expectNoSideScroll(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  const { over, wide } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return { over: 0, wide: [] };
    const elements = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 3)
      .map(
        (element) =>
          `<${element.tagName.toLowerCase()} class="${element.className}">${element.textContent.slice(0, 20)}`,
      );
    return { over: scrollWidth - clientWidth, wide: elements };
  });
  expect(over, `宽${size.width}时横向滚动，撑宽的是：${wide.join('、')}`).toBe(0);
}

async function expectComfortable(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSideScroll(page, ZOOMED);
  await expectNoSideScroll(page, PHONE);
}

for (const path of builtPages()) {
  test(`${path} 无障碍零违规，窄屏、放大两倍不横向滚动`, async ({ page }) => {
    await page.goto(path);
    await expectComfortable(page);
  });
}

/** 结果旁的几样工具全展开，表单露出来，漏填的提示也露出来。 */
async function openPanels(page: Page, scheme: string): Promise<void> {
  await loadSample(page);
  for (const title of [
    '填报体检',
    '别的体系里会怎样',
    '整改任务与日程',
    '读回填好的台账',
    '佐证目录',
    ...(OWN_PANELS[scheme] ?? []),
  ])
    await openPanel(page, title);
  if (scheme === 'liuxing') {
    await page.getByRole('button', { name: '记下这一件' }).click();
    await expect(page.getByText('方面要填，才能记下')).toBeVisible();
  }
  if (scheme === 'liuhua') await page.getByRole('button', { name: '记一季四互' }).click();
  await expect(page.locator('.report')).toBeVisible();
  await page
    .locator('#result details')
    .evaluateAll((all) => all.forEach((d) => ((d as HTMLDetailsElement).open = true)));
}

const OWN_PANELS: Readonly<Record<string, readonly string[]>> = {
  liuxing: ['授星摘星记录'],
  liuhua: ['“五抓”检查和“四互”记录'],
};

const STATES: readonly { title: string; scheme?: string; make: (page: Page) => Promise<void> }[] = [
  ...['wuhua', 'liuhua', 'liuxing', 'fufen'].map((scheme) => ({
    title: `${scheme}示例，结果旁的工具全展开`,
    scheme,
    make: (page: Page) => openPanels(page, scheme),
  })),
  {
    title: '示例支部，结果全展开',
    make: async (page) => {
      await loadSample(page);
      await page.locator('#result').scrollIntoViewIfNeeded();
      await expect(page.locator('.report')).toBeVisible();
      await page.locator('#result summary').evaluateAll((all) => all.forEach((s) => (s as HTMLElement).click()));
      await page.locator('.summary summary').first().click();
      await expect(page.locator('.summary-panel .explain-lines')).toBeVisible();
    },
  },
  {
    title: '展开编辑、登记佐证、写理由',
    make: async (page) => {
      await fillSome(page);
      await choose(page, 'A1-1', '不适用');
      const field = await expand(page, 'A2-1');
      await field.getByRole('button', { name: '＋其他佐证' }).click();
      await field.getByText('这一条的分怎么算的').click();
      await page.getByText(/本机草稿（/).click();
      await expect(page.locator('.draft-list')).toBeVisible();
    },
  },
  {
    title: '扣分制与支部条件',
    make: async (page) => {
      await page.getByLabel('扣分制').check();
      await page.locator('.setup').getByRole('checkbox', { name: '临时党支部' }).check();
      await expect(item(page, 'A1-2').locator('.deduct')).toBeVisible();
      await item(page, 'A1-2')
        .getByLabel(/手续缺1环/)
        .fill('1');
    },
  },
  {
    title: '提醒与底线',
    make: async (page) => {
      await loadSample(page);
      await item(page, 'A3-1')
        .getByLabel(/有底线情形/)
        .check();
      await page.locator('#result').scrollIntoViewIfNeeded();
      await expect(page.locator('#result')).toContainText('触发底线，自评封顶');
      await pickFile(page, '{"a":1}');
      await expect(alertBox(page)).toContainText('这不是自评文件');
    },
  },
  {
    title: '恢复之前的预览',
    make: async (page) => {
      await choose(page, 'A1-1', '未达标');
      await pickFile(page, JSON.stringify(assessmentFile()));
      await expect(page.getByRole('group', { name: '恢复之前先看一眼' })).toBeVisible();
    },
  },
  {
    title: '清空之前的确认与空的筛选',
    make: async (page) => {
      await page.getByRole('button', { name: '未达标', exact: true }).click();
      await expect(page.getByText('这个筛选下没有条目')).toBeVisible();
      await page.getByRole('button', { name: '清空本机数据' }).click();
      await expect(page.getByRole('group', { name: '确认清空' })).toBeVisible();
    },
  },
  {
    title: '大字版、最大字号',
    make: async (page) => {
      await page.getByRole('button', { name: '大字版' }).click();
      await page.getByRole('button', { name: '大', exact: true }).click();
      await loadSample(page);
      await expand(page, 'A1-1');
      await page.locator('#result').scrollIntoViewIfNeeded();
      await expect(page.locator('.report')).toBeVisible();
    },
  },
];

for (const { title, scheme, make } of STATES) {
  test(`自查（${title}）：无障碍零违规，窄屏、放大两倍不横向滚动`, async ({ page }) => {
    test.setTimeout(60_000);
    await openSelfCheck(page, scheme);
    await make(page);
    await expectComfortable(page);
  });
}

test('自查：窄屏上的目录、筛选、工具条也零违规', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openSelfCheck(page);
  await page.getByText('跳到某一类').click();
  await expectAccessible(page);
});

test('跳到正文：第一下 Tab 就到，回车落在正文', async ({ page }) => {
  await page.goto(SELF_CHECK);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
