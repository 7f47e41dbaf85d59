/** 整改：差距有没有措施、责任人、时限，时限定得对不对。 */
import type { ItemResult } from '../assessment/evaluation.ts';
import { compareDates, yearOf } from '../calendar/dates.ts';
import { addWorkdays, isWorkday } from '../calendar/workdays.ts';
import { dateText } from '../report/text.ts';
import type { HealthContext, HealthRule, Hit } from './model.ts';
import { gapsOf, quoted, realDate, standing, trimmed } from './text.ts';

/** 差距里还没写某一栏的。 */
function lacking(
  context: HealthContext,
  field: 'action' | 'ownerRole' | 'due',
  message: (result: ItemResult, now: string) => string,
): Hit[] {
  return gapsOf(context)
    .filter((r) => trimmed(r.answer?.[field]) === '')
    .map((r) => ({ item: r.item.id, message: message(r, standing(r, context)) }));
}

const noAction = (context: HealthContext): Hit[] =>
  lacking(context, 'action', (_, now) => `${now}，没写整改措施；写清做什么、做到什么程度。`);

const noOwner = (context: HealthContext): Hit[] =>
  lacking(
    context,
    'ownerRole',
    ({ item }, now) => `${now}，没定责任人；选一个职务${item.owner ? `，标准里写的是${quoted(item.owner)}` : ''}。`,
  );

const noDue = (context: HealthContext): Hit[] =>
  lacking(context, 'due', (_, now) => `${now}，没定完成时限；定一个今天以后的工作日。`);

/** 还没完成、时限写得对的差距。 */
function openDues(context: HealthContext): { readonly item: string; readonly due: string }[] {
  return gapsOf(context).flatMap(({ item, answer }) => {
    const due = realDate(answer?.due);
    return due === null || answer?.task?.progress === 'done' ? [] : [{ item: item.id, due }];
  });
}

function overdue(context: HealthContext): Hit[] {
  return openDues(context)
    .filter(({ due }) => compareDates(due, context.today) < 0)
    .map(({ item, due }) => ({
      item,
      message: `完成时限${dateText(due)}已过，整改没有标完成；完成了就标上并重判结论，没完成的重定时限、写明原因。`,
    }));
}

function offDay(context: HealthContext): Hit[] {
  const { today, workdayYears } = context;
  // 已过的时限反正要重定（TJ-09），不再说它是不是工作日。
  return openDues(context)
    .filter(({ due }) => compareDates(due, today) >= 0 && !isWorkday(due, workdayYears))
    .map(({ item, due }) => {
      const next = addWorkdays(due, 1, workdayYears);
      const year = yearOf(due);
      const unpublished = !workdayYears.some((published) => published.year === year);
      const provisional = unpublished ? `（${String(year)}年放假安排没有公布，按周一至周五暂算）` : '';
      return {
        item,
        message: `完成时限${dateText(due)}不是工作日${provisional}；改到工作日，往后最近的是${dateText(next.date)}。`,
      };
    });
}

function doneButShort(context: HealthContext): Hit[] {
  return gapsOf(context)
    .filter((r) => r.answer?.task?.progress === 'done')
    .map((r) => ({
      item: r.item.id,
      message: `整改标了已完成，结论还是${quoted(standing(r, context))}；确实改好了，登记佐证、重判结论，没改好的改回推进中。`,
    }));
}

export const RECTIFY_RULES: readonly HealthRule[] = [
  {
    id: 'TJ-06',
    title: '部分达标、未达标、有底线情形的没写整改措施',
    severity: 'must',
    basis: '拟定：三清单一台账要有措施、责任、时限三栏。',
    check: noAction,
  },
  {
    id: 'TJ-07',
    title: '要整改的没定责任人',
    severity: 'should',
    basis: '拟定：三清单一台账要有措施、责任、时限三栏；只写职务。',
    check: noOwner,
  },
  {
    id: 'TJ-08',
    title: '要整改的没定完成时限',
    severity: 'should',
    basis: '拟定：三清单一台账要有措施、责任、时限三栏。',
    check: noDue,
  },
  {
    id: 'TJ-09',
    title: '完成时限已过，整改没有标完成',
    severity: 'must',
    basis: '拟定：时限早于自评日期；当天不算过。',
    check: overdue,
  },
  {
    id: 'TJ-10',
    title: '完成时限不是工作日',
    severity: 'should',
    basis: '拟定：按国务院办公厅公布的放假调休安排；没有公布的年份按周一至周五暂算。',
    check: offDay,
  },
  {
    id: 'TJ-27',
    title: '整改标了已完成，结论还是没达标',
    severity: 'note',
    basis: '拟定：改好的要重判，不然报告和台账说法不一。',
    check: doneButShort,
  },
];
