import { describe, expect, it } from 'vitest';
import type { EventKey, MembershipEvents } from '../../../src/domain/membership/events.ts';
import { fastestPlan, nextStep, stepWindows, windowOf } from '../../../src/domain/membership/planner.ts';
import { check, COMPLIANT, rules } from './timeline-fixtures.ts';

const LATER = '2030-01-01';

describe('下一步', () => {
  it('接着最后一步，非机关不提党组讨论', () => {
    const events: MembershipEvents = { ...COMPLIANT, approvedOn: undefined, oathOn: undefined };
    const until = { admissionMeetingOn: '2026-09-08', upperTalkOn: '2026-10-12' };
    expect(nextStep({ agency: true, events: until, asOf: LATER })).toBe('groupDiscussedOn');
    expect(nextStep({ agency: false, events: until, asOf: LATER })).toBe('approvedOn');
    expect(nextStep({ agency: false, events: {}, asOf: LATER })).toBe('appliedOn');
    expect(nextStep({ agency: false, events: { ...events, archivedOn: '2028-01-01' }, asOf: LATER })).toBeNull();
  });

  it.each<[EventKey, MembershipEvents, string | null, string | null]>([
    ['talkedOn', { appliedOn: '2026-01-31' }, '2026-01-31', '2026-02-28'],
    ['branchProposedOn', { activistOn: '2025-05-20' }, '2026-05-20', null],
    ['noticeTo', { noticeFrom: '2026-06-17' }, '2026-06-24', null],
    ['targetOn', { noticeFrom: '2026-06-08', noticeTo: '2026-06-12' }, '2026-06-13', null],
    ['admissionMeetingOn', { preReviewOn: '2026-07-31' }, '2026-07-31', '2026-08-31'],
    ['approvedOn', { admissionMeetingOn: '2026-09-08' }, '2026-09-08', '2026-12-08'],
    ['confirmMeetingOn', { admissionMeetingOn: '2026-09-08' }, '2027-09-08', '2027-10-08'],
    ['activistOn', {}, null, null],
  ])('%s：%j 之后最早、最晚', (step, events, earliest, latest) => {
    expect(windowOf(step, { agency: false, events, asOf: '2026-01-01' }, rules)).toMatchObject({ earliest, latest });
  });

  it('在窗口内办，不会因这一步报错', () => {
    const windows = stepWindows(
      { agency: false, events: { admissionMeetingOn: '2026-09-08' }, asOf: '2026-09-08' },
      rules,
    );
    expect(windows.map(({ step }) => step)).toEqual(expect.arrayContaining(['approvedOn', 'confirmMeetingOn']));
    for (const { step, earliest, latest, rules: used } of windows) {
      for (const date of [earliest, latest]) {
        if (date === null) continue;
        const hits = check({ admissionMeetingOn: '2026-09-08', [step]: date }, '2028-01-01').findings;
        expect(hits.filter(({ rule, subject }) => subject === step && used.includes(rule))).toEqual([]);
      }
    }
  });

  it('从今天排到归档：先后不颠倒，照着办没有错误和警告', () => {
    for (const agency of [true, false]) {
      const input = { agency, events: { appliedOn: '2026-06-01' }, asOf: '2026-06-10' };
      const plan = fastestPlan(input, rules);
      expect(plan[0]).toMatchObject({ step: 'talkedOn', on: '2026-06-10', latest: '2026-07-01' });
      expect(plan.map(({ on }) => on)).toEqual([...plan.map(({ on }) => on)].sort());
      expect(plan.find(({ step }) => step === 'branchProposedOn')!.on).toBe('2027-06-10');
      expect(plan.find(({ step }) => step === 'noticeTo')!.provisional).toBe(true);
      const events = { ...input.events, ...Object.fromEntries(plan.map(({ step, on }) => [step, on])) };
      expect(check(events, LATER, { agency }).findings).toEqual([]);
    }
    expect(
      fastestPlan({ agency: false, events: { ...COMPLIANT, archivedOn: '2027-12-01' }, asOf: LATER }, rules),
    ).toEqual([]);
  });
});
