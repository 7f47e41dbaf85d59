/**
 * 全套检查：npm test [-- --only unit,site]
 * 一套失败，其余照跑；末行固定为“N passed, N failed”，有失败退出 1。
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { binOf } from './launch/commands.mjs';
import { run } from './launch/run.mjs';
import { runSuite } from './test/run-suite.ts';
import { suitesOf, type Suite } from './test/suites.ts';
import { summaryText, type SuiteResult } from './test/summary.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const chosen = choose(process.argv.slice(2), suitesOf(ROOT));
if (typeof chosen === 'string') {
  process.stderr.write(`${chosen}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await runAll(chosen);
}

function choose(args: string[], suites: readonly Suite[]): readonly Suite[] | string {
  const usage = `用法：npm test -- --only 名称,名称；可用的名称：${suites.map((suite) => suite.id).join('、')}`;
  try {
    const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values;
    if (only === undefined) return suites;
    const ids = only.split(',');
    const known = ids.every((id) => suites.some((suite) => suite.id === id));
    return known ? suites.filter((suite) => ids.includes(suite.id)) : usage;
  } catch {
    return usage;
  }
}

async function runAll(suites: readonly Suite[]): Promise<number> {
  // 新克隆的目录里还没有 Astro 生成的集合类型，类型与规则检查都要用。
  if (!existsSync(join(ROOT, '.astro/types.d.ts'))) {
    await run(process.execPath, [binOf(ROOT, 'astro'), 'sync'], { cwd: ROOT, collect: true });
  }
  const results: SuiteResult[] = [];
  for (const suite of suites) {
    process.stdout.write(`▶ ${suite.title}（${suite.id}）\n`);
    const begun = performance.now();
    const { counts, output } = await runSuite(ROOT, suite);
    if (counts.failed > 0)
      process.stdout.write(`${output.trimEnd()}\n✗ ${suite.title}没有通过 ${counts.problem ?? ''}\n`);
    results.push({ ...counts, title: suite.title, seconds: (performance.now() - begun) / 1000 });
  }
  process.stdout.write(`\n${summaryText(results)}`);
  return results.some((result) => result.failed > 0) ? 1 : 0;
}
