/** 一次填报、几套出结果：先出一张预览，确认了再写。 */
import type { Answer, Assessment } from '../../schemas/result-file.ts';
import { applicabilityOf } from '../assessment/applicability.ts';
import { sourceText } from '../assessment/carried.ts';
import { evaluate } from '../assessment/evaluate.ts';
import type { ItemResult } from '../assessment/evaluation.ts';
import { allItems, type Item, type Scheme } from '../standard/model.ts';
import { derive, evidenceOf } from './derive.ts';
import { entriesFor } from './entries.ts';
import type { CarryRow, CarrySource, CrossEntry, CrossSource } from './model.ts';

type From = NonNullable<Answer['from']>;
type Value = NonNullable<CarryRow['value']>;

interface Side {
  readonly scheme: Scheme;
  readonly assessment: Assessment;
}

/** 来源的一条：对照里怎么写、现在什么结论。 */
interface Read {
  readonly cross: CrossSource;
  readonly result: ItemResult;
}

/**
 * 带入预览：按目标的页面顺序，目标每条一行。只看不写；本人填过的不动。
 * 来源体系没有对照里写的条目时抛出中文错误（内容检查会先报）。
 */
export function planCarry(options: {
  readonly crosswalk: readonly CrossEntry[];
  readonly source: Side;
  readonly target: Side;
}): CarryRow[] {
  const { crosswalk, source, target } = options;
  const results = new Map(evaluate(source.scheme, source.assessment).items.map((r) => [r.item.id, r]));
  const entries = new Map(entriesFor(crosswalk, source.scheme.id, target.scheme.id).map((e) => [e.target, e]));
  return allItems(target.scheme).map((item) => {
    const reads = (entries.get(item.id)?.sources ?? []).map((cross): Read => {
      const result = results.get(cross.item);
      if (!result) throw new Error(`对照有误：${source.scheme.title}没有条目${cross.item}，无法带入${item.id}`);
      return { cross, result };
    });
    return planRow(item, reads, source.scheme, target);
  });
}

function planRow(item: Item, reads: readonly Read[], source: Scheme, target: Side): CarryRow {
  const base = { target: item, value: null, from: null, sources: reads.map(sourceOf) };
  const applicability = applicabilityOf(item, target.assessment.unit.conditions);
  if (applicability.state === 'na') return { ...base, action: 'na', why: `不适用：${applicability.reason}` };
  if (reads.length === 0) return { ...base, action: 'none', why: `${source.title}没有对应的条目，单独填` };
  const answer = target.assessment.answers[item.id];
  const own = ownWords(answer, source.id, target.scheme.schemeTitles);
  if (own) return { ...base, action: 'kept', why: own };
  const open = base.sources.filter((s) => s.verdict === null);
  if (open.length > 0) {
    return { ...base, action: 'missing', why: `${open.map((s) => s.item.id).join('、')}还没填，先不带` };
  }

  const whole = reads.every(({ cross }) => cross.coverage === 'full');
  const from: From = {
    scheme: source.id,
    items: reads.map(({ cross }) => cross.item),
    coverage: whole ? 'full' : 'partial',
  };
  const results = reads.map(({ result }) => result);
  const { value, why } = derive(item, target.scheme.scoring, source, results);
  if (!whole || target.scheme.scoring === 'score') {
    const same = isProposed(answer, value, from);
    const reason = whole ? why : `只覆盖一部分；${why}`;
    return { ...base, action: same ? 'same' : 'propose', value: same ? null : value, from, why: reason };
  }
  const evidence = value.verdict === 'na' || hasEvidence(answer) ? [] : evidenceOf(results);
  if (evidence.length === 0 && isCarried(answer, value, from)) return { ...base, action: 'same', from, why };
  return { ...base, action: 'carry', value: { ...value, ...(evidence.length > 0 ? { evidence } : {}) }, from, why };
}

function sourceOf({ cross, result }: Read): CarrySource {
  const { item, state, score } = result;
  return {
    item,
    coverage: cross.coverage,
    verdict: state === 'na' ? 'na' : (score?.verdict ?? null),
    got: score?.got ?? 0,
    full: score?.full ?? 0,
  };
}

/**
 * 不能动的理由；可以写时为空字符串。只有从同一套体系全部覆盖带入、本人没有再动过的才能更新：
 * 分数只会是本人打的，部分覆盖的结论是本人确认过的，记了扣分要点是本人核过的。
 */
function ownWords(answer: Answer | undefined, source: string, titles: Scheme['schemeTitles']): string {
  if (!answer) return '';
  const { verdict, score, deductions, floor, from } = answer;
  const counted = (deductions?.length ?? 0) > 0;
  if (verdict === undefined && score === undefined && !counted && floor !== true) return '';
  if (!from) return '本人已填，不动';
  if (score !== undefined || from.coverage === 'partial') return '建议已由本人确认，不动';
  if (from.scheme !== source || from.coverage !== 'full') return `${sourceText(from, titles)}，不动`;
  return counted ? '本人已按扣分要点核过，不动' : '';
}

function hasEvidence(answer: Answer | undefined): boolean {
  return (answer?.evidence ?? []).some((e) => e.title.trim() !== '');
}

function sameFrom(a: From | undefined, b: From): boolean {
  return a !== undefined && a.scheme === b.scheme && a.coverage === b.coverage && a.items.join() === b.items.join();
}

/** 同为不适用时不比理由：本人可能改过。底线只增不减，也是这个道理。 */
function isCarried(answer: Answer | undefined, value: Value, from: From): boolean {
  return (
    answer !== undefined &&
    answer.verdict === value.verdict &&
    (answer.floor === true || value.floor !== true) &&
    sameFrom(answer.from, from)
  );
}

function isProposed(answer: Answer | undefined, value: Value, from: From): boolean {
  const proposed = answer?.proposed;
  return (
    proposed !== undefined &&
    proposed.verdict === value.verdict &&
    proposed.score === value.score &&
    (proposed.floor ?? false) === (value.floor ?? false) &&
    proposed.naReason === value.naReason &&
    sameFrom(proposed.from, from)
  );
}

/**
 * 按预览写入，返回新的一份；不看时钟，更新时间由调用方改。只写 carry、propose 两种行：
 * carry 写结论、底线、不适用理由、佐证和来历；propose 只放进待复核。其余字段一概不动。
 * 预览之后本人又填过的条目跳过。
 */
export function applyCarry(target: Assessment, rows: readonly CarryRow[]): Assessment {
  const answers = { ...target.answers };
  for (const { action, target: item, value, from } of rows) {
    if ((action !== 'carry' && action !== 'propose') || !value || !from) continue;
    const answer = answers[item.id];
    if (ownWords(answer, from.scheme, {})) continue;
    answers[item.id] = action === 'carry' ? carried(answer, value, from) : proposedTo(answer, value, from);
  }
  return { ...target, answers };
}

function carried(answer: Answer | undefined, value: Value, from: From): Answer {
  const { verdict, floor, naReason, evidence } = value;
  const { naReason: before, ...rest } = answer ?? {};
  const reason = verdict === 'na' ? (before ?? naReason) : undefined;
  return {
    ...rest,
    ...(verdict ? { verdict } : {}),
    ...(floor ? { floor } : {}),
    ...(reason ? { naReason: reason } : {}),
    ...(evidence && !hasEvidence(answer) ? { evidence: [...(answer?.evidence ?? []), ...evidence] } : {}),
    from,
  };
}

function proposedTo(answer: Answer | undefined, value: Value, from: From): Answer {
  const { evidence: _notProposed, ...proposed } = value;
  return { ...answer, proposed: { ...proposed, from } };
}
