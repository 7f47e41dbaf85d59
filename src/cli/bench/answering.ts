/** 自查页：逐条答，量每次点选到下一次画完。 */
import type { Page } from '@playwright/test';
import { openSelfCheck, settle, slowDown, SLOWDOWN, type Bench } from './browser.ts';
import { percentile, type Row } from './rows.ts';

const VERDICTS = ['met', 'partial', 'unmet'];

export async function measureAnswering(bench: Bench): Promise<Row[]> {
  const samples = await bench.withPage(async (page) => {
    await openSelfCheck(bench, page);
    await slowDown(page);
    await page.evaluate(recordPaints);
    const count = await page.locator('fieldset[data-item-id]').count();
    for (let i = 0; i < count; i += 1) await answer(page, i);
    return page.evaluate(() => (window as unknown as { paints: number[] }).paints);
  });
  const group = `自查页答一条（${String(SLOWDOWN)}×降速）`;
  const note = `${String(samples.length)}次，点选到下一次画完`;
  return [
    { group, name: 'p95', value: percentile(samples, 95), unit: 'ms', budget: 50, note },
    { group, name: '中位', value: percentile(samples, 50), unit: 'ms' },
    { group, name: '最慢', value: Math.max(...samples), unit: 'ms' },
  ];
}

async function answer(page: Page, index: number): Promise<void> {
  const option = page
    .locator('fieldset[data-item-id]')
    .nth(index)
    .locator(`label:has(input[value="${VERDICTS[index % VERDICTS.length] ?? ''}"])`);
  await option.evaluate((label) => {
    label.scrollIntoView({ block: 'center' });
  });
  await settle(page);
  const box = await option.boundingBox();
  if (!box) throw new Error(`第${String(index + 1)}条的选项看不见`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForFunction(
    (done) => (window as unknown as { paints: number[] }).paints.length > done,
    index,
  );
}

/** 在页面里跑：从真实点击的发生时刻算起，帧画完后收到的消息为止。 */
function recordPaints(): void {
  const paints: number[] = [];
  (window as unknown as { paints: number[] }).paints = paints;
  document.addEventListener(
    'click',
    (event) => {
      // 点标签会再合成一次对单选钮的点击，只记使用者那一次。
      if (event.detail === 0 || event.target instanceof HTMLInputElement) return;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => paints.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(null);
      });
    },
    true,
  );
}
