import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import { committeeLimits, committeeVerdict } from '../../../src/domain/organization/committee.ts';
import { organizationForm, organizationLimits } from '../../../src/domain/organization/org.ts';

const { parameter } = loadRules();
const limits = organizationLimits(parameter);
const count = fc.nat(300);

const form = (full: number, probationary: number, agency: boolean, temporary = false, units = 1) =>
  organizationForm({ full, probationary, agency, temporary, units }, limits);

describe('组织设置（branch §9 R1）', () => {
  it.each([
    [0, 0, true, 'JOINT', false],
    [2, 0, true, 'JOINT', false],
    [2, 48, true, 'JOINT', false],
    [2, 98, true, 'JOINT', false],
    [3, 0, true, 'BRANCH', false],
    [40, 9, true, 'BRANCH', false],
    [50, 0, true, 'GENERAL_BRANCH', true],
    [47, 3, true, 'GENERAL_BRANCH', true],
    [51, 0, true, 'GENERAL_BRANCH', false],
    [99, 0, true, 'GENERAL_BRANCH', false],
    [3, 97, true, 'COMMITTEE', true],
    [100, 0, true, 'COMMITTEE', true],
    [101, 0, true, 'COMMITTEE', false],
    [2, 0, false, 'JOINT', false],
    [3, 0, false, 'BRANCH', false],
    [50, 0, false, 'BRANCH', false],
    [51, 0, false, 'BRANCH', false],
    [200, 0, false, 'BRANCH', false],
  ])('正式%i、预备%i、机关%s → %s，两可%s', (full, probationary, agency, expected, ambiguous) => {
    expect(form(full, probationary, agency)).toMatchObject({ form: expected, ambiguous });
    expect(form(full, probationary, agency, true)).toMatchObject({ form: 'TEMPORARY', ambiguous: false });
  });

  it('提示说到点子上', () => {
    const text = (...args: Parameters<typeof form>) => form(...args).notes.join('');
    expect(text(47, 3, true)).toContain('两可，报上级确定');
    expect(text(100, 0, true)).toContain('报上级确定');
    expect(text(44, 0, true)).not.toContain('接近');
    expect(text(45, 0, true)).toContain('接近支部一般不超过50人');
    expect(text(50, 0, false)).toContain('接近');
    expect(text(51, 0, false)).toContain('建议拆分');
    expect(text(2, 0, true, false, 5)).not.toContain('覆盖');
    expect(text(2, 0, true, false, 6)).toContain('覆盖6个单位');
    expect(text(20, 0, true, true)).toContain('一般不发展党员');
  });

  it('覆盖单位数不改变该设什么；两可只出现在机关的 50 和 100', () => {
    fc.assert(
      fc.property(count, count, fc.boolean(), fc.integer({ min: 1, max: 99 }), (full, probationary, agency, units) => {
        const result = form(full, probationary, agency, false, units);
        const total = full + probationary;
        expect(result.form).toBe(form(full, probationary, agency).form);
        expect(result.ambiguous).toBe(agency && full >= 3 && (total === 50 || total === 100));
        expect(result.basis.length).toBeGreaterThan(0);
        expect(result.notes.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('支委会（branch §9 R2）', () => {
  it.each([
    [6, 0, false, 'ok'],
    [6, 1, false, 'violation'],
    [6, 3, false, 'violation'],
    [2, 0, false, 'ok'],
    [7, 0, true, 'violation'],
    [7, 2, true, 'violation'],
    [7, 3, true, 'ok'],
    [7, 4, true, 'ok'],
    [7, 5, true, 'ok'],
    [7, 6, true, 'explain'],
    [7, 7, true, 'explain'],
    [7, 8, true, 'violation'],
    [60, 5, true, 'ok'],
  ])('正式党员%i人、委员%i人：应设%s，%s', (full, size, required, verdict) => {
    expect(committeeVerdict({ full, size }, committeeLimits(parameter))).toMatchObject({ required, verdict });
  });

  it('双数只提示，不判错', () => {
    const four = committeeVerdict({ full: 10, size: 4 }, committeeLimits(parameter));
    expect(four.verdict).toBe('ok');
    expect(four.notes.join('')).toContain('条文没有要求单数');
    expect(committeeVerdict({ full: 10, size: 5 }, committeeLimits(parameter)).notes.join('')).not.toContain('双数');
  });
});
