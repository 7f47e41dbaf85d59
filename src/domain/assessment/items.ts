import type { Answer } from '../../schemas/result-file.ts';
import type { Item, Method } from '../standard/model.ts';
import { applicabilityOf } from './applicability.ts';
import type { ItemResult } from './evaluation.ts';
import { scoreItem } from './score.ts';

/**
 * 一条的状态与得分。条件判定的不适用优先于人填的结论；人填的不适用必须有理由，
 * “可选不适用”的条目由规则补理由；没有理由的按未填处理并给出 problem。
 * 底线情形与结论无关，但只认标准里写了底线的适用条目。
 */
export function resolveItem(
  item: Item,
  answer: Answer | undefined,
  conditions: Readonly<Record<string, boolean>>,
  method: Method,
): ItemResult {
  const applicability = applicabilityOf(item, conditions);
  const base = {
    item,
    answer,
    score: null,
    naReason: '',
    naByRule: false,
    notes: applicability.notes,
    floor: false,
    evidenceCount: (answer?.evidence ?? []).filter((e) => e.title.trim() !== '').length,
    ...(applicability.mayNa === undefined ? {} : { mayNa: applicability.mayNa }),
  };
  if (applicability.state === 'na') {
    return { ...base, state: 'na', naReason: applicability.reason, naByRule: true };
  }
  const naReason = declaredNaReason(answer, applicability.mayNa);
  if (naReason) return { ...base, state: 'na', naReason };

  const applicable = { ...base, floor: item.floor !== undefined && answer?.floor === true };
  if (answer?.verdict === 'na') return { ...applicable, state: 'unanswered', problem: 'na-without-reason' };
  const score = scoreItem(item, answer, method);
  return { ...applicable, score, state: score ? 'answered' : 'unanswered' };
}

function declaredNaReason(answer: Answer | undefined, mayNa: string | undefined): string {
  if (answer?.verdict !== 'na') return '';
  return answer.naReason?.trim() || mayNa || '';
}
