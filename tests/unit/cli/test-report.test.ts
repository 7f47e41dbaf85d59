import { describe, expect, it } from 'vitest';
import { countCheck, countReport } from '../../../src/cli/test/counts.ts';
import { summaryText } from '../../../src/cli/test/summary.ts';

const vitest = (numPassedTests: number, numFailedTests: number, brokenFiles = 0) =>
  JSON.stringify({
    numPassedTests,
    numFailedTests,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      {
        status: numFailedTests > 0 ? 'failed' : 'passed',
        assertionResults: [{ status: numFailedTests > 0 ? 'failed' : 'passed' }],
      },
      ...Array.from({ length: brokenFiles }, () => ({ status: 'failed', assertionResults: [] })),
    ],
  });

const playwright = (expected: number, unexpected: number, flaky = 0, errors = 0) =>
  JSON.stringify({
    errors: Array.from({ length: errors }, () => ({ message: '出错' })),
    stats: { expected, unexpected, flaky, skipped: 2 },
  });

describe('读测试报告', () => {
  it.each([
    ['全过', 'vitest', vitest(5, 0), 0, 5, 0],
    ['有失败', 'vitest', vitest(5, 2), 1, 5, 2],
    ['文件没加载成也算', 'vitest', vitest(5, 0, 2), 1, 5, 2],
    ['全过', 'playwright', playwright(3, 0), 0, 3, 0],
    ['有失败', 'playwright', playwright(3, 1), 1, 3, 1],
    ['重试才过的算失败', 'playwright', playwright(3, 0, 1), 0, 3, 1],
    ['用例之外的错也算', 'playwright', playwright(3, 0, 0, 1), 1, 3, 1],
  ] as const)('%s（%s）', (_, kind, report, code, passed, failed) => {
    expect(countReport(kind, report, code)).toEqual({ passed, failed, skipped: 2 });
  });

  it.each([
    ['没有报告', undefined, 0, '没有生成报告'],
    ['报告是半截', '{"numPassedTests": 5', 0, '报告读不了'],
    ['报告是别的东西', '{"a": 1}', 0, '报告读不了'],
    ['一条没跑', vitest(0, 0), 0, '一条用例也没有跑'],
    ['用例都过而命令失败', vitest(5, 0), 1, '退出码 1'],
  ])('%s算失败', (_, report, code, problem) => {
    expect(countReport('vitest', report, code)).toMatchObject({ failed: 1, problem });
  });

  it('没有用例的检查按一条算', () => {
    expect(countCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('汇总表', () => {
  const text = summaryText([
    { title: '代码格式', passed: 1, failed: 0, skipped: 0, seconds: 2.04 },
    { title: '浏览器测试', passed: 30, failed: 2, skipped: 1, seconds: 61, problem: '退出码 1' },
  ]);

  it('末行单独一行，合计各套', () => {
    expect(text.trimEnd().split('\n').pop()).toBe('31 passed, 2 failed');
    expect(text.endsWith('failed\n')).toBe(true);
  });

  it('一套一行，说明问题', () => {
    expect(text).toMatch(/^通过 +代码格式 +1 +0 +0 +2\.0 秒$/m);
    expect(text).toMatch(/^失败 +浏览器测试 +30 +2 +1 +61\.0 秒 +退出码 1$/m);
  });
});
