/** 近四季的合计、均分和缺哪一季。 */
import type { SiHu } from '../../schemas/si-hu.ts';
import { periodText } from '../assessment/period.ts';
import { addQuarters, quarterOf } from '../calendar/quarters.ts';
import { branchOf } from './check.ts';
import { SIHU_PARTS, siHuQuarter, siHuTotal } from './model.ts';

export interface SiHuYear {
  readonly branch: string;
  /** 近四季，从早到晚；score 为 null 的没有记录或没有评完。 */
  readonly quarters: readonly { readonly quarter: string; readonly recorded: boolean; readonly score: number | null }[];
  /** 评完的各季得分之和；一季也没评完为 null。 */
  readonly sum: number | null;
  /** 评完的各季的均分，一位小数、四舍五入。 */
  readonly mean: number | null;
  /** 缺记录的季度。 */
  readonly missing: readonly string[];
}

/**
 * 每个受评支部一份。本季还没有记录的，从上一季往回数四季；同一季有几条的，取检查日最晚的一条。
 * 分数超过满分的不计。asOf 为今天 YYYY-MM-DD。
 */
export function recentQuarters(records: readonly SiHu[], asOf: string): SiHuYear[] {
  const branches = [...new Set(records.map(branchOf))].sort();
  return branches.map((branch) => {
    const byQuarter = new Map<string, SiHu>();
    for (const record of records.filter((r) => branchOf(r) === branch)) {
      const known = byQuarter.get(siHuQuarter(record));
      if (!known || later(record, known)) byQuarter.set(siHuQuarter(record), record);
    }
    const now = quarterOf(asOf);
    const last = byQuarter.has(now) ? now : addQuarters(now, -1);
    const quarters = [-3, -2, -1, 0].map((n) => {
      const quarter = addQuarters(last, n);
      const record = byQuarter.get(quarter);
      return {
        quarter,
        recorded: record !== undefined,
        score: record && withinFull(record) ? siHuTotal(record) : null,
      };
    });
    const tenths = quarters.flatMap(({ score }) => (score === null ? [] : [Math.round(score * 10)]));
    const sum = tenths.reduce((a, b) => a + b, 0);
    return {
      branch,
      quarters,
      sum: tenths.length === 0 ? null : sum / 10,
      mean: tenths.length === 0 ? null : Math.round(sum / tenths.length) / 10,
      missing: quarters.filter(({ recorded }) => !recorded).map(({ quarter }) => quarter),
    };
  });
}

/** 检查日晚的算数；同一天的按内容定，与先后无关。 */
function later(a: SiHu, b: SiHu): boolean {
  const [left, right] = [a.on ?? '', b.on ?? ''];
  return left === right ? JSON.stringify(a) > JSON.stringify(b) : left > right;
}

function withinFull({ scores }: SiHu): boolean {
  return SIHU_PARTS.every(({ id, full }) => (scores?.[id] ?? 0) <= full);
}

/** “示例01近四季（2025年第四季度至2026年第三季度）合计…分，均分…分，缺…。” */
export function siHuYearText({ branch, quarters, sum, mean, missing }: SiHuYear): string {
  const [first, last] = [quarters[0]?.quarter ?? '', quarters[quarters.length - 1]?.quarter ?? ''];
  const scored = quarters.filter(({ score }) => score !== null).length;
  const result =
    sum === null || mean === null ? '还没有评完的' : `评完${scored}季，合计${sum}分，均分${mean.toFixed(1)}分`;
  const lack = missing.length > 0 ? `缺${missing.map(periodText).join('、')}` : '四季都有记录';
  return `${branch}近四季（${periodText(first)}至${periodText(last)}）：${result}；${lack}。`;
}
