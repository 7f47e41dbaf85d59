import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import { checkYear } from '../../../src/domain/year-check/check.ts';
import {
  MEETING_KINDS,
  type MeetingKind,
  type MeetingRecord,
  type YearCheckInput,
} from '../../../src/domain/year-check/model.ts';
import { yearRequirements } from '../../../src/domain/year-check/requirements.ts';

const requirements = yearRequirements(loadRules().parameter);
const month = (n: number) => `2026-${String(n).padStart(2, '0')}-15`;
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** 全年都开齐的台账：每月一次主题党日兼支委会、党小组会，季末月兼党员大会、党课，年终的都在 11 月。 */
const FULL: MeetingRecord[] = [
  ...MONTHS.map((n): MeetingRecord => ({ on: month(n), kinds: ['party-day', 'committee'] })),
  ...MONTHS.map((n): MeetingRecord => ({ on: month(n), kinds: ['group'], group: '第一小组' })),
  ...[3, 6, 9, 12].map((n): MeetingRecord => ({ on: month(n), kinds: ['member-meeting', 'lecture'] })),
  {
    on: month(11),
    kinds: [
      'life-meeting',
      'appraisal',
      'talk-members',
      'talk-branch',
      'talk-peers',
      'report-upper',
      'report-branch',
      'secretary-training',
      'dues-publish',
      'briefing',
      'leader-lecture',
    ],
  },
];

const BASE: YearCheckInput = {
  year: 2026,
  asOf: '2027-01-10',
  hasCommittee: true,
  groups: ['第一小组'],
  hasPartyLeader: true,
  records: FULL,
};

const check = (input: Partial<YearCheckInput> = {}) =>
  checkYear({ ...BASE, ...input }, requirements).map(({ kind, level, period }) => `${kind} ${level} ${period}`);
const without = (kind: MeetingKind, keep: (record: MeetingRecord) => boolean = () => false) =>
  FULL.map((record) => (keep(record) ? record : { ...record, kinds: record.kinds.filter((k) => k !== kind) }));

describe('组织生活年度检查（branch §9 R6）', () => {
  it('开齐的没有结论；一次活动可以同时算几种', () => {
    expect(check()).toEqual([]);
  });

  it.each<[MeetingKind, string, number]>([
    ['member-meeting', 'hint', 4],
    ['committee', 'hint', 12],
    ['group', 'hint', 12],
    ['party-day', 'missing', 12],
    ['lecture', 'hint', 4],
    ['leader-lecture', 'hint', 1],
    ['life-meeting', 'missing', 1],
    ['appraisal', 'hint', 1],
    ['talk-members', 'hint', 1],
    ['talk-branch', 'hint', 1],
    ['talk-peers', 'hint', 1],
    ['report-upper', 'missing', 1],
    ['report-branch', 'missing', 1],
    ['secretary-training', 'missing', 1],
    ['dues-publish', 'missing', 1],
    ['briefing', 'hint', 1],
  ])('全年没有%s：%s，%i处', (kind, level, times) => {
    const found = check({ records: without(kind) });
    expect(found).toHaveLength(times);
    expect(found.every((text) => text.startsWith(`${kind} ${level} 2026`))).toBe(true);
  });

  it('逐季、逐月指出缺在哪里', () => {
    expect(check({ records: without('member-meeting', ({ on }) => on !== month(9)) })).toEqual([
      'member-meeting hint 2026-Q3',
    ]);
    expect(check({ records: without('party-day', ({ on }) => on !== month(7)) })).toEqual([
      'party-day missing 2026-07',
    ]);
  });

  it('党小组会不能替代党员大会；每个党小组各算各的', () => {
    const found = checkYear({ ...BASE, groups: ['第一小组', '第二小组'] }, requirements);
    expect(found).toHaveLength(12);
    expect(found.every(({ group }) => group === '第二小组')).toBe(true);
  });

  it('没有支委会、党小组、党组书记的，不查那几项', () => {
    const records = FULL.map((record) => ({
      ...record,
      kinds: record.kinds.filter((k) => !['committee', 'group', 'talk-members', 'leader-lecture'].includes(k)),
    }));
    expect(check({ records, hasCommittee: false, groups: [], hasPartyLeader: false })).toEqual([]);
  });

  it('没过完的季、月、年不算缺', () => {
    const found = check({ records: [], asOf: '2026-04-01', groups: [] });
    expect(found.filter((text) => text.startsWith('party-day'))).toEqual([
      'party-day missing 2026-01',
      'party-day missing 2026-02',
      'party-day missing 2026-03',
    ]);
    expect(found.filter((text) => text.startsWith('member-meeting'))).toEqual(['member-meeting hint 2026-Q1']);
    expect(found.some((text) => text.endsWith(' 2026'))).toBe(false);
    expect(check({ records: [], asOf: '2026-03-31' }).some((text) => text.includes('Q1'))).toBe(false);
  });

  it('季度中成立的，成立当季、当月不判；全年各项只提示', () => {
    const found = check({ records: [], groups: [], establishedOn: '2026-05-10' });
    expect(found).not.toContain('member-meeting hint 2026-Q2');
    expect(found).toContain('member-meeting hint 2026-Q3');
    expect(found).not.toContain('party-day missing 2026-05');
    expect(found).toContain('party-day missing 2026-06');
    expect(found).toContain('life-meeting hint 2026');
    expect(check({ records: [], establishedOn: '2026-04-01' })).toContain('member-meeting hint 2026-Q2');
    expect(check({ records: [], establishedOn: '2027-01-01' })).toEqual([]);
  });

  it('组织生活会：不在第四季度只提示；跨元旦补开的按所属年度', () => {
    const rest = without('life-meeting');
    expect(check({ records: [...rest, { on: '2026-06-20', kinds: ['life-meeting'] }] })).toEqual([
      'life-meeting hint 2026',
    ]);
    expect(check({ records: [...rest, { on: '2027-01-08', kinds: ['life-meeting'], year: 2026 }] })).toEqual([]);
    expect(check({ records: [...rest, { on: '2027-01-08', kinds: ['life-meeting'] }] })).toEqual([
      'life-meeting missing 2026',
    ]);
  });

  it('多登记一次，缺的只会少不会多；每条都有说明和依据', () => {
    const day = fc.integer({ min: 1, max: 12 }).map(month);
    const kinds = fc.subarray(Object.keys(MEETING_KINDS) as MeetingKind[], { minLength: 1 });
    const record = fc.record({ on: day, kinds, group: fc.constant('第一小组') });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), record, (records, extra) => {
        const before = checkYear({ ...BASE, records }, requirements);
        const short = (list: typeof before) => list.filter(({ got, needed }) => got < needed).length;
        expect(short(checkYear({ ...BASE, records: [...records, extra] }, requirements))).toBeLessThanOrEqual(
          short(before),
        );
        for (const { text, basis } of before) expect(text.length * basis.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
