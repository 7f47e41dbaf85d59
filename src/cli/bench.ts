/**
 * 性能测量：npm run bench [-- --site 产物目录]
 * 不带参数时先建一份站到 .cache/bench-site（计时）；带 --site 就量现成的。只报数，不判对错；结果也写到 .cache/bench.json。
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureAnswering } from './bench/answering.ts';
import { openBench } from './bench/browser.ts';
import { measureBytes } from './bench/bytes.ts';
import { measureExporting } from './bench/exporting.ts';
import { describeMachine } from './bench/machine.ts';
import { measureBuild, measureContentCheck } from './bench/making.ts';
import { benchTable, type Row } from './bench/rows.ts';
import { measureSearching } from './bench/searching.ts';
import { CHROMIUM_MISSING, findOrInstallChromium } from './chromium.ts';
import { normalizeBase } from './serve/site-server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OWN_SITE = join(ROOT, '.cache/bench-site');

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const given = readSite(args);
  if (given === false) return fail(2, '用法：npm run bench -- --site 产物目录；不写就先建一份。');
  if (given !== undefined && !existsSync(join(given, 'index.html'))) return fail(1, `${given} 里没有建好的站。`);
  const executablePath = findOrInstallChromium();
  if (executablePath === undefined) return fail(1, CHROMIUM_MISSING);

  const rows: Row[] = [];
  const step = async (title: string, measure: () => Promise<readonly Row[]> | readonly Row[]) => {
    process.stderr.write(`正在测：${title}\n`);
    rows.push(...(await measure()));
  };
  await step('内容检查', () => measureContentCheck(ROOT));
  if (given === undefined) await step('整站构建', () => measureBuild(ROOT, OWN_SITE));
  const site = { root: given ?? OWN_SITE, base: normalizeBase(process.env['DUIBIAO_BASE']) };
  await step('字节', () => measureBytes(site));

  const bench = await openBench(executablePath, site);
  try {
    await step('自查页答题', () => measureAnswering(bench));
    await step('自查页导出', () => measureExporting(bench));
    await step('检索', () => measureSearching(bench));
    const machine = describeMachine(bench.version);
    process.stdout.write(`${benchTable(rows)}\n${machine.text}\n`);
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    const record = { measuredAt: new Date().toISOString(), machine: machine.facts, rows };
    writeFileSync(join(ROOT, '.cache/bench.json'), `${JSON.stringify(record, null, 2)}\n`);
  } finally {
    await bench.close();
  }
  return 0;
}

/** 没写 --site 返回 undefined，写错返回 false。 */
function readSite(args: readonly string[]): string | undefined | false {
  try {
    const { site } = parseArgs({ args: [...args], options: { site: { type: 'string' } } }).values;
    return site === undefined ? undefined : resolve(site);
  } catch {
    return false;
  }
}

function fail(code: number, text: string): number {
  process.stderr.write(`${text}\n`);
  return code;
}
