import type { z } from 'zod';
import { allEntries, describePath, findingIn } from '../finding.ts';
import type { Path, Rule } from '../model.ts';

const id = 'unknown-key';

/** zod 会悄悄丢掉不认识的字段；选填字段写错名字，页面上就少一块而没人知道。 */
export const unknownKey: Rule = {
  id,
  title: '没有写错名字的字段',
  check: (set) =>
    allEntries(set).flatMap((entry) =>
      extraKeys(entry.schema, entry.raw, []).map((path) =>
        findingIn(
          id,
          entry,
          [...entry.path, ...path],
          `没有这个字段，多半写错了名字：${describePath(entry, [...entry.path, ...path])}`,
        ),
      ),
    ),
};

type Def = { readonly type: string } & Readonly<Record<string, unknown>>;

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

function extraKeys(schema: z.ZodType, value: unknown, path: Path): Path[] {
  const def = defOf(schema);
  if (def['innerType']) return extraKeys(def['innerType'] as z.ZodType, value, path);
  if (def.type === 'array' && Array.isArray(value)) {
    return value.flatMap((item, index) => extraKeys(def['element'] as z.ZodType, item, [...path, index]));
  }
  const shape = shapeOf(schema);
  if (!shape || typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = shape[key];
    return field ? extraKeys(field, inner, [...path, key]) : [[...path, key]];
  });
}

/** 对象的字段表；交叉类型合并两边，不是对象返回 undefined。 */
function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  const def = defOf(schema);
  if (def.type === 'object') return def['shape'] as Record<string, z.ZodType>;
  if (def.type !== 'intersection') return undefined;
  return { ...shapeOf(def['left'] as z.ZodType), ...shapeOf(def['right'] as z.ZodType) };
}
