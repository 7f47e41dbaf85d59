/** 十二种情形的后五种（选来的文件）：旧版升级，其余不打开；说得清，页面内容一点不变。 */
import { expect, test } from '@playwright/test';
import type { MessageId } from '../../src/storage/messages.ts';
import {
  alertBox,
  assessmentFile,
  autosaved,
  contentOf,
  expectAlert,
  expectFilled,
  fillSome,
  fixtureFile,
  openSelfCheck,
  pickFile,
  radio,
  ready,
  saveFile,
} from './support.ts';

test.describe.configure({ mode: 'parallel' });

const FIVE_MB = 5 * 1024 * 1024;

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
  {
    title: '九、更新的版本',
    message: 'newer-file',
    make: () => JSON.stringify({ ...assessmentFile(), schemaVersion: 2 }),
  },
  { title: '十、没有下完', message: 'damaged-file', make: () => JSON.stringify(assessmentFile()).slice(0, -40) },
  { title: '十、空文件', message: 'damaged-file', make: () => '' },
  { title: '十、改成别的编码', message: 'damaged-file', make: () => Buffer.from([0x7b, 0x22, 0xbc, 0xd7, 0x22, 0x7d]) },
  { title: '十、其实是Word', message: 'damaged-file', make: () => Buffer.from('PK\u0003\u0004zip'), name: '报告.docx' },
  { title: '十一、别的程序的文件', message: 'foreign-file', make: () => '{"name":"duibiao","version":"1"}' },
  { title: '十一、不是对象', message: 'foreign-file', make: () => '[1,2,3]' },
  { title: '十二、超过5MB', message: 'too-large', make: () => JSON.stringify(assessmentFile()).padEnd(FIVE_MB + 1) },
];

test('九到十二、不该打开的文件：说清原因和办法，页面内容一点不变', async ({ page }) => {
  test.setTimeout(60_000);
  await openSelfCheck(page);
  await fillSome(page);
  await autosaved(page);
  const before = await contentOf(page);
  for (const { title, message, make, name } of REFUSED) {
    await test.step(title, async () => {
      await pickFile(page, make(), name);
      await expectAlert(page, message);
      await expect(page.getByRole('group', { name: '恢复之前先看一眼' }), title).toHaveCount(0);
      expect(await contentOf(page), title).toEqual(before);
      await alertBox(page).getByRole('button', { name: '知道了' }).click();
    });
  }
  await expectFilled(page);
  await page.reload();
  await ready(page);
  await expectFilled(page);
});
