import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import { excellentQuota, quotaLimits } from '../../../src/domain/appraisal/quota.ts';

const limits = quotaLimits(loadRules().parameter);

describe('优秀名额（members §10.3）', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 1],
    [5, 1],
    [7, 2],
    [8, 2],
    [10, 3],
    [11, 3],
    [20, 6],
    [23, 7],
    [50, 16],
  ])('%i 人最多 %i 人', (n, max) => {
    expect(excellentQuota({ full: n, probationary: 0, basis: 'rated' }, limits).max).toBe(max);
    expect(excellentQuota({ full: 0, probationary: n, basis: 'all' }, limits).max).toBe(max);
  });

  it('正式 10 人、预备 2 人：默认口径 3，含预备 4，提示两者不同', () => {
    const rated = excellentQuota({ full: 10, probationary: 2, basis: 'rated' }, limits);
    expect(rated).toMatchObject({ max: 3, rated: 3, all: 4 });
    expect(rated.notes.join('')).toContain('以上级当年通知为准');
    expect(excellentQuota({ full: 10, probationary: 2, basis: 'all' }, limits).max).toBe(4);
  });

  it('没有名额时提示请示上级', () => {
    const result = excellentQuota({ full: 2, probationary: 0, basis: 'rated' }, limits);
    expect(result.notes.join('')).toContain('请示上级');
  });

  it('不超过三分之一，再多一人就超过', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (full, probationary) => {
        const { max } = excellentQuota({ full, probationary, basis: 'all' }, limits);
        expect(max * 3).toBeLessThanOrEqual(full + probationary);
        expect((max + 1) * 3).toBeGreaterThan(full + probationary);
      }),
    );
  });
});
