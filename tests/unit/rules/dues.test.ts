import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import { calculateDues, type DuesRounding } from '../../../src/domain/dues/calculate.ts';
import { DUES_CATEGORIES, type DuesCategory } from '../../../src/domain/dues/categories.ts';
import { duesLimits } from '../../../src/domain/dues/limits.ts';
import { centsText, exactText, parseCents } from '../../../src/domain/dues/money.ts';
import { arrears, firstDuesMonth, monthsBetween, yearPlan } from '../../../src/domain/dues/months.ts';
import { checkPayment, reliefRoute } from '../../../src/domain/dues/payment.ts';

const limits = duesLimits(loadRules().parameter);
const cents = (text: string) => parseCents(text)!;

interface Given {
  tax?: string;
  personal?: string[];
  rounding?: DuesRounding;
}

function dues(
  category: DuesCategory,
  included: string[],
  { tax = '0.00', personal = [], rounding = 'up' }: Given = {},
) {
  const result = calculateDues(
    { category, included: included.map(cents), tax: cents(tax), personal: personal.map(cents), rounding },
    limits,
  );
  return {
    ...result,
    base: centsText(result.base),
    exact: exactText(result.exact),
    due: centsText(result.due),
    voluntary: centsText(result.voluntary),
  };
}

describe('党费算例（members §10.1，编号同文件）', () => {
  it.each([
    ['0 官方算例一', 'institution', ['5100.00'], {}, '5100.00', 15, '76.5', '76.50', '76.50'],
    ['0 官方算例二', 'institution', ['4900.00'], {}, '4900.00', 10, '49', '49.00', '49.00'],
    [
      '1 机关，公务交通补贴不计',
      'agency',
      ['1680.00', '3125.00', '2450.00', '1980.00'],
      { tax: '85.40', personal: ['738.80', '369.40', '184.70', '1108.20'] },
      '6748.50',
      15,
      '101.2275',
      '101.23',
      '101.23',
    ],
    ['2 档位上沿', 'agency', ['3000.00'], {}, '3000.00', 5, '15', '15.00', '15.00'],
    ['3 刚过3000，整个基数按1%', 'agency', ['3000.01'], {}, '3000.01', 10, '30.0001', '30.01', '30.00'],
    ['4 刚过5000', 'agency', ['5000.10'], {}, '5000.10', 15, '75.0015', '75.01', '75.00'],
    ['5 10000上沿', 'enterprise', ['10000.00'], {}, '10000.00', 15, '150', '150.00', '150.00'],
    ['5 刚过10000', 'enterprise', ['10000.50'], {}, '10000.50', 20, '200.01', '200.01', '200.01'],
    ['6 高薪触顶', 'annual-salary', ['52300.00'], {}, '52300.00', 20, '1046', '1000.00', '1000.00'],
    [
      '7 事业，奖励性绩效不计',
      'institution',
      ['2950.00', '2317.00', '3400.00'],
      { tax: '12.35', personal: ['1786.44'] },
      '6868.21',
      15,
      '103.02315',
      '103.03',
      '103.02',
    ],
    [
      '8 企业，年终一次性奖不计',
      'enterprise',
      ['4300.00', '2150.00', '900.00'],
      { personal: ['1102.75'] },
      '6247.25',
      15,
      '93.70875',
      '93.71',
      '93.71',
    ],
    ['9 退休', 'retired', ['4820.60'], {}, '4820.60', 5, '24.103', '24.11', '24.10'],
    ['9 若误计津补贴', 'retired', ['6670.60'], {}, '6670.60', 10, '66.706', '66.71', '66.71'],
    ['10 退休，过5000', 'retired', ['5386.00'], {}, '5386.00', 10, '53.86', '53.86', '53.86'],
    ['11 个体', 'self-employed', ['27600.00'], {}, '9200.00', 15, '138', '138.00', '138.00'],
    ['12 预备党员每月', 'agency', ['4200.00'], {}, '4200.00', 10, '42', '42.00', '42.00'],
    ['14 涨薪前', 'agency', ['4980.00'], {}, '4980.00', 10, '49.8', '49.80', '49.80'],
    ['14 涨薪后', 'agency', ['5200.00'], {}, '5200.00', 15, '78', '78.00', '78.00'],
    ['15 取整到元的缺陷', 'agency', ['6345.60'], {}, '6345.60', 15, '95.184', '95.19', '95.18'],
  ] as const)('%s', (_, category, included, given, base, ratePermille, exact, up, halfUp) => {
    expect(dues(category, [...included], given as Given)).toMatchObject({ base, ratePermille, exact, due: up });
    expect(dues(category, [...included], { ...(given as Given), rounding: 'half-up' }).due).toBe(halfUp);
  });

  it('6 高薪触顶：超出的46.00元自愿，依据加上上限那一条', () => {
    const result = dues('enterprise', ['52300.00']);
    expect(result.voluntary).toBe('46.00');
    expect(result.notes.join('')).toContain('自愿');
    expect(result.basis).toContain('dangfei-tongzhi#p1-1');
    expect(dues('enterprise', ['50000.00'])).toMatchObject({ due: '1000.00', voluntary: '0.00' });
    expect(dues('enterprise', ['50000.01'])).toMatchObject({ exact: '1000.0002', due: '1000.00', voluntary: '0.01' });
  });

  it('12 预备党员：2026-09-30通过，9至12月共4个月168.00元', () => {
    const months = monthsBetween(firstDuesMonth('2026-09-30'), '2026-12');
    expect(months).toEqual(['2026-09', '2026-10', '2026-11', '2026-12']);
    expect(centsText(cents('42.00') * BigInt(months.length))).toBe('168.00');
  });

  it.each([
    [5, false, '382.50', 'ok'],
    [7, true, '535.50', 'report'],
    [6, true, '459.00', 'ok'],
    [6, false, '459.00', 'dispose'],
  ] as const)('13 补交：月应交76.50，欠%i个月，有正当理由%s', (count, justified, total, level) => {
    const months = monthsBetween('2025-10', '2026-09').slice(0, count);
    const result = arrears({ months, monthly: cents('76.50'), justified }, limits);
    expect({ ...result, total: centsText(result.total) }).toMatchObject({ count, total, level });
    if (count > 6) expect(result.notes.join('')).toContain('一般不超过6个月');
  });

  it('13 间断地欠6个月不算连续；同一个月写两次只算一次', () => {
    const months = ['2026-01', '2026-02', '2026-04', '2026-05', '2026-07', '2026-08', '2026-08'];
    expect(arrears({ months, monthly: 100n, justified: false }, limits)).toMatchObject({
      count: 6,
      consecutive: 2,
      level: 'ok',
    });
    const mixed = arrears(
      { months: ['2025-12', '2026-01'], monthly: 100n, changes: new Map([['2026-01', 250n]]), justified: true },
      limits,
    );
    expect(mixed).toMatchObject({ total: 350n, consecutive: 2 });
  });

  it('14 年中涨薪：年初核定7月仍49.80，按月变动7月起78.00', () => {
    const changes = [{ from: '2026-07', due: cents('78.00') }];
    const initial = cents('49.80');
    const yearly = yearPlan({ initial, changes, year: 2026, mode: 'yearly' });
    const monthly = yearPlan({ initial, changes, year: 2026, mode: 'monthly' });
    expect(yearly.size).toBe(12);
    expect([yearly.get('2026-07'), monthly.get('2026-06'), monthly.get('2026-07'), monthly.get('2026-12')]).toEqual(
      ['49.80', '49.80', '78.00', '78.00'].map(cents),
    );
  });

  it('15 实交95元：少19分，疑似取整到元；按准数全年少2.208元', () => {
    const exact = cents('6345.60') * 15n;
    const result = checkPayment(exact, cents('95.00'), limits.monthlyCap);
    expect(result).toMatchObject({ verdict: 'short', suspect: 'yuan', missing: 19n });
    expect(exactText((exact - cents('95.00') * 1000n) * 12n)).toBe('2.208');
  });
});

describe('足额', () => {
  const exact = cents('6345.60') * 15n;
  it.each([
    ['95.19', 'enough', null],
    ['100.00', 'enough', null],
    ['95.18', 'cent', null],
    ['95.17', 'short', null],
    ['95.10', 'short', 'jiao'],
    ['90.00', 'short', 'yuan'],
    ['0.00', 'short', 'yuan'],
  ] as const)('实交%s：%s', (paid, verdict, suspect) => {
    expect(checkPayment(exact, cents(paid), limits.monthlyCap)).toMatchObject({ verdict, suspect });
  });

  it('上限以上的不算欠', () => {
    expect(checkPayment(cents('52300.00') * 20n, cents('1000.00'), limits.monthlyCap).verdict).toBe('enough');
  });

  it('减免：在职报上一级批准，离退休支部同意即可', () => {
    expect(reliefRoute(false).note).toContain('上一级党委批准');
    expect(reliefRoute(true)).toMatchObject({ basis: ['dangfei-tongzhi#jianmian'] });
  });
});

describe('党费边界', () => {
  it.each([
    ['扣得比计入多，基数为0', dues('agency', ['100.00'], { tax: '200.00' }), { base: '0.00', exact: '0', due: '0.00' }],
    ['个体的三分之一舍到分', dues('self-employed', ['10000.00']), { base: '3333.33', exact: '33.3333', due: '33.34' }],
    ['个体不看扣除', dues('self-employed', ['27600.00'], { tax: '9999.00' }), { due: '138.00' }],
    ['退休上沿', dues('retired', ['5000.00']), { ratePermille: 5, due: '25.00' }],
    ['退休刚过', dues('retired', ['5000.01']), { ratePermille: 10, due: '50.01' }],
    ['农民', dues('farmer', ['0.50']), { base: '0.50', ratePermille: null, exact: '0.5', due: '0.50' }],
    ['定额', dues('fixed', []), { base: '0.20', ratePermille: null, exact: '0.2', due: '0.20', voluntary: '0.00' }],
    ['小额', dues('agency', ['0.01']), { exact: '0.00005', due: '0.01' }],
    ['小额四舍', dues('agency', ['0.01'], { rounding: 'half-up' }), { due: '0.00' }],
  ])('%s', (_, got, want) => {
    expect(got).toMatchObject(want);
    expect(got.notes.length).toBeGreaterThan(0);
    expect(got.basis.length).toBeGreaterThan(0);
  });

  it('农民自选额出界的报错', () => {
    for (const amount of ['0.19', '1.01']) expect(() => dues('farmer', [amount])).toThrow('0.20元到1.00元');
    expect(dues('farmer', ['1.00']).due).toBe('1.00');
  });

  it.each([
    '5100',
    '5100.0',
    '5100.000',
    '-1.00',
    '+1.00',
    '1,000.00',
    '1e3',
    '５１００.00',
    ' 1.00',
    '1.00\n',
    '',
    '.50',
  ])('%j 不是金额', (text) => {
    expect(parseCents(text)).toBeNull();
  });
});

describe('党费性质', () => {
  const amount = fc.bigInt({ min: 0n, max: 10_000_000n });
  const category = fc.constantFrom(...DUES_CATEGORIES.filter((c) => c !== 'farmer' && c !== 'fixed'));
  const of = (c: DuesCategory, value: bigint, rounding: DuesRounding) =>
    calculateDues({ category: c, included: [value], tax: 0n, personal: [], rounding }, limits);

  it('同一比例内，基数多的不少交', () => {
    fc.assert(
      fc.property(category, amount, amount, fc.constantFrom<DuesRounding>('up', 'half-up'), (c, a, b, rounding) => {
        const [low, high] = [of(c, a < b ? a : b, rounding), of(c, a < b ? b : a, rounding)];
        fc.pre(low.ratePermille === high.ratePermille);
        expect(low.due <= high.due).toBe(true);
        expect(low.due + low.voluntary <= high.due + high.voluntary).toBe(true);
      }),
    );
  });

  it('进到分不低于准数、多不过1分；四舍五入差不过半分；标准额不过上限', () => {
    fc.assert(
      fc.property(category, amount, (c, value) => {
        const up = of(c, value, 'up');
        const half = of(c, value, 'half-up');
        const over = (up.due + up.voluntary) * 1000n - up.exact;
        const near = (half.due + half.voluntary) * 1000n - half.exact;
        expect(over >= 0n && over < 1000n).toBe(true);
        expect(near > -500n && near <= 500n).toBe(true);
        expect(up.due <= limits.monthlyCap).toBe(true);
      }),
    );
  });

  it('金额写成文字再读回来不变', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (value) => parseCents(centsText(value)) === value));
  });
});
