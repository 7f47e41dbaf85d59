/** 以上期为底开新一期：每条的结论都成“待复核”，确认之前不计分。 */
import type { Answer, Assessment } from '../../schemas/result-file.ts';
import { PREVIOUS } from './carried.ts';

/**
 * 上一期 → 新一期。支部情况照抄；结论、得分、扣分、底线、不适用理由放进 proposed；
 * 佐证、备注、没销号的措施和责任人留着（时限、进展、问题勾选、复核意见不带）；星级和四互是连续的记录，照带；
 * 补充要求和满意度每期重填。now 为 ISO 时刻。
 */
export function nextPeriod(
  previous: Assessment,
  to: { readonly version: string; readonly period: string; readonly now: string },
): Assessment {
  const answers: Assessment['answers'] = {};
  for (const [id, answer] of Object.entries(previous.answers)) {
    const carried = carryAnswer(id, answer, previous.scheme.id);
    if (Object.keys(carried).length > 0) answers[id] = carried;
  }
  const { starEvents, siHu } = previous.extras ?? {};
  const extras = { ...(starEvents ? { starEvents } : {}), ...(siHu ? { siHu } : {}) };
  const { extras: _dropped, ...rest } = previous;
  return {
    ...rest,
    scheme: { id: previous.scheme.id, version: to.version },
    period: to.period,
    answers,
    ...(Object.keys(extras).length > 0 ? { extras } : {}),
    createdAt: to.now,
    updatedAt: to.now,
  };
}

function carryAnswer(id: string, answer: Answer, scheme: string): Answer {
  const { verdict, score, deductions, floor, naReason, evidence, note, action, ownerRole } = answer;
  const settled = defined({ verdict, score, deductions, floor, naReason });
  const proposed =
    Object.keys(settled).length > 0
      ? { ...settled, from: { scheme, items: [id], coverage: PREVIOUS } }
      : answer.proposed;
  const open = answer.task?.progress !== 'done';
  return defined({ proposed, evidence, note, ...(open ? { action, ownerRole } : {}) });
}

/** 去掉值为 undefined 的键。 */
function defined<T extends object>(source: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** 上一期的下一期：年接年、半年接半年、季接季。写法不对的原样返回。 */
export function followingPeriod(period: string): string {
  const match = /^(\d{4})(?:-([HQ])(\d))?$/.exec(period);
  if (!match) return period;
  const year = Number(match[1]);
  const kind = match[2];
  if (!kind) return String(year + 1);
  const last = kind === 'H' ? 2 : 4;
  const part = Number(match[3]);
  return part >= last ? `${String(year + 1)}-${kind}1` : `${String(year)}-${kind}${String(part + 1)}`;
}
