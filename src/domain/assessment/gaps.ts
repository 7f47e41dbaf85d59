import type { Grade } from '../standard/model.ts';
import type { DimensionResult, Evaluation, Gap, ItemResult, NextGrade } from './evaluation.ts';
import { pointsText, rateText } from './format.ts';
import { reaches } from './rate.ts';

/**
 * 值得先补的顺序：底线 → 星级制的必达 → 所在维度低于下一等次维度线（星级制为还没得星的方面）→ 失分多 → 条目顺序。
 * 只列适用且部分达标、未达标或有底线情形的条目；未填的不算差距。
 */
export function rankGaps(
  items: readonly ItemResult[],
  dimensions: readonly DimensionResult[],
  next: NextGrade | null,
  lowest: Grade,
  stars: Evaluation['stars'],
): Gap[] {
  const starless = new Set(stars?.dimensions.filter((d) => d.status === 'denied').map((d) => d.id));
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
    must: result.item.must === true,
    starless: starless.has(result.item.dimensionId),
    dimension: below.get(result.item.dimensionId),
  }));
  ranked.sort(
    (a, b) =>
      Number(b.result.floor) - Number(a.result.floor) ||
      Number(b.must) - Number(a.must) ||
      Number(b.starless) - Number(a.starless) ||
      Number(b.dimension !== undefined) - Number(a.dimension !== undefined) ||
      b.lost - a.lost ||
      a.order - b.order,
  );
  return ranked.map(({ result, lost, dimension, must, starless: lacking }) => ({
    result,
    lost,
    why: stars ? whyStar(result, must, lacking) : why(result, lost, dimension, next, lowest),
  }));
}

function whyStar(result: ItemResult, must: boolean, lacking: boolean): string {
  if (result.floor) return '有底线情形，本方面不授星';
  if (must) return '必达，没达标本方面不授星';
  return lacking ? '本方面还没有得星，补上一条近一步' : '本方面已得星，补上更稳';
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
