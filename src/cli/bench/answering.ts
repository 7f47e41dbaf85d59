/** 自查页：逐条答，量每次点选到下一次画完。 */
import type { Locator, Page } from '@playwright/test';
import { openSelfCheck, settle, slowDown, SLOWDOWN, type Bench } from './browser.ts';
import { percentile, type Row } from './rows.ts';

const VERDICTS = ['met', 'partial', 'unmet'];

/** 什么也不引起的点击，先点这么多下：机器和降速本身要花的时间。 */
const IDLE_CLICKS = 10;

export async function measureAnswering(bench: Bench): Promise<Row[]> {
  const { idle, samples } = await bench.withPage(async (page) => {
    await openSelfCheck(bench, page);
    await slowDown(page);
    await page.evaluate(recordPaints);
    for (let i = 0; i < IDLE_CLICKS; i += 1) await click(page, page.locator('h1'), i);
    const fieldsets = page.locator('fieldset[data-item-id]');
    const count = await fieldsets.count();
    for (let i = 0; i < count; i += 1) {
      const verdict = VERDICTS[i % VERDICTS.length] ?? '';
      await click(page, fieldsets.nth(i).locator(`label:has(input[value="${verdict}"])`), IDLE_CLICKS + i);
    }
    const paints = await page.evaluate(() => (window as unknown as { paints: number[] }).paints);
    return { idle: paints.slice(0, IDLE_CLICKS), samples: paints.slice(IDLE_CLICKS) };
  });
  const group = `自查页答一条（${String(SLOWDOWN)}×降速）`;
  const note = `${String(samples.length)}次，点选到下一次画完`;
  return [
    { group, name: 'p95', value: percentile(samples, 95), unit: 'ms', budget: 50, note },
    { group, name: '中位', value: percentile(samples, 50), unit: 'ms' },
    { group, name: '最慢', value: Math.max(...samples), unit: 'ms' },
    { group, name: '底噪', value: percentile(idle, 50), unit: 'ms', note: '点空白处，中位' },
  ];
}

/** 真实的鼠标点击；done 为在此之前已点的次数。 */
async function click(page: Page, target: Locator, done: number): Promise<void> {
  await target.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  await settle(page);
  const box = await target.boundingBox();
  if (!box) throw new Error(`第${String(done + 1)}次要点的地方看不见`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForFunction((before) => (window as unknown as { paints: number[] }).paints.length > before, done);
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
