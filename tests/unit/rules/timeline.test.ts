import { describe, expect, it } from 'vitest';
import type { MembershipEvents } from '../../../src/domain/membership/events.ts';
import { checkTimeline } from '../../../src/domain/membership/timeline.ts';
import { brief, rules } from './timeline-fixtures.ts';

const LATER = '2030-01-01';

describe('逐条规则：刚好合规与差一天', () => {
  it.each<[string, MembershipEvents, MembershipEvents]>([
    ['DL-01 error 2026-03-01', { bornOn: '2008-03-01', appliedOn: '2026-03-01' }, { appliedOn: '2026-02-28' }],
    ['DL-01 error 2026-02-28', { bornOn: '2008-02-29', appliedOn: '2026-02-28' }, { appliedOn: '2026-02-27' }],
    ['DL-02 error 2026-03-01', { appliedOn: '2026-03-01', talkedOn: '2026-03-01' }, { talkedOn: '2026-02-28' }],
    ['DL-04 error 2026-03-01', { talkedOn: '2026-03-01', activistOn: '2026-03-01' }, { activistOn: '2026-02-28' }],
    [
      'DL-05 error 2026-03-01',
      { activistOn: '2026-03-01', activistFiledOn: '2026-03-01' },
      { activistFiledOn: '2026-02-28' },
    ],
    ['DL-06 error 2026-03-01', { activistOn: '2026-03-01', contactsOn: '2026-03-01' }, { contactsOn: '2026-02-28' }],
    [
      'DL-07 warning 2026-09-01',
      { activistOn: '2026-03-01', inspections: ['2026-09-01'] },
      { inspections: ['2026-09-02'] },
    ],
    [
      'DL-07 warning 2026-12-15',
      { inspections: ['2026-12-15', '2026-06-15'], branchProposedOn: '2027-06-15' },
      { inspections: ['2026-12-16', '2026-06-15'] },
    ],
    [
      'DL-09 error 2026-06-01',
      { branchProposedOn: '2026-06-01', upperAgreedOn: '2026-06-01' },
      { upperAgreedOn: '2026-05-31' },
    ],
    ['DL-10 error 2026-06-01', { upperAgreedOn: '2026-06-01', noticeFrom: '2026-06-01' }, { noticeFrom: '2026-05-31' }],
    [
      'DL-12 error 2026-06-13',
      { noticeFrom: '2026-06-08', noticeTo: '2026-06-12', targetOn: '2026-06-13' },
      { targetOn: '2026-06-12' },
    ],
    ['DL-13 warning 2026-06-15', { targetOn: '2026-06-15', reviewFrom: '2026-06-15' }, { reviewFrom: '2026-06-14' }],
    [
      'DL-14 error 2026-08-10',
      { preReviewOn: '2026-08-10', reviewConcludedOn: '2026-08-10' },
      { reviewConcludedOn: '2026-08-11' },
    ],
    ['DL-15 error -', { trainingDays: 3, trainingHours: 23.5 }, { trainingDays: 2.5 }],
    [
      'DL-16 error 2026-09-08',
      { admissionMeetingOn: '2026-09-08', trainingTo: '2026-09-08' },
      { trainingTo: '2026-09-09' },
    ],
    ['DL-16 warning 2026-06-15', { targetOn: '2026-06-15', trainingTo: '2026-06-15' }, { trainingTo: '2026-06-14' }],
    [
      'DL-16 warning 2026-07-24',
      { committeeReviewOn: '2026-07-24', trainingTo: '2026-07-24' },
      { trainingTo: '2026-07-25' },
    ],
    [
      'DL-18 error 2026-06-15',
      { targetOn: '2026-06-15', committeeReviewOn: '2026-06-15' },
      { committeeReviewOn: '2026-06-14' },
    ],
    [
      'DL-18 error 2026-07-20',
      { targetOn: '2026-06-15', reviewConcludedOn: '2026-07-20', committeeReviewOn: '2026-07-20' },
      { committeeReviewOn: '2026-07-01' },
    ],
    [
      'DL-19 error 2026-07-24',
      { committeeReviewOn: '2026-07-24', preReviewOn: '2026-07-24' },
      { preReviewOn: '2026-07-23' },
    ],
    [
      'DL-20 error 2026-08-10',
      { preReviewOn: '2026-08-10', formFilledOn: '2026-08-10' },
      { formFilledOn: '2026-08-09' },
    ],
    [
      'DL-21 error 2026-09-08',
      { admissionMeetingOn: '2026-09-08', formFilledOn: '2026-09-08' },
      { formFilledOn: '2026-09-09' },
    ],
    [
      'DL-22 error 2026-08-10',
      { preReviewOn: '2026-08-10', admissionMeetingOn: '2026-08-10' },
      { admissionMeetingOn: '2026-08-09' },
    ],
    [
      'DL-23 error 2026-09-11',
      { preReviewOn: '2026-08-11', admissionMeetingOn: '2026-09-11' },
      { admissionMeetingOn: '2026-09-12' },
    ],
    [
      'DL-23 error 2026-06-11',
      { preReviewOn: '2026-05-11', admissionMeetingOn: '2026-06-11' },
      { admissionMeetingOn: '2026-06-12' },
    ],
    [
      'DL-23 warning 2026-06-10',
      { preReviewOn: '2026-05-10', admissionMeetingOn: '2026-06-10' },
      { admissionMeetingOn: '2026-06-11' },
    ],
    [
      'DL-24 warning 2026-12-08',
      { admissionMeetingOn: '2026-09-08', leavingOn: '2026-12-08' },
      { leavingOn: '2026-12-07' },
    ],
    [
      'DL-26 error 2026-09-08',
      { admissionMeetingOn: '2026-09-08', upperTalkOn: '2026-09-08' },
      { upperTalkOn: '2026-09-07' },
    ],
    ['DL-26 error 2026-11-02', { approvedOn: '2026-11-02', upperTalkOn: '2026-11-02' }, { upperTalkOn: '2026-11-03' }],
    [
      'DL-27 error 2026-09-08',
      { admissionMeetingOn: '2026-09-08', approvedOn: '2026-09-08' },
      { approvedOn: '2026-09-07' },
    ],
    [
      'DL-28 warning 2026-12-08',
      { admissionMeetingOn: '2026-09-08', approvedOn: '2026-12-08' },
      { approvedOn: '2026-12-09' },
    ],
    [
      'DL-29 error 2027-03-08',
      { admissionMeetingOn: '2026-09-08', approvedOn: '2027-03-08' },
      { approvedOn: '2027-03-09' },
    ],
    ['DL-31 warning 2026-11-02', { approvedOn: '2026-11-02', filedOn: '2026-11-02' }, { filedOn: '2026-11-01' }],
    ['DL-32 error 2026-11-02', { approvedOn: '2026-11-02', oathOn: '2026-11-02' }, { oathOn: '2026-11-01' }],
    ['DL-33 warning 2026-06-11', { approvedOn: '2026-05-11', oathOn: '2026-06-11' }, { oathOn: '2026-06-12' }],
    [
      'DL-34 error 2027-09-08',
      { admissionMeetingOn: '2026-09-08', confirmMeetingOn: '2027-09-08' },
      { confirmMeetingOn: '2027-09-07' },
    ],
    [
      'DL-35 warning 2027-10-08',
      { admissionMeetingOn: '2026-09-08', confirmMeetingOn: '2027-10-08' },
      { confirmMeetingOn: '2027-10-09' },
    ],
    // 期满日 2025-02-28 再推一个月是 03-28，不是从 02-29 推出的 03-29（README A15）。
    [
      'DL-35 warning 2025-03-28',
      { admissionMeetingOn: '2024-02-29', confirmMeetingOn: '2025-03-28' },
      { confirmMeetingOn: '2025-03-29' },
    ],
    [
      'DL-36 info 2027-09-08',
      { admissionMeetingOn: '2026-09-08', confirmAppliedOn: '2027-09-08' },
      { confirmAppliedOn: '2027-09-07' },
    ],
    [
      'DL-36 warning 2027-09-08',
      { admissionMeetingOn: '2026-09-08', confirmAppliedOn: '2027-08-10' },
      { confirmAppliedOn: '2027-08-09' },
    ],
    [
      'DL-37 error 2027-09-22',
      { confirmMeetingOn: '2027-09-22', confirmAppliedOn: '2027-09-22' },
      { confirmAppliedOn: '2027-09-23' },
    ],
    [
      'DL-39 error 2027-09-22',
      { confirmMeetingOn: '2027-09-22', confirmApprovedOn: '2027-09-22' },
      { confirmApprovedOn: '2027-09-21' },
    ],
    [
      'DL-40 error 2027-12-22',
      { confirmMeetingOn: '2027-09-22', confirmApprovedOn: '2027-12-22' },
      { confirmApprovedOn: '2027-12-23' },
    ],
    [
      'DL-41 error 2028-03-08',
      { admissionMeetingOn: '2026-09-08', extendedTo: '2028-03-08' },
      { extendedTo: '2028-03-07' },
    ],
    [
      'DL-41 error 2028-09-08',
      { admissionMeetingOn: '2026-09-08', extendedTo: '2028-09-08' },
      { extendedTo: '2028-09-09' },
    ],
    [
      'DL-42 warning 2027-11-10',
      { confirmApprovedOn: '2027-11-10', archivedOn: '2027-11-10' },
      { archivedOn: '2027-11-09' },
    ],
  ])('%s', (want, fine, change) => {
    expect(brief(fine, LATER)).not.toContain(want);
    expect(brief({ ...fine, ...change }, LATER)).toContain(want);
  });

  it('一次都没录的考察不判；只录天数或学时不判', () => {
    expect(brief({ activistOn: '2024-01-01', branchProposedOn: '2026-01-01' }, LATER)).toEqual([]);
    expect(brief({ activistOn: '2024-01-01', branchProposedOn: '2026-01-01', inspections: [] }, LATER)).toEqual([]);
    expect(brief({ trainingDays: 1 }, LATER)).toEqual([]);
    expect(brief({ trainingHours: 1 }, LATER)).toEqual([]);
  });

  it('DL-09至12看列为发展对象日：旧版不管公示，新版没公示就错', () => {
    const old = {
      branchProposedOn: '2026-04-20',
      upperAgreedOn: '2026-04-10',
      noticeFrom: '2026-04-01',
      noticeTo: '2026-04-02',
    };
    expect(brief({ ...old, targetOn: '2026-05-10' }, LATER)).toEqual(['DL-12 info -']);
    expect(brief({ ...old, targetOn: '2026-05-11' }, LATER)).toEqual([
      'DL-09 error 2026-04-20',
      'DL-10 error 2026-04-10',
      'DL-11 error 2026-04-08',
    ]);
    expect(brief({ targetOn: '2026-05-11' }, LATER)).toEqual(['DL-10 error -']);
    expect(brief({ targetOn: '2026-05-10' }, LATER)).toEqual(['DL-12 info -']);
    expect(brief({ upperFiledOn: '2025-03-11', targetOn: '2025-03-10' }, LATER)).toEqual(['DL-12 error 2025-03-11']);
    expect(brief({ noticeFrom: '2026-05-10', noticeTo: '2026-05-10' }, LATER)).toEqual([]);
    expect(brief({ upperAgreedOn: '2026-05-11', branchProposedOn: '2026-05-12' }, LATER)).toEqual([
      'DL-09 error 2026-05-12',
    ]);
  });

  it('宣誓一个月只管2026版批复的', () => {
    expect(brief({ approvedOn: '2026-05-10', oathOn: '2026-09-01' }, LATER)).toEqual([]);
    expect(brief({ approvedOn: '2026-05-10' }, LATER)).toEqual([]);
  });

  it('公示末日早于首日也报 DL-11；年份没有放假安排的，对照表判错，网页只提示暂算', () => {
    expect(brief({ noticeFrom: '2026-06-12', noticeTo: '2026-06-08' }, LATER)).toEqual(['DL-11 error 2026-06-18']);
    const events = { noticeFrom: '2027-06-07', noticeTo: '2027-06-10' };
    expect(brief(events, LATER)).toEqual(['DL-11 error 2027-06-11']);
    const soft = checkTimeline({ agency: false, events, asOf: LATER }, { ...rules, strictProvisional: false });
    expect(soft.findings).toMatchObject([{ rule: 'DL-11', level: 'info', provisional: true }]);
  });

  it('转入的预备党员：推迟讨论超过6个月才报错', () => {
    const events = { admissionMeetingOn: '2024-06-30', approvedOn: '2024-08-01', confirmMeetingOn: '2025-12-30' };
    expect(brief(events, LATER, { transferred: true })).toEqual(['DL-40 warning 2026-03-30']);
    const late = { ...events, confirmMeetingOn: '2025-12-31' };
    expect(brief(late, LATER, { transferred: true })).toContain('DL-35 error 2025-12-30');
  });
});
