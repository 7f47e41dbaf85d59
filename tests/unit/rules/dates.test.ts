import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  daysBetween,
  fromDayNumber,
  isDate,
  toDayNumber,
  weekday,
} from '../../../src/domain/calendar/dates.ts';

const date = fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2199-12-31') }).map(fromDayNumber);

describe('日期校验', () => {
  it.each(['2026-05-11', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s 是日期', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-6-2',
    '2026-05-11 ',
    '2026-05-11\n',
    '２０２６-05-11',
    '0000-01-01',
    '',
    null,
    20260511,
  ])('%j 不是日期', (value) => {
    expect(isDate(value)).toBe(false);
  });

  it('不是日期的报中文错误', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('“2026-02-30”不是日历上有的日期');
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('2026-01-31', 0.5)).toThrow(RangeError);
  });
});

describe('平移月份（members §10.0、§10.2）', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2025-08-31', 1, '2025-09-30'],
    ['2025-08-31', 12, '2026-08-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-07-31', 1, '2026-08-31'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-09-08', 3, '2026-12-08'],
    ['2027-02-28', -6, '2026-08-28'],
    ['2027-02-28', -2, '2026-12-28'],
    ['2026-12-31', -1, '2026-11-30'],
    ['2026-03-31', -13, '2025-02-28'],
    ['2026-12-20', 12, '2027-12-20'],
    ['2026-12-20', 0, '2026-12-20'],
    ['2023-12-01', 1, '2024-01-01'],
  ])('%s 平移 %i 个月是 %s', (from, n, to) => {
    expect(addMonths(from, n)).toBe(to);
  });

  it('逐次累加会走样：先加 6 再加 6 不等于一次加 12', () => {
    expect(addMonths(addMonths('2025-08-31', 6), 6)).toBe('2026-08-28');
  });

  it('目标月差 n 个月，日不变或落在月末', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -240, max: 240 }), (from, n) => {
        const to = addMonths(from, n);
        const monthIndex = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        expect(isDate(to)).toBe(true);
        expect(monthIndex(to) - monthIndex(from)).toBe(n);
        expect(to.slice(8) === from.slice(8) || addDays(to, 1).endsWith('-01')).toBe(true);
        expect(to.slice(8) <= from.slice(8)).toBe(true);
      }),
    );
  });

  it('N 年就是 12N 个月', () => {
    expect(addYears('2023-12-20', 3)).toBe('2026-12-20');
    expect(addYears('2024-02-29', 3)).toBe('2027-02-28');
  });
});

describe('平移天数与星期', () => {
  // 介绍信例子，members §10.4。
  it.each([
    ['2026-01-31', 30, '2026-03-02'],
    ['2026-01-31', 90, '2026-05-01'],
    ['2026-11-30', 90, '2027-02-28'],
    ['2028-02-01', 30, '2028-03-02'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s 加 %i 天是 %s', (from, n, to) => {
    expect(addDays(from, n)).toBe(to);
    expect(daysBetween(from, to)).toBe(n);
  });

  it.each([
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['2026-09-20', 7],
    ['2026-11-21', 6],
    ['2024-02-29', 4],
    ['1900-01-01', 1],
  ])('%s 是星期 %i', (text, day) => {
    expect(weekday(text)).toBe(day);
  });

  it('天数来回换算不变，先后与文字排序一致', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(fromDayNumber(toDayNumber(a))).toBe(a);
        expect(Math.sign(compareDates(a, b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});
