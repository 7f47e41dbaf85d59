import type { Fields } from './fields.ts';
import type { Rules } from './rules.ts';

/** 交给工具的一条用例。 */
export interface ToolCase {
  readonly input: Fields;
  /** 用例写的“今天”；没写为 null，要用的工具自己报缺。 */
  readonly asOf: string | null;
  readonly rules: Rules;
}

/** 一个工具：查输入、调规则、给结果。输入有错时抛 BadInput。 */
export type Tool = (testCase: ToolCase) => object;
