/**
 * 规则对照表：node src/cli/vectors.ts 文件.json
 * 标准输出只有一个 JSON 数组，与用例同序；用例写错只在该条报 error，退出码仍为 0。
 * 文件读不了或不是数组，退出码 2；本站的参数文件有错，退出码 1。说明都写到标准错误。
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadRules } from './vectors/rules.ts';
import { runCase } from './vectors/run-case.ts';

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const [file] = args;
  if (file === undefined) return fail(2, '用法：npm run --silent vectors -- 用例文件.json');

  let cases: unknown;
  try {
    // Windows 记事本存的文件开头带 BOM。
    cases = JSON.parse(readFileSync(resolve(file), 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return fail(2, `读不了用例文件 ${resolve(file)}：${message(error)}`);
  }
  if (!Array.isArray(cases)) return fail(2, `用例文件 ${resolve(file)} 的最外层要是数组 [ … ]`);

  try {
    const rules = loadRules();
    process.stdout.write(
      `${JSON.stringify(
        cases.map((entry) => runCase(entry, rules)),
        null,
        1,
      )}\n`,
    );
    return 0;
  } catch (error) {
    return fail(1, message(error));
  }
}

function fail(code: number, text: string): number {
  process.stderr.write(`${text}\n`);
  return code;
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
