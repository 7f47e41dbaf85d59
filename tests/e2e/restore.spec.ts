/** 文件与草稿：存了能原样取回；只在会盖掉内容时先问；身份证号不出门；公用电脑不留；几份草稿互不相扰。 */
import { expect, test, type Page } from '@playwright/test';
import type { Assessment } from '../../src/schemas/result-file.ts';
import {
  alertBox,
  assessmentFile,
  autosaved,
  choose,
  clearAll,
  condition,
  contentOf,
  EXPORTS,
  download,
  fillSome,
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

const preview = (page: Page) => page.getByRole('group', { name: '恢复之前先看一眼' });
const code = (page: Page) => page.getByLabel(/支部代号/);

/** 文件里该原样回来的部分。 */
const kept = ({ unit, period, mode, answers, extras, scheme, createdAt }: Assessment) => ({
  unit,
  period,
  mode,
  answers,
  extras,
  scheme,
  createdAt,
});

async function setCode(page: Page, text: string): Promise<void> {
  await code(page).fill(text);
  await code(page).blur();
  await autosaved(page);
}

test('示例支部：存、清空、恢复、再存，两份内容相同', async ({ page }) => {
  await openSelfCheck(page);
  await page.getByRole('button', { name: '装入示例支部' }).click();
  await expect(statusLine(page)).toContainText('已装入示例支部');
  await condition(page, '没有划分党小组').check();
  await page.getByLabel('扣分制').check();
  await writeNote(page, 'B1-1', '<第一行> & “引号”\n第二行 =1+1 😀');
  await item(page, 'A3-1')
    .getByLabel(/有底线情形/)
    .check();
  await page.locator('#result').scrollIntoViewIfNeeded();
  await page.getByLabel(/群众满意度/).fill('96.5');
  await page.getByLabel(/群众满意度/).blur();
  const first = await saveFile(page);
  expect(first.data.extras?.satisfaction).toBe(96.5);
  expect(first.data.unit.conditions).toEqual({ noGroups: true });
  await clearAll(page);
  await pickFile(page, first.text, first.name);
  await expect(statusLine(page)).toContainText('已从文件恢复');
  const second = await saveFile(page);
  expect(kept(second.data)).toEqual(kept(first.data));
  expect(second.data.report).toEqual(first.data.report);
});

test('什么都填了的文件：页面上没有栏目的也原样存回', async ({ page }) => {
  const full = assessmentFile({
    unit: {
      code: '乙支部:100%',
      name: '某局第二党支部',
      preset: 'school',
      conditions: { noVacancy: true, joint: false, later: true },
    },
    period: '2026-Q3',
    mode: 'deduct',
    answers: {
      'A1-1': {
        verdict: 'partial',
        deductions: [{ point: 'd1', count: 2 }],
        from: { scheme: 'liuhua', items: ['LH-01'], coverage: 'part' },
        review: { verdict: 'unmet', reason: '材料不全', on: '2026-05-01' },
        note: ' 前后有空格 ',
        evidence: [
          {
            title: '批复',
            formedOn: '2026-01-02',
            recordedOn: '2026-01-03',
            location: '01-1',
            expiresOn: '2027-01-02',
          },
        ],
        problems: ['P01'],
        action: '补齐',
        ownerRole: '组织委员',
        due: '2026-12-01',
      },
      'A3-1': { floor: true },
      'B1-1': { verdict: 'na', naReason: '没有' },
      'Z9-9': { verdict: 'met', note: '本版没有的条目' },
    },
    extras: { demo4: [true, false, true, true], satisfaction: 88, starEvents: [{ a: 1 }], siHu: ['x'] },
  });
  await openSelfCheck(page);
  await pickFile(page, JSON.stringify(full));
  await expect(statusLine(page)).toContainText('已从文件恢复');
  expect(kept((await saveFile(page)).data)).toEqual(kept(full));
  await page.reload();
  await ready(page);
  expect(kept((await saveFile(page)).data)).toEqual(kept(full));
});

test('空白页上恢复不问；内容相同不问；会盖掉才问', async ({ page }) => {
  const text = JSON.stringify(assessmentFile());
  await openSelfCheck(page);
  await pickFile(page, text);
  await expect(radio(page, 'A1-2', '未达标')).toBeChecked();
  await expect(preview(page)).toHaveCount(0);

  await pickFile(page, text);
  await expect(statusLine(page)).toContainText('已从文件恢复');
  await expect(preview(page)).toHaveCount(0);

  await choose(page, 'A1-2', '达标');
  const before = await contentOf(page);
  await pickFile(page, text);
  await expect(preview(page)).toContainText('甲支部');
  await expect(preview(page)).toContainText('这份草稿会被覆盖');
  await expect(preview(page).getByRole('button', { name: '恢复', exact: true })).toBeFocused();
  expect(await contentOf(page)).toEqual(before);
  await preview(page).getByRole('button', { name: '不恢复' }).click();
  await expect(preview(page)).toHaveCount(0);
  expect(await contentOf(page)).toEqual(before);

  await pickFile(page, text);
  await expect(preview(page).getByRole('button', { name: '恢复', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(radio(page, 'A1-2', '未达标')).toBeChecked();
  await expect(preview(page)).toHaveCount(0);
});

test('恢复另一个支部的文件，手上这份仍在本机草稿里', async ({ page }) => {
  await openSelfCheck(page);
  await setCode(page, '手上支部');
  await fillSome(page);
  await pickFile(page, JSON.stringify(assessmentFile()));
  await expect(preview(page)).toContainText('仍留在“本机草稿”里');
  await preview(page).getByRole('button', { name: '恢复', exact: true }).click();
  await expect(code(page)).toHaveValue('甲支部');
  await page.getByText('本机草稿（2份）').click();
  await page.getByRole('button', { name: '打开草稿手上支部2026年' }).click();
  await expect(code(page)).toHaveValue('手上支部');
  await expect(radio(page, 'B1-1', '不适用')).toBeChecked();
});

test('备注里有身份证号：六个文件都不给，指出在哪；删去就给', async ({ page }) => {
  await openSelfCheck(page);
  await choose(page, 'A1-2', '达标');
  await writeNote(page, 'A1-2', '材料上写着11010519491231002X');
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  for (const name of ['保存为文件', ...EXPORTS.map(({ button }) => button)]) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(alertBox(page), name).toContainText('有身份证号，没有导出，内容没有变');
    await expect(alertBox(page), name).toContainText(/A1-2 (备注|情况说明)/);
    await expect(alertBox(page)).not.toContainText('19491231');
    await alertBox(page).getByRole('button', { name: '知道了' }).click();
    await expect(alertBox(page)).toBeEmpty();
  }
  expect(downloads).toBe(0);
  await writeNote(page, 'A1-2', '已删去');
  expect((await saveFile(page)).data.answers['A1-2']?.note).toBe('已删去');
});

test('备注里有手机号：提醒在哪，照常下载', async ({ page }) => {
  await openSelfCheck(page);
  await choose(page, 'A1-2', '达标');
  await writeNote(page, 'A1-2', '有事打13812345678');
  for (const { button, extension } of EXPORTS) expect((await download(page, button)).name).toContain(extension);
  await expect(alertBox(page)).toContainText(/A1-2 (备注|情况说明)/);
  await expect(alertBox(page)).toContainText('手机号');
  expect((await saveFile(page)).data.answers['A1-2']?.note).toBe('有事打13812345678');
});

test('公用电脑：刷新后没有草稿；关掉开关又能自动保存', async ({ page }) => {
  await openSelfCheck(page);
  const shared = page.getByLabel(/这是共用电脑/);
  await shared.check();
  await expect(statusLine(page)).toContainText('公用电脑：不自动保存');
  await fillSome(page);
  await expect(statusLine(page)).toContainText('已暂存在本页');
  await page.reload();
  await ready(page);
  await expect(shared).toBeChecked();
  await expect(page.locator('[data-item-id] input[type=radio]:checked')).toHaveCount(0);
  await shared.uncheck();
  await choose(page, 'A1-1', '达标');
  await autosaved(page);
  await page.reload();
  await ready(page);
  await expect(shared).not.toBeChecked();
  await expect(radio(page, 'A1-1', '达标')).toBeChecked();
});

test('几份草稿：改代号、改期次、另填、打开、删除', async ({ page }) => {
  await openSelfCheck(page);
  await choose(page, 'A1-1', '达标');
  await setCode(page, '甲支部');
  await page.getByLabel('期次').selectOption({ label: '2026年第三季度' });
  await autosaved(page);
  await page.getByText('本机草稿（1份）').click();
  const list = page.locator('.draft-list li');
  await expect(list).toHaveText([/甲支部.*2026年第三季度.*已填1条.*正在填/]);

  await page.getByRole('button', { name: '另填一份新的' }).click();
  await expect(radio(page, 'A1-1', '达标')).not.toBeChecked();
  await choose(page, 'A1-1', '未达标');
  await setCode(page, '乙支部');
  await expect(list).toHaveCount(2);

  await setCode(page, '甲支部');
  await page.getByLabel('期次').selectOption({ label: '2026年第三季度' });
  await expect(alertBox(page)).toContainText('本机已有同一代号、同一期次的草稿');
  await alertBox(page).getByRole('button', { name: '知道了' }).click();

  await page.getByRole('button', { name: '打开草稿甲支部2026年第三季度' }).click();
  await expect(radio(page, 'A1-1', '达标')).toBeChecked();
  await page.getByRole('button', { name: '删除草稿甲支部2026年', exact: true }).click();
  await expect(list).toHaveCount(2);
  await page.getByRole('button', { name: '确定删除草稿甲支部2026年', exact: true }).click();
  await expect(list).toHaveCount(1);
  await expect(radio(page, 'A1-1', '达标')).toBeChecked();

  await page.getByRole('button', { name: '删除草稿甲支部2026年第三季度' }).click();
  await page.getByRole('button', { name: '确定删除草稿甲支部2026年第三季度' }).click();
  await expect(list).toHaveCount(0);
  await expect(radio(page, 'A1-1', '达标')).not.toBeChecked();
  await page.reload();
  await ready(page);
  await expect(page.locator('[data-item-id] input[type=radio]:checked')).toHaveCount(0);
});
