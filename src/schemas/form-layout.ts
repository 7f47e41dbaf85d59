import { z } from 'zod';

/** 表后小字“来源与口径”：哪些照来源、哪些拟定，一句一条，不带句号。 */
const notes = z.array(z.string().min(4)).min(1);

/** 一格：只写标签，或者标签加预印的文字。标签一行至多5字，要断行的写 "支部评定\n等次"。 */
const field = z.union([z.string().min(1), z.strictObject({ label: z.string().min(1), value: z.string() })], {
  error: '一格写成标签，或者 { label: 标签, value: 预印的文字 }',
});

const recordRow = z.discriminatedUnion('kind', [
  /** 一行一至三组“标签＋空格”。 */
  z.strictObject({ kind: z.literal('pairs'), fields: z.array(field).min(1).max(3) }),
  /** 打勾的一行：标签后排方格。 */
  z.strictObject({ kind: z.literal('options'), label: z.string(), options: z.array(z.string()).min(2) }),
  /** 标签后分几小格，上一行印名目，下一行留空。 */
  z.strictObject({ kind: z.literal('grid'), label: z.string(), columns: z.array(z.string()).min(2).max(5) }),
  /** 大格，cm 为最小高度。 */
  z.strictObject({ kind: z.literal('long'), label: z.string(), cm: z.number().min(0.8).max(12) }),
  /** 签字、盖章格，永远留空，右下印年月日。 */
  z.strictObject({ kind: z.literal('sign'), label: z.string(), mark: z.enum(['签字', '盖章']).default('签字') }),
]);

/** 登记表、记录（Word）：题下行加一张六列的格子。 */
const recordLayout = z.strictObject({
  kind: z.literal('record'),
  /** 题下行，左边一项，右边可以没有。 */
  lead: z.array(z.string()).min(1).max(2),
  rows: z.array(recordRow).min(2),
  notes,
});

/** 通报一类（Word，公文版面）：主送、几个小标题、落款。没写的用〔〕标出要填什么。 */
const letterLayout = z.strictObject({
  kind: z.literal('letter'),
  /** 标题，一行一项。 */
  title: z.array(z.string()).min(1).max(3),
  to: z.string(),
  opening: z.string(),
  sections: z.array(z.strictObject({ heading: z.string(), text: z.string() })).min(2),
  signature: z.string(),
  notes,
});

const column = z.strictObject({
  title: z.string().min(1),
  /** 相对宽度；各列宽由程序按比例摊到版心宽。 */
  width: z.number().positive(),
  align: z.enum(['left', 'center']).default('left'),
  /** 下拉选项。 */
  choices: z.array(z.string()).min(2).optional(),
  /** 公式，不带等号；{row} 换成行号，{tail:名目} 换成表后说明那一格。 */
  formula: z.string().optional(),
});

const registerSheet = z.strictObject({
  name: z.string().min(1).max(31),
  /** 不写就用表单名。 */
  title: z.string().optional(),
  lead: z.string(),
  columns: z.array(column).min(3),
  /** 留几行空行；first 给出的首列文字算在内。 */
  rows: z.number().int().min(1).max(60).default(15),
  /** 首列预印的文字，例如 1月份—12月份。 */
  first: z.array(z.string()).optional(),
  /** 行高，磅。 */
  rowHeight: z.number().min(18).max(90).default(26),
  /** 表后说明：名目与内容。 */
  tail: z.array(z.tuple([z.string(), z.string()])).default([]),
});

/** 登记簿、台账（Excel）：一张或几张横向的表。 */
const registerLayout = z.strictObject({
  kind: z.literal('register'),
  sheets: z.array(registerSheet).min(1),
  notes,
});

/** 空白件的版式。写了版式的由 src/exporters 照着生成，不用另写代码。 */
export const formLayoutSchema = z.discriminatedUnion('kind', [recordLayout, letterLayout, registerLayout]);

export type FormLayout = z.infer<typeof formLayoutSchema>;
export type RecordLayout = z.infer<typeof recordLayout>;
export type RecordRow = z.infer<typeof recordRow>;
export type LetterLayout = z.infer<typeof letterLayout>;
export type RegisterLayout = z.infer<typeof registerLayout>;
export type RegisterSheet = z.infer<typeof registerSheet>;
