import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import {
  compareBases,
  MAX_COUNT,
  shortLine,
  target,
  targets,
  targetShares,
} from '../../../src/domain/targets/targets.ts';

const shares = targetShares(loadRules().parameter);
const count = fc.integer({ min: 1, max: MAX_COUNT });
const good = (n: number) => target('good', n, shares).count;
const model = (n: number) => target('model', n, shares).count;

describe('131目标（schemes.md §1.4）', () => {
  it('比例取自参数表', () => {
    expect(shares).toEqual({ pass: 100, good: 30, model: 10 });
  });

  it.each([
    [1, 1, 1, 1],
    [3, 3, 1, 1],
    [4, 4, 2, 1],
    [10, 10, 3, 1],
    [11, 11, 4, 2],
    [84, 84, 26, 9],
    [90, 90, 27, 9],
    [100, 100, 30, 10],
    [130, 130, 39, 13],
    [100_000, 100_000, 30_000, 10_000],
  ])('%i 个支部：合格%i、优秀%i、示范点%i', (n, pass, goodCount, modelCount) => {
    const result = targets({ branches: n, organizations: null, base: 'branches' }, shares);
    expect([result.pass.count, result.good.count, result.model?.count]).toEqual([pass, goodCount, modelCount]);
  });

  it('算式写明取整没有', () => {
    expect(target('good', 90, shares).line).toBe('优秀：支部数90×30%＝27，至少27个');
    expect(target('good', 84, shares).line).toBe('优秀：支部数84×30%＝25.2，不是整数，向上取整，至少26个');
    expect(target('model', 45, shares, 'organizations').line).toContain('党组织数45×10%＝4.5');
  });

  it('示范点换基数；没有党组织数时不硬算', () => {
    const on = (organizations: number | null) =>
      targets({ branches: 90, organizations, base: 'organizations' }, shares);
    expect(on(120).model?.count).toBe(12);
    expect(on(120).good.count).toBe(27);
    expect(on(null).model).toBeNull();
  });

  it.each([
    [90, 120, 3, '多3个'],
    [90, 90, 0, '一样'],
    [90, 84, 0, '一样'],
    [90, 61, -2, '少2个'],
  ])('支部%i、党组织%i：差%i', (n, m, difference, says) => {
    const result = compareBases(n, m, shares);
    expect(result.difference).toBe(difference);
    expect(result.line).toContain(says);
  });

  it.each([
    [20, 7, '还差7个'],
    [27, 0, '已经够了'],
    [30, 0, '已经够了'],
  ])('优秀目标27，已有%i，差%i', (done, short, says) => {
    const result = shortLine(target('good', 90, shares), done);
    expect(result.short).toBe(short);
    expect(result.line).toContain(says);
  });

  it('0.3N≤优秀<0.3N+1，0.1N≤示范<0.1N+1，用整数比', () => {
    fc.assert(
      fc.property(count, (n) => {
        expect(good(n) * 10).toBeGreaterThanOrEqual(n * 3);
        expect(good(n) * 10).toBeLessThan(n * 3 + 10);
        expect(model(n) * 10).toBeGreaterThanOrEqual(n);
        expect(model(n) * 10).toBeLessThan(n + 10);
        expect(target('pass', n, shares).count).toBe(n);
      }),
    );
  });

  it('支部多了，个数不会变少', () => {
    fc.assert(
      fc.property(count, fc.nat(1000), (n, more) => {
        expect(good(n + more)).toBeGreaterThanOrEqual(good(n));
        expect(model(n + more)).toBeGreaterThanOrEqual(model(n));
      }),
    );
  });
});
