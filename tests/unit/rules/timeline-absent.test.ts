import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import { EVENT_KEYS, type EventKey, type MembershipEvents } from '../../../src/domain/membership/events.ts';
import { articleLabel } from '../../../src/domain/membership/version.ts';
import { brief, check } from './timeline-fixtures.ts';

const LATER = '2030-01-01';

describe('没录入：过了期才给警告（README A12）', () => {
  it.each<[MembershipEvents, string, string]>([
    [{ appliedOn: '2026-01-31' }, '2026-02-28', 'DL-03 warning 2026-02-28'],
    [{ preReviewOn: '2026-07-31', reviewConcludedOn: '2026-07-01' }, '2026-08-31', 'DL-23 warning 2026-08-31'],
    [{ preReviewOn: '2026-01-31', reviewConcludedOn: '2026-01-01' }, '2026-02-28', 'DL-23 warning 2026-02-28'],
    [{ admissionMeetingOn: '2026-09-08' }, '2026-12-08', 'DL-28 warning 2026-12-08'],
    [{ approvedOn: '2026-11-02' }, '2026-12-02', 'DL-33 warning 2026-12-02'],
    [{ confirmMeetingOn: '2027-09-22' }, '2027-12-22', 'DL-40 warning 2027-12-22'],
  ])('%j 到 %s 不报，次日 %s', (events, last, want) => {
    expect(brief(events, last)).toEqual([]);
    expect(brief(events, addDays(last, 1))).toEqual([want]);
  });

  it('审批过了6个月只报 DL-29；期满一个月没讨论报 DL-35', () => {
    const events = { admissionMeetingOn: '2026-09-08' };
    expect(brief(events, '2027-03-08')).toEqual(['DL-28 warning 2026-12-08']);
    expect(brief(events, '2027-03-09')).toEqual(['DL-29 warning 2027-03-08']);
    expect(brief(events, '2027-10-08')).toEqual(['DL-29 warning 2027-03-08']);
    expect(brief(events, '2027-10-09')).toEqual(['DL-29 warning 2027-03-08', 'DL-35 warning 2027-10-08']);
  });

  it('空台账没有结论，未录入照列', () => {
    const result = check({}, LATER, { agency: true });
    expect(result).toMatchObject({ findings: [], expiryOn: null, seniorityFrom: null });
    expect(result.missing).toEqual(EVENT_KEYS);
  });
});

describe('未来的日期（DL-42）', () => {
  it.each(EVENT_KEYS)('%s', (key) => {
    const hits = brief({ [key]: '2026-12-01' }, '2026-11-30').filter((hit) => hit.startsWith('DL-42'));
    const allowed: EventKey[] = ['leavingOn', 'extendedTo', 'noticeTo'];
    expect(hits).toEqual(allowed.includes(key) ? [] : ['DL-42 error 2026-11-30']);
  });

  it('考察日期在未来也报；与归档警告同时出现时取错误', () => {
    expect(brief({ inspections: ['2027-01-01'] }, '2026-12-01')).toEqual(['DL-42 error 2026-12-01']);
    const both = { confirmApprovedOn: '2027-11-10', archivedOn: '2027-11-09' };
    expect(brief(both, '2027-11-09')).toEqual(['DL-42 error 2027-11-09']);
  });
});

describe('条号', () => {
  it('2014版第19至40条就是2026版第18至39条', () => {
    expect(articleLabel(19, '2026')).toBe('发展细则（2026）第19条');
    expect(articleLabel(19, '2014')).toBe('发展细则（2014版）第20条');
    expect(articleLabel(17, '2014')).toBe('发展细则（2014版）第17条');
  });

  it('DL-23按预审合格日写条号', () => {
    const [hit] = check(
      { preReviewOn: '2026-05-01', reviewConcludedOn: '2026-04-01', admissionMeetingOn: '2026-06-15' },
      LATER,
    ).findings;
    expect(hit).toMatchObject({ rule: 'DL-23', level: 'warning', article: '发展细则（2014版）第20条' });
  });
});
