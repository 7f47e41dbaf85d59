/**
 * 131目标：合格、优秀、示范点各要几个。三个比例出自张家界的报道（zhangjiajie#mubiao），“131”是由比例推断的叫法；
 * 个数不是整数时向上取整，为本站拟定。
 */
import { ceilPercent, percentText } from '../numbers/ratio.ts';
import type { ParameterLookup } from '../parameters/resolve.ts';

/** 支部数、党组织数的上限：全国范围的工委也用不到这么多，超出多半是多写了几位。 */
export const MAX_COUNT = 100_000;

/** 三个比例，百分数。 */
export interface TargetShares {
  readonly pass: number;
  readonly good: number;
  readonly model: number;
}

export function targetShares(parameter: ParameterLookup): TargetShares {
  return {
    pass: parameter('target-pass-percent'),
    good: parameter('target-good-percent'),
    model: parameter('target-model-percent'),
  };
}

/** 示范点比例乘在哪个数上：来源前两项写“党支部”，第三项写“基层党组织”。 */
export type ModelBase = 'branches' | 'organizations';

export const BASE_TITLE: Readonly<Record<ModelBase, string>> = { branches: '支部数', organizations: '党组织数' };

export type TargetKey = keyof TargetShares;

const TARGET_TITLE: Readonly<Record<TargetKey, string>> = { pass: '合格', good: '优秀', model: '示范点' };

export interface Target {
  readonly key: TargetKey;
  readonly title: string;
  readonly base: ModelBase;
  readonly percent: number;
  /** 至少几个。 */
  readonly count: number;
  /** 算式一行。 */
  readonly line: string;
}

/** 一项目标；total 为基数，正整数。 */
export function target(key: TargetKey, total: number, shares: TargetShares, base: ModelBase = 'branches'): Target {
  const percent = shares[key];
  const count = ceilPercent(total, percent);
  const exact = percentText(total, percent);
  const sum = `${TARGET_TITLE[key]}：${BASE_TITLE[base]}${total}×${percent}%＝${exact}`;
  const line = exact === String(count) ? `${sum}，至少${count}个` : `${sum}，不是整数，向上取整，至少${count}个`;
  return { key, title: TARGET_TITLE[key], base, percent, count, line };
}

export interface TargetInput {
  readonly branches: number;
  /** 没填为 null。 */
  readonly organizations: number | null;
  readonly base: ModelBase;
}

/** 三项目标；选了按党组织数而没有给党组织数时，示范点为 null。 */
export function targets(
  { branches, organizations, base }: TargetInput,
  shares: TargetShares,
): { readonly pass: Target; readonly good: Target; readonly model: Target | null } {
  const total = base === 'branches' ? branches : organizations;
  return {
    pass: target('pass', branches, shares),
    good: target('good', branches, shares),
    model: total === null ? null : target('model', total, shares, base),
  };
}

export interface BaseComparison {
  readonly branches: Target;
  readonly organizations: Target;
  /** 按党组织数减按支部数，可为负。 */
  readonly difference: number;
  readonly line: string;
}

/** 两种基数的示范点个数并列。 */
export function compareBases(branches: number, organizations: number, shares: TargetShares): BaseComparison {
  const one = target('model', branches, shares, 'branches');
  const other = target('model', organizations, shares, 'organizations');
  const difference = other.count - one.count;
  const line =
    difference === 0
      ? `两种基数算出来一样，都是${one.count}个`
      : `按党组织数比按支部数${difference > 0 ? '多' : '少'}${Math.abs(difference)}个`;
  return { branches: one, organizations: other, difference, line };
}

/** 还差几个的一行；done 为已有个数。 */
export function shortLine({ title, count }: Target, done: number): { readonly short: number; readonly line: string } {
  const short = Math.max(0, count - done);
  const sum = `${title}：目标${count}－已有${done}＝${count - done}`;
  return { short, line: short > 0 ? `${sum}，还差${short}个` : `${sum}，已经够了` };
}
