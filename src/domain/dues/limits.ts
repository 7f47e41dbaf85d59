/** 党费用到的数，从参数表取（content/parameters/dues.yaml）。 */
import type { ParameterLookup } from '../parameters/resolve.ts';
import { centsOfYuan, type Cents } from './money.ts';

/** 一档：基数不超过 upTo（含）按 permille 千分之几；最后一档 upTo 为 null。 */
export interface Tier {
  readonly upTo: Cents | null;
  readonly permille: number;
}

export interface DuesLimits {
  /** 按工资、年薪、上季度月均纯收入交纳的四档。 */
  readonly wageTiers: readonly Tier[];
  /** 离退休党员的两档。 */
  readonly retiredTiers: readonly Tier[];
  readonly farmerMin: Cents;
  readonly farmerMax: Cents;
  /** 学生、下岗失业、靠抚恤救济、低保党员的月交额。 */
  readonly fixedAmount: Cents;
  readonly monthlyCap: Cents;
  /** 补交一般不超过几个月。 */
  readonly backPayMonths: number;
  /** 无正当理由连续几个月不交须按程序处置。 */
  readonly disposalMonths: number;
}

export function duesLimits(parameter: ParameterLookup): DuesLimits {
  const yuan = (id: string) => centsOfYuan(parameter(id));
  return {
    wageTiers: [
      { upTo: yuan('dues-wage-tier1-max'), permille: parameter('dues-wage-tier1-rate') },
      { upTo: yuan('dues-wage-tier2-max'), permille: parameter('dues-wage-tier2-rate') },
      { upTo: yuan('dues-wage-tier3-max'), permille: parameter('dues-wage-tier3-rate') },
      { upTo: null, permille: parameter('dues-wage-tier4-rate') },
    ],
    retiredTiers: [
      { upTo: yuan('dues-retired-tier1-max'), permille: parameter('dues-retired-tier1-rate') },
      { upTo: null, permille: parameter('dues-retired-tier2-rate') },
    ],
    farmerMin: yuan('dues-farmer-min'),
    farmerMax: yuan('dues-farmer-max'),
    fixedAmount: yuan('dues-fixed-amount'),
    monthlyCap: yuan('dues-monthly-cap'),
    backPayMonths: parameter('dues-back-pay-months'),
    disposalMonths: parameter('dues-disposal-months'),
  };
}
