/**
 * 星级制：一个方面一颗星。适用的必达检查点全部达标、没达标的适用检查点不超过 unmetAllowed 个，授星；
 * 有底线情形的方面不授星；不适用的不计（design §2，依据 schemes.md 3.1，均为拟定）。
 */
import type { Grade, Scheme } from '../standard/model.ts';
import type { ItemResult, StarResult } from './evaluation.ts';
import type { Outcome } from './grading.ts';

/** 未填的怎么看：as-is 照现状（定不了的为 pending），low 当未达标，high 当达标。 */
export type UnansweredAs = 'as-is' | 'low' | 'high';

function starResults(
  scheme: Pick<Scheme, 'dimensions' | 'unmetAllowed'>,
  items: readonly ItemResult[],
  unansweredAs: UnansweredAs,
): StarResult[] {
  return scheme.dimensions.map(({ id, title }) => {
    const own = items.filter((r) => r.item.dimensionId === id && r.state !== 'na');
    const failed = own.filter((r) => (r.score !== null && r.score.verdict !== 'met') || r.floor);
    const open = own.filter((r) => r.score === null && !r.floor);
    const unmet = [...failed.filter(isMust), ...failed.filter((r) => !isMust(r))].map((r) => r.item);
    const fails = (extra: readonly ItemResult[]) =>
      [...failed, ...extra].some(isMust) ||
      failed.some((r) => r.floor) ||
      failed.length + extra.length > scheme.unmetAllowed;
    const base = { id, title, unmet, unanswered: open.map((r) => r.item), applicable: own.length };
    if (own.length === 0) return { ...base, status: 'vacuous' };
    if (fails([])) return { ...base, status: 'denied' };
    if (unansweredAs === 'high' || open.length === 0 || !fails(open)) return { ...base, status: 'awarded' };
    return { ...base, status: unansweredAs === 'low' ? 'denied' : 'pending' };
  });
}

function isMust({ item }: ItemResult): boolean {
  return item.must === true;
}

/** 得了几颗星；没有适用检查点的方面视同达标。 */
function starCount(results: readonly StarResult[]): number {
  return results.filter(({ status }) => status === 'awarded' || status === 'vacuous').length;
}

/** 这么多颗星在 grades（从低到高）里的位置。 */
function starGradeIndex(grades: readonly Grade[], count: number): number {
  let index = 0;
  grades.forEach((grade, i) => {
    if (grade.stars !== undefined && grade.stars <= count) index = i;
  });
  return index;
}

/** 按星数定级；未填全当未达标、全当达标时各得几星为两端。 */
export function byStars(scheme: Scheme, items: readonly ItemResult[], unanswered: number): Outcome {
  const dimensions = starResults(scheme, items, 'as-is');
  const count = starCount(dimensions);
  const at = (count: number) => starGradeIndex(scheme.grades, count);
  const bound = (end: 'low' | 'high') =>
    unanswered === 0 ? null : { score: null, grade: scheme.grades[at(starCount(starResults(scheme, items, end)))]! };
  const top = scheme.grades.length - 1;
  const index = at(count);
  const grade = scheme.grades[Math.min(index + 1, top)]!;
  const lacking = dimensions.filter(({ status }) => status === 'denied' || status === 'pending');
  const next =
    items.every(({ state }) => state === 'na') || (index === top && unanswered === 0)
      ? null
      : {
          grade,
          total: null,
          dimensions: [],
          floors: [],
          extras: [],
          stars: {
            need: Math.max(0, (grade.stars ?? 0) - count),
            dimensions: [...lacking].sort((a, b) => a.unmet.length - b.unmet.length),
          },
          unanswered,
        };
  return {
    score: null,
    index,
    low: bound('low'),
    high: bound('high'),
    next,
    stars: { count, max: dimensions.length, dimensions },
  };
}

/** “4星（中间）”。 */
export function starGradeText(grade: Grade): string {
  return grade.band ? `${grade.title}（${grade.band}）` : grade.title;
}
