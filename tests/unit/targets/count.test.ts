import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCount } from '../../../src/domain/numbers/count.ts';

const RANGE = { min: 1, max: 100_000 };

describe('个数', () => {
  it.each([
    ['', '请填支部数'],
    ['　', '请填支部数'],
    ['九十', '不是数字'],
    ['90个', '不是数字'],
    ['1,000', '不是数字'],
    ['1e3', '不是数字'],
    ['-5', '不能是负数'],
    ['－5', '不能是负数'],
    ['—5', '不能是负数'],
    ['2.5', '不能带小数'],
    ['90.0', '不能带小数'],
    ['0', '至少是1'],
    ['100001', '最多填100000'],
    ['9'.repeat(20), '最多填100000'],
  ])('“%s”：%s', (text, message) => {
    const count = parseCount(text, '支部数', RANGE);
    expect(count).toMatchObject({ ok: false });
    expect(count.ok ? '' : count.message).toContain(message);
  });

  it.each([
    ['1', 1],
    [' 90 ', 90],
    ['９０', 90],
    ['090', 90],
    ['100000', 100_000],
  ])('“%s”＝%i', (text, value) => {
    expect(parseCount(text, '支部数', RANGE)).toEqual({ ok: true, value });
  });

  it('范围内的整数都认，任何文字都不抛错', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (n) => {
        expect(parseCount(String(n), '支部数', RANGE)).toEqual({ ok: true, value: n });
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => typeof parseCount(text, '支部数', RANGE).ok === 'boolean'));
  });
});
