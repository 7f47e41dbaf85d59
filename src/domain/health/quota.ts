/** 民主评议优秀名额：面板里填了人数才算。 */
import { excellentQuota, type QuotaLimits } from '../appraisal/quota.ts';
import type { Item, Scheme } from '../standard/model.ts';
import { allItems } from '../standard/model.ts';
import { PANEL_PLACE, type ExcellentCount, type HealthContext, type HealthRule, type Hit } from './model.ts';

/** 参数 excellent-ratio-denominator 的现行值；自查页不带参数表，测试查两处一致。 */
export const DEFAULT_QUOTA_LIMITS: QuotaLimits = { denominator: 3 };

/** 常见问题表里的“评议优秀突破比例上限”。 */
const OVER_RATIO = 'P15';

/** 哪一条管评优比例：常见问题里有 P15 的；体系没有的为 null。 */
export const ratioItem = (scheme: Scheme): Item | null =>
  allItems(scheme).find((item) => item.problems.some((p) => p.id === OVER_RATIO)) ?? null;

/** 两种口径的优秀名额上限。 */
export function excellentLimits(
  { full, probationary }: Pick<ExcellentCount, 'full' | 'probationary'>,
  limits: QuotaLimits = DEFAULT_QUOTA_LIMITS,
): { readonly rated: number; readonly all: number } {
  return excellentQuota({ full, probationary, basis: 'rated' }, limits);
}

function overThird({ scheme, evaluation, quota, quotaLimits }: HealthContext): Hit[] {
  if (!quota) return [];
  const { rated, all } = excellentLimits(quota, quotaLimits);
  if (quota.excellent <= rated) return [];
  const item = ratioItem(scheme);
  const met = evaluation.items.find((r) => r.item === item)?.score?.verdict === 'met';
  const count = `评为优秀${String(quota.excellent)}人，按正式党员${String(quota.full)}人最多${String(rated)}人`;
  const where = item ? { item: item.id } : { place: PANEL_PLACE };
  if (quota.excellent <= all) {
    const other = `按党员总数${String(quota.full + quota.probationary)}人是${String(all)}人`;
    return [{ ...where, message: `${count}，${other}；用哪种口径，以上级当年通知为准，写进备注。` }];
  }
  const rest = `${count}，超了${String(quota.excellent - rated)}人`;
  return met
    ? [{ ...where, severity: 'must', message: `${rest}，本条却判“达标”；重新定等次，或改判结论。` }]
    : [{ ...where, message: `${rest}；重新定等次，改汇总表和登记表。` }];
}

export const QUOTA_RULES: readonly HealthRule[] = [
  {
    id: 'TJ-11',
    title: '民主评议优秀超过三分之一',
    severity: 'should',
    basis:
      '上限见年度评议通知（所见为二手）；向下取整、以定等次的正式党员为基数是工具口径。两种口径都超又判达标的必改（拟定）。',
    check: overThird,
  },
];
