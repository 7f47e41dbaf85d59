import { describe, expect, it } from 'vitest';
import { brief, check, COMPLIANT } from './timeline-fixtures.ts';

// members §10.2 的六个算例。与文件不同的，依 vectors/README.md 的 Known slips 和 A12，逐处写明。
describe('发展党员时间线算例（members §10.2）', () => {
  it('1 合规样例：只有 DL-36 提示，党龄2027-09-08', () => {
    expect(brief(COMPLIANT, '2027-12-01')).toEqual(['DL-36 info 2027-09-08']);
    expect(check(COMPLIANT, '2027-12-01')).toMatchObject({ expiryOn: '2027-09-08', seniorityFrom: '2027-09-08' });
  });

  it('1 在机关：没录党组讨论，另有 DL-30 警告', () => {
    expect(brief(COMPLIANT, '2027-12-01', { agency: true })).toEqual(['DL-30 warning -', 'DL-36 info 2027-09-08']);
    const events = { ...COMPLIANT, groupDiscussedOn: '2026-10-30' };
    expect(brief(events, '2027-12-01', { agency: true })).toEqual(['DL-36 info 2027-09-08']);
  });

  it.each([
    ['talkedOn', '2025-04-10', '2025-04-11', 'DL-03 error 2025-04-10'],
    ['branchProposedOn', '2026-05-20', '2026-05-19', 'DL-08 error 2026-05-20'],
    ['admissionMeetingOn', '2026-09-10', '2026-09-11', 'DL-23 error 2026-09-10'],
    ['approvedOn', '2026-12-08', '2026-12-09', 'DL-28 warning 2026-12-08'],
    ['oathOn', '2026-12-02', '2026-12-03', 'DL-33 warning 2026-12-02'],
    ['confirmApprovedOn', '2027-12-22', '2027-12-23', 'DL-40 error 2027-12-22'],
  ] as const)('1 的截止日：%s 到 %s 为止，%s 就报', (key, last, late, want) => {
    // 审批挪到宣誓以后会另报 DL-32，宣誓跟着挪。
    const rest = key === 'approvedOn' ? { oathOn: '2026-12-20' } : {};
    expect(brief({ ...COMPLIANT, ...rest, [key]: last }, '2028-01-01')).not.toContain(want);
    expect(brief({ ...COMPLIANT, ...rest, [key]: late }, '2028-01-01')).toContain(want);
  });

  it('2 月末：一个月到2026-02-28为止', () => {
    expect(brief({ appliedOn: '2026-01-31', talkedOn: '2026-03-02' }, '2026-04-01')).toEqual([
      'DL-03 error 2026-02-28',
    ]);
    expect(brief({ appliedOn: '2025-08-31', talkedOn: '2025-09-30' }, '2026-04-01')).toEqual([]);
  });

  // 文件没有写“今天”；A12 说考察、拟列都没有过期警告，所以与文件一致。
  it('3 闰日：满一年是2025-02-28；旧版公示只给 DL-12 提示', () => {
    const events = { activistOn: '2024-02-29', inspections: ['2024-08-29'], branchProposedOn: '2025-02-27' };
    expect(brief(events, '2025-12-01')).toEqual(['DL-08 error 2025-02-28']);
    expect(brief({ ...events, branchProposedOn: '2025-02-28' }, '2025-12-01')).toEqual([]);
    expect(brief({ ...events, branchProposedOn: '2025-02-28', targetOn: '2025-03-10' }, '2025-12-01')).toEqual([
      'DL-12 info -',
    ]);
  });

  it('4 公示跨假期：端午放假只有4个工作日；含调休上班的正好5个', () => {
    expect(brief({ noticeFrom: '2026-06-17', noticeTo: '2026-06-23' }, '2026-07-01')).toEqual([
      'DL-11 error 2026-06-24',
    ]);
    expect(brief({ noticeFrom: '2026-06-17', noticeTo: '2026-06-24' }, '2026-07-01')).toEqual([]);
    expect(brief({ noticeFrom: '2026-09-18', noticeTo: '2026-09-23' }, '2026-10-01')).toEqual([]);
  });

  // 文件漏了：没录政审结论，DL-14 也报（README Known slips）。
  it('5 月末与超期', () => {
    const events = {
      preReviewOn: '2026-07-31',
      formFilledOn: '2026-07-30',
      admissionMeetingOn: '2026-09-01',
      oathOn: '2026-12-01',
      approvedOn: '2026-12-10',
    };
    expect(brief(events, '2026-12-31')).toEqual([
      'DL-14 error -',
      'DL-20 error 2026-07-31',
      'DL-23 error 2026-08-31',
      'DL-28 warning 2026-12-01',
      'DL-32 error 2026-12-10',
    ]);
  });

  // 后半只在没有宣誓日时成立，否则 DL-32 也报（README Known slips）；DL-14 同上。
  it('5 后半：3个月止2026-11-30，6个月止2027-02-28', () => {
    const events = { preReviewOn: '2026-07-31', formFilledOn: '2026-08-05', admissionMeetingOn: '2026-08-31' };
    expect(brief({ ...events, approvedOn: '2027-02-28' }, '2027-03-01')).toEqual([
      'DL-14 error -',
      'DL-28 warning 2026-11-30',
    ]);
    expect(brief({ ...events, approvedOn: '2027-03-01' }, '2027-03-01')).toEqual([
      'DL-14 error -',
      'DL-29 error 2027-02-28',
    ]);
    expect(brief({ ...events, approvedOn: '2027-02-28', oathOn: '2026-12-01' }, '2027-03-01')).toContain(
      'DL-32 error 2027-02-28',
    );
  });

  // 文件漏了：接收大会以后没录审批，过了6个月给 DL-29 警告（README A12）。
  it('6 预备期与延长', () => {
    const events = {
      admissionMeetingOn: '2025-06-30',
      confirmAppliedOn: '2026-05-20',
      confirmMeetingOn: '2026-06-29',
      confirmApprovedOn: '2026-09-30',
      extendedTo: '2026-09-30',
    };
    expect(brief(events, '2026-10-01')).toEqual([
      'DL-29 warning 2025-12-30',
      'DL-34 error 2026-06-30',
      'DL-36 warning 2026-06-30',
      'DL-40 error 2026-09-29',
      'DL-41 error 2026-12-30',
    ]);
    const late = { ...events, extendedTo: '2027-07-01' };
    expect(brief(late, '2026-10-01')).toContain('DL-41 error 2027-06-30');
  });

  it('6 改后：除 DL-29 外无错误，DL-36 提示，党龄2026-12-30', () => {
    const events = {
      admissionMeetingOn: '2025-06-30',
      confirmAppliedOn: '2026-06-25',
      confirmMeetingOn: '2026-07-06',
      confirmApprovedOn: '2026-09-30',
      extendedTo: '2026-12-30',
    };
    expect(brief(events, '2026-10-01')).toEqual(['DL-29 warning 2025-12-30', 'DL-36 info 2026-06-30']);
    expect(brief({ ...events, approvedOn: '2025-09-01' }, '2026-10-01')).toEqual(['DL-36 info 2026-06-30']);
    expect(check(events, '2026-10-01').seniorityFrom).toBe('2026-12-30');
    const onLast = { ...events, confirmApprovedOn: '2026-10-06' };
    expect(brief(onLast, '2026-10-07').join()).not.toContain('DL-40');
    expect(brief({ ...events, confirmApprovedOn: '2026-10-07' }, '2026-10-07')).toContain('DL-40 error 2026-10-06');
  });

  it('6 另：2024-02-29接收，期满和党龄2025-02-28，转正审批到2025-06-07为止', () => {
    const events = {
      admissionMeetingOn: '2024-02-29',
      approvedOn: '2024-04-01',
      oathOn: '2024-04-10',
      confirmMeetingOn: '2025-03-07',
      confirmApprovedOn: '2025-06-09',
    };
    expect(brief(events, '2025-07-01')).toEqual(['DL-40 error 2025-06-07']);
    expect(check(events, '2025-07-01')).toMatchObject({ expiryOn: '2025-02-28', seniorityFrom: '2025-02-28' });
  });
});
