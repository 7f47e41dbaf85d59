import { evaluate } from '../assessment/evaluate.ts';
import type { HealthContext, HealthFinding, HealthInput, HealthRule, Hit, Severity } from './model.ts';
import { HEALTH_RULES } from './rules.ts';

const RANK: Readonly<Record<Severity, number>> = { must: 0, should: 1, note: 2 };

function finding(rule: HealthRule, hit: Hit): HealthFinding {
  const severity = hit.severity ?? rule.severity;
  const base = { rule: rule.id, severity, message: hit.message };
  return 'item' in hit
    ? { ...base, item: hit.item, place: hit.place ?? `#${hit.item}` }
    : { ...base, place: hit.place };
}

/**
 * 体检一份自评：必改在前，同级的按规则编号，同一规则的按页面顺序。不改输入，同样的输入同样的结果。
 * 没给的参照（上一期、别的体系、评议人数）对应的规则不查。today 要是日历上有的日期，否则抛 RangeError；
 * 自评里的坏日期跳过。
 */
export function checkHealth(input: HealthInput): HealthFinding[] {
  const context: HealthContext = { ...input, evaluation: evaluate(input.scheme, input.assessment) };
  return HEALTH_RULES.flatMap((rule) => rule.check(context).map((hit) => finding(rule, hit))).sort(
    (a, b) => RANK[a.severity] - RANK[b.severity],
  );
}
