/** 从测试报告里数通过与失败。报告缺了、坏了、一条没跑，都算失败。 */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** 数字说不清的失败，例如报告缺失。 */
  readonly problem?: string;
}

export type ReportKind = 'vitest' | 'playwright';

/** report 为报告全文，没有则 undefined；code 为测试命令的退出码。 */
export function countReport(kind: ReportKind, report: string | undefined, code: number): Counts {
  if (report === undefined) return failure('没有生成报告');
  let counts;
  try {
    const parsed: unknown = JSON.parse(report);
    counts = kind === 'vitest' ? vitest(parsed as VitestReport) : playwright(parsed as PlaywrightReport);
  } catch {
    return failure('报告读不了');
  }
  if (![counts.passed, counts.failed, counts.skipped].every(Number.isInteger)) return failure('报告读不了');
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, problem: '一条用例也没有跑' };
  // 用例都过而命令失败：用例之外抛了错。
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, problem: `退出码 ${String(code)}` };
  return counts;
}

/** 没有用例的检查（格式、类型等）按一条算。 */
export function countCheck(code: number): Counts {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

export function failure(problem: string): Counts {
  return { passed: 0, failed: 1, skipped: 0, problem };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { status: string }[];
  }[];
}

function vitest(report: VitestReport): Counts {
  // 文件本身没加载成时，里面没有失败的用例，另算一条。
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

interface PlaywrightReport {
  readonly errors: readonly unknown[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** 重试才过的（flaky）算失败：时灵时不灵的测试等于没有测试。 */
function playwright({ errors, stats }: PlaywrightReport): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}
