import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigrams, normalise, normaliseQuery, normaliseWithOffsets } from '../../../src/search/normalise.ts';

describe('归一化', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['“三会一课”', '三会一课'],
    ['《支部工作条例（试行）》', '支部工作条例试行'],
    ['3会1课', '三会一课'],
    ['5化', '五化'],
    ['2026年', '2026年'],
    ['6543', '6543'],
    ['131目标', '131目标'],
    ['A1-1 支部设置', 'a1.1支部设置'],
    ['B1 组织生活', 'b1组织生活'],
    ['第13、19条', '第13.19条'],
    ['0.5%', '0.5%'],
    ['台帐', '台账'],
    ['入党积极份子', '入党积极分子'],
    ['党　费 收缴', '党费收缴'],
    ['开会。记录', '开会\n记录'],
  ])('“%s”归成“%s”', (from, to) => {
    expect(normalise(from)).toBe(to);
  });

  it('再归一化一次不变，偏移与文字等长且不倒退', () => {
    const text = fc.string({ unit: fc.constantFrom(...'三会一课党费1A2-、。“”　 ％Ｂ,3份子帐') });
    fc.assert(
      fc.property(text, (raw) => {
        const once = normaliseWithOffsets(raw);
        expect(normalise(once.text.replace(/\n/g, '。'))).toBe(once.text);
        expect(once.offsets).toHaveLength(once.text.length);
        once.offsets.forEach((at, i) => {
          expect(at).toBeGreaterThanOrEqual(once.offsets[i - 1] ?? 0);
          expect(at).toBeLessThan(raw.length);
        });
      }),
    );
  });

  it('查询按空白和断句标点分段，去重', () => {
    expect(normaliseQuery(' 党费，党费 怎么交？ ')).toEqual(['党费', '怎么交']);
    expect(normaliseQuery('，。！')).toEqual([]);
  });

  it('二元字不跨句', () => {
    expect(bigrams(normalise('开会。记'))).toEqual(['开会', '记']);
  });
});
