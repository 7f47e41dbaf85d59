/** 一条在一期的样子：状态、显示文字，和比升降用的几个量。 */
import type { Answer } from '../../schemas/result-file.ts';
import type { ItemResult } from '../assessment/evaluation.ts';
import { verdictText } from '../assessment/explain.ts';
import { NONE_TEXT, UNANSWERED_TEXT, VERDICT_TEXT, pointsText } from '../assessment/format.ts';
import type { ScoredVerdict } from '../assessment/score.ts';
import type { Method } from '../standard/model.ts';
import type { CompareCell, ItemState } from './model.ts';

export interface Moment {
  readonly cell: CompareCell;
  readonly floor: boolean;
  readonly verdict: ScoredVerdict | null;
  /** 得分，百分之一分；停用条目的结论不计分，为 null。 */
  readonly got: number | null;
  readonly method: Method;
}

/** 差距＝部分达标、未达标或有底线情形，底线情形与结论无关。 */
export function momentOf(result: ItemResult, method: Method): Moment {
  const { score, floor } = result;
  const text = floor ? `${verdictText(result)}（有底线情形）` : verdictText(result);
  return {
    cell: { state: stateOf(result), text, score: score ? pointsText(score.got) : NONE_TEXT, from: '' },
    floor,
    verdict: score?.verdict ?? null,
    got: score?.got ?? null,
    method,
  };
}

function stateOf({ state, score, floor }: ItemResult): ItemState {
  if (state === 'na') return 'na';
  if (floor) return 'gap';
  if (!score) return 'unanswered';
  return score.verdict === 'met' ? 'clear' : 'gap';
}

export function absentMoment(method: Method): Moment {
  const cell: CompareCell = { state: 'absent', text: '没有这一条', score: NONE_TEXT, from: '' };
  return { cell, floor: false, verdict: null, got: null, method };
}

/** 填过结论、得分、扣分或底线。只有备注、佐证、建议的不算。 */
export function isSettled(answer: Answer | undefined): answer is Answer {
  if (!answer) return false;
  const { verdict, score, deductions, floor } = answer;
  return verdict !== undefined || score !== undefined || hasDeductions(deductions) || floor === true;
}

function hasDeductions(deductions: Answer['deductions']): boolean {
  return (deductions ?? []).some(({ count }) => count > 0);
}

/**
 * 现行标准没有的条目：满分和扣分要点都已不在，只认文件里写的结论，不计分。
 * from 为停用条目编号；结论归到接替条目时写明取自哪一条。
 */
export function retiredMoment(answer: Answer, method: Method, from = ''): Moment {
  const floor = answer.floor === true;
  const { state, text } = retiredState(answer);
  const verdict = answer.verdict === 'na' ? null : (answer.verdict ?? null);
  return {
    cell: {
      state: floor && state !== 'na' ? 'gap' : state,
      text: floor && state !== 'na' ? `${text}（有底线情形）` : text,
      score: NONE_TEXT,
      from,
    },
    floor,
    verdict,
    got: null,
    method,
  };
}

function retiredState({ verdict, naReason, score, deductions }: Answer): { state: ItemState; text: string } {
  if (hasDeductions(deductions)) return { state: 'gap', text: '有扣分' };
  if (verdict === 'na') {
    return naReason?.trim() ? { state: 'na', text: VERDICT_TEXT.na } : { state: 'unanswered', text: UNANSWERED_TEXT };
  }
  if (verdict) return { state: verdict === 'met' ? 'clear' : 'gap', text: VERDICT_TEXT[verdict] };
  if (score !== undefined) return { state: 'unknown', text: `得${score}分，满分不详` };
  return { state: 'unanswered', text: UNANSWERED_TEXT };
}

export type Trend = '好转' | '变差' | '没动';

const RANK: Readonly<Record<ScoredVerdict, number>> = { unmet: 0, partial: 1, met: 2 };

/** 两期都有差距时的升降：先看底线情形，再看得分；算法不同、没有得分的只看结论。 */
export function trendOf(before: Moment, after: Moment): Trend {
  if (before.floor !== after.floor) return before.floor ? '好转' : '变差';
  const comparable = before.method === after.method && before.got !== null && after.got !== null;
  const [from, to] = comparable
    ? [before.got, after.got]
    : [before, after].map(({ verdict }) => (verdict ? RANK[verdict] : null));
  if (from === null || to === null || from === undefined || to === undefined || from === to) return '没动';
  return to > from ? '好转' : '变差';
}
