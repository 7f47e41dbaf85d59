/**
 * 全年工作日历（.ics）：月初一条列出这个月的事，“X月底前”的和季末另各一条提醒。
 * 不把每月的事逐件排成日程：一年上百条，日历就没法看了。
 */
import type { Deadline, MonthPlan } from '../domain/calendar-year/model.ts';
import { icsFile, type CalendarEvent } from './ics-format.ts';
import {
  dayText,
  PROVISIONAL_NOTE,
  QUARTER_TITLES,
  SOURCE_NOTE,
  sourceText,
  type CalendarDownload,
  type CalendarDuty,
} from './year-calendar.ts';

/** now：内容的更新时间，ISO。 */
export function yearIcs({ plan, branch }: CalendarDownload, now: string): string {
  const { year, cycles } = plan;
  const notes = [...(plan.provisional ? [PROVISIONAL_NOTE] : []), SOURCE_NOTE];
  const text = (parts: readonly string[]) => [...parts.filter(Boolean), ...notes].join('\n');
  const events = plan.months.flatMap((month): CalendarEvent[] => {
    const { entries, end, quarter, half } = month;
    const closing = [...(quarter ? cycles.quarter : []), ...(half ? cycles.half : [])];
    return [
      {
        uid: `year-${year}-${pad(month.month)}`,
        date: month.firstWorkday,
        summary: `${month.month}月支部工作：${entries.length + cycles.month.length}件`,
        description: text([listText('这个月', entries), listText('每月', cycles.month), quarterText(month, closing)]),
      },
      ...entries.filter(({ byEnd }) => byEnd).map((duty) => dueEvent(year, duty, end, text)),
      ...(quarter && closing.length > 0
        ? [
            {
              uid: `year-${year}-q${quarter}`,
              date: end.workday,
              summary: `${QUARTER_TITLES[quarter - 1] ?? ''}${half ? '、半年' : ''}的事今天收口：${closing.length}件`,
              description: text([listText('没办的抓紧', closing)]),
              alarm: `${QUARTER_TITLES[quarter - 1] ?? ''}还剩3天`,
            },
          ]
        : []),
    ];
  });
  return icsFile({ product: 'year-calendar', name: `${year}年支部工作（${branch}）`, now, privacy: 'PUBLIC', events });
}

function dueEvent(
  year: number,
  duty: CalendarDuty,
  end: Deadline,
  text: (parts: readonly string[]) => string,
): CalendarEvent {
  return {
    uid: `year-${year}-${duty.id}`,
    date: end.workday,
    summary: `最迟今天：${duty.title}`,
    description: text([
      `${duty.what}。`,
      `谁办：${duty.who}`,
      `时间：${duty.when}，日历上的最后一天是${dayText(end.date)}`,
      `出处：${sourceText(duty)}`,
    ]),
    alarm: `还有3天：${duty.title}`,
  };
}

function quarterText({ quarter, end }: MonthPlan<CalendarDuty>, closing: readonly CalendarDuty[]): string {
  return quarter ? listText(`${dayText(end.workday)}前收口`, closing) : '';
}

function listText(title: string, duties: readonly CalendarDuty[]): string {
  if (duties.length === 0) return '';
  return [`【${title}】`, ...duties.map((duty) => `${duty.title}（${duty.when}；${sourceText(duty)}）`)].join('\n');
}

const pad = (month: number): string => String(month).padStart(2, '0');
