import type { Grade } from '../standard/model.ts';
import type { DimensionResult, Gap, ItemResult, NextGrade } from './evaluation.ts';
import { pointsText, rateText } from './format.ts';
import { reaches } from './rate.ts';

/**
 * 值得先补的顺序：底线 → 所在维度低于下一等次维度线 → 失分多 → 条目顺序。
 * 只列适用且部分达标、未达标或有底线情形的条目；未填的不算差距。
 */
export function rankGaps(
  items: readonly ItemResult[],
  dimensions: readonly DimensionResult[],
  next: NextGrade | null,
  lowest: Grade,
): Gap[] {
  const below = new Map(
    dimensions
      .filter((d) => d.rate !== null && next?.grade.dimension !== undefined && !reaches(d.rate, next.grade.dimension))
      .map((d) => [d.id, d]),
  );
  const weak = items.filter((r) => r.floor || r.score?.verdict === 'partial' || r.score?.verdict === 'unmet');
  const ranked = weak.map((result, order) => ({
    result,
    order,
    lost: result.score ? result.score.full - result.score.got : 0,
    dimension: below.get(result.item.dimensionId),
  }));
  ranked.sort(
    (a, b) =>
      Number(b.result.floor) - Number(a.result.floor) ||
      Number(b.dimension !== undefined) - Number(a.dimension !== undefined) ||
      b.lost - a.lost ||
      a.order - b.order,
  );
  return ranked.map(({ result, lost, dimension }) => ({
    result,
    lost,
    why: why(result, lost, dimension, next, lowest),
  }));
}

function why(
  result: ItemResult,
  lost: number,
  dimension: DimensionResult | undefined,
  next: NextGrade | null,
  lowest: Grade,
): string {
  if (result.floor) return `触发底线，不解决自评封顶为“${lowest.title}”`;
  const loss = `本条失${pointsText(lost)}分`;
  if (!dimension || !next) return loss;
  const line = `“${next.grade.title}”的维度线${next.grade.dimension}%`;
  return `“${dimension.short}”得分率${rateText(dimension.rate)}，未到${line}；${loss}`;
}
