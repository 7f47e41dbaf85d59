import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import { checkHours, convertHours, hoursLimits, type HoursInput } from '../../../src/domain/hours/hours.ts';

const limits = hoursLimits(loadRules().parameter);
const check = (input: Partial<HoursInput>) =>
  checkHours(
    {
      role: 'member',
      done: 0,
      centralTrainings: 0,
      cadre: 'none',
      cadreDone: 0,
      exempt: false,
      monthsOnRoll: 12,
      ...input,
    },
    limits,
  ).map(({ id, verdict, missing }) => [id, verdict, missing]);

describe('年度学时（members §10.5）', () => {
  it.each<[string, Partial<HoursInput>, unknown[]]>([
    ['党员正好32', { done: 32 }, [['study', 'met', 0]]],
    ['党员差1', { done: 31 }, [['study', 'short', 1]]],
    ['党员差半个', { done: 31.5 }, [['study', 'short', 0.5]]],
    [
      '书记要56，还要1次集中培训',
      { role: 'secretary', done: 55 },
      [
        ['study', 'short', 1],
        ['central', 'short', 1],
      ],
    ],
    [
      '书记够',
      { role: 'secretary', done: 56, centralTrainings: 1 },
      [
        ['study', 'met', 0],
        ['central', 'met', 0],
      ],
    ],
    [
      '乡科级另查90，不互相顶替',
      { done: 10, cadre: 'section', cadreDone: 90 },
      [
        ['study', 'short', 22],
        ['cadre', 'met', 0],
      ],
    ],
    [
      '县处级五年550',
      { done: 32, cadre: 'county', cadreDone: 500 },
      [
        ['study', 'met', 0],
        ['cadre', 'short', 50],
      ],
    ],
    [
      '年老体弱不计缺口，干部培训照查',
      { exempt: true, cadre: 'section' },
      [
        ['study', 'exempt', 0],
        ['cadre', 'short', 90],
      ],
    ],
    ['在册半年只提示', { done: 10, monthsOnRoll: 6 }, [['study', 'hint', 22]]],
  ])('%s', (_, input, want) => {
    expect(check(input)).toEqual(want);
  });

  it('说明：在册半年折算16学时；书记的56待核', () => {
    const base = { centralTrainings: 0, cadre: 'none', cadreDone: 0, exempt: false } as const;
    expect(checkHours({ ...base, role: 'member', done: 0, monthsOnRoll: 6 }, limits)[0]!.note).toContain('约16学时');
    expect(checkHours({ ...base, role: 'secretary', done: 56, monthsOnRoll: 12 }, limits)[0]!.note).toContain('待核');
  });

  it('半天4、全天8、每小时1', () => {
    expect(convertHours({ days: 2, halfDays: 1, hours: 3 }, limits)).toBe(23);
  });
});
