/** 十二种情形，在真浏览器里逐条验：说得清、内容不丢。说法取自 storage/messages.ts 的那张表。 */
import { expect, test, type Page } from '@playwright/test';
import { MESSAGES, type MessageId } from '../../src/storage/messages.ts';
import {
  alertBox,
  assessmentFile,
  autosaved,
  choose,
  clearAll,
  contentOf,
  expand,
  fixtureFile,
  item,
  openSelfCheck,
  pickFile,
  radio,
  ready,
  saveFile,
  statusLine,
  writeNote,
} from './support.ts';

test.describe.configure({ mode: 'parallel' });

const FIVE_MB = 5 * 1024 * 1024;

async function expectAlert(page: Page, id: MessageId): Promise<void> {
  const { title, detail, action } = MESSAGES[id];
  for (const text of [title, detail, action]) await expect(alertBox(page)).toContainText(text);
}

/** 填三处：一个结论、一个带备注的结论、一个带理由的不适用。 */
async function fillSome(page: Page): Promise<void> {
  await choose(page, 'A1-1', '达标');
  await choose(page, 'A1-2', '未达标');
  await writeNote(page, 'A1-2', '还没有登记');
  await choose(page, 'B1-1', '不适用');
  await item(page, 'B1-1').locator('[data-na-reason]').fill('本支部没有这件事');
}

async function expectFilled(page: Page): Promise<void> {
  await expect(radio(page, 'A1-1', '达标')).toBeChecked();
  await expect(radio(page, 'A1-2', '未达标')).toBeChecked();
  await expect(radio(page, 'B1-1', '不适用')).toBeChecked();
  await expect(item(page, 'B1-1').locator('[data-na-reason]')).toHaveValue('本支部没有这件事');
  const field = await expand(page, 'A1-2');
  await expect(field.getByLabel('备注', { exact: true })).toHaveValue('还没有登记');
}

/** 不该打开的文件：说清原因，页面内容一点不变。 */
async function expectRefused(page: Page, content: string | Uint8Array, id: MessageId, name?: string): Promise<void> {
  const before = await contentOf(page);
  await pickFile(page, content, name);
  await expectAlert(page, id);
  await expect(page.getByRole('group', { name: '恢复之前先看一眼' })).toHaveCount(0);
  expect(await contentOf(page)).toEqual(before);
}

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
  for (const [id, verdict] of [['A1-1', '达标'], ['A1-2', '部分达标'], ['A2-1', '达标']] as const) {
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
  expect(left).toEqual([]);
  await page.reload();
  await ready(page);
  await expect(page.locator('[data-item-id] input[type=radio]:checked')).toHaveCount(0);
  await pickFile(page, text, '留底.duibiao.json');
  await expect(statusLine(page)).toContainText('已从文件恢复：留底.duibiao.json');
  await expectFilled(page);
});

test('八、旧版文件：升级后打开，内容与黄金样例一致', async ({ page }) => {
  await openSelfCheck(page);
  await pickFile(page, await fixtureFile('v0-trial.duibiao.json'));
  await expectAlert(page, 'old-file');
  await expect(radio(page, 'A1-1', '达标')).toBeChecked();
  await expect(page.getByLabel(/支部名称/)).toHaveValue('某局机关第一党支部');
  const { data } = await saveFile(page);
  const golden = JSON.parse(await fixtureFile('v0-trial.migrated.json'));
  expect({ ...data, report: undefined, updatedAt: '' }).toEqual({ ...golden, report: undefined, updatedAt: '' });
});

const REFUSED: readonly { title: string; message: MessageId; make: () => string | Uint8Array; name?: string }[] = [
  { title: '九、更新的版本', message: 'newer-file', make: () => JSON.stringify({ ...assessmentFile(), schemaVersion: 2 }) },
  { title: '十、没有下完', message: 'damaged-file', make: () => JSON.stringify(assessmentFile()).slice(0, -40) },
  { title: '十、空文件', message: 'damaged-file', make: () => '' },
  { title: '十、改成别的编码', message: 'damaged-file', make: () => Buffer.from([0x7b, 0x22, 0xbc, 0xd7, 0x22, 0x7d]) },
  { title: '十、其实是Word', message: 'damaged-file', make: () => Buffer.from('PK\u0003\u0004zip'), name: '报告.docx' },
  { title: '十一、别的程序的文件', message: 'foreign-file', make: () => '{"name":"duibiao","version":"1"}' },
  { title: '十一、不是对象', message: 'foreign-file', make: () => '[1,2,3]' },
  { title: '十二、超过5MB', message: 'too-large', make: () => JSON.stringify(assessmentFile()).padEnd(FIVE_MB + 1) },
];

for (const { title, message, make, name } of REFUSED) {
  test(`${title}：不打开，页面内容不变`, async ({ page }) => {
    await openSelfCheck(page);
    await fillSome(page);
    await autosaved(page);
    await expectRefused(page, make(), message, name);
    await expectFilled(page);
  });
}
