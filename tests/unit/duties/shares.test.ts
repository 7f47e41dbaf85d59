import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_ROW, KINDS, LEVELS, type DutyRow } from '../../../src/domain/duties/model.ts';
import { SAMPLE_ROWS } from '../../../src/domain/duties/sample.ts';
import { dutyRules, dutyShares, sharesByLevel, type Method } from '../../../src/domain/duties/shares.ts';
import { duty, RULES } from './fixture.ts';

const split = (common: string, individual: string): DutyRow[] => [
  duty({ weight: common }),
  duty({ kind: '个性', weight: individual }),
];
const ratioOf = (rows: readonly DutyRow[], method: Method = 'weight') => dutyShares(rows, method, RULES).ratio;

describe('60/40（schemes.md §2.6）', () => {
  it('参数取自参数表；合计不是100报错', () => {
    expect(RULES).toEqual({ common: 60, individual: 40, tolerance: 5 });
    expect(() => dutyRules((id) => (id === 'duty-common-percent' ? 60 : 30))).toThrow('合计不是100%');
  });

  it.each([
    ['60', '40', '60.0%', '40.0%', '0.0', true],
    ['65', '35', '65.0%', '35.0%', '＋5.0', true],
    ['65.01', '34.99', '65.0%', '35.0%', '＋5.0', false],
    ['55', '45', '55.0%', '45.0%', '－5.0', true],
    ['54.9999', '45.0001', '55.0%', '45.0%', '－5.0', false],
    ['2', '1', '66.7%', '33.3%', '＋6.7', false],
    ['1', '2', '33.3%', '66.7%', '－26.7', false],
    ['0.1', '0.2', '33.3%', '66.7%', '－26.7', false],
    ['10', '0', '100.0%', '0.0%', '＋40.0', false],
    ['６０', '40%', '60.0%', '40.0%', '0.0', true],
  ])('共性%s、个性%s：%s、%s，偏差%s，在容差内%s', (a, b, common, individual, commonGap, within) => {
    expect(ratioOf(split(a, b))).toMatchObject({ common, individual, commonGap, within });
  });

  it('算式逐步写出，超出的说怎么调，照着调就进容差', () => {
    const { steps } = dutyShares([...split('50', '20'), duty({ weight: '30' })], 'weight', RULES);
    expect(steps).toEqual([
      '共性权重（2条）：50＋30＝80',
      '个性权重（1条）：20',
      '合计：80＋20＝100',
      '共性占权重：80÷100＝80.0%（四舍五入到一位小数）',
      '个性占权重：100%－80.0%＝20.0%',
      '共性偏差：80.0%－60%＝＋20.0个百分点，超出±5个百分点的容差',
      '要进容差：合计不变时，至少把15的权重从共性改到个性',
    ]);
    expect(ratioOf(split('65', '35'))?.within).toBe(true);
    expect(dutyShares([duty()], 'count', RULES).steps.join('')).toContain('要增减任务');
    expect(ratioOf(split('65', '35'))?.advice).toBe('');
  });

  it('没有任务、权重合计为0，说明为什么算不出', () => {
    expect(dutyShares([EMPTY_ROW], 'weight', RULES)).toMatchObject({ ratio: null, counted: 0, excluded: [] });
    const zero = dutyShares(split('0', '0'), 'weight', RULES);
    expect(zero.ratio).toBeNull();
    expect(zero.steps.join('')).toContain('权重合计为0');
    expect(ratioOf(split('0', '0'), 'count')?.common).toBe('50.0%');
  });

  it('性质没标、权重写错的不计入，写明第几行；按条数算不看权重', () => {
    const rows = [duty(), duty({ kind: '' }), EMPTY_ROW, duty({ weight: '-1' }), duty({ kind: '个性', weight: '' })];
    expect(dutyShares(rows, 'weight', RULES)).toMatchObject({ counted: 1, excluded: [2, 4, 5] });
    expect(dutyShares(rows, 'count', RULES)).toMatchObject({ counted: 3, excluded: [2] });
  });

  it('示例：按权重正好60/40，四级各在容差内；按条数各半', () => {
    expect(SAMPLE_ROWS).toHaveLength(8);
    expect(ratioOf(SAMPLE_ROWS)).toMatchObject({ common: '60.0%', individual: '40.0%', within: true });
    expect(ratioOf(SAMPLE_ROWS, 'count')).toMatchObject({ common: '50.0%', within: false });
    const levels = sharesByLevel(SAMPLE_ROWS, 'weight', RULES);
    expect(levels.map(({ level }) => level)).toEqual(LEVELS);
    expect(levels.map(({ shares }) => [shares.counted, shares.ratio?.within])).toEqual(LEVELS.map(() => [2, true]));
  });
});

const weights = fc.integer({ min: 0, max: 100_000_000 }).map((units) => String(units / 10_000));
const row = fc
  .record({ level: fc.constantFrom(...LEVELS), kind: fc.constantFrom(...KINDS), weight: weights })
  .map((change) => duty(change));

describe('性质', () => {
  const tenths = (text = '') => Math.round(parseFloat(text) * 10);

  it('两个比例合计恰为100%，容差按原数判', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const ratio = ratioOf(rows);
        if (!ratio) return;
        expect(tenths(ratio.common) + tenths(ratio.individual)).toBe(1000);
        const units = (kind?: string) =>
          rows
            .filter((r) => !kind || r.kind === kind)
            .reduce((sum, r) => sum + Math.round(Number(r.weight) * 10_000), 0);
        const [common, total] = [units('共性') * 100, units()];
        expect(ratio.within).toBe(common >= 55 * total && common <= 65 * total);
      }),
    );
  });

  it('权重都相同时，按权重与按条数一样', () => {
    const kinds = fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 60 });
    const weight = fc.integer({ min: 1, max: 100_000_000 }).map((units) => String(units / 10_000));
    fc.assert(
      fc.property(kinds, weight, (list, same) => {
        const rows = list.map((kind) => duty({ kind, weight: same }));
        const [one, other] = [ratioOf(rows), ratioOf(rows, 'count')];
        expect({ ...one, advice: '' }).toEqual({ ...other, advice: '' });
      }),
    );
  });

  it('四级的条数、权重加起来等于合计；行的先后不影响比例', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const whole = dutyShares(rows, 'weight', RULES);
        const parts = sharesByLevel(rows, 'weight', RULES);
        expect(parts.reduce((sum, { shares }) => sum + shares.counted, 0)).toBe(whole.counted);
        const total = parts.reduce((sum, { shares }) => sum + Math.round(Number(shares.total) * 10_000), 0);
        expect(total).toBe(Math.round(Number(whole.total) * 10_000));
        expect(ratioOf([...rows].reverse())).toEqual(whole.ratio);
      }),
    );
  });
});
