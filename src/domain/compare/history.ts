/** 把各期的作答排到同一份条目表上：现行条目各期一格，停用而没有归处的另列。 */
import { resolveItem } from '../assessment/items.ts';
import { methodOf } from '../assessment/method.ts';
import type { Answer, Assessment } from '../../schemas/result-file.ts';
import type { Item, Method, Scheme } from '../standard/model.ts';
import { allItems } from '../standard/model.ts';
import { isEarlier, lineages, type Lineage } from './lineage.ts';
import { absentMoment, isSettled, momentOf, retiredMoment, type Moment } from './moment.ts';

export interface ItemHistory {
  readonly item: Item;
  /** 与各期一一对应。 */
  readonly moments: readonly Moment[];
  /** 没有这一条的各期，当时是哪几条停用条目；不是的为空。 */
  readonly replaces: readonly string[];
}

export interface RetiredHistory {
  readonly id: string;
  /** 停用表里没有的为 null。 */
  readonly lineage: Lineage | null;
  readonly moments: readonly Moment[];
}

export interface History {
  readonly items: readonly ItemHistory[];
  readonly retired: readonly RetiredHistory[];
}

interface Filed {
  readonly assessment: Assessment;
  readonly method: Method;
  /** 文件里填过、现行标准没有的条目。 */
  readonly old: ReadonlyMap<string, Answer>;
}

export function historyOf(scheme: Scheme, assessments: readonly Assessment[]): History {
  const current = allItems(scheme);
  const currentIds = new Set(current.map((item) => item.id));
  const table = lineages(scheme);
  const files = assessments.map((assessment): Filed => {
    const old = Object.entries(assessment.answers).filter(([id, answer]) => !currentIds.has(id) && isSettled(answer));
    return { assessment, method: methodOf(scheme, assessment.mode), old: new Map(old) };
  });
  /** 各期里已归到接替条目的，不再单列。 */
  const inherited = files.map(() => new Set<string>());
  const items = current.map((item): ItemHistory => {
    const replaces = new Set<string>();
    const moments = files.map((file, i) => {
      const own = momentOf(
        resolveItem(item, file.assessment.answers[item.id], file.assessment.unit.conditions, file.method),
        file.method,
      );
      if (isSettled(file.assessment.answers[item.id])) return own;
      const before = [...file.old].filter(([id]) => table.get(id)?.successors.includes(item.id));
      const sole = before.find(([id]) => table.get(id)?.sole === item.id);
      // 由支部条件判定不适用的，不因旧条目有结论而改
      if (sole && own.cell.state !== 'na') {
        inherited[i]?.add(sole[0]);
        return retiredMoment(sole[1], file.method, sole[0]);
      }
      const yetToCome = item.addedIn !== undefined && isEarlier(file.assessment.scheme.version, item.addedIn);
      if (before.length === 0 && !yetToCome) return own;
      before.forEach(([id]) => replaces.add(id));
      return absentMoment(file.method);
    });
    return { item, moments, replaces: [...replaces] };
  });
  const oldIds = [...new Set(files.flatMap(({ old }) => [...old.keys()]))];
  const listed = oldIds.filter((id) => files.some(({ old }, i) => old.has(id) && !inherited[i]?.has(id))).sort();
  return { items, retired: listed.map((id) => retiredHistory(id, files, table.get(id) ?? null)) };
}

function retiredHistory(id: string, files: readonly Filed[], lineage: Lineage | null): RetiredHistory {
  return {
    id,
    lineage,
    moments: files.map(({ assessment, old, method }) => {
      const answer = old.get(id);
      if (answer) return retiredMoment(answer, method);
      const inForce = lineage !== null && isEarlier(assessment.scheme.version, lineage.tombstone.retiredIn);
      return inForce ? retiredMoment({}, method) : absentMoment(method);
    }),
  };
}
