/** 一次“四互”考评的记录（字段拟定，见 schemes.md 2.5），存在自评文件 extras.siHu，逐条在读的时候认。 */
import * as z from 'zod/mini';

const text = (max: number) => z.optional(z.string().check(z.maxLength(max)));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** 超过满分的也收下，由页面提示改。 */
const score = z.optional(z.number().check(z.minimum(0), z.maximum(1000)));

export const siHuSchema = z.object({
  year: z.int().check(z.minimum(1990), z.maximum(2099)),
  quarter: z.int().check(z.minimum(1), z.maximum(4)),
  /** 检查日。 */
  on: z.optional(date),
  /** 受评支部的代号或名称。 */
  branch: text(120),
  /** 互查人，只写职务。 */
  by: text(60),
  /** 形式：一对一蹲点、座谈交流、观摩学习、集中汇报、分析研判。 */
  form: z.optional(z.enum(['dundian', 'zuotan', 'guanmo', 'huibao', 'yanpan'])),
  /** 查了哪些重点项：党费收缴、组织生活制度。 */
  focus: z.optional(z.array(z.enum(['dangfei', 'shenghuo'])).check(z.maxLength(2))),
  problems: text(2000),
  /** 互查、互评、互学、互促得分。 */
  scores: z.optional(z.object({ cha: score, ping: score, xue: score, cu: score })),
  /** 可学做法。 */
  practice: text(2000),
  /** 整改要求。 */
  demand: text(2000),
  /** 整改时限。 */
  due: z.optional(date),
  /** 复核结论。 */
  review: text(500),
});

export type SiHu = z.infer<typeof siHuSchema>;
export type SiHuPart = keyof NonNullable<SiHu['scores']>;
