import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingRate } from '../../../src/domain/targets/closing.ts';

describe('达标销号率（schemes.md §3.4）', () => {
  it.each([
    [30, 17, '56.7%', 15, 0, true],
    [30, 15, '50.0%', 15, 0, true],
    [30, 14, '46.7%', 15, 1, false],
    [31, 15, '48.4%', 16, 1, false],
    [31, 16, '51.6%', 16, 0, true],
    [1, 0, '0.0%', 1, 1, false],
    [1, 1, '100.0%', 1, 0, true],
    [8, 1, '12.5%', 4, 3, false],
    [16, 1, '6.3%', 8, 7, false],
    [100_000, 49_999, '50.0%', 50_000, 1, false],
  ])('创建%i、销号%i：%s，要%i，差%i', (created, closed, rate, need, short, reached) => {
    expect(closingRate(created, closed, 50)).toMatchObject({ rate, need, short, reached });
  });

  it('四舍五入看着到了、其实没到，要说明', () => {
    expect(closingRate(2000, 999, 50)).toMatchObject({ rate: '50.0%', reached: false, short: 1 });
    expect(closingRate(2000, 999, 50).lines.join('')).toContain('以个数为准');
    expect(closingRate(30, 14, 50).lines.join('')).not.toContain('以个数为准');
  });

  it('到没到线与差几个一致，补上差的正好到线，少一个就不到', () => {
    const pair = fc.integer({ min: 1, max: 100_000 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n)));
    fc.assert(
      fc.property(pair, fc.constantFrom(50, 60, 100), ([created, closed], percent) => {
        const { reached, short, need } = closingRate(created, closed, percent);
        expect(reached).toBe(short === 0);
        expect(closingRate(created, need, percent).reached).toBe(true);
        expect(closingRate(created, need - 1, percent).reached).toBe(false);
      }),
    );
  });
});
