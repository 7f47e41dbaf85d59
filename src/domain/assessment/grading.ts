import type { Grade, Item, Scheme } from '../standard/model.ts';
import type { Bound, DimensionResult, Evaluation, ExtraResult, NextGrade, Tally } from './evaluation.ts';
import { percent, reaches, shortfall } from './rate.ts';

/** 判等次要用的四样。维度得分率为 null 表示一条未填，不算过线；不参评的维度不在内。 */
export interface Standing {
  readonly score: number | null;
  readonly dimensionRates: readonly (number | null)[];
  readonly floor: boolean;
  /** 某组补充要求是否逐条为“是”。 */
  readonly extraPassed: (id: string) => boolean;
}

/** 一种评法算出来的结果。 */
export interface Outcome {
  readonly score: number | null;
  /** 现在在 grades 里的位置。 */
  readonly index: number;
  /** 未填完时的两端；填完了为 null。 */
  readonly low: Bound | null;
  readonly high: Bound | null;
  readonly next: NextGrade | null;
  readonly stars: Evaluation['stars'];
}

function lineReached(rate: number | null, line: number | undefined): boolean {
  return line === undefined || (rate !== null && reaches(rate, line));
}

function meets(grade: Grade, standing: Standing): boolean {
  return (
    lineReached(standing.score, grade.total) &&
    standing.dimensionRates.every((rate) => lineReached(rate, grade.dimension)) &&
    (grade.extra === undefined || standing.extraPassed(grade.extra))
  );
}

/** 够得上的最高等次在 grades 里的位置；触发底线封顶为最低等。比线用显示的一位小数。 */
export function gradeIndex(grades: readonly Grade[], standing: Standing): number {
  if (standing.floor) return 0;
  for (let i = grades.length - 1; i > 0; i -= 1) {
    if (meets(grades[i]!, standing)) return i;
  }
  return 0;
}

/** 补充要求是否逐条为“是”。unansweredAs 为未答的算法：定等按“否”，算最高可能按“是”。 */
function extraPassed(extras: readonly ExtraResult[], id: string, unansweredAs: boolean): boolean {
  const group = extras.find((extra) => extra.id === id);
  return group !== undefined && group.answers.every(({ answer }) => answer ?? unansweredAs);
}

/** 已填部分的现状：得分率按已填算，补充要求未答按“否”。 */
export function currentStanding(
  score: number | null,
  dimensions: readonly DimensionResult[],
  floors: readonly Item[],
  extras: readonly ExtraResult[],
): Standing {
  return {
    score,
    dimensionRates: dimensions.filter((d) => d.status !== 'excluded').map((d) => d.rate),
    floor: floors.length > 0,
    extraPassed: (id) => extraPassed(extras, id, false),
  };
}

/**
 * 未填全当未达标（low）或全当达标（high）时的总分与等次。未填条目不预设有底线情形；
 * high 里补充要求已答“否”的按否，未答的视为可能为是。没有适用条目返回 null。
 */
export function boundFor(
  grades: readonly Grade[],
  end: 'low' | 'high',
  total: Tally,
  dimensions: readonly DimensionResult[],
  floors: readonly Item[],
  extras: readonly ExtraResult[],
): Bound | null {
  const rate = (tally: Tally): number | null =>
    percent(tally.got + (end === 'high' ? tally.applicableFull - tally.answeredFull : 0), tally.applicableFull);
  const score = rate(total);
  if (score === null) return null;
  const index = gradeIndex(grades, {
    score,
    dimensionRates: dimensions.filter((d) => d.status !== 'excluded').map(rate),
    floor: floors.length > 0,
    extraPassed: (id) => extraPassed(extras, id, end === 'high'),
  });
  return { score, grade: grades[index]! };
}

/**
 * 距下一等次差什么，按已填部分算。填完且已是最高等返回 null；没填完时最多指到最高等，
 * 此时可能只差“还有几条未填”。
 */
export function nextGrade(
  scheme: Scheme,
  standing: Standing,
  dimensions: readonly DimensionResult[],
  floors: readonly Item[],
  extras: readonly ExtraResult[],
  unanswered: number,
): NextGrade | null {
  const top = scheme.grades.length - 1;
  const current = gradeIndex(scheme.grades, standing);
  if (current === top && unanswered === 0) return null;
  const grade = scheme.grades[Math.min(current + 1, top)]!;
  const { total: totalLine, dimension: dimensionLine } = grade;
  const group = extras.find((extra) => extra.id === grade.extra);
  return {
    grade,
    total:
      totalLine === undefined || lineReached(standing.score, totalLine)
        ? null
        : { line: totalLine, current: standing.score, short: shortfall(standing.score, totalLine) },
    dimensions: dimensions.flatMap((d) =>
      dimensionLine === undefined || d.status === 'excluded' || lineReached(d.rate, dimensionLine)
        ? []
        : [{ id: d.id, title: d.title, line: dimensionLine, current: d.rate, short: shortfall(d.rate, dimensionLine) }],
    ),
    floors,
    extras: (group?.answers ?? [])
      .filter(({ answer }) => answer !== true)
      .map(({ question }) => ({ title: group!.title, question })),
    stars: null,
    unanswered,
  };
}
