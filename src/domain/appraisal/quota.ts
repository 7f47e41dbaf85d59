/** 民主评议优秀名额：向下取整，不四舍五入、不进一（regulations-members.md §10.3）。 */
import type { ParameterLookup } from '../parameters/resolve.ts';

/** rated 参加评议且定等次的正式党员（默认，推定）；all 党员总数，含预备党员（通知用语）。 */
export type QuotaBasis = 'rated' | 'all';

export interface QuotaInput {
  readonly full: number;
  readonly probationary: number;
  readonly basis: QuotaBasis;
}

export interface QuotaResult {
  /** 按所选口径，优秀最多几人。 */
  readonly max: number;
  /** 两种口径各是几人，供对照。 */
  readonly rated: number;
  readonly all: number;
  readonly basis: readonly string[];
  readonly notes: readonly string[];
}

export interface QuotaLimits {
  /** 优秀不超过几分之一。 */
  readonly denominator: number;
}

/** 从参数表取评议名额用到的数。 */
export function quotaLimits(parameter: ParameterLookup): QuotaLimits {
  return { denominator: parameter('excellent-ratio-denominator') };
}

/** 人数为非负整数，由调用方保证。 */
export function excellentQuota(input: QuotaInput, { denominator }: QuotaLimits): QuotaResult {
  const rated = wholeShare(input.full, denominator);
  const all = wholeShare(input.full + input.probationary, denominator);
  const max = input.basis === 'all' ? all : rated;
  const notes = [
    input.basis === 'all'
      ? `按党员总数（含预备党员）的1/${denominator}计，向下取整。`
      : `按参加评议并定等次的正式党员的1/${denominator}计，向下取整；预备党员参加评议、不定等次。`,
  ];
  if (rated !== all) notes.push(`两种口径结果不同：按正式党员${rated}人，按党员总数${all}人，以上级当年通知为准。`);
  if (max === 0) notes.push('人数太少，没有优秀名额，请示上级或与其他支部统筹。');
  return { max, rated, all, basis: ['pingyi-tongzhi#bili'], notes };
}

function wholeShare(count: number, denominator: number): number {
  return (count - (count % denominator)) / denominator;
}
