/** 汇总表。 */
import type { Counts } from './counts.ts';

export interface SuiteResult extends Counts {
  readonly title: string;
  readonly seconds: number;
}

/** 末行固定为 “N passed, N failed”，供持续集成读取。 */
export function summaryText(results: readonly SuiteResult[]): string {
  const rows = results.map((result) => [
    result.failed === 0 ? '通过' : '失败',
    result.title,
    String(result.passed),
    String(result.failed),
    String(result.skipped),
    `${result.seconds.toFixed(1)} 秒`,
    result.problem ?? '',
  ]);
  const table = [['结果', '检查', '通过', '失败', '跳过', '用时', ''], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => width(row[column] ?? '')))) ?? [];
  const lines = table.map((row) => row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell))).join('  '));
  const total = (key: 'passed' | 'failed') => String(results.reduce((sum, result) => sum + result[key], 0));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n\n${total('passed')} passed, ${total('failed')} failed\n`;
}

/** 终端里汉字占两格。 */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0);
}
