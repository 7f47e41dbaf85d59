/** 不怀好意的文件：不合格的整个拒收、页面不变；合格的一律按文字显示，什么都不执行。 */
import { expect, test, type Page } from '@playwright/test';
import {
  alertBox,
  assessmentFile,
  choose,
  contentOf,
  expand,
  item,
  openSelfCheck,
  pickFile,
  statusLine,
  writeNote,
} from './support.ts';

test.describe.configure({ mode: 'parallel' });

const text = (value: unknown) => JSON.stringify(value);
/** 对象字面量里写不出自有的 __proto__ 键，在文本上改。 */
const withKey = (key: string, value: unknown) => text(assessmentFile()).replace('{', `{${text(key)}:${text(value)},`);
const withAnswer = (answer: unknown) => text({ ...assessmentFile(), answers: { 'A1-1': answer } });
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const REFUSED: readonly { title: string; file: () => string; says: string }[] = [
  { title: '最外层的__proto__', file: () => withKey('__proto__', { polluted: 1 }), says: '不允许的键“__proto__”' },
  { title: 'constructor', file: () => withKey('constructor', { prototype: { polluted: 1 } }), says: '“constructor”' },
  {
    title: '作答里的__proto__',
    file: () => text(assessmentFile()).replace('"A1-1":{', '"A1-1":{"__proto__":{"polluted":1},'),
    says: '不允许的键“__proto__”',
  },
  {
    title: '条目编号是__proto__',
    file: () => text(assessmentFile()).replace('"A1-1":', '"__proto__":{"polluted":1},"A1-1":'),
    says: '不允许的键“__proto__”',
  },
  { title: '二十多层嵌套', file: () => withKey('deep', JSON.parse(nested(30))), says: '嵌套超过20层' },
  { title: '十万层嵌套', file: () => `{"format":"duibiao.assessment","x":${nested(100_000)}}`, says: '嵌套超过20层' },
  { title: '结论不在四种之内', file: () => withAnswer({ verdict: 'great' }), says: '“A1-1的判定”不是可用的取值' },
  {
    title: '备注是对象',
    file: () => withAnswer({ verdict: 'met', note: { toString: 'x' } }),
    says: '“A1-1的备注”的类型不对',
  },
  { title: '佐证是文字', file: () => withAnswer({ verdict: 'met', evidence: '有' }), says: '“A1-1的佐证”的类型不对' },
  { title: '次数是负数', file: () => withAnswer({ deductions: [{ point: 'd1', count: -5 }] }), says: '次数' },
  { title: '次数大得没边', file: () => withAnswer({ deductions: [{ point: 'd1', count: 1e9 }] }), says: '次数' },
  { title: '日子不存在', file: () => withAnswer({ verdict: 'unmet', due: '2026-02-31' }), says: '在日历上不存在' },
  { title: '备注超长', file: () => withAnswer({ verdict: 'met', note: '长'.repeat(4001) }), says: '超过4000字' },
  { title: '作答是数组', file: () => text({ ...assessmentFile(), answers: [] }), says: '“自查结果”的类型不对' },
  { title: '没有支部信息', file: () => text({ ...assessmentFile(), unit: undefined }), says: '缺少“支部信息”' },
  { title: '期次乱写', file: () => text({ ...assessmentFile(), period: '2026<script>' }), says: '“期次”的写法不对' },
  { title: '版本是文字', file: () => text({ ...assessmentFile(), schemaVersion: '1' }), says: '“文件版本”' },
  {
    title: '别的标准的文件',
    file: () => text({ ...assessmentFile(), scheme: { id: 'liuhua', version: '1' } }),
    says: '这是“六化”的自评文件',
  },
  {
    title: '键多得没边',
    file: () => withKey('x', Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`k${String(i)}`, 1]))),
    says: '键过多',
  },
];

/** 页面上的全局变量名，以及对象原型上有没有多出东西。 */
function globals(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...Object.getOwnPropertyNames(window).sort(),
    ...Object.getOwnPropertyNames(Object.prototype).map((name) => `Object.prototype.${name}`),
    ...Object.keys(Object.getPrototypeOf([]) as object),
  ]);
}

test('不合格的文件逐份拒收：说清哪里不对，页面、全局变量、对象原型都不变', async ({ page }) => {
  test.setTimeout(90_000);
  await openSelfCheck(page);
  await choose(page, 'A1-1', '部分达标');
  await writeNote(page, 'A1-1', '原来的备注');
  // 先选一次坏文件，让读文件的程序装载好，再比前后。
  await pickFile(page, '');
  await expect(alertBox(page)).toContainText('文件是空的');
  const before = { content: await contentOf(page), globals: await globals(page) };
  for (const { title, file, says } of REFUSED) {
    await test.step(title, async () => {
      await alertBox(page).getByRole('button', { name: '知道了' }).click();
      await pickFile(page, file());
      await expect(alertBox(page), title).toContainText(says);
      await expect(alertBox(page), title).toContainText('页面上原有的内容没有变');
      expect({ content: await contentOf(page), globals: await globals(page) }, title).toEqual(before);
      await expect(item(page, 'A1-1').getByLabel('备注', { exact: true }), title).toHaveValue('原来的备注');
    });
  }
});

const SCRIPT = '<script>window.pwned=1</script><img src=x onerror="window.pwned=1"><svg/onload=window.pwned=1>';

test('写着脚本的合格文件：预览、条目、结果里都只是文字', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await openSelfCheck(page);
  await choose(page, 'A1-3', '达标');
  await pickFile(
    page,
    text(
      assessmentFile({
        unit: { code: SCRIPT.slice(0, 60), name: SCRIPT, preset: '<b>x</b>', conditions: {} },
        answers: {
          'A1-1': {
            verdict: 'partial',
            note: SCRIPT,
            action: SCRIPT,
            ownerRole: SCRIPT.slice(0, 60),
            evidence: [{ title: SCRIPT, location: 'javascript:window.pwned=1' }],
          },
          'A1-2': { verdict: 'na', naReason: SCRIPT },
        },
      }),
    ),
    '<img src=x onerror=alert(1)>.duibiao.json',
  );
  const preview = page.getByRole('group', { name: '恢复之前先看一眼' });
  await expect(preview).toContainText(SCRIPT);
  await preview.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(statusLine(page)).toContainText('已从文件恢复');
  const field = await expand(page, 'A1-1');
  await expect(field.getByLabel('备注', { exact: true })).toHaveValue(SCRIPT);
  await expect(item(page, 'A1-2').locator('[data-na-reason]')).toHaveValue(SCRIPT);
  const result = page.locator('#result');
  await result.scrollIntoViewIfNeeded();
  await expect(result.locator('.gaps')).toContainText(SCRIPT);
  await result.getByText('全部条目明细').click();
  await expect(result.locator('.all-items')).toContainText(SCRIPT);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  await expect(page.locator('main img, main [onload], main [onerror]')).toHaveCount(0);
  expect(await page.evaluate(() => [...document.scripts].some((s) => s.text.includes('pwned')))).toBe(false);
  expect(errors).toEqual([]);
});

test('不认识的键和条目：照常打开，忽略不认识的', async ({ page }) => {
  await openSelfCheck(page);
  const file = {
    ...assessmentFile(),
    surprise: { a: 1 },
    answers: { 'A1-1': { verdict: 'met', extra: 1 }, 乱写: { verdict: 'met' } },
  };
  await pickFile(page, text(file));
  await expect(statusLine(page)).toContainText('已从文件恢复');
  await expect(item(page, 'A1-1').getByRole('radio', { name: '达标', exact: true })).toBeChecked();
  await expect(page.locator('[data-item-id] input[type=radio]:checked')).toHaveCount(1);
});
