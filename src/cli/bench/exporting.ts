/** 自查页：填满后下载自评报告与台账，量点击到下载的时间和页面最长一次停顿。 */
import type { Page } from '@playwright/test';
import { openSelfCheck, settle, slowDown, SLOWDOWN, type Bench } from './browser.ts';
import { median, type Row } from './rows.ts';

const ROUNDS = 3;
const FILES = [
  { name: '自评报告 DOCX', button: '下载自评报告（Word）' },
  { name: '三清单一台账 XLSX', button: '下载三清单一台账（Excel）' },
] as const;

interface Sample {
  /** 毫秒。 */
  readonly time: number;
  readonly longTask: number;
}

export async function measureExporting(bench: Bench): Promise<Row[]> {
  const group = `导出（${String(SLOWDOWN)}×降速）`;
  const rows: Row[] = [];
  for (const { name, button } of FILES) {
    const samples: Sample[] = [];
    for (let i = 0; i < ROUNDS; i += 1) samples.push(await bench.withPage((page) => exportOnce(bench, page, button)));
    const note = `示例支部，${String(ROUNDS)}次取中位，含装载导出程序`;
    rows.push(
      { group, name: `${name} 点击到下载`, value: median(samples.map((s) => s.time)), unit: 'ms', budget: 1500, note },
      {
        group,
        name: `${name} 最长停顿`,
        value: Math.max(...samples.map((s) => s.longTask)),
        unit: 'ms',
        budget: 200,
        note: `${String(ROUNDS)}次里最长的任务`,
      },
    );
  }
  return rows;
}

interface Recorder {
  begun: number;
  ended: number;
  readonly tasks: { readonly at: number; readonly length: number }[];
}

async function exportOnce(bench: Bench, page: Page, button: string): Promise<Sample> {
  await openSelfCheck(bench, page);
  await page.locator('button', { hasText: '装入示例支部' }).click();
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('fieldset[data-item-id]')].filter((f) => f.querySelector('input:checked')).length >
      50,
  );
  await slowDown(page);
  const target = page.locator('button', { hasText: button });
  await target.scrollIntoViewIfNeeded();
  await settle(page);
  await page.evaluate(recordExport);
  const download = page.waitForEvent('download');
  await target.click();
  await (await download).delete();
  // 长任务在结束之后才报。
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const { begun, ended, tasks } = (window as unknown as { recorder: Recorder }).recorder;
    const during = tasks.filter((task) => task.at + task.length > begun && task.at < ended);
    return { time: ended - begun, longTask: Math.max(0, ...during.map((task) => task.length)) };
  });
}

/** 在页面里跑：按钮被点到程序触发下载链接为止。 */
function recordExport(): void {
  const recorder: Recorder = { begun: 0, ended: 0, tasks: [] };
  (window as unknown as { recorder: Recorder }).recorder = recorder;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) recorder.tasks.push({ at: entry.startTime, length: entry.duration });
  }).observe({ type: 'longtask' });
  document.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof HTMLButtonElement) recorder.begun = event.timeStamp;
      if (event.target instanceof HTMLAnchorElement && event.target.download !== '') recorder.ended = performance.now();
    },
    true,
  );
}
