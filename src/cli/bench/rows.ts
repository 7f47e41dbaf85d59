/** 测量结果的行、统计量与表格。 */

export interface Row {
  readonly group: string;
  readonly name: string;
  readonly value: number;
  readonly unit: 'KB' | 'ms' | 's' | '个';
  /** design §5 的预算，单位同 value；没有定的不写。 */
  readonly budget?: number;
  /** 样本数、条件等补充。 */
  readonly note?: string;
}

/** 第 p 百分位（0—100），取最近的样本；没有样本时抛错。 */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil((sorted.length * p) / 100) - 1)];
  if (found === undefined) throw new Error('没有量到样本');
  return found;
}

export const median = (samples: readonly number[]) => percentile(samples, 50);

/** 比值在前：换一台机器，绝对值没有可比性。 */
export function benchTable(rows: readonly Row[]): string {
  const cells = rows.map((row, i) => [
    row.group === rows[i - 1]?.group ? '' : row.group,
    row.name,
    row.budget === undefined ? '—' : `${String(Math.round((row.value / row.budget) * 100))}%`,
    `${format(row.value)} ${row.unit}`,
    row.budget === undefined ? '—' : `${format(row.budget)} ${row.unit}`,
    row.note ?? '',
  ]);
  const table = [['项目', '指标', '用去预算', '实测', '预算', '说明'], ...cells];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => width(row[column] ?? ''))));
  return table
    .map((row) => row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell))).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

const format = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toFixed(1));

/** 终端里汉字占两格。 */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u2014\u2e80-\uffef]/.test(char) ? 2 : 1), 0);
}
