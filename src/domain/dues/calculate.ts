/** 一个人一个月的党费（regulations-members.md §10.1；读法见 vectors/README.md A1—A3）。 */
import { CATEGORY_INFO, type DuesCategory } from './categories.ts';
import type { DuesLimits, Tier } from './limits.ts';
import { centsText, exactText, sumCents, type Cents } from './money.ts';

/** up 进到分（默认，确保不少交）；half-up 四舍五入到分。没有中央规定，都属工具口径。 */
export type DuesRounding = 'up' | 'half-up';

export interface DuesInput {
  readonly category: DuesCategory;
  /** 计入项：wage、pension 至少一项；quarter、chosen 恰好一项；fixed 没有。由调用方保证。 */
  readonly included: readonly Cents[];
  /** 个人所得税、个人缴纳的保险公积金年金，只有 wage 用。 */
  readonly tax: Cents;
  readonly personal: readonly Cents[];
  readonly rounding: DuesRounding;
}

export interface DuesResult {
  readonly base: Cents;
  /** 比例，千分之几；自选、定额的为 null。 */
  readonly ratePermille: number | null;
  /** 准数，千分之一分。 */
  readonly exact: bigint;
  /** 标准额，不超过上限。 */
  readonly due: Cents;
  /** 超过上限、自愿多交的部分。 */
  readonly voluntary: Cents;
  readonly basis: readonly string[];
  /** 逐步说明怎么算的。 */
  readonly notes: readonly string[];
}

/** 农民的自选额超出范围时抛 RangeError，其余输入由调用方保证。 */
export function calculateDues(input: DuesInput, limits: DuesLimits): DuesResult {
  const { method, basis } = CATEGORY_INFO[input.category];
  if (method === 'fixed') {
    return flat(limits.fixedAmount, basis, `每月定额${centsText(limits.fixedAmount)}元。`);
  }
  if (method === 'chosen') return chosen(input.included[0] ?? 0n, basis, limits);

  const notes: string[] = [];
  const base = baseOf(input, notes);
  const tier = tierOf(base, method === 'pension' ? limits.retiredTiers : limits.wageTiers);
  notes.push(`基数${centsText(base)}元，${tier.reason}，整个基数按${permilleText(tier.permille)}交，不分段。`);

  const exact = base * BigInt(tier.permille);
  const rounded = roundCents(exact, input.rounding);
  const precise = exactText(exact);
  notes.push(
    `${centsText(base)}×${permilleText(tier.permille)}＝${precise}元，${roundingText(input.rounding)}得${centsText(rounded)}元。`,
  );

  const due = rounded > limits.monthlyCap ? limits.monthlyCap : rounded;
  const voluntary = rounded - due;
  if (voluntary > 0n) {
    notes.push(`每月一般不超过${centsText(limits.monthlyCap)}元；超出的${centsText(voluntary)}元自愿，不交不算欠。`);
  }
  return {
    base,
    ratePermille: tier.permille,
    exact,
    due,
    voluntary,
    basis: voluntary > 0n ? [...basis, 'dangfei-tongzhi#p1-1'] : basis,
    notes,
  };
}

/** 千分之一分 → 分。 */
export function roundCents(thousandths: bigint, rounding: DuesRounding): Cents {
  return (thousandths + (rounding === 'up' ? 999n : 500n)) / 1000n;
}

/** 15 → “1.5%”。 */
function permilleText(permille: number): string {
  return `${permille / 10}%`;
}

function chosen(amount: Cents, basis: readonly string[], { farmerMin, farmerMax }: DuesLimits): DuesResult {
  const range = `${centsText(farmerMin)}元到${centsText(farmerMax)}元`;
  if (amount < farmerMin || amount > farmerMax) {
    throw new RangeError(`农民党员每月在${range}之间自选，写的是${centsText(amount)}元`);
  }
  return flat(amount, basis, `农民党员每月在${range}之间自选，选的是${centsText(amount)}元。`);
}

function flat(amount: Cents, basis: readonly string[], note: string): DuesResult {
  return {
    base: amount,
    ratePermille: null,
    exact: amount * 1000n,
    due: amount,
    voluntary: 0n,
    basis,
    notes: [note],
  };
}

function baseOf({ category, included, tax, personal }: DuesInput, notes: string[]): Cents {
  const total = sumCents(included);
  const { method } = CATEGORY_INFO[category];
  if (method === 'quarter') {
    notes.push(`上季度纯收入${centsText(total)}元除以3，分以下舍去。`);
    return total / 3n;
  }
  if (method === 'pension') {
    notes.push(`基本离退休费或基本养老金${centsText(total)}元，不含津贴补贴。`);
    return total;
  }
  const cut = tax + sumCents(personal);
  notes.push(`计入项合计${centsText(total)}元，减个人所得税和个人缴纳部分${centsText(cut)}元。`);
  if (cut <= total) return total - cut;
  notes.push('扣除的比计入的多，基数按0元计，请核对各项有没有填错。');
  return 0n;
}

function tierOf(base: Cents, tiers: readonly Tier[]): { permille: number; reason: string } {
  let below: Cents | null = null;
  for (const { upTo, permille } of tiers) {
    if (upTo === null) return { permille, reason: `超过${centsText(below ?? 0n)}元` };
    if (base <= upTo) {
      const from = below === null ? '' : `超过${centsText(below)}元、`;
      return { permille, reason: `${from}不超过${centsText(upTo)}元` };
    }
    below = upTo;
  }
  throw new Error('党费的比例没有最后一档');
}

function roundingText(rounding: DuesRounding): string {
  return rounding === 'up' ? '不足1分的进到分' : '四舍五入到分';
}
