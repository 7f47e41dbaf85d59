/** 重拍 public/screenshots/ 里的主要页面截图：npm run screenshots（先 npm run build）。 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_MISSING, findChromium } from './chromium.ts';
import { createSiteServer } from './serve/site-server.ts';

const OUT = 'public/screenshots';

const SHOTS: readonly {
  readonly name: string;
  readonly path: string;
  readonly widths: readonly number[];
  readonly prepare?: (page: Page) => Promise<void>;
}[] = [
  { name: 'home', path: '/', widths: [1440, 390] },
  { name: 'standard', path: '/standards/wuhua/b1/', widths: [1440, 390] },
  { name: 'handbook', path: '/handbook/huanjie-xuanju/', widths: [1440] },
  {
    name: 'self-check',
    path: '/tools/self-check/wuhua/',
    widths: [1440, 390],
    prepare: (page) => sample(page, '#A1-1'),
  },
  { name: 'result', path: '/tools/self-check/wuhua/', widths: [1440, 390], prepare: (page) => sample(page, '.report') },
];

async function sample(page: Page, target: string): Promise<void> {
  await page.getByRole('button', { name: '装入示例支部' }).click();
  await page.getByText('已装入示例支部').waitFor();
  await page.locator('#result').scrollIntoViewIfNeeded();
  await page.locator('.report').waitFor();
  await page.locator(target).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(300);
}

const server = createSiteServer('dist', '/');
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
const executablePath = findChromium();
if (executablePath === undefined) throw new Error(CHROMIUM_MISSING);
const browser = await chromium.launch({ executablePath });
mkdirSync(OUT, { recursive: true });
for (const shot of SHOTS) {
  for (const width of shot.widths) {
    const page = await browser.newPage({ viewport: { width, height: width < 600 ? 844 : 900 } });
    await page.goto(`http://127.0.0.1:${String(port)}${shot.path}`);
    await shot.prepare?.(page);
    await page.screenshot({ path: join(OUT, `${shot.name}-${String(width)}.png`) });
    await page.close();
  }
}
await browser.close();
server.close();
console.log(`截图已存到 ${OUT}/`);
