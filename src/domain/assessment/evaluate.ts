import type { Assessment } from '../../schemas/result-file.ts';
import type { Item, Scheme } from '../standard/model.ts';
import { allItems } from '../standard/model.ts';
import type { DimensionResult, Evaluation, ExtraResult, ItemResult, Tally } from './evaluation.ts';
import { rankGaps } from './gaps.ts';
import { boundFor, currentStanding, gradeIndex, nextGrade, type Outcome } from './grading.ts';
import { resolveItem } from './items.ts';
import { methodOf } from './method.ts';
import { percent, toHundredths } from './rate.ts';
import { byStars } from './stars.ts';

function tally(results: readonly ItemResult[]): Tally {
  let got = 0;
  let answeredFull = 0;
  let applicableFull = 0;
  let answered = 0;
  let applicable = 0;
  for (const { state, score, item } of results) {
    if (state === 'na') continue;
    applicable += 1;
    applicableFull += toHundredths(item.points);
    if (!score) continue;
    answered += 1;
    got += score.got;
    answeredFull += score.full;
  }
  return { got, answeredFull, applicableFull, answered, applicable, rate: percent(got, answeredFull) };
}

function statusOf({ applicable, answered }: Tally): DimensionResult['status'] {
  if (applicable === 0) return 'excluded';
  return answered === 0 ? 'unanswered' : 'rated';
}

function extraResults(scheme: Scheme, assessment: Assessment): ExtraResult[] {
  const given: Readonly<Record<string, unknown>> = assessment.extras ?? {};
  return scheme.extras.map(({ id, title, questions }) => {
    const raw = given[id];
    const answers: readonly unknown[] = Array.isArray(raw) ? raw : [];
    return {
      id,
      title,
      answers: questions.map((question, i) => {
        const answer = answers[i];
        return { question, answer: typeof answer === 'boolean' ? answer : null };
      }),
    };
  });
}

function evidenceOf(items: readonly ItemResult[]): Evaluation['evidence'] {
  const claimed = items.filter((r) => r.score !== null && r.score.verdict !== 'unmet');
  const withEvidence = claimed.filter((r) => r.evidenceCount > 0).length;
  return { withEvidence, of: claimed.length, rate: percent(withEvidence, claimed.length) };
}

/** 按得分定等：总分线、维度线、补充要求、底线。 */
function byLines(
  scheme: Scheme,
  total: Tally,
  dimensions: readonly DimensionResult[],
  floors: readonly Item[],
  extras: readonly ExtraResult[],
): Outcome {
  const unanswered = total.applicable - total.answered;
  const standing = currentStanding(total.rate, dimensions, floors, extras);
  const bound = (end: 'low' | 'high') =>
    unanswered === 0 ? null : boundFor(scheme.grades, end, total, dimensions, floors, extras);
  return {
    score: total.rate,
    index: gradeIndex(scheme.grades, standing),
    low: bound('low'),
    high: bound('high'),
    next: total.applicable === 0 ? null : nextGrade(scheme, standing, dimensions, floors, extras, unanswered),
    stars: null,
  };
}

/** 依据待填的体系：有依据的指标单独合计，其余列出来等本单位填。 */
function formalOf(items: readonly ItemResult[]): Evaluation['formal'] {
  const pending = items.filter((r) => r.item.pending !== undefined).map((r) => r.item);
  if (pending.length === 0) return null;
  return { ...tally(items.filter((r) => r.item.pending === undefined)), pending };
}

/**
 * 按标准重算一份自评，不信文件里的数；文件里不认识的条目、条件、扣分要点不起作用，结果与作答先后无关。
 *
 * 未填、不适用、未达标是三回事：得分率＝已填得分 ÷ 已填满分，不适用两边都不算；适用条目全部已填才定等。
 * 等次线用显示的那一位小数比较（79.95 显示 80.0，算到 80 线）。维度没有适用条目为不参评，等次线视为通过。
 * 任一适用条目有底线情形，封顶为最低等；星级制则该方面不授星（底线、等次线均为拟定）。
 */
export function evaluate(scheme: Scheme, assessment: Assessment): Evaluation {
  const mode = methodOf(scheme, assessment.mode);
  const items = allItems(scheme).map((item) =>
    resolveItem(item, assessment.answers[item.id], assessment.unit.conditions, mode),
  );
  const dimensions = scheme.dimensions.map(({ id, title, short }): DimensionResult => {
    const own = tally(items.filter((r) => r.item.dimensionId === id));
    return { id, title, short, status: statusOf(own), ...own };
  });
  const total = tally(items);
  const count = (verdict: string): number => items.filter((r) => r.score?.verdict === verdict).length;
  const unanswered = total.applicable - total.answered;
  const complete = unanswered === 0;
  const floors = items.filter((r) => r.floor).map((r) => r.item);
  const extras = extraResults(scheme, assessment);
  const { score, index, low, high, next, stars } =
    scheme.scoring === 'stars'
      ? byStars(scheme, items, unanswered)
      : byLines(scheme, total, dimensions, floors, extras);
  return {
    mode,
    items,
    dimensions,
    total,
    score,
    complete,
    counts: {
      met: count('met'),
      partial: count('partial'),
      unmet: count('unmet'),
      na: items.length - total.applicable,
      unanswered,
    },
    filledRate: percent(total.answered, total.applicable),
    evidence: evidenceOf(items),
    floors,
    stars,
    formal: formalOf(items),
    extras,
    grade: complete && total.rate !== null ? scheme.grades[index]! : null,
    range: low && high ? { low, high } : null,
    next,
    gaps: rankGaps(items, dimensions, next, scheme.grades[0]!, stars),
  };
}
