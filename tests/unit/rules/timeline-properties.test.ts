import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYears, fromDayNumber, toDayNumber } from '../../../src/domain/calendar/dates.ts';
import { EVENT_KEYS, type EventKey, type MembershipEvents } from '../../../src/domain/membership/events.ts';
import { brief, check } from './timeline-fixtures.ts';

describe('时间线性质', () => {
  const keys = fc.subarray([...EVENT_KEYS], { minLength: 1 });
  const timeline = (from: string, to: string) => {
    const day = fc.integer({ min: toDayNumber(from), max: toDayNumber(to) }).map(fromDayNumber);
    return fc.tuple(
      keys,
      fc.array(day, { minLength: EVENT_KEYS.length, maxLength: EVENT_KEYS.length }),
      fc.array(day, { maxLength: 4 }),
      day,
    );
  };
  const build = (names: EventKey[], days: string[], inspections: string[]): MembershipEvents => ({
    ...Object.fromEntries(names.map((name, i) => [name, days[i]!])),
    ...(inspections.length > 0 && { inspections }),
  });
  const shifted = (events: MembershipEvents, years: number): MembershipEvents =>
    Object.fromEntries(
      Object.entries(events).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.map((date: string) => addYears(date, years)) : addYears(String(value), years),
      ]),
    );

  // 28 年一轮：闰年、星期都对得上；避开 2026 年的放假安排和新旧版的界线。
  it('整体平移28年，结论不变，期限也平移28年', () => {
    fc.assert(
      fc.property(timeline('2027-01-01', '2040-12-31'), fc.boolean(), ([names, days, inspections, asOf], agency) => {
        const events = build(names, days, inspections);
        const moved = check(shifted(events, 28), addYears(asOf, 28), { agency }).findings;
        const want = check(events, asOf, { agency }).findings.map(({ rule, level, limit }) => ({
          rule,
          level,
          limit: limit === null ? null : addYears(limit, 28),
        }));
        expect(moved.map(({ rule, level, limit }) => ({ rule, level, limit }))).toEqual(want);
      }),
      { numRuns: 300 },
    );
  });

  // 没有闰日影响：不取每月28日以后，也不录按工作日、按天数算的两步。
  it('整体平移任意整年，规则和轻重不变', () => {
    const without = new Set<EventKey>(['noticeFrom', 'noticeTo', 'confirmAppliedOn']);
    fc.assert(
      fc.property(
        timeline('2027-01-01', '2036-12-31'),
        fc.integer({ min: 1, max: 12 }),
        ([names, days, list, asOf], years) => {
          const early = (date: string) =>
            `${date.slice(0, 8)}${String(Math.min(28, Number(date.slice(8)))).padStart(2, '0')}`;
          const events = build(
            names.filter((name) => !without.has(name)),
            days.map(early),
            list.map(early),
          );
          const today = early(asOf);
          const brief1 = brief(events, today).map((hit) => hit.slice(0, 13));
          expect(brief(shifted(events, years), addYears(today, years)).map((hit) => hit.slice(0, 13))).toEqual(brief1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('一条规则至多一条结论，按编号排；每条有说明、条号、依据', () => {
    fc.assert(
      fc.property(timeline('2024-01-01', '2028-12-31'), fc.boolean(), ([names, days, inspections, asOf], agency) => {
        const { findings } = check(build(names, days, inspections), asOf, { agency });
        const numbers = findings.map(({ rule }) => rule);
        expect(numbers).toEqual([...new Set(numbers)].sort());
        for (const { text, article, basis } of findings) {
          expect(text.length).toBeGreaterThan(4);
          expect(article).toMatch(/第\d+条$/);
          expect(basis.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
