/** 131目标与销号率、责任清单60/40：先坏输入再好输入，算得对、说得清、填的不丢，文件下得来也读得回。 */
import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { docxText, part, sheetCells, unpack } from '../unit/exporters/unpack.ts';
import { download } from './support.ts';

test.describe.configure({ mode: 'parallel' });

const TARGETS = '/tools/targets/';
const DUTIES = '/tools/duties/';
/** 校验位正确的编造号码，只用来试拦截。 */
const ID_CARD = '11010519491231002X';
const LEVELS = ['机关工委', '部门党组（党委）', '机关党委', '机关党支部'];

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name, exact: true });

/** 输入框连着的那句出错信息。 */
async function expectError(input: Locator, says: string | RegExp): Promise<void> {
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toHaveAccessibleDescription(says);
}

test.describe('131目标', () => {
  const answer = (page: Page) => page.getByRole('region', { name: '结果', exact: true }).getByRole('status');

  test('坏输入各有说法，填的还在；改对了就出结果', async ({ page }) => {
    await page.goto(TARGETS);
    const branches = field(page, '支部数');
    await expect(branches).toBeEnabled();
    await expect(answer(page)).toContainText('填好支部数');
    for (const [text, says] of [
      ['-5', /不能是负数/],
      ['2.5', /不能带小数/],
      ['九十', /不是数字/],
      ['0', /至少是1/],
      ['100001', /最多填100000/],
      ['', /请填支部数/],
    ] as const) {
      await branches.fill(text);
      await expectError(branches, says);
      await expect(branches).toHaveValue(text);
    }
    await branches.fill('90');
    await expect(branches).not.toHaveAttribute('aria-invalid', 'true');
    await expect(answer(page)).toHaveText('合格90个，优秀27个，示范点9个');
    await branches.fill('84');
    await expect(answer(page)).toHaveText('合格84个，优秀26个，示范点9个');
    const result = page.getByRole('region', { name: '结果', exact: true });
    await expect(result).toContainText('84×30%＝25.2，不是整数，向上取整');
    await expect(result.getByRole('link', { name: /张家界做法/ }).first()).toHaveAttribute(
      'href',
      /zhangjiajie\/#mubiao$/,
    );
  });

  test('换基数要有党组织数；两种基数并列；填现状算还差几个', async ({ page }) => {
    await page.goto(TARGETS);
    await field(page, '支部数').fill('90');
    await page.getByRole('radio', { name: '按党组织数' }).check();
    await expectErrorless(page);
    await expect(answer(page)).toContainText('示范点要填了党组织数才算');
    await field(page, /^党组织数/).fill('120');
    await expect(answer(page)).toHaveText('合格90个，优秀27个，示范点12个');
    await expect(page.getByText('按党组织数比按支部数多3个')).toBeVisible();

    await field(page, /^已优秀数/).fill('91');
    await expectError(field(page, /^已优秀数/), /大于支部数90/);
    await expect(page.getByRole('row', { name: /^优秀/ }).first()).toContainText('待改');
    await field(page, /^已优秀数/).fill('20');
    const row = page.getByRole('row', { name: /^优秀/ }).first();
    await expect(row.getByRole('cell')).toHaveText(['30%', '27', '20', '7']);
    await field(page, /^已示范数/).fill('12');
    await expect(
      page
        .getByRole('row', { name: /^示范点/ })
        .first()
        .getByRole('cell'),
    ).toHaveText(['10%', '12', '12', '0']);
  });

  /** 没填党组织数只提示，不影响前两项。 */
  async function expectErrorless(page: Page): Promise<void> {
    await expectError(field(page, /^党组织数/), /请填党组织数/);
    await expect(answer(page)).toContainText('优秀27个');
  }

  test('销号率：先错后对，50%线按个数判', async ({ page }) => {
    await page.goto(TARGETS);
    const result = page.getByRole('region', { name: '销号结果' });
    await field(page, '创建支部数').fill('30');
    await field(page, '已销号数').fill('31');
    await expectError(field(page, '已销号数'), /大于创建支部数30/);
    await field(page, '已销号数').fill('14');
    await expect(result.getByRole('status')).toHaveText('销号率46.7%，到50%线还差1个');
    await field(page, '已销号数').fill('15');
    await expect(result.getByRole('status')).toHaveText('销号率50.0%，已到50%线');
    await field(page, '创建支部数').fill('2000');
    await field(page, '已销号数').fill('999');
    await expect(result).toContainText('以个数为准');
  });
});

test.describe('责任清单', () => {
  const rowOf = (page: Page, n: number) => page.getByRole('group', { name: `第${n}行`, exact: true });
  const answer = (page: Page) => page.getByRole('region', { name: '校验' }).getByRole('status');
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  async function open(page: Page): Promise<void> {
    await page.goto(DUTIES);
    await expect(button(page, '装入示例')).toBeEnabled();
  }

  async function loadSample(page: Page): Promise<void> {
    await button(page, '装入示例').click();
    await expect(rowOf(page, 8)).toBeVisible();
  }

  async function fillRow(page: Page, n: number, kind: string, weight: string): Promise<void> {
    const row = rowOf(page, n);
    await row.getByLabel('任务名称').fill(`第${n}件事`);
    await row.getByLabel('主体层级').selectOption('机关党支部');
    await row.getByLabel('共性／个性').selectOption(kind);
    await row.getByLabel('权重').fill(weight);
  }

  test('逐行录入：权重写错有说法，合计为0算不出，改对了出比例', async ({ page }) => {
    await open(page);
    await fillRow(page, 1, '共性', '-3');
    const weight = rowOf(page, 1).getByLabel('权重');
    await expectError(weight, /不能是负数/);
    await weight.fill('多');
    await expectError(weight, /不是数字/);
    await expect(weight).toHaveValue('多');
    await weight.fill('0');
    await expect(page.getByRole('region', { name: '校验' })).toContainText('权重合计为0');
    await weight.fill('70');
    await button(page, '增加一行').click();
    await expect(rowOf(page, 2).getByLabel('任务名称')).toBeFocused();
    await fillRow(page, 2, '个性', '30');
    await expect(answer(page)).toHaveText('按权重：共性70.0%、个性30.0%，超出容差');
    const check = page.getByRole('region', { name: '校验' });
    await expect(check).toContainText('共性占权重：70÷100＝70.0%');
    await expect(check).toContainText('至少把5的权重从共性改到个性');
    await weight.fill('60');
    await rowOf(page, 2).getByLabel('权重').fill('40');
    await expect(answer(page)).toHaveText('按权重：共性60.0%、个性40.0%，在容差内');
    await page.getByRole('radio', { name: '按条数' }).check();
    await expect(answer(page)).toHaveText('按条数：共性50.0%、个性50.0%，超出容差');
  });

  test('示例四级都有；删行能撤销；刷新后还在；清空就没了', async ({ page }) => {
    await open(page);
    await loadSample(page);
    await expect(answer(page)).toHaveText('按权重：共性60.0%、个性40.0%，在容差内');
    for (const level of LEVELS)
      await expect(page.getByRole('row', { name: new RegExp(`^${level}`) })).toContainText('25');
    await rowOf(page, 1).getByRole('button', { name: /删去/ }).click();
    await expect(rowOf(page, 8)).toHaveCount(0);
    await button(page, '撤销删去').click();
    await expect(rowOf(page, 8)).toBeVisible();
    await rowOf(page, 2).getByLabel('责任人').fill('组织委员');
    await expect(page.getByText('已自动存在这台电脑上')).toBeVisible();
    await page.waitForTimeout(700);
    await page.reload();
    await expect(rowOf(page, 2).getByLabel('责任人')).toHaveValue('组织委员');
    await button(page, '清空').click();
    await button(page, '确定清空').click();
    await expect(rowOf(page, 2)).toHaveCount(0);
    await page.reload();
    await expect(button(page, '装入示例')).toBeEnabled();
    await expect(rowOf(page, 1).getByLabel('任务名称')).toHaveValue('');
  });

  test('共用电脑：不存，刷新后没有', async ({ page }) => {
    await open(page);
    await page.getByRole('checkbox', { name: /共用电脑/ }).check();
    await rowOf(page, 1).getByLabel('任务名称').fill('甲');
    await page.waitForTimeout(700);
    expect(await page.evaluate(() => localStorage.getItem('duibiao:tool:duties'))).toBeNull();
  });

  test('粘贴表格：坏行逐行报、不丢；责任人写姓名只提醒', async ({ page }) => {
    await open(page);
    await button(page, '粘贴表格').click();
    await button(page, '读入').click();
    await expect(page.locator('main').getByRole('alert')).toContainText('没有读到内容');
    const lines = [
      ['机关党委', '甲任务', '要点', '共性', '60', '有记录', '张三', '6月底前', '推进中'],
      ['纪委', '乙任务', '要点', '个性', '很多', '有记录', '支部书记', '6月底前', '推进中'],
    ];
    await page.getByLabel(/粘贴到这里/).fill(lines.map((line) => line.join('\t')).join('\n'));
    await button(page, '读入').click();
    await expect(page.locator('main').getByRole('alert')).toContainText(/第2行：.*纪委.*很多/);
    await expect(rowOf(page, 1).getByLabel('责任人')).toHaveAccessibleDescription(/只写职务/);
    await expect(rowOf(page, 2).getByLabel('任务名称')).toHaveValue('乙任务');
    await expect(rowOf(page, 2).getByLabel('权重')).toHaveValue('很多');
    await expect(rowOf(page, 2).getByLabel('主体层级')).toHaveValue('纪委');
  });

  test('身份证号拦住导出并说在第几行；手机号只提醒', async ({ page }) => {
    await open(page);
    await loadSample(page);
    await rowOf(page, 3).getByLabel('完成标准').fill(`问${ID_CARD}`);
    await button(page, '下载责任清单（Excel）').click();
    const alert = page.locator('main').getByRole('alert');
    await expect(alert).toContainText(/没有导出.*第3行完成标准/);
    await expect(alert).not.toContainText(ID_CARD);
    await rowOf(page, 3).getByLabel('完成标准').fill('问13800138000');
    const { name } = await download(page, '下载责任清单（Excel）');
    expect(name).toBe('责任清单.xlsx');
    await expect(alert).toContainText('手机号');
  });

  test('空表不导出；装入示例后两种文件都对，Excel打开读得回来', async ({ page }) => {
    await open(page);
    await button(page, '下载责任清单（Word）').click();
    await expect(page.locator('main').getByRole('alert')).toContainText('还没有录入任务');
    await loadSample(page);
    await field(page, /^年度/).fill('2026');
    await field(page, /^编制单位/).fill('某局');
    const word = await download(page, '下载责任清单（Word）');
    expect(word.name).toBe('责任清单_某局_2026.docx');
    const text = docxText(part(await unpack(new Blob([word.bytes])), 'word/document.xml')).replace(/\n/g, '');
    for (const level of LEVELS) expect(text).toContain(`${level}抓机关党建责任清单`);
    const excel = await download(page, '下载责任清单（Excel）');
    const parts = await unpack(new Blob([excel.bytes]));
    expect(sheetCells(parts, 1)[3]).toEqual(['合计', '8', '60', '40', '100', '60.0%', '40.0%', '0.0', '在']);

    await button(page, '清空').click();
    await button(page, '确定清空').click();
    await expect(rowOf(page, 2)).toHaveCount(0);
    await pick(page, '坏文件.xlsx', new TextEncoder().encode('不是表格'));
    await expect(page.locator('main').getByRole('alert')).toContainText('“坏文件.xlsx”没有打开');
    await pick(page, excel.name, excel.bytes);
    await expect(rowOf(page, 8)).toBeVisible();
    await expect(answer(page)).toHaveText('按权重：共性60.0%、个性40.0%，在容差内');
  });

  test('空白模板下得来，原样打开不多出任务', async ({ page }) => {
    await open(page);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载空白模板（Excel）' }).click();
    const file = await waiting;
    await pick(page, 'duties.xlsx', new Uint8Array(await readFile(await file.path())));
    await expect(page.locator('main').getByRole('alert')).toContainText('表头下面没有任务');
    await expect(rowOf(page, 2)).toHaveCount(0);
  });

  async function pick(page: Page, name: string, bytes: Uint8Array): Promise<void> {
    const waiting = page.waitForEvent('filechooser');
    await button(page, '打开Excel文件').click();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await (await waiting).setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  }
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('131目标：有算法和对照表，没有点不动的输入框', async ({ page }) => {
    await page.goto(TARGETS);
    await expect(page.locator('noscript p')).toContainText('本工具要脚本才能算');
    await expect(page.getByRole('row', { name: /^84 / }).getByRole('cell')).toHaveText(['84', '26', '9']);
    await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);
  });

  test('责任清单：有算法、各栏说明和空白件', async ({ page }) => {
    await page.goto(DUTIES);
    await expect(page.locator('noscript p')).toContainText('本工具要脚本才能算');
    await expect(page.getByRole('link', { name: /下载空白四级清单/ })).toBeVisible();
    await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);
  });
});
