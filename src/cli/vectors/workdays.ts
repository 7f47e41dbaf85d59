import { compareDates } from '../../domain/calendar/dates.ts';
import { countWorkdays } from '../../domain/calendar/workdays.ts';
import { BadInput, readDate } from './fields.ts';
import type { Tool } from './tool.ts';

/** 工作日，含首末两日（README A10）。 */
export const workdays: Tool = ({ input, rules }) => {
  const from = readDate(input, 'from');
  const to = readDate(input, 'to');
  if (compareDates(from, to) > 0) throw new BadInput(`from（${from}）不能晚于 to（${to}）`);
  return countWorkdays(from, to, rules.calendar);
};
