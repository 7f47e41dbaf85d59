/**
 * 共性、个性各占多少。60%、40%出自兰州（lanzhou#zeren），按权重还是按条数来源没有写：默认按权重，
 * 容差±5个百分点，都是拟定（schemes.md 2.6）。
 */
import { compareShare, permille, tenthsText } from '../numbers/ratio.ts';
import type { ParameterLookup } from '../parameters/resolve.ts';
import { isBlank, kindOf, levelOf, LEVELS, type DutyRow, type Kind, type Level } from './model.ts';
import { parseWeight, WEIGHT_UNIT, weightText } from './weight.ts';

export type Method = 'weight' | 'count';

export const METHOD_TITLE: Readonly<Record<Method, string>> = { weight: '按权重', count: '按条数' };

/** 百分数；容差为百分点。 */
export interface DutyRules {
  readonly common: number;
  readonly individual: number;
  readonly tolerance: number;
}

/** 两个比例合计不是100时抛出中文错误。 */
export function dutyRules(parameter: ParameterLookup): DutyRules {
  const common = parameter('duty-common-percent');
  const individual = parameter('duty-individual-percent');
  if (common + individual !== 100) throw new Error(`共性${common}%、个性${individual}%合计不是100%，请核对参数`);
  return { common, individual, tolerance: parameter('duty-tolerance-points') };
}

export interface Ratio {
  /** 一位小数的百分数，例如“62.5%”。个性按100%减共性，两者合计恰为100%。 */
  readonly common: string;
  readonly individual: string;
  /** 共性减目标，例如“＋2.5”；个性的偏差与它相反。 */
  readonly commonGap: string;
  readonly individualGap: string;
  readonly within: boolean;
  /** 差多少、怎么调；在容差内为空。 */
  readonly advice: string;
}

export interface Shares {
  /** 计入的条数。 */
  readonly counted: number;
  /** 有内容而没有计入的行，从 1 数。 */
  readonly excluded: readonly number[];
  readonly common: string;
  readonly individual: string;
  readonly total: string;
  /** 一条也没有、权重合计为0时为 null，原因见 steps。 */
  readonly ratio: Ratio | null;
  /** 算式，一行一步。 */
  readonly steps: readonly string[];
}

/** rows 为全部行；level 不给算整张表，给了只算这一级。 */
export function dutyShares(rows: readonly DutyRow[], method: Method, rules: DutyRules, level?: Level): Shares {
  const units: Record<Kind, number[]> = { 共性: [], 个性: [] };
  const excluded: number[] = [];
  rows.forEach((row, i) => {
    if (isBlank(row) || (level !== undefined && levelOf(row.level) !== level)) return;
    const kind = kindOf(row.kind);
    const weight = method === 'count' ? WEIGHT_UNIT : weightUnits(row);
    if (kind === null || weight === null) excluded.push(i + 1);
    else units[kind].push(weight);
  });
  const common = sum(units.共性);
  const total = common + sum(units.个性);
  const shared = {
    counted: units.共性.length + units.个性.length,
    excluded,
    common: weightText(common),
    individual: weightText(total - common),
    total: weightText(total),
  };
  const sums = [sumLine('共性', units.共性, method), sumLine('个性', units.个性, method)];
  if (total === 0) {
    const reason =
      shared.counted === 0 ? '没有能计入的任务，算不出比例' : '权重合计为0，算不出比例，请至少给一条写上权重';
    return { ...shared, ratio: null, steps: shared.counted === 0 ? [reason] : [...sums, reason] };
  }
  const ratio = ratioOf(common, total, method, rules);
  const noun = method === 'weight' ? '权重' : '条数';
  return {
    ...shared,
    ratio,
    steps: [
      ...sums,
      `合计：${shared.common}＋${shared.individual}＝${shared.total}`,
      `共性占${noun}：${shared.common}÷${shared.total}＝${ratio.common}（四舍五入到一位小数）`,
      `个性占${noun}：100%－${ratio.common}＝${ratio.individual}`,
      `共性偏差：${ratio.common}－${rules.common}%＝${ratio.commonGap}个百分点，${ratio.within ? '在' : '超出'}±${rules.tolerance}个百分点的容差${ratio.within ? '内' : ''}`,
      ...(ratio.advice ? [ratio.advice] : []),
    ],
  };
}

/** 四级各算一遍。 */
export function sharesByLevel(
  rows: readonly DutyRow[],
  method: Method,
  rules: DutyRules,
): readonly { readonly level: Level; readonly shares: Shares }[] {
  return LEVELS.map((level) => ({ level, shares: dutyShares(rows, method, rules, level) }));
}

function weightUnits(row: DutyRow): number | null {
  const weight = parseWeight(row.weight);
  return weight.ok ? weight.units : null;
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0);
}

/** 条数太多的不逐个列加数。 */
const MAX_TERMS = 20;

function sumLine(kind: Kind, list: readonly number[], method: Method): string {
  if (method === 'count') return `${kind}任务：${list.length}条`;
  if (list.length === 0) return `${kind}权重：没有任务，为0`;
  const terms = list.length > 1 && list.length <= MAX_TERMS ? `${list.map(weightText).join('＋')}＝` : '';
  return `${kind}权重（${list.length}条）：${terms}${weightText(sum(list))}`;
}

function ratioOf(common: number, total: number, method: Method, rules: DutyRules): Ratio {
  const tenths = permille(common, total);
  const gap = tenths - Math.round(rules.common * 10);
  // 在不在容差内按原数判断，不按取整后的百分数。
  const over = compareShare(common, total, rules.common + rules.tolerance) > 0;
  const under = compareShare(common, total, rules.common - rules.tolerance) < 0;
  return {
    common: `${tenthsText(tenths)}%`,
    individual: `${tenthsText(1000 - tenths)}%`,
    commonGap: signed(gap),
    individualGap: signed(-gap),
    within: !over && !under,
    advice: over || under ? adviceOf(common, total, method, rules, over) : '',
  };
}

function signed(tenths: number): string {
  return `${tenths > 0 ? '＋' : tenths < 0 ? '－' : ''}${tenthsText(Math.abs(tenths))}`;
}

/** 合计不变，从一头挪到另一头，至少挪多少才进容差；权重进到两位小数，条数进到整条。 */
function adviceOf(common: number, total: number, method: Method, rules: DutyRules, over: boolean): string {
  const { common: aim, tolerance } = rules;
  const excess = Math.abs(compareShare(common, total, over ? aim + tolerance : aim - tolerance)) / 10_000;
  const grain = method === 'count' ? WEIGHT_UNIT : 100;
  const moved = Math.ceil(excess / grain) * grain;
  const after = over ? common - moved : common + moved;
  const overshoots = compareShare(after, total, over ? aim - tolerance : aim + tolerance) * (over ? 1 : -1) < 0;
  if (overshoots) return '任务太少，只在共性、个性之间改调不进容差，要增减任务';
  const [from, to] = over ? ['共性', '个性'] : ['个性', '共性'];
  const amount = method === 'count' ? `${weightText(moved)}条任务` : `${weightText(moved)}的权重`;
  return `要进容差：合计不变时，至少把${amount}从${from}改到${to}`;
}
