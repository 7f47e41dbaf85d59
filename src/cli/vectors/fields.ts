/** 读一条用例里的字段：没写、写错时抛 BadInput，信息点名字段。null 视为没写，多余的键不看。 */
import { isDate } from '../../domain/calendar/dates.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** 用例写错了：哪个字段、怎么错。 */
export class BadInput extends Error {}

/** 是不是对象（数组、null 不算）。 */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** 非负整数；min 是允许的最小值。没写又没有默认值时报错。 */
export function readCount(fields: Fields, name: string, options: { min?: number; fallback?: number } = {}): number {
  const { min = 0, fallback } = options;
  const value = fields[name] ?? fallback ?? missing(name);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < min) {
    throw new BadInput(`${name} 要是不小于${min}的整数，写的是 ${show(value)}`);
  }
  return value;
}

/** 是或否，写成 true 或 false。 */
export function readBoolean(fields: Fields, name: string, fallback?: boolean): boolean {
  const value = fields[name] ?? fallback ?? missing(name);
  if (typeof value !== 'boolean') throw new BadInput(`${name} 要写 true 或 false，写的是 ${show(value)}`);
  return value;
}

/** 日历上有的一天，写成 YYYY-MM-DD。 */
export function readDate(fields: Fields, name: string): string {
  return readOptionalDate(fields, name) ?? missing(name);
}

/** 同 readDate，没写时为 null。 */
export function readOptionalDate(fields: Fields, name: string): string | null {
  const value = fields[name] ?? null;
  if (value !== null && !isDate(value)) {
    throw new BadInput(`${name} 要是日历上有的日期，写成 2026-05-11 这样，写的是 ${show(value)}`);
  }
  return value;
}

/** 只能从几个词里选。 */
export function readChoice<T extends string>(fields: Fields, name: string, choices: readonly T[], fallback?: T): T {
  const value = fields[name] ?? fallback ?? missing(name);
  const choice = choices.find((c) => c === value);
  if (choice === undefined) throw new BadInput(`${name} 只能写 ${choices.join('、')}，写的是 ${show(value)}`);
  return choice;
}

/** 把写错的值放进信息里，太长的截断。 */
export function show(value: unknown): string {
  if (Array.isArray(value)) return '数组';
  if (isFields(value)) return '对象';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function missing(name: string): never {
  throw new BadInput(`缺少 ${name}`);
}
