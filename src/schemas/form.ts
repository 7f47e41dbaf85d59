import { z } from 'zod';
import { basisRef, origin, slug } from './common.ts';

/** 表单：名称、用途、谁填、何时填、交到哪里。空白件由程序生成。 */
export const formSchema = z.object({
  id: slug,
  title: z.string(),
  order: z.number().int(),
  /** 属于哪套体系；各体系通用的不写。 */
  scheme: slug.optional(),
  group: z.string(),
  /** 干什么用，一句话。 */
  purpose: z.string().min(6),
  who: z.string(),
  when: z.string(),
  where: z.string(),
  origin,
  basis: z.array(basisRef).optional(),
  /** 空白件的下载：站内文件名与格式。 */
  files: z.array(z.object({ name: z.string(), format: z.enum(['docx', 'xlsx']) })).min(1),
});

export type FormSource = z.infer<typeof formSchema>;
