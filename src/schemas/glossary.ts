import { z } from 'zod';
import { basisRef, origin, slug } from './common.ts';

/** 名词：规范名称、一句定义、同义相关、讲它的页面。 */
export const glossarySchema = z.object({
  id: slug,
  /** 规范主题名，检索命中时显示。 */
  term: z.string(),
  /** 排序。 */
  order: z.number().int(),
  group: z.string(),
  definition: z.string().min(6),
  origin,
  basis: z.array(basisRef).optional(),
  /** 同义、简称、口语：可以互相替换。 */
  aliases: z.array(z.string()).default([]),
  /** 相关、下位：可以顺带给出，不能当同义。 */
  related: z.array(z.string()).default([]),
  /** 不可合并：字面相近、意思不同，写明差别。 */
  notSame: z.array(z.string()).default([]),
  /** 讲这个词的站内页面，写站内路径，例如 /standards/wuhua/b1/。 */
  pages: z.array(z.string().startsWith('/')).min(1),
});

export type GlossarySource = z.infer<typeof glossarySchema>;
