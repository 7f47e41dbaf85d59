/** 定了时限的整改任务，按时限先后；日程用。 */
import type { Assessment } from '../../schemas/result-file.ts';
import { compareDates, isDate } from '../calendar/dates.ts';
import { readOwner } from '../ledger-import/owner.ts';
import { allItems, type Scheme } from '../standard/model.ts';
import { printedMeasure } from './measure.ts';

export interface DatedTask {
  readonly id: string;
  readonly title: string;
  readonly measure: string;
  readonly accept: readonly string[];
  /** 只有职务；写了人名的为空。 */
  readonly ownerRole: string;
  /** YYYY-MM-DD。 */
  readonly due: string;
  /** 进度为已完成。 */
  readonly done: boolean;
}

/** 已经改到达标的也列：日程里原有的那一条要跟着更新。 */
export function datedTasks(scheme: Scheme, assessment: Assessment): DatedTask[] {
  return allItems(scheme)
    .flatMap((item): DatedTask[] => {
      const answer = assessment.answers[item.id];
      if (!answer || !isDate(answer.due)) return [];
      const owner = readOwner(answer.ownerRole ?? '', scheme.ownerRoles);
      const ticked = item.problems.filter((p) => answer.problems?.includes(p.id));
      return [
        {
          id: item.id,
          title: item.title,
          measure: answer.action?.trim() || printedMeasure(ticked),
          accept: item.accept.slice(0, 2),
          ownerRole: owner.ok ? owner.value : '',
          due: answer.due,
          done: answer.task?.progress === 'done',
        },
      ];
    })
    .sort((a, b) => compareDates(a.due, b.due));
}
