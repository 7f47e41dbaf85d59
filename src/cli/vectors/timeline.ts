import { EVENT_KEYS, type MembershipEvents } from '../../domain/membership/events.ts';
import { membershipLimits } from '../../domain/membership/limits.ts';
import { checkTimeline } from '../../domain/membership/timeline.ts';
import { BadInput, isFields, readBoolean, readOptionalDate, show, type Fields } from './fields.ts';
import { requireAsOf, type Tool } from './tool.ts';

const NUMBERS = ['trainingDays', 'trainingHours'] as const;
const KNOWN: ReadonlySet<string> = new Set([...EVENT_KEYS, ...NUMBERS, 'inspections']);

/** 发展党员时间线（README A10—A17）。findings 只列约定的三项，说明放在 details。 */
export const timeline: Tool = (testCase) => {
  const { input, rules } = testCase;
  const given = { agency: readBoolean(input, 'agency'), events: readEvents(input), asOf: requireAsOf(testCase) };
  const result = checkTimeline(given, {
    limits: membershipLimits(rules.parameter),
    calendar: rules.calendar,
    strictProvisional: true,
  });
  return {
    ...result,
    findings: result.findings.map(({ rule, level, limit }) => ({ rule, level, limit })),
    details: result.findings,
  };
};

function readEvents(input: Fields): MembershipEvents {
  const events = input['events'] ?? null;
  if (events === null) throw new BadInput('缺少 events');
  if (!isFields(events)) throw new BadInput(`events 要是对象 { … }，写的是 ${show(events)}`);
  const unknown = Object.keys(events).find((key) => !KNOWN.has(key));
  if (unknown !== undefined) throw new BadInput(`events 里没有 ${show(unknown)} 这一项`);
  const entries: [string, unknown][] = [
    ...EVENT_KEYS.map((key): [string, unknown] => [key, readOptionalDate(events, key)]),
    ...NUMBERS.map((key): [string, unknown] => [key, readAmount(events, key)]),
    ['inspections', readInspections(events)],
  ];
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

/** 天数、学时可以带小数。 */
function readAmount(events: Fields, name: string): number | null {
  const value = events[name] ?? null;
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw new BadInput(`${name} 要写成不小于0的数，写的是 ${show(value)}`);
  }
  return value;
}

function readInspections(events: Fields): string[] | null {
  const list = events['inspections'] ?? null;
  if (list === null) return null;
  if (!Array.isArray(list)) throw new BadInput(`inspections 要写成日期的数组，写的是 ${show(list)}`);
  return list.map((date: unknown, i) => {
    const name = `inspections 第${i + 1}项`;
    const value = readOptionalDate({ [name]: date }, name);
    if (value === null) throw new BadInput(`${name}没有写日期`);
    return value;
  });
}
