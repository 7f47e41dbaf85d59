/** 把日历自己的条目和各体系的日程并成一份，各写各的、不抄两遍。 */
import type { CalendarSource } from '../../schemas/calendar.ts';
import type { SchemeSource } from '../../schemas/standard.ts';
import { SOURCE_GROUPS, type Duty } from './model.ts';

type ScheduleSource = SchemeSource['schedule'][number];

/**
 * 先中央规定、再各地做法、后本站拟定，同一类里保持原来的先后。
 * 体系日程没有编号的用“体系-序号”。两处编号相同时抛错：日历文件要靠它认出同一件事。
 */
export function mergeDuties(
  own: readonly CalendarSource[],
  schemes: readonly Pick<SchemeSource, 'id' | 'schedule'>[],
): Duty[] {
  const all = [
    ...own.map((source) => dutyOf(source, source.id)),
    ...schemes.flatMap(({ id, schedule }) => schedule.map((source, i) => dutyOf(source, `${id}-${i + 1}`))),
  ];
  const seen = new Set<string>();
  for (const { id } of all) {
    if (seen.has(id)) throw new Error(`日程编号“${id}”重复：content/calendar 与各体系 schedule 的编号不能相同`);
    seen.add(id);
  }
  return SOURCE_GROUPS.flatMap(({ origins }) => all.filter((duty) => isOneOf(duty.origin, origins)));
}

function dutyOf(source: CalendarSource | ScheduleSource, fallback: string): Duty {
  const { id, title, when, what, who, lead, origin, basis, months, every, by, unless, only, workflow, form } = source;
  return {
    id: id ?? fallback,
    title: title ?? what,
    when,
    what,
    who,
    lead,
    origin,
    basis: basis ?? [],
    months: months ?? [],
    every,
    byEnd: by === 'end',
    unless,
    only,
    workflow,
    form,
  };
}

export const isOneOf = <T>(value: T, list: readonly T[]): boolean => list.includes(value);
