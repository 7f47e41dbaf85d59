/** 参数按生效日期取值；地方可改的参数以站点设置里的覆盖值为准。 */
import type { Origin } from '../../schemas/common.ts';
import type { ParameterSource } from '../../schemas/parameter.ts';
import { isDate } from '../calendar/dates.ts';

/** 地方覆盖，来自 content/site.yaml 的 overrides；不分日期，一直有效。 */
export interface ParameterOverride {
  readonly parameter: string;
  readonly value: number;
  /** 依据的本地文件名。 */
  readonly source: string;
}

/** 某一天取到的值；单位见 unit。 */
export interface ParameterValue {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly value: number;
  /** 地方覆盖的值没有出处等级，为 local。 */
  readonly origin: Origin | 'local';
  readonly basis: readonly string[];
  /** 说明；地方覆盖时为依据的本地文件名。 */
  readonly note: string;
}

/** 站点设置里的覆盖值 → 按参数编号查。同一个参数写了两次时抛出中文错误。 */
export function overridesOf(list: readonly ParameterOverride[]): ReadonlyMap<string, ParameterOverride> {
  const result = new Map<string, ParameterOverride>();
  for (const override of list) {
    if (result.has(override.parameter)) throw new Error(`site.yaml 里参数“${override.parameter}”写了两次，请留一条`);
    result.set(override.parameter, override);
  }
  return result;
}

/** 编号不存在、当天没有取值、覆盖了不许改的参数、asOf 不是日期时，抛出中文错误。 */
export function valueOn(
  parameters: readonly ParameterSource[],
  id: string,
  asOf: string,
  overrides?: ReadonlyMap<string, ParameterOverride>,
): ParameterValue {
  const parameter = parameters.find((p) => p.id === id);
  if (!parameter) throw new Error(`没有编号为“${id}”的参数，请核对 content/parameters 里的编号`);
  if (!isDate(asOf)) throw new RangeError(`取参数“${parameter.title}”要用有效日期，写的是“${asOf}”`);
  const { title, unit } = parameter;

  const override = overrides?.get(id);
  if (override) {
    if (!parameter.local) throw new Error(`参数“${title}”（${id}）由上位规定确定，不能在 site.yaml 里改`);
    return { id, title, unit, value: override.value, origin: 'local', basis: [], note: override.source };
  }
  // 只增不改，旧的在前：从后往前找第一条已经生效且还没有停用的。
  for (let i = parameter.values.length - 1; i >= 0; i -= 1) {
    const entry = parameter.values[i];
    if (entry && entry.from <= asOf && (entry.to === undefined || asOf <= entry.to)) {
      const { value, origin, basis = [], note = '' } = entry;
      return { id, title, unit, value, origin, basis, note };
    }
  }
  const periods = parameter.values.map((v) => `${v.from}起${v.to === undefined ? '' : `到${v.to}止`}`).join('、');
  throw new Error(`参数“${title}”（${id}）在${asOf}没有取值，现有的是：${periods}`);
}

/** 数值带单位，例如“80分”“60%”“6个月”。 */
export function displayValue({ value, unit }: Pick<ParameterValue, 'value' | 'unit'>): string {
  return `${value}${unit}`;
}

/** 按编号取数的函数：规则只认这个，不关心数从哪里来。 */
export type ParameterLookup = (id: string) => number;
