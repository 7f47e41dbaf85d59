import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromDayNumber, toDayNumber, weekday } from '../../../src/domain/calendar/dates.ts';
import { addWorkdays, countWorkdays, isWorkday } from '../../../src/domain/calendar/workdays.ts';
import { readYamlLists } from '../../../src/content-files.ts';
import { workdayYearSchema } from '../../../src/schemas/parameter.ts';

const published = readYamlLists(process.cwd(), 'content/parameters')
  .filter((entry) => 'year' in entry)
  .map((entry) => workdayYearSchema.parse(entry));
const years = published.filter(({ year }) => year === 2026);
const date = fc.integer({ min: toDayNumber('2025-06-01'), max: toDayNumber('2027-06-30') }).map(fromDayNumber);

describe('2026 年放假调休数据', () => {
  it('全年 248 个工作日，33 天放假', () => {
    expect(countWorkdays('2026-01-01', '2026-12-31', years)).toEqual({ days: 248, provisional: false });
    const off = years.flatMap((y) => y.holidays).reduce((n, h) => n + toDayNumber(h.to) - toDayNumber(h.from) + 1, 0);
    expect(off).toBe(33);
  });

  it('各年的调休上班都在周六、周日，且不在放假期内', () => {
    for (const { workdays, holidays } of published) {
      for (const day of workdays) {
        expect(weekday(day)).toBeGreaterThan(5);
        expect(holidays.some((h) => h.from <= day && day <= h.to)).toBe(false);
      }
    }
  });
});

describe('数工作日（members §10.2 例 1、4）', () => {
  it.each([
    ['2026-06-08', '2026-06-12', 5, false],
    ['2026-06-17', '2026-06-23', 4, false],
    ['2026-06-17', '2026-06-24', 5, false],
    ['2026-09-18', '2026-09-23', 5, false],
    ['2026-02-14', '2026-02-28', 6, false],
    ['2026-10-01', '2026-10-07', 0, false],
    ['2026-10-10', '2026-10-10', 1, false],
    ['2026-01-01', '2026-01-04', 1, false],
    ['2027-01-01', '2027-01-03', 1, true],
    ['2026-12-31', '2027-01-01', 2, true],
    ['2025-12-31', '2026-01-04', 2, true],
    ['1969-12-29', '1970-01-04', 5, true],
  ])('%s 至 %s 有 %i 个，暂算 %s', (from, to, days, provisional) => {
    expect(countWorkdays(from, to, years)).toEqual({ days, provisional });
  });

  it('起晚于止报错', () => {
    expect(() => countWorkdays('2026-06-02', '2026-06-01', years)).toThrow('起始日2026-06-02晚于截止日2026-06-01');
  });

  it('分段相加等于整段，逐天数也一样', () => {
    fc.assert(
      fc.property(fc.array(date, { minLength: 3, maxLength: 3 }), (dates) => {
        const [a, b, c] = dates.sort() as [string, string, string];
        const whole = countWorkdays(a, addDays(c, 1), years);
        const parts = [countWorkdays(a, b, years), countWorkdays(addDays(b, 1), addDays(c, 1), years)];
        expect(whole.days).toBe(parts[0]!.days + parts[1]!.days);
        expect(whole.provisional).toBe(parts[0]!.provisional || parts[1]!.provisional);
        let naive = 0;
        for (let d = a; d <= c; d = addDays(d, 1)) naive += Number(isWorkday(d, years));
        expect(countWorkdays(a, c, years).days).toBe(naive);
      }),
      { numRuns: 40 },
    );
  });
});

describe('往后数工作日', () => {
  it.each([
    ['2026-06-16', 5, '2026-06-24', false],
    ['2026-09-17', 5, '2026-09-23', false],
    ['2026-09-30', 1, '2026-10-08', false],
    ['2026-12-31', 1, '2027-01-01', true],
    ['2026-10-03', 0, '2026-10-03', false],
  ])('%s 之后第 %i 个是 %s，暂算 %s', (from, n, to, provisional) => {
    expect(addWorkdays(from, n, years)).toEqual({ date: to, provisional });
  });

  it('数到的那天上班，中间正好 n 个', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 80 }), (from, n) => {
        const result = addWorkdays(from, n, years);
        expect(isWorkday(result.date, years)).toBe(true);
        expect(countWorkdays(addDays(from, 1), result.date, years).days).toBe(n);
      }),
    );
  });

  it('负数、小数、大得越过 9999 年的报错', () => {
    for (const n of [-1, 1.5, 1e12]) expect(() => addWorkdays('2026-01-01', n, years)).toThrow(RangeError);
  });
});
