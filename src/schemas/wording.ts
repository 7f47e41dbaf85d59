import { z } from 'zod';
import { slug } from './common.ts';

/** 规范表述：机构、会议、文件的全称与允许的简称，固定提法。只给检查用，不成页面。 */
export const nameSchema = z
  .object({
    /** 编号，小写拼音。 */
    id: slug,
    /** 类别：机构、会议、文件、提法、用字。 */
    kind: z.enum(['机构', '会议', '文件', '提法', '用字'], { error: '类别只能是 机构、会议、文件、提法、用字' }),
    /** 规范的全称或写法；文件不带书名号。 */
    name: z.string().min(2),
    /** 允许的简称。文件的简称可以加书名号，也可以不加。 */
    short: z.array(z.string().min(1)).default([]),
    /** 文件用：书名号里出现这几个字，就要与全称或简称一字不差，例如“支部工作条例”。 */
    key: z.string().min(2).optional(),
    /** 不许的写法：旧名、改写、错字，一出现就报。 */
    wrong: z.array(z.string().min(2)).default([]),
    /** 不许从中间断行：标题、幻灯片、表格里整句放在一行。 */
    unbroken: z.boolean().default(false),
    /** 为什么，或者依据什么，给编辑看。 */
    note: z.string().min(4).optional(),
  })
  .refine((n) => n.kind !== '文件' || n.key !== undefined, { error: '文件要写 key', path: ['key'] })
  .refine((n) => n.wrong.length > 0 || n.key !== undefined || n.unbroken, {
    error: '不许的写法、key、unbroken 至少写一样，否则查不出什么',
    path: ['wrong'],
  });

/** 可以链接出去的官方域名，子域名也算。 */
export const domainSchema = z.object({
  /** 域名，不带 https://，例如 gov.cn。 */
  id: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, { error: '只写域名，例如 gov.cn' }),
  /** 谁的网站。 */
  owner: z.string().min(2),
});

/** 还原表：来源文件里被机械替换坏的词，入库一律写还原后的词。 */
export const damagedSchema = z.object({
  /** 编号，小写拼音。 */
  id: slug,
  /** 来源里的坏词，一出现就报。 */
  wrong: z.string().min(2),
  /** 还原后的词。 */
  right: z.string().min(1),
  /** 坏词本身也是正常用语的，写同一句里还要有哪个词才算坏，例如“松散”要有“支部”。 */
  near: z.array(z.string().min(1)).default([]),
  /** 来自哪份种子，例如 xian。 */
  from: slug,
});

export type OfficialName = z.infer<typeof nameSchema>;
export type OfficialDomain = z.infer<typeof domainSchema>;
export type DamagedWord = z.infer<typeof damagedSchema>;
