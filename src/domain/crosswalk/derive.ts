/** 由来源的结论推出目标的结论，一条一条推。 */
import type { Evidence } from '../../schemas/result-file.ts';
import type { ItemResult } from '../assessment/evaluation.ts';
import { VERDICT_TEXT, pointsText } from '../assessment/format.ts';
import { toHundredths } from '../assessment/rate.ts';
import type { ScoredVerdict } from '../assessment/score.ts';
import type { Item, Scheme, Scoring } from '../standard/model.ts';
import type { CarryRow } from './model.ts';

type Value = NonNullable<CarryRow['value']>;
export interface Derived {
  readonly value: Value;
  readonly why: string;
}

const RANK: Readonly<Record<ScoredVerdict, number>> = { unmet: 0, partial: 1, met: 2 };
/** 自评文件的上限：理由500字、佐证100份。 */
const REASON_LENGTH = 500;
const EVIDENCE_COUNT = 100;

/**
 * 取来源里最低的结论；不适用的不计，全不适用为不适用。results 至少一条，且没有未填的。
 * 来源有底线情形：目标也有底线的一并带入，目标没有的该来源按未达标算。
 * 星级制没有部分达标，按未达标算；直接打分的按来源得分占满分的份额折算，取整到0.5分。
 */
export function derive(
  target: Item,
  scoring: Scoring,
  source: Pick<Scheme, 'title'>,
  results: readonly ItemResult[],
): Derived {
  const counted = results.filter((r) => r.state !== 'na');
  if (counted.length === 0) return allNotApplicable(source, results);
  const skipped = results.filter((r) => r.state === 'na').map((r) => r.item.id);
  const floored = counted.filter((r) => r.floor);
  const floor = floored.length > 0 && target.floor !== undefined;
  const notes = [
    ...(skipped.length > 0 ? [`${skipped.join('、')}不适用，不计`] : []),
    ...(floored.length > 0 ? [`${idsOf(floored)}有底线情形，${floor ? '一并带入' : '按未达标算'}`] : []),
  ];
  const made = scoring === 'score' ? byShare(target, counted) : byLowest(target, scoring, counted);
  return {
    value: { ...made.value, ...(floor ? { floor: true } : {}) },
    why: [made.why, ...notes].join('；'),
  };
}

function allNotApplicable(source: Pick<Scheme, 'title'>, results: readonly ItemResult[]): Derived {
  const reasons = [...new Set(results.map((r) => r.naReason))].filter(Boolean).join('；');
  const why = `${source.title}${idsOf(results)}${results.length > 1 ? '都' : ''}不适用`;
  return { value: { verdict: 'na', naReason: `${why}：${reasons}`.slice(0, REASON_LENGTH) }, why };
}

/** 来源折算用的结论：有底线情形而目标没有底线的，按未达标。 */
function verdictOf(result: ItemResult, target: Item): ScoredVerdict {
  return result.score === null || (result.floor && target.floor === undefined) ? 'unmet' : result.score.verdict;
}

function byLowest(target: Item, scoring: Scoring, counted: readonly ItemResult[]): Derived {
  const lowest = counted
    .map((r) => verdictOf(r, target))
    .reduce((low, verdict) => (RANK[verdict] < RANK[low] ? verdict : low));
  const lowered = scoring === 'stars' && lowest === 'partial';
  const list = counted.map((r) => `${r.item.id}${VERDICT_TEXT[r.score?.verdict ?? 'unmet']}`).join('、');
  return {
    value: { verdict: lowered ? 'unmet' : lowest },
    why: [
      counted.length > 1 ? `取最低的一条：${list}` : `照${list}`,
      ...(lowered ? ['星级制没有部分达标，按未达标算'] : []),
    ].join('；'),
  };
}

/** 份额用整数算，免得0.1这类小数在取整的边上出错。 */
function byShare(target: Item, counted: readonly ItemResult[]): Derived {
  const got = counted.reduce((sum, r) => sum + (verdictOf(r, target) === 'unmet' ? 0 : (r.score?.got ?? 0)), 0);
  const full = counted.reduce((sum, r) => sum + (r.score?.full ?? 0), 0);
  const points = toHundredths(target.points);
  // 一格0.5分即50个百分之一分；四舍五入到格。
  const steps = full === 0 ? 0 : Math.floor((2 * got * points + 50 * full) / (100 * full));
  const score = steps / 2;
  return {
    value: { score },
    why: `${idsOf(counted)}得${pointsText(got)}分、满分${pointsText(full)}分，按${pointsText(points)}分折成${String(score)}分`,
  };
}

/** 适用的来源条目里有名称的佐证，去重。 */
export function evidenceOf(results: readonly ItemResult[]): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const { state, answer } of results) {
    if (state === 'na') continue;
    for (const evidence of answer?.evidence ?? []) {
      const title = evidence.title.trim();
      const key = [title, evidence.formedOn, evidence.recordedOn, evidence.location, evidence.expiresOn].join('\n');
      if (title !== '') seen.set(key, evidence);
    }
  }
  return [...seen.values()].slice(0, EVIDENCE_COUNT);
}

const idsOf = (results: readonly ItemResult[]): string => results.map((r) => r.item.id).join('、');
