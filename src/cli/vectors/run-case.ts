/** 跑一条用例。任何写错的用例都答 error，不影响后面的用例。 */
import { BadInput, isFields, readOptionalDate, show, type Fields } from './fields.ts';
import { TOOLS } from './registry.ts';
import type { Rules } from './rules.ts';
import type { Tool } from './tool.ts';

/** BAD_INPUT 字段没写或写错；UNKNOWN_TOOL 没有这个工具；INTERNAL 程序出错。 */
export type ErrorCode = 'BAD_INPUT' | 'UNKNOWN_TOOL' | 'INTERNAL';

export type Answer =
  | { readonly id: string | number | null; readonly output: object }
  | { readonly id: string | number | null; readonly error: { readonly code: ErrorCode; readonly message: string } };

class UnknownTool extends Error {}

/** entry 是用例数组里的一个元素，可以是任何东西；没有 id 的答 id 为 null。 */
export function runCase(entry: unknown, rules: Rules): Answer {
  const given = isFields(entry) ? (entry['id'] ?? null) : null;
  const id = typeof given === 'string' || typeof given === 'number' ? given : null;
  try {
    if (!isFields(entry)) throw new BadInput(`用例要是对象 { … }，写的是 ${show(entry)}`);
    if (given !== id) throw new BadInput(`id 要写成文字，写的是 ${show(given)}`);
    const tool = findTool(entry);
    const input = entry['input'] ?? null;
    if (input === null) throw new BadInput('缺少 input');
    if (!isFields(input)) throw new BadInput(`input 要是对象 { … }，写的是 ${show(input)}`);
    return { id, output: tool({ input, asOf: readOptionalDate(entry, 'asOf'), rules }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof UnknownTool) return { id, error: { code: 'UNKNOWN_TOOL', message } };
    if (error instanceof BadInput) return { id, error: { code: 'BAD_INPUT', message } };
    return { id, error: { code: 'INTERNAL', message: `计算出错：${message}` } };
  }
}

function findTool(entry: Fields): Tool {
  const name = entry['tool'] ?? null;
  if (name === null) throw new BadInput('缺少 tool');
  if (typeof name !== 'string') throw new BadInput(`tool 要写成文字，写的是 ${show(name)}`);
  const tool = TOOLS.get(name);
  if (tool) return tool;
  throw new UnknownTool(`tool ${show(name)} 没有这个工具，可用的有 ${[...TOOLS.keys()].join('、')}`);
}
