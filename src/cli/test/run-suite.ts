/** 跑一套检查。 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { CHROMIUM_MISSING, findOrInstallChromium } from '../chromium.ts';
import { run } from '../launch/run.mjs';
import { countCheck, countReport, failure, type Counts } from './counts.ts';
import type { Suite } from './suites.ts';

export interface SuiteRun {
  readonly counts: Counts;
  /** 这一套的全部输出，失败时给人看。 */
  readonly output: string;
}

export async function runSuite(root: string, suite: Suite): Promise<SuiteRun> {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
  // 检查的对象固定是部署在根路径、放在 dist 的站。
  delete env['DUIBIAO_BASE'];
  delete env['DUIBIAO_OUT'];
  // 它会盖过 NO_COLOR，颜色代码混进要打印的输出。
  delete env['FORCE_COLOR'];

  if (suite.needsSite && !existsSync(join(root, 'dist/index.html'))) return refused('没有建好的站');
  if (suite.needsBrowser) {
    const chromium = findOrInstallChromium();
    if (chromium === undefined) return refused(CHROMIUM_MISSING);
    env['CHROMIUM_PATH'] = chromium;
    env['DUIBIAO_E2E_PORT'] = String(await freePort());
  }

  const report = suite.report && join(root, suite.report.file);
  if (report !== undefined) {
    mkdirSync(dirname(report), { recursive: true });
    rmSync(report, { force: true });
    env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = report;
  }
  const { code, interrupted, output } = await run(process.execPath, suite.args, { cwd: root, env, collect: true });
  // 按了 Ctrl+C 就整个停下，不再往下跑。
  if (interrupted) process.kill(process.pid, interrupted);
  const counts = suite.report ? countReport(suite.report.kind, readIfThere(report), code) : countCheck(code);
  return { counts, output };
}

function refused(problem: string): SuiteRun {
  return { counts: failure(problem), output: '' };
}

function readIfThere(path: string | undefined): string | undefined {
  return path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** 一个空着的端口，免得撞上正开着的站。 */
function freePort(): Promise<number> {
  return new Promise((done, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        done(port);
      });
    });
  });
}
