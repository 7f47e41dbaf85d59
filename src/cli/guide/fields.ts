/** 从 zod 格式里取每个字段：要不要写、写成什么、写错了怎么说。 */
import type { z } from 'zod';
import { basisRef, isoDate, ledgerId, origin, slug, statement, verificationLevel } from '../../schemas/common.ts';
import { itemId } from '../../schemas/standard.ts';

export interface Field {
  /** 路径，列表不占一段，用点连接。 */
  readonly path: string;
  readonly required: string;
  readonly type: string;
  /** 到处都用的类型，前面统一讲过。 */
  readonly named: boolean;
  /** 写错时检查给出的话。 */
  readonly errors: readonly string[];
}

type Def = { readonly type: string } & Readonly<Record<string, unknown>>;

const defOf = (schema: unknown): Def => (schema as z.ZodType).def as unknown as Def;

/** 到处都用的几种，只说名字，不逐字段展开。 */
const NAMED: readonly (readonly [z.ZodType, string])[] = [
  [statement, '说法'],
  [isoDate, '日期'],
  [slug, '编号'],
  [basisRef, '依据'],
  [itemId, '条目编号'],
  [ledgerId, '册号'],
  [origin, '出处'],
  [verificationLevel, '核验程度'],
];
const namedType = (schema: unknown) => NAMED.find(([known]) => known === schema)?.[1];

/** 一个栏目的全部字段，按写的先后；说法、出处这类公用的不再往下展开。 */
export function fieldsOf(schema: z.ZodType): Field[] {
  return Object.entries(shapeOf(schema)).flatMap(([name, field]) => walk(name, field));
}

/** 整条一起检查时说的话，例如“标为种子的必须写依据”。 */
export function wholeErrors(schema: z.ZodType): string[] {
  const inner = unwrap(schema).schema;
  return errorsOf(inner);
}

function walk(path: string, raw: unknown): Field[] {
  const { schema, required } = unwrap(raw as z.ZodType);
  const def = defOf(schema);
  const element = def.type === 'array' ? unwrap(def['element'] as z.ZodType).schema : schema;
  const named = namedType(element) !== undefined;
  const own: Field = { path, required, type: typeOf(schema), named, errors: errorsOf(schema) };
  if (named) return [own];
  const inner = Object.entries(shapeOf(element)).flatMap(([name, field]) => walk(`${path}.${name}`, field));
  const shared = element === schema ? [] : errorsOf(element);
  return [{ ...own, errors: [...own.errors, ...shared] }, ...inner];
}

function unwrap(schema: z.ZodType): { schema: z.ZodType; required: string } {
  const def = defOf(schema);
  if (def.type === 'optional') return { ...unwrap(def['innerType'] as z.ZodType), required: '可不写' };
  if (def.type === 'default') {
    const value = def['defaultValue'];
    const shown = Array.isArray(value) && value.length === 0 ? '空列表' : describeValue(value);
    return { ...unwrap(def['innerType'] as z.ZodType), required: `可不写，当作${shown}` };
  }
  return { schema, required: '必写' };
}

const describeValue = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([key, inner]) => `${key}: ${String(inner)}`)
        .join('、')
    : value === ''
      ? '空'
      : String(value);

function shapeOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  const def = defOf(schema);
  if (def.type === 'object') return def['shape'] as Record<string, unknown>;
  if (def.type !== 'intersection') return {};
  return { ...shapeOf(def['left'] as z.ZodType), ...shapeOf(def['right'] as z.ZodType) };
}

function typeOf(schema: z.ZodType): string {
  const named = namedType(schema);
  if (named) return named;
  const def = defOf(schema);
  const { min, max } = limitsOf(schema);
  const range = (unit: string) =>
    min === undefined && max === undefined
      ? ''
      : min === max
        ? `，正好${min}${unit}`
        : `，${[min === undefined ? '' : `至少${min}${unit}`, max === undefined ? '' : `至多${max}${unit}`].filter(Boolean).join('、')}`;
  switch (def.type) {
    case 'string':
      return `文字${range('字')}`;
    case 'number':
      return '数字';
    case 'boolean':
      return 'true 或 false';
    case 'literal':
      return (def['values'] as unknown[]).map(String).join('、');
    case 'enum':
      return Object.values(def['entries'] as Record<string, string>)
        .map((value) => (value === '' ? '空' : value))
        .join('、');
    case 'union':
      return (def['options'] as z.ZodType[]).map(typeOf).join('，或者');
    case 'array':
      return `列表${range('条')}；每条是${typeOf(unwrap(def['element'] as z.ZodType).schema)}`;
    case 'object':
      return '一组字段';
    case 'intersection':
      return '一组字段，另加一句说法';
    default:
      return def.type;
  }
}

interface Check {
  readonly check?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly error?: (issue: object) => unknown;
}

const checksOf = (schema: z.ZodType): Check[] =>
  ((defOf(schema)['checks'] as { readonly _zod: { readonly def: Check } }[] | undefined) ?? []).map((c) => c._zod.def);

function limitsOf(schema: z.ZodType): { min?: number; max?: number } {
  return checksOf(schema).reduce<{ min?: number; max?: number }>((limits, check) => {
    if (check.check === 'min_length' && check.minimum !== undefined) return { ...limits, min: check.minimum };
    if (check.check === 'max_length' && check.maximum !== undefined) return { ...limits, max: check.maximum };
    if (check.check === 'length_equals' && check.length !== undefined) return { min: check.length, max: check.length };
    return limits;
  }, {});
}

/** 格式里自己写的中文报错。要看具体值才说得出的不收。 */
function errorsOf(schema: z.ZodType): string[] {
  const own = defOf(schema)['error'] as Check['error'];
  const messages = [own, ...checksOf(schema).map((check) => check.error)].flatMap((error) => {
    const message: unknown = error?.({});
    return typeof message === 'string' ? [message] : [];
  });
  return [...new Set(messages)];
}
