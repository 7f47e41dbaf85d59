/** 结果旁的几样工具：体检说得出、到得了；短板变任务、出日程；台账改了读得回；佐证、评星、四互各有去处。 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { docxText, part, sheetCells, unpack, xlsxText } from '../unit/exporters/unpack.ts';
import {
  autosaved,
  choose,
  contentOf,
  download,
  downloadParts,
  expand,
  item,
  loadSample,
  openPanel,
  openSelfCheck,
  ready,
  saveFile,
  statusLine,
  type SavedFile,
} from './support.ts';

test.describe.configure({ mode: 'parallel' });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 条目的标题；展开以后里面还有别的 legend。 */
const legend = (page: Page, id: string) => item(page, id).locator('legend').first();

const answersOf = (data: SavedFile) => Object.entries(data.answers);

test.describe('填报体检', () => {
  const found = (panel: Locator, id: string, rule: string) =>
    panel
      .getByRole('listitem')
      .filter({ has: panel.page().getByRole('link', { name: new RegExp(`^${id} `) }) })
      .filter({ hasText: rule });

  test('没登记佐证的查得出，点了就到那一条，并展开填写处', async ({ page }) => {
    await openSelfCheck(page);
    await loadSample(page);
    const { data } = await saveFile(page);
    const [bare = ''] = answersOf(data).find(([, a]) => a.verdict === 'met' && !a.evidence?.length) ?? [];
    const panel = await openPanel(page, '填报体检');
    const line = found(panel, bare, 'TJ-01');
    await expect(line).toContainText('没有登记佐证');
    await line.getByRole('link').click();
    await expect(legend(page, bare)).toBeInViewport();
    await expect(item(page, bare).getByLabel('备注', { exact: true })).toBeVisible();

    const field = item(page, bare);
    await field.getByRole('button', { name: /^＋/ }).first().click();
    await expect(line).toHaveCount(0);
  });

  test('时限改到过去就查得出，不拦下载；改回来就没有了', async ({ page }) => {
    await openSelfCheck(page);
    await loadSample(page);
    const { data } = await saveFile(page);
    const [late = '', answer] = answersOf(data).find(([, a]) => a.due !== undefined) ?? [];
    const panel = await openPanel(page, '填报体检');
    await expect(panel).toContainText(/必改\d+处/);
    await expect(found(panel, late, 'TJ-09')).toHaveCount(0);
    const field = await expand(page, late);
    await field.getByLabel('完成时限').fill('2024-03-04');
    await expect(found(panel, late, 'TJ-09')).toContainText('完成时限2024年3月4日已过');
    expect((await download(page, '下载自评报告（Word）')).name).toMatch(/^自评报告_.*\.docx$/);
    expect((await saveFile(page)).data.answers[late]?.due).toBe('2024-03-04');
    await field.getByLabel('完成时限').fill(answer?.due ?? '');
    await expect(found(panel, late, 'TJ-09')).toHaveCount(0);
  });

  test('条目被筛选藏起了，点体检里的链接也到得了', async ({ page }) => {
    await openSelfCheck(page);
    await loadSample(page);
    const { data } = await saveFile(page);
    const [bare = ''] = answersOf(data).find(([, a]) => a.verdict === 'met' && !a.evidence?.length) ?? [];
    await page.getByRole('button', { name: '未达标', exact: true }).click();
    await expect(item(page, bare)).toBeHidden();
    const panel = await openPanel(page, '填报体检');
    await found(panel, bare, 'TJ-01').getByRole('link').click();
    await expect(legend(page, bare)).toBeInViewport();
    await expect(page.getByRole('button', { name: '全部', exact: true })).toHaveAttribute('aria-pressed', 'true');
  });
});

test.describe('整改任务与日程', () => {
  /** 2026年9月10日起20个工作日是10月14日，40个是11月11日：中间隔着中秋、国庆和9月20日、10月10日两个调休上班。 */
  const START = new Date('2026-09-10T09:00:00+08:00');
  const DUE = { partial: '2026-10-14', unmet: '2026-11-11' };

  async function withGaps(page: Page): Promise<Locator> {
    await page.clock.setFixedTime(START);
    await openSelfCheck(page);
    await choose(page, 'A1-1', '达标');
    await choose(page, 'A1-2', '未达标');
    await choose(page, 'A2-1', '部分达标');
    await choose(page, 'B1-1', '未达标');
    return openPanel(page, '整改任务与日程');
  }

  test('空着的措施、责任人、时限填进条目；时限按工作日；去掉勾的、填过的不动', async ({ page }) => {
    const panel = await withGaps(page);
    await expect(panel.locator('.work-list > li')).toHaveCount(3);
    const mine = await expand(page, 'A2-1');
    await mine.getByLabel('整改措施').fill('本人写的措施');
    await panel.getByRole('checkbox', { name: /B1-1/ }).uncheck();
    await panel.getByRole('button', { name: '填入空着的措施、责任人、时限' }).click();
    await expect(statusLine(page)).toContainText('已填入2条短板的措施、责任人、时限');

    const field = await expand(page, 'A1-2');
    await expect(field.getByLabel('整改措施')).not.toHaveValue('');
    await expect(field.getByLabel('责任人（只写职务）')).not.toHaveValue('');
    await expect(field.getByLabel('完成时限')).toHaveValue(DUE.unmet);
    await expect(mine.getByLabel('整改措施')).toHaveValue('本人写的措施');
    await expect(mine.getByLabel('完成时限')).toHaveValue(DUE.partial);
    const { data } = await saveFile(page);
    expect(data.answers['B1-1']).toEqual({ verdict: 'unmet' });
    expect(data.answers['A1-1']).toEqual({ verdict: 'met' });
  });

  test('没有时限先说清；日程每行不过75字节，再下载一次还是那几条', async ({ page }) => {
    const panel = await withGaps(page);
    await panel.getByRole('button', { name: '下载整改日程（.ics）' }).click();
    // 按钮在页尾，工具条在页首：提醒要浮到眼前。
    await expect(page.getByText('还没有定了完成时限的条目')).toBeInViewport();
    await page.getByRole('button', { name: '知道了' }).click();
    await panel.getByRole('button', { name: '填入空着的措施、责任人、时限' }).click();
    const calendar = async () => {
      const { name, bytes } = await download(page, '下载整改日程（.ics）');
      expect(name).toMatch(/^整改日程_.*\.ics$/);
      return new TextDecoder().decode(bytes);
    };
    const first = await calendar();
    expect(first.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    for (const line of first.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(first).toContain('DTSTART;VALUE=DATE:20261111');
    expect(first).toContain('DTSTART;VALUE=DATE:20261014');
    const uids = (text: string) => text.replace(/\r\n /g, '').match(/^UID:.*$/gm);
    const field = await expand(page, 'A1-2');
    await field.getByLabel('完成时限').fill('2026-12-01');
    const second = await calendar();
    expect(second).toContain('DTSTART;VALUE=DATE:20261201');
    expect(uids(second)?.sort()).toEqual(uids(first)?.sort());
    expect(new Set(uids(first)).size).toBe(3);
  });
});

test.describe('读回填好的台账', () => {
  interface Edit {
    readonly sheet: string;
    readonly id: string;
    readonly column: string;
    readonly value: string;
  }

  /** 像在 WPS 里那样改几格：新文字接在共享字符串后面，这一格改指它。 */
  function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
    const files = unzipSync(bytes);
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map((m) => m[1]);
    for (const { sheet, id, column, value } of edits) {
      const index = names.indexOf(sheet) + 1;
      const path = `xl/worksheets/sheet${index}.xml`;
      const parts = { 'xl/sharedStrings.xml': text('xl/sharedStrings.xml'), [path]: text(path) };
      const rows = sheetCells(parts, index);
      const head = rows.find((row) => row.includes('条目')) ?? [];
      const row = rows.findIndex((cells) => cells[head.indexOf('条目')]?.startsWith(`${id} `)) + 1;
      const cell = `${String.fromCharCode(65 + head.indexOf(column))}${row}`;
      const strings = parts['xl/sharedStrings.xml'];
      const count = strings.match(/<si>/g)?.length ?? 0;
      const old = new RegExp(`<c r="${cell}"( s="\\d+")?(?:/>|[^>]*>.*?</c>)`);
      expect(text(path), `${sheet} ${cell}`).toMatch(old);
      files[path] = strToU8(text(path).replace(old, `<c r="${cell}"$1 t="s"><v>${count}</v></c>`));
      files['xl/sharedStrings.xml'] = strToU8(strings.replace('</sst>', `<si><t>${value}</t></si></sst>`));
    }
    return zipSync(files);
  }

  const pick = (panel: Locator, name: string, bytes: Uint8Array) =>
    panel.getByLabel('选择填好的台账（Excel）').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });

  test('改了哪几处就列哪几处，去掉勾的不写，照此更新后条目和文件都变', async ({ page }) => {
    await openSelfCheck(page);
    await loadSample(page);
    const before = (await saveFile(page)).data;
    const [one = '', two = '', three = ''] = answersOf(before)
      .filter(([, a]) => a.due !== undefined)
      .map(([id]) => id);
    const { name, bytes } = await download(page, '下载三清单一台账（Excel）');
    const panel = await openPanel(page, '读回填好的台账');

    await pick(panel, name, bytes);
    await expect(panel.getByRole('status')).toContainText('0处改动，0处前后不一，0处没对上');
    await expect(panel.getByRole('button', { name: '照此更新' })).toBeDisabled();

    const file = edited(bytes, [
      { sheet: '任务清单', id: one, column: '进度', value: '推进中' },
      { sheet: '任务清单', id: two, column: '完成时限', value: '2027年3月1日' },
      { sheet: '责任清单', id: three, column: '具体责任人', value: '宣传委员' },
    ]);
    await pick(panel, '填好的台账.xlsx', file);
    await expect(panel.getByRole('status')).toContainText('“填好的台账.xlsx”：3处改动，0处前后不一，0处没对上');
    const rows = panel.getByRole('table', { name: /改动/ }).locator('tbody tr');
    await expect(rows).toHaveCount(3);
    await expect(rows.filter({ hasText: `${one} ` })).toContainText('推进中');
    await expect(rows.filter({ hasText: `${two} ` })).toContainText('2027年3月1日');
    await panel.getByRole('checkbox', { name: `${three} 责任人改为宣传委员` }).uncheck();
    await expect(panel).toContainText('会写入2处');
    await panel.getByRole('button', { name: '照此更新' }).click();
    await expect(statusLine(page)).toContainText('已照台账更新2处');
    await expect(panel.getByText('已照台账更新2处')).toBeInViewport();

    const field = await expand(page, two);
    await expect(field.getByLabel('完成时限')).toHaveValue('2027-03-01');
    const after = (await saveFile(page)).data;
    expect(after.answers[one]?.task?.progress).toBe('doing');
    expect(after.answers[two]?.due).toBe('2027-03-01');
    expect(after.answers[three]).toEqual(before.answers[three]);
  });

  test('不是台账的表、打不开的文件、写错的进度：各有说法，内容不变', async ({ page }) => {
    await openSelfCheck(page);
    await loadSample(page);
    const before = await contentOf(page);
    const saved = (await saveFile(page)).data.answers;
    const [id = ''] = Object.entries(saved).find(([, a]) => a.due !== undefined) ?? [];
    const { bytes } = await download(page, '下载三清单一台账（Excel）');
    const duties = await (await page.request.get('/downloads/duties.xlsx')).body();
    const panel = await openPanel(page, '读回填好的台账');

    await pick(panel, '责任清单.xlsx', duties);
    await expect(panel).toContainText('没有找到三清单一台账的表头');
    await expect(panel.getByRole('button', { name: '照此更新' })).toBeDisabled();
    for (const [name, content, says] of [
      ['乱码.xlsx', strToU8('�PK乱码，不是表格'), /不是 Excel 文件|读不出表格|打不开/],
      ['坏包.xlsx', bytes.slice(0, 300), /已损坏|读不出表格|打不开/],
      ['空.xlsx', new Uint8Array(), /文件是空的|不是 Excel 文件|读不出表格/],
    ] as const) {
      await pick(panel, name, content);
      await expect(panel.getByRole('alert'), name).toContainText(says);
      await expect(panel.getByRole('alert'), name).toContainText('页面上的内容没有变');
      await expect(panel.getByRole('button', { name: '照此更新' }), name).toHaveCount(0);
    }
    await pick(panel, '写错.xlsx', edited(bytes, [{ sheet: '任务清单', id, column: '进度', value: '快了' }]));
    await expect(panel.getByRole('status')).toContainText('0处改动，0处前后不一，1处没对上');
    await expect(panel).toContainText(/进度写的是“快了”，只认未启动、推进中/);
    expect(await contentOf(page)).toEqual(before);
    expect((await saveFile(page)).data.answers).toEqual(saved);
  });
});

test('佐证目录：页面上缺的点得到；两种文件都有登记的佐证和缺的材料', async ({ page }) => {
  await openSelfCheck(page);
  await loadSample(page);
  const { data } = await saveFile(page);
  const [, have] = answersOf(data).find(([, a]) => (a.evidence?.length ?? 0) > 0) ?? [];
  const title = have?.evidence?.[0]?.title ?? '';
  expect(title).not.toBe('');
  const panel = await openPanel(page, '佐证目录');
  const problems = panel.getByRole('table', { name: /缺失与失效/ });
  const link = problems.getByRole('link').first();
  const id = (await link.getAttribute('href'))?.slice(1) ?? '';
  await link.click();
  await expect(legend(page, id)).toBeInViewport();

  const word = await download(page, '下载佐证目录（Word）');
  expect(word.name).toMatch(/^佐证目录_.*\.docx$/);
  const excel = await download(page, '下载佐证目录（Excel）');
  expect(excel.name).toMatch(/^佐证目录_.*\.xlsx$/);
  const text = docxText(part(await unpack(new Blob([word.bytes])), 'word/document.xml'));
  for (const content of [text, xlsxText(await unpack(new Blob([excel.bytes])))]) {
    expect(content).toContain(title);
    expect(content).toMatch(/^缺$/m);
    expect(content).toContain(id);
  }
});

test('六星：授星摘星漏了必填先说清；记下了刷新还在，报告、台账里也有', async ({ page }) => {
  await openSelfCheck(page, 'liuxing');
  await loadSample(page);
  let panel = await openPanel(page, '授星摘星记录');
  await expect(panel).toContainText('还没有记录');
  await panel.getByRole('button', { name: '记下这一件' }).click();
  for (const label of ['方面', '检查人（职务）', '依据'])
    await expect(panel.getByText(`${label}要填，才能记下`)).toBeVisible();
  await expect(panel.getByRole('table')).toHaveCount(0);

  await panel.getByLabel('方面（必填）').selectOption({ index: 1 });
  await panel.getByLabel('检查人（职务）（必填）').fill('机关党委专职副书记');
  await panel.getByLabel('依据（必填）').fill('三季度检查记录第5号');
  await panel.getByRole('button', { name: '记下这一件' }).click();
  await expect(statusLine(page)).toContainText('已记下');
  await expect(panel.getByRole('table')).toContainText('三季度检查记录第5号');
  await expect(panel.getByText(/要填，才能记下/)).toHaveCount(0);

  await panel.getByLabel('事项').selectOption('摘星');
  await panel.getByRole('button', { name: '记下这一件' }).click();
  await expect(panel.getByText('摘星理由要填，才能记下')).toBeVisible();
  await expect(panel.getByRole('table').getByRole('row')).toHaveCount(2);

  await autosaved(page);
  await page.reload();
  await ready(page);
  panel = await openPanel(page, '授星摘星记录');
  await expect(panel.getByRole('table')).toContainText('三季度检查记录第5号');
  const report = docxText(part(await downloadParts(page, '下载自评报告（Word）'), 'word/document.xml'));
  expect(report).toContain('授星摘星记录');
  expect(report).toContain('三季度检查记录第5号');
  expect(xlsxText(await downloadParts(page, '下载三清单一台账（Excel）'))).toContain('三季度检查记录第5号');
  expect((await saveFile(page)).data.extras?.starEvents).toHaveLength(1);

  await panel.getByRole('button', { name: /^删去.*授星/ }).click();
  await panel.getByRole('button', { name: '确定删去' }).click();
  await expect(panel).toContainText('还没有记录');
});

test('六化：五抓填次数、四互记一季，刷新还在，台账里各有一张表', async ({ page }) => {
  await openSelfCheck(page, 'liuhua');
  await loadSample(page);
  let panel = await openPanel(page, '“五抓”检查和“四互”记录');
  const count = panel.getByRole('spinbutton', { name: /今年做了几次$/ }).first();
  await count.fill('3');
  await count.press('Tab');
  const material = panel.getByRole('textbox', { name: /看到的材料$/ }).first();
  await material.fill('调度会纪要三份');
  await material.press('Tab');

  await panel.getByRole('button', { name: '记一季四互' }).click();
  const form = panel.getByRole('group', { name: '一季四互' });
  await form.getByLabel('互查人（只写职务）').fill('组织委员');
  await form.getByLabel('形式').selectOption({ index: 1 });
  const scores = form.getByLabel(/得分（满分/);
  for (const [i, score] of ['36', '27', '13.5', '14'].entries()) await scores.nth(i).fill(score);
  await form.getByLabel('发现问题（不点个人姓名）').fill('组织生活会记录缺会前谈话');
  await form.getByRole('button', { name: '记下这一季' }).click();
  await expect(form).toHaveCount(0);
  const history = panel.getByRole('table').filter({ hasText: '受评支部、形式' });
  await expect(history).toContainText('90.5');
  await expect(history).toBeInViewport();
  await expect(history).toContainText('组织生活会记录缺会前谈话');

  await autosaved(page);
  await page.reload();
  await ready(page);
  panel = await openPanel(page, '“五抓”检查和“四互”记录');
  await expect(panel.getByRole('spinbutton', { name: /今年做了几次$/ }).first()).toHaveValue('3');
  await expect(panel.getByRole('table').filter({ hasText: '受评支部、形式' })).toContainText('90.5');
  const parts = await downloadParts(page, '下载三清单一台账（Excel）');
  const names = [...part(parts, 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map((m) => m[1]);
  expect(names).toContain('四互记录');
  expect(names).toContain('五抓检查');
  expect(sheetCells(parts, names.indexOf('四互记录') + 1).flat()).toContain('90.5');
  expect(sheetCells(parts, names.indexOf('五抓检查') + 1).flat()).toContain('调度会纪要三份');
});
