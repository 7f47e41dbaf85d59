import { BadInput, type Fields } from './fields.ts';
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

/** “今天”必须写。 */
export function requireAsOf({ asOf }: ToolCase): string {
  if (asOf === null) throw new BadInput('缺少 asOf：这个工具要写“今天”是哪天，和 input 并列');
  return asOf;
}

/** 规则算到范围以外（RangeError）时，改报成点名字段的 BadInput。 */
export function withField<T>(names: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) throw new BadInput(`${names} 写得不对：${error.message}`);
    throw error;
  }
}
