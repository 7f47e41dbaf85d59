import { defineConfig } from '@playwright/test';
import { CHROMIUM_MISSING, findChromium } from './src/cli/chromium.ts';

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(CHROMIUM_MISSING);

/** npm test 会给一个空着的端口；单独运行 Playwright 时用固定的。 */
const port = process.env['DUIBIAO_E2E_PORT'] ?? '4399';
const baseURL = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  // 不然一个文件只用一个进程。
  fullyParallel: true,
  workers: 2,
  // 两核机器上几套检查前后脚跑，默认的 5 秒断言时限偏紧。
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['DUIBIAO_E2E_PORT'] !== undefined,
  outputDir: 'test-results',
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath },
  },
  webServer: { command: `"${process.execPath}" src/cli/serve.ts --port ${port}`, url: baseURL },
});
