/** 读用例里的金额：文字、两位小数（README A1）。 */
import { parseCents, type Cents } from '../../domain/dues/money.ts';
import { BadInput, show, type Fields } from './fields.ts';

/** 没写为 fallback。 */
export function readMoney(fields: Fields, name: string, fallback: Cents): Cents {
  const value = fields[name] ?? null;
  return value === null ? fallback : money(value, name);
}

/** 一列金额；没写为空。 */
export function readMoneyList(fields: Fields, name: string): Cents[] {
  const value = fields[name] ?? null;
  if (value === null) return [];
  if (!Array.isArray(value)) throw new BadInput(`${name} 要写成金额的数组，例如 ["5100.00"]，写的是 ${show(value)}`);
  return value.map((entry: unknown, i) => money(entry, `${name} 第${i + 1}项`));
}

function money(value: unknown, name: string): Cents {
  const cents = parseCents(value);
  if (cents === null) throw new BadInput(`${name} 要写成 "5100.00" 这样带引号、两位小数的金额，写的是 ${show(value)}`);
  return cents;
}
