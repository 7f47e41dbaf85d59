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
  /** 完整定义，术语页显示。 */
  definition: z.string().min(6),
  /** 短定义，24字以内，用在各页末尾的“本页术语”。 */
  brief: z.string().min(4).max(24),
  origin,
  basis: z.array(basisRef).optional(),
  /** 同义、简称、口语：可以互相替换。 */
  aliases: z.array(z.string()).default([]),
  /** 别名里只给检索用、页面不显示的：来源里被改坏的写法、异形写法。 */
  searchOnly: z.array(z.string()).default([]),
  /** 正文里出现这些词时，同规范主题名一样解释；意思不固定的词不写进来。 */
  inText: z.array(z.string()).default([]),
  /** 含着上面的词、说的却是别的事的长词，正文里不解释。 */
  notInText: z.array(z.string()).default([]),
  /** 相关、下位：可以顺带给出，不能当同义。 */
  related: z.array(z.string()).default([]),
  /** 不可合并：字面相近、意思不同，写成“词：差别”。 */
  notSame: z.array(z.string()).default([]),
  /** 讲这个词的站内页面，写站内路径，例如 /standards/wuhua/b1/。 */
  pages: z.array(z.string().startsWith('/')).min(1),
});

export type GlossarySource = z.infer<typeof glossarySchema>;
