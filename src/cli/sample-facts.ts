/**
 * npm run sample-facts -- --seed N：抽30条带数字的说法，供人对着依据逐条核。
 * 可加 --count 条数、--root 目录。用法不对退出码 2；内容读不通退出码 1。
 */
import { parseArgs } from 'node:util';
import { loadContent } from './check/load.ts';
import { factsOf } from './sample-facts/facts.ts';
import { printFacts } from './sample-facts/print.ts';
import { hasNumber, sampleFacts } from './sample-facts/sample.ts';

process.exitCode = main();

function main(): number {
  const options = readOptions();
  if (!options)
    return fail(2, '用法：npm run sample-facts -- --seed 1，可加 --count 30、--root 目录；种子和条数都是整数');
  const set = loadContent(options.root);
  const regulations = set.entries.regulations.flatMap(({ slug, data }) => (data ? [{ slug, data }] : []));
  const facts = factsOf(set);
  const numbered = facts.filter(({ text }) => hasNumber(text)).length;
  if (numbered === 0) return fail(1, '没有读到带数字的说法，先运行 npm run check:content');
  try {
    const sample = sampleFacts(facts, options.seed, options.count);
    console.log(`种子${options.seed}：带数字的说法共${numbered}条，抽${sample.length}条。\n`);
    console.log(printFacts(sample, regulations));
    return 0;
  } catch (error) {
    return fail(1, `${error instanceof Error ? error.message : String(error)}。先运行 npm run check:content`);
  }
}

function readOptions(): { seed: number; count: number; root: string } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string' },
        count: { type: 'string', default: '30' },
        root: { type: 'string', default: '.' },
      },
    });
    const seed = Number(values.seed ?? Number.NaN);
    const count = Number(values.count);
    return Number.isInteger(seed) && Number.isInteger(count) && count > 0
      ? { seed, count, root: values.root }
      : undefined;
  } catch {
    return undefined;
  }
}

function fail(code: number, text: string): number {
  console.error(text);
  return code;
}
