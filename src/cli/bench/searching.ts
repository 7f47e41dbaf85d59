/** 检索页：首个结果、每次按键、取回的字节。 */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { slowDown, SLOWDOWN, type Bench } from './browser.ts';
import { median, percentile, type Row } from './rows.ts';

const ROUNDS = 5;
const FIRST = '换届';
const LATER = ['支委会多久开一次', '预备党员转正', '党费怎么算', '优秀比例', '民主评议'];
/** 比防抖（120 毫秒）慢，每个字都会引起一次检索，是最吃力的打法。 */
const TYPING_PACE = 180;
const KB = 1024;

interface Watch {
  /** 首个结果画出来的时刻，从打开页面算起；还没有为 0。 */
  first: number;
  readonly keys: number[];
}

export async function measureSearching(bench: Bench): Promise<Row[]> {
  const first: number[] = [];
  let firstBytes = 0;
  for (let i = 0; i < ROUNDS; i += 1) {
    const sample = await bench.withPage((page) => openWithQuery(bench, page));
    first.push(sample.time);
    firstBytes = Math.max(firstBytes, sample.bytes);
  }
  const keys = await bench.withPage((page) => typeQueries(bench, page));
  const laterBytes = await bench.withPage((page) => askAgain(bench, page));
  const group = `检索（${String(SLOWDOWN)}×降速）`;
  return [
    {
      group,
      name: '打开到首个结果',
      value: median(first),
      unit: 'ms',
      note: `查“${FIRST}”，${String(ROUNDS)}次取中位`,
    },
    {
      group,
      name: '按键到下一次画完 p95',
      value: percentile(keys, 95),
      unit: 'ms',
      budget: 50,
      note: `${String(keys.length)}次按键，逐字触发检索`,
    },
    { group, name: '首次查询字节', value: firstBytes / KB, unit: 'KB', budget: 150, note: '索引、词表与检索引擎' },
    {
      group,
      name: '再查一次字节',
      value: laterBytes / KB,
      unit: 'KB',
      budget: 60,
      note: `换${String(LATER.length)}个查询，各次里最多的`,
    },
  ];
}

async function openWithQuery(bench: Bench, page: Page): Promise<{ time: number; bytes: number }> {
  const traffic = countBytes(page);
  await page.addInitScript(watchHits);
  await slowDown(page);
  await page.goto(bench.url(`/search/?q=${encodeURIComponent(FIRST)}`));
  await page.waitForFunction(() => (window as unknown as { watch: Watch }).watch.first > 0);
  await page.waitForLoadState('networkidle');
  const time = await page.evaluate(() => (window as unknown as { watch: Watch }).watch.first);
  return { time, bytes: await traffic() };
}

async function openFirst(bench: Bench, page: Page): Promise<void> {
  await page.addInitScript(watchHits);
  await page.goto(bench.url(`/search/?q=${encodeURIComponent(FIRST)}`));
  await page.waitForFunction(() => (window as unknown as { watch: Watch }).watch.first > 0);
  await page.waitForLoadState('networkidle');
}

async function typeQueries(bench: Bench, page: Page): Promise<number[]> {
  await openFirst(bench, page);
  await slowDown(page);
  const input = page.locator('#search-q');
  for (const query of LATER) {
    await input.fill('');
    await page.waitForTimeout(400);
    await page.evaluate(startCountingKeys);
    await input.focus();
    for (const character of query) {
      await page.keyboard.insertText(character);
      await page.waitForTimeout(TYPING_PACE);
    }
    await page.waitForTimeout(600);
  }
  return page.evaluate(() => (window as unknown as { watch: Watch }).watch.keys);
}

/** 同一页里换几个查询，每次整句键入，取回最多的一次。 */
async function askAgain(bench: Bench, page: Page): Promise<number> {
  await openFirst(bench, page);
  let most = 0;
  for (const query of LATER) {
    const traffic = countBytes(page);
    await page.locator('#search-q').fill(query);
    await page.waitForTimeout(1500);
    most = Math.max(most, await traffic());
  }
  return most;
}

/** 从现在起为检索取回的字节；返回的函数取合计并停止记录。 */
function countBytes(page: Page): () => Promise<number> {
  const responses: Response[] = [];
  const listen = (response: Response) => {
    if (/\/pagefind\/|\/search-(?:meta\.json|index\.js)|\/data\/(?:topics|answers|sounds)\.js/.test(response.url()))
      responses.push(response);
  };
  page.on('response', listen);
  return async () => {
    page.off('response', listen);
    const sizes = await Promise.all(responses.map(transferSize));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
}

/** 文字类按服务器会压缩算；Pagefind 的索引块本来就是压缩过的。 */
async function transferSize(response: Response): Promise<number> {
  const body = await response.body();
  return /\.(?:js|json)$/.test(new URL(response.url()).pathname) ? gzipSync(body).length : body.length;
}

/** 在页面里跑，先于页面自己的脚本。 */
function watchHits(): void {
  const watch: Watch = { first: 0, keys: [] };
  (window as unknown as { watch: Watch }).watch = watch;
  new MutationObserver((_, observer) => {
    if (!document.querySelector('a[data-search-hit]')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (watch.first = performance.now());
      channel.port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
}

function startCountingKeys(): void {
  const { watch } = window as unknown as { watch: Watch & { listening?: boolean } };
  if (watch.listening) return;
  watch.listening = true;
  document.addEventListener(
    'input',
    (event) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => watch.keys.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(null);
      });
    },
    true,
  );
}
