import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import { addDays, fromDayNumber, toDayNumber } from '../../../src/domain/calendar/dates.ts';
import { checkLetter, letterLimits, type LetterInput } from '../../../src/domain/letter/letter.ts';

const limits = letterLimits(loadRules().parameter);
const letter = (input: Partial<LetterInput>) =>
  checkLetter(
    { issuedOn: '2026-01-31', days: 30, receivedOn: null, receiptOn: null, asOf: '2026-01-31', ...input },
    limits,
  );
const codes = (input: Partial<LetterInput>) => letter(input).findings.map(({ code }) => code);

describe('介绍信（members §10.4）', () => {
  it.each([
    ['2026-01-31', 30, '2026-03-02'],
    ['2026-01-31', 90, '2026-05-01'],
    ['2026-11-30', 90, '2027-02-28'],
    ['2028-02-01', 30, '2028-03-02'],
  ])('%s 加 %i 天到 %s', (issuedOn, days, expiresOn) => {
    expect(letter({ issuedOn, days }).expiresOn).toBe(expiresOn);
  });

  it.each([
    ['有效期内，还早', { asOf: '2026-02-22' }, []],
    ['还有7天', { asOf: '2026-02-23' }, ['DUE_SOON']],
    ['到期当天', { asOf: '2026-03-02' }, ['DUE_SOON']],
    ['过了一天没有回执', { asOf: '2026-03-03' }, ['NO_RECEIPT']],
    ['到期前已接收，不再催', { asOf: '2026-03-01', receivedOn: '2026-02-20' }, []],
    ['接收了没有回执', { asOf: '2026-03-03', receivedOn: '2026-02-20' }, ['NO_RECEIPT']],
    ['到期当天接收', { asOf: '2026-03-03', receivedOn: '2026-03-02', receiptOn: '2026-03-03' }, []],
    ['过期才接收', { asOf: '2026-03-05', receivedOn: '2026-03-03', receiptOn: '2026-03-05' }, ['EXPIRED_ON_ARRIVAL']],
    ['过期接收又没有回执', { asOf: '2026-03-05', receivedOn: '2026-03-03' }, ['EXPIRED_ON_ARRIVAL', 'NO_RECEIPT']],
    ['正好90天', { days: 90 }, []],
    ['超过90天', { days: 91 }, ['OVER_90']],
  ] as const)('%s', (_, input, want) => {
    expect(codes(input)).toEqual(want);
  });

  it('高校毕业生：六个月内可凭原凭证重开，接收后一个月内转回回执', () => {
    expect(letter({ graduate: true, asOf: '2026-07-31' }).notes.join('')).toContain('2026-07-31以前可以凭原凭证');
    expect(letter({ graduate: true, asOf: '2026-08-01' }).notes.join('')).not.toContain('原凭证');
    expect(letter({ graduate: true, receivedOn: '2026-02-10' }).notes.join('')).toContain('2026-03-10以前转回回执');
  });

  it('日期前后颠倒的提醒核对', () => {
    expect(letter({ receivedOn: '2026-01-01' }).notes.join('')).toContain('接收日早于开具日');
    expect(letter({ receivedOn: '2026-02-10', receiptOn: '2026-02-01' }).notes.join('')).toContain('回执日早于接收日');
  });

  it('整体平移，结论不变；回执到了就没有催办', () => {
    const day = fc.integer({ min: toDayNumber('2020-01-01'), max: toDayNumber('2030-01-01') }).map(fromDayNumber);
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 120 }),
        fc.nat(200),
        fc.integer({ min: -900, max: 900 }),
        (d, n, k, s) => {
          const asOf = addDays(d, k);
          const moved = { issuedOn: addDays(d, s), days: n, asOf: addDays(asOf, s) };
          expect(codes(moved)).toEqual(codes({ issuedOn: d, days: n, asOf }));
          const done = codes({ issuedOn: d, days: n, asOf, receiptOn: asOf });
          expect(done.filter((code) => code === 'NO_RECEIPT' || code === 'DUE_SOON')).toEqual([]);
        },
      ),
    );
  });
});
