/** 十二种情形的前七种（浏览器存储），在真浏览器里逐条验：说得清、内容不丢。后五种见 storage-files.spec.ts。 */
import { expect, test, type Page } from '@playwright/test';
import { MESSAGES } from '../../src/storage/messages.ts';
import {
  alertBox,
  autosaved,
  choose,
  clearAll,
  expectAlert,
  expectFilled,
  fillSome,
  openSelfCheck,
  pickFile,
  radio,
  ready,
  saveFile,
  statusLine,
} from './support.ts';

test.describe.configure({ mode: 'parallel' });

test('一、关掉再打开：接着上次填', async ({ page, context }) => {
  await openSelfCheck(page);
  await fillSome(page);
  await autosaved(page);
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await openSelfCheck(again);
  await expect(statusLine(again)).toContainText(MESSAGES.reopen.title);
  await expectFilled(again);
});

test('刚改完就刷新，最后一下也在', async ({ page }) => {
  await openSelfCheck(page);
  await choose(page, 'A1-1', '达标');
  await autosaved(page);
  await choose(page, 'A1-2', '部分达标');
  await page.reload();
  await ready(page);
  await expect(radio(page, 'A1-1', '达标')).toBeChecked();
  await expect(radio(page, 'A1-2', '部分达标')).toBeChecked();
});

test('二、页面崩溃：停在最后一次自动保存', async ({ page, context }) => {
  await openSelfCheck(page);
  await fillSome(page);
  await autosaved(page);
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  const again = await context.newPage();
  await openSelfCheck(again);
  await expectFilled(again);
  await expect(statusLine(again).or(alertBox(again)).filter({ hasText: MESSAGES.crash.title })).toHaveCount(1);
});

/** 两页打开同一草稿，另一页先改了，这一页再改。 */
async function conflicting(page: Page, other: Page): Promise<void> {
  await openSelfCheck(page);
  await choose(page, 'A1-1', '达标');
  await autosaved(page);
  await openSelfCheck(other);
  await expect(radio(other, 'A1-1', '达标')).toBeChecked();
  await choose(other, 'A1-2', '部分达标');
  await autosaved(other);
  await expectAlert(page, 'two-tabs');
  await choose(page, 'A1-3', '未达标');
  await expectAlert(page, 'two-tabs');
  await expect(radio(page, 'A1-3', '未达标')).toBeChecked();
  await expect(radio(page, 'A1-2', '部分达标')).not.toBeChecked();
}

test('三、两个标签页：用另一页的内容', async ({ page, context }) => {
  const other = await context.newPage();
  await conflicting(page, other);
  await alertBox(page).getByRole('button', { name: '用另一页的内容' }).click();
  await expect(radio(page, 'A1-2', '部分达标')).toBeChecked();
  await expect(radio(page, 'A1-3', '未达标')).not.toBeChecked();
  await expect(alertBox(page)).toBeEmpty();
  await other.close();
  await choose(page, 'A2-1', '达标');
  await autosaved(page);
  await page.reload();
  await ready(page);
  for (const [id, verdict] of [
    ['A1-1', '达标'],
    ['A1-2', '部分达标'],
    ['A2-1', '达标'],
  ] as const) {
    await expect(radio(page, id, verdict)).toBeChecked();
  }
});

test('三、两个标签页：两份都留', async ({ page, context }) => {
  const other = await context.newPage();
  await conflicting(page, other);
  await alertBox(page).getByRole('button', { name: '两份都留' }).click();
  await autosaved(page);
  await expect(page.getByText('本机草稿（2份）')).toBeVisible();
  await expect(radio(page, 'A1-3', '未达标')).toBeChecked();
  await expect(page.getByLabel(/支部代号/)).toHaveValue(/副本/);
  await expect(radio(other, 'A1-2', '部分达标')).toBeChecked();
  await expect(radio(other, 'A1-3', '未达标')).not.toBeChecked();
  await other.reload();
  await ready(other);
  await expect(other.getByText('本机草稿（2份）')).toBeVisible();
});

test('四、存储空间满了：说清楚，页面内容还在，照样能存成文件', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if (String(key).startsWith('duibiao:draft:')) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
  });
  await openSelfCheck(page);
  await fillSome(page);
  await expectAlert(page, 'quota');
  await expectFilled(page);
  const { data } = await saveFile(page);
  expect(data.answers['A1-2']).toEqual({ verdict: 'unmet', note: '还没有登记' });
  await expectFilled(page);
});

test('四、一打开就一个字也写不进数据库：改存别处并提醒', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openSelfCheck(page);
  await expect(alertBox(page)).toContainText('保存为文件');
  await fillSome(page);
  await autosaved(page);
  await page.reload();
  await ready(page);
  await expectFilled(page);
});

test('五、存储被关：只留在这一页，离开前拦一下，照样能存成文件', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await openSelfCheck(page);
  await expectAlert(page, 'storage-off');
  await fillSome(page);
  await expect(statusLine(page)).toContainText('已暂存在本页，关闭前请“保存为文件”');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const { text } = await saveFile(page);
  await choose(page, 'A1-3', '达标');
  await page.reload();
  await ready(page);
  expect(asked).toEqual(['beforeunload']);
  await expect(radio(page, 'A1-1', '达标')).not.toBeChecked();
  await pickFile(page, text);
  await expectFilled(page);
});

test('六、无痕窗口（只有数据库打不开）：改存别处，说明可能关窗即清', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('private', 'InvalidStateError');
    };
  });
  await openSelfCheck(page);
  await expectAlert(page, 'private-mode');
  await fillSome(page);
  await autosaved(page);
  await page.reload();
  await ready(page);
  await expectAlert(page, 'private-mode');
  await expectFilled(page);
});

test('七、清空本机数据：什么都不留；再从文件恢复', async ({ page }) => {
  await openSelfCheck(page);
  await page.getByRole('button', { name: '大字版' }).click();
  await fillSome(page);
  await autosaved(page);
  const { text } = await saveFile(page);
  await clearAll(page);
  await expect(statusLine(page)).toContainText(MESSAGES.cleared.action);
  await expect(page.locator('[data-item-id] input[type=radio]:checked')).toHaveCount(0);
  const left = await page.evaluate(async () => {
    const keys = await new Promise<IDBValidKey[]>((resolve, reject) => {
      const request = indexedDB.open('duibiao');
      request.onerror = () => reject(new Error('打不开'));
      request.onsuccess = () => {
        const all = request.result.transaction('drafts').objectStore('drafts').getAllKeys();
        all.onsuccess = () => resolve(all.result);
      };
    });
    return [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...keys.map(String)];
  });
  expect.soft(left).toEqual([]);
  await page.reload();
  await ready(page);
  await expect(page.locator('[data-item-id] input[type=radio]:checked')).toHaveCount(0);
  await pickFile(page, text, '留底.duibiao.json');
  await expect(statusLine(page)).toContainText('已从文件恢复：留底.duibiao.json');
  await expectFilled(page);
});
