/** 量时间用的浏览器：本机静态服务、每次全新的上下文、CPU 降速。 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import { createSiteServer } from '../serve/site-server.ts';
import type { Site } from './page-weight.ts';

/** 单位里常见的旧电脑，约合本机降到四分之一。 */
export const SLOWDOWN = 4;

export interface Bench {
  readonly version: string;
  readonly site: Site;
  /** 站内地址，path 不含部署前缀。 */
  url(path: string): string;
  /** 开一个没有缓存、没有草稿的页面，用完关掉。 */
  withPage<T>(use: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openBench(executablePath: string, site: Site): Promise<Bench> {
  const server = createSiteServer(site.root, site.base).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'],
  });
  return {
    version: browser.version(),
    site,
    url: (path) => `http://127.0.0.1:${String(port)}${site.base}${path.replace(/^\//, '')}`,
    async withPage(use) {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
      try {
        return await use(await context.newPage());
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

export async function slowDown(page: Page, rate = SLOWDOWN): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** 打开自查页，等脚本就绪。 */
export async function openSelfCheck(bench: Bench, page: Page): Promise<void> {
  await page.goto(bench.url('/tools/self-check/wuhua/'));
  await page.locator('button:not([disabled])', { hasText: '保存为文件' }).waitFor();
}

/** 等页面歇下来：两帧之内没有新任务。 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))),
  );
}
