import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import { addDays, fromDayNumber, toDayNumber } from '../../../src/domain/calendar/dates.ts';
import { termLeads, termLimits } from '../../../src/domain/term/limits.ts';
import { termSteps } from '../../../src/domain/term/steps.ts';
import { electedOnFrom, termDates, termStatus } from '../../../src/domain/term/term.ts';

const { parameter } = loadRules();
const limits = termLimits(parameter);
const date = fc.integer({ min: toDayNumber('1990-01-01'), max: toDayNumber('2090-12-31') }).map(fromDayNumber);

const term = (electedOn: string, asOf: string, rest: { approvedUntil?: string; lead?: number; years?: number } = {}) =>
  termStatus(
    {
      electedOn,
      years: rest.years ?? 3,
      requestLeadMonths: rest.lead ?? 2,
      approvedUntil: rest.approvedUntil ?? null,
      asOf,
    },
    limits,
  );

describe('换届时间表（branch §9 R3）', () => {
  it.each([
    // 文件的样例。
    ['2023-12-20', '2026-12-20', '2026-06-20', '2026-10-20', '2025-12-20', '2027-12-20'],
    // 闰日、月末：都从届满日一次推。
    ['2024-02-29', '2027-02-28', '2026-08-28', '2026-12-28', '2026-02-28', '2028-02-28'],
    ['2023-08-31', '2026-08-31', '2026-02-28', '2026-06-30', '2025-08-31', '2027-08-31'],
  ])('%s 产生，%s 届满', (electedOn, dueOn, remindOn, requestOn, earliestOn, latestOn) => {
    expect(term(electedOn, electedOn)).toMatchObject({ dueOn, remindOn, requestOn, earliestOn, latestOn });
  });

  it.each([
    ['2026-06-19', {}, 'normal'],
    ['2026-06-20', {}, 'prepare'],
    ['2026-10-19', {}, 'prepare'],
    ['2026-10-20', {}, 'act'],
    ['2026-12-20', {}, 'act'],
    ['2026-12-20', { approvedUntil: '2027-06-30' }, 'act'],
    ['2026-12-21', {}, 'overdue'],
    ['2026-12-21', { approvedUntil: '2027-06-30' }, 'extended'],
    ['2027-06-30', { approvedUntil: '2027-06-30' }, 'extended'],
    ['2027-07-01', { approvedUntil: '2027-06-30' }, 'overdue'],
    ['2026-05-20', { lead: 8 }, 'act'],
    ['2026-12-20', { lead: 0 }, 'act'],
    ['2026-12-19', { lead: 0 }, 'prepare'],
  ] as const)('今天%s，%j：%s', (asOf, rest, status) => {
    expect(term('2023-12-20', asOf, rest).status).toBe(status);
  });

  it('说明：批准期限超过一年、2018年意见以前产生的，都提醒', () => {
    expect(term('2023-12-20', '2027-01-01', { approvedUntil: '2028-01-01' }).notes.join('')).toContain('请核对批复');
    expect(term('2018-07-11', '2019-01-01').notes.join('')).toContain('新任期');
    expect(term('2018-07-12', '2019-01-01').notes.join('')).not.toContain('新任期');
  });

  it('届满日倒推回产生日（2月29日产生的退到28日）', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 10 }), (electedOn, years) => {
        const { dueOn } = termDates({ electedOn, years, requestLeadMonths: 2 }, limits);
        const back = electedOnFrom(dueOn, years);
        expect([electedOn, addDays(electedOn, -1)]).toContain(back);
        if (!electedOn.endsWith('-02-29')) expect(back).toBe(electedOn);
        expect(termDates({ electedOn: back, years, requestLeadMonths: 2 }, limits).dueOn).toBe(dueOn);
      }),
    );
  });

  it('日子往后走，状态只往前进', () => {
    const order = ['normal', 'prepare', 'act', 'overdue'];
    fc.assert(
      fc.property(date, fc.nat(1500), fc.nat(400), (electedOn, a, b) => {
        const early = order.indexOf(term(electedOn, addDays(electedOn, a)).status);
        expect(order.indexOf(term(electedOn, addDays(electedOn, a + b)).status)).toBeGreaterThanOrEqual(early);
      }),
    );
  });
});

describe('换届步骤', () => {
  const dates = termDates({ electedOn: '2023-12-20', years: 3, requestLeadMonths: 2 }, limits);

  it('按日期先后，选举在届满以前，不设机关党委的先党组后工委', () => {
    const steps = termSteps(dates, termLeads(parameter), { route: 'work-committee', hasCommittee: true });
    expect(steps.map(({ id }) => id)).toEqual([
      'remind',
      'decide',
      'request',
      'reply',
      'nominate',
      'candidates',
      'meeting',
      'report',
    ]);
    expect(steps.map(({ on }) => on)).toEqual([...steps.map(({ on }) => on)].sort());
    expect(steps.find(({ id }) => id === 'meeting')!.on < dates.dueOn).toBe(true);
    expect(steps.find(({ id }) => id === 'request')).toMatchObject({ on: '2026-10-20', basis: ['jiguan-tiaoli#a37'] });
  });

  it('改提前量，步骤跟着动', () => {
    const leads = { ...termLeads(parameter), meeting: 0 };
    const steps = termSteps(dates, leads, { route: 'upper', hasCommittee: false });
    const meeting = steps.find(({ id }) => id === 'meeting')!;
    expect(meeting.on).toBe(dates.dueOn);
    expect(meeting.note).toContain('直接选');
  });
});
