import { z } from 'zod';
import { basisRef, hasNeededBasis, origin, slug } from './common.ts';

/** 文种，手册页上按它说明是什么件。 */
const PAPER_KINDS = [
  '请示',
  '报告',
  '批复',
  '通知',
  '公示',
  '通报',
  '决议',
  '记录',
  '方案',
  '办法',
  '主持词',
  '选票',
  '名单',
  '清单',
  '表',
  '提纲',
  '计划',
  '总结',
  '材料',
] as const;

const label = z.string().min(1).max(24);

/** 大格：左边一个标签，右边留几行空；sign 写在右下角，例如“签名：　　　　年　月　日”。 */
const bigCell = z.strictObject({ label, lines: z.number().int().min(1).max(24), sign: z.string().optional() });

/** 正文里的一块。直接写一句话就是一个自然段。 */
const block = z.union([
  z.string().min(1),
  /** 一级标题，“一、”自动编。 */
  z.strictObject({ h: z.string() }),
  /** 二级标题，“（一）”自动编，遇到一级标题从头编。 */
  z.strictObject({ h2: z.string() }),
  /** 顶格的一行，例如“时间：＿＿”。 */
  z.strictObject({ flush: z.string() }),
  /** 填写说明，小字。 */
  z.strictObject({ hint: z.string() }),
  /** 居中的一行，楷体。 */
  z.strictObject({ center: z.string() }),
  /** 空白表格：表头、各列相对宽度、空行数；first 为第一列预先印好的字。 */
  z.strictObject({
    table: z.strictObject({
      head: z.array(label).min(2).max(9),
      widths: z.array(z.number().positive()).optional(),
      first: z.array(z.string()).default([]),
      rows: z.number().int().min(0).max(20),
    }),
  }),
  /** 填写格：一行几个标签，标签后面留空；或一个大格。 */
  z.strictObject({ form: z.array(z.union([z.array(label).min(1).max(3), bigCell])).min(1) }),
]);

/** 文书样式：一件一条，构建时做成空白的 Word 文件。姓名一律不写，空处用“＿＿”。 */
export const paperSchema = z
  .object({
    /** 文件名，下载地址 /downloads/papers/<id>.docx，发布后不改。 */
    id: slug,
    /** 手册页上显示的名称。 */
    name: z.string().min(3).max(30),
    /** 印在文件上的标题；长的分行写成列表，一行一项。 */
    title: z.union([z.string().min(2), z.array(z.string().min(2)).min(2).max(4)]),
    /** 标题下居中的一行，例如“（草案）”。 */
    subtitle: z.string().optional(),
    kind: z.enum(PAPER_KINDS),
    /** 哪几个流程用：手册文件名，第一个为主。 */
    workflows: z.array(slug).min(1),
    /** 什么时候用、报给谁，一句话，显示在下载链接旁。 */
    note: z.string().min(6).max(60),
    /** 抬头：主送机关，带冒号。 */
    to: z.string().optional(),
    body: z.array(block).min(1),
    /** 附件名称，不加书名号和句号。 */
    attachments: z.array(z.string()).default([]),
    /** 落款单位；日期另起一行，自动留空。不写就没有落款。 */
    sign: z.string().optional(),
    /** 附注：请示要写联系人、联系电话，自动留空。 */
    contact: z.boolean().default(false),
    origin,
    basis: z.array(basisRef).optional(),
  })
  .refine(hasNeededBasis, { error: '标为种子或法规的文书样式必须写 basis（依据）' });

export type PaperSource = z.infer<typeof paperSchema>;
export type PaperBlock = PaperSource['body'][number];

/** 文件上的标题连成一行。 */
export function paperTitle({ title }: Pick<PaperSource, 'title'>): string {
  return typeof title === 'string' ? title : title.join('');
}
