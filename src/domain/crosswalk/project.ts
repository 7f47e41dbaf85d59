/** 一份答卷在别的体系里会怎样：只算不写，建议一律当作采用。 */
import type { Assessment } from '../../schemas/result-file.ts';
import { blankAssessment } from '../assessment/blank.ts';
import { evaluate } from '../assessment/evaluate.ts';
import type { Evaluation } from '../assessment/evaluation.ts';
import type { Scheme } from '../standard/model.ts';
import { applyCarry, planCarry } from './carry.ts';
import type { CarryAction, CrossEntry } from './model.ts';

export interface Projection {
  readonly scheme: Scheme;
  readonly counts: Readonly<Record<CarryAction, number>>;
  /** 直接带入的加上全部建议算出来的结果；还有单独填的，就没有定等。 */
  readonly evaluation: Evaluation;
}

/** 把 source 带到一份空白的 target 上。支部情况照抄，目标体系没有的支部条件不带。now 为 ISO 时刻。 */
export function project(options: {
  readonly crosswalk: readonly CrossEntry[];
  readonly source: { readonly scheme: Scheme; readonly assessment: Assessment };
  readonly target: Scheme;
  readonly now: string;
}): Projection {
  const { crosswalk, source, target, now } = options;
  const { unit, period } = source.assessment;
  const known = new Set(target.conditions.map((c) => c.id));
  const blank = blankAssessment({
    scheme: target,
    code: unit.code,
    preset: unit.preset,
    period,
    mode: target.modes[0] ?? 'grade',
    now,
  });
  const conditions = Object.fromEntries(Object.entries(unit.conditions).filter(([id]) => known.has(id)));
  const assessment = { ...blank, unit: { ...blank.unit, conditions } };
  const rows = planCarry({ crosswalk, source, target: { scheme: target, assessment } });
  const counts: Record<CarryAction, number> = { carry: 0, propose: 0, same: 0, kept: 0, missing: 0, na: 0, none: 0 };
  for (const row of rows) counts[row.action] += 1;
  return { scheme: target, counts, evaluation: evaluate(target, acceptAll(applyCarry(assessment, rows))) };
}

/** 建议一律采用：内容连同来历写成正式的。 */
export function acceptAll(assessment: Assessment): Assessment {
  const answers: Assessment['answers'] = {};
  for (const [id, { proposed, ...rest }] of Object.entries(assessment.answers)) answers[id] = { ...rest, ...proposed };
  return { ...assessment, answers };
}
