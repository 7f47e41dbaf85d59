import { z } from 'zod';
import { isoDate, origin, verificationLevel } from './common.ts';

/** 依据：党内法规、规范性文件、地方文件和公开报道，一个文件一页。 */
export const regulationSchema = z
  .object({
    /** 文件全称，不带书名号。 */
    title: z.string().min(2),
    /** 简称，条目页显示用，例如“支部条例”。 */
    short: z.string().min(2).max(14),
    /** 类别：party-rule 党内法规；document 规范性文件；local 地方做法（种子）。 */
    kind: z.enum(['party-rule', 'document', 'local']),
    /** 发布机关。 */
    issuer: z.string(),
    /** 发文字号，用六角括号；不知道就不写。 */
    number: z.string().optional(),
    /** 各个日期。不知道的不写，不猜。 */
    dates: z
      .array(
        z.object({
          label: z.string(),
          on: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
          note: z.string().optional(),
        }),
      )
      .default([]),
    /** 状态：现行、试行、已修订（现行为修订版）、规划期已满、地方当年文件、公开报道。 */
    state: z.enum(['in-force', 'trial', 'revised', 'expired', 'local', 'report']),
    /** 状态说明：有没有被修订、截至哪天没见到新版。 */
    stateNote: z.string(),
    /** 排序，小的在前。 */
    order: z.number().int(),
    /** 核验情况。level 为 official 时必须写 by 和 checkedOn。 */
    verification: z.object({
      /** 整份文件的核验程度。 */
      level: verificationLevel,
      /** 谁核的（职务或单位）；没核官方文本的不写。 */
      by: z.string().optional(),
      /** 整理或核验日期。 */
      checkedOn: isoDate,
      note: z.string().min(4),
    }),
    /** 官方网址；没打开过的 opened 写 false，页面显示“未点验”。 */
    official: z
      .object({
        url: z.url(),
        /** 打开过、内容对得上的写 true。 */
        opened: z.boolean(),
      })
      .optional(),
    /** 用到的条，转述要点。 */
    articles: z
      .array(
        z.object({
          /** 条编号，作锚点，例如 a4；不再改。 */
          id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
          /** 条号，例如“第四条”；条号待核的写“约第十三条（条号待核）”。 */
          label: z.string(),
          /** 这条讲什么，十来个字。 */
          title: z.string().max(30),
          /** 本条核验程度。 */
          level: verificationLevel,
          /** 转述要点，自己的话。 */
          points: z.array(z.string().min(4)).min(1),
          /** 出处标记：法规条文写 rule；地方文件和报道写 seed；本站推断写 inferred。 */
          origin: origin.default('rule'),
        }),
      )
      .min(1),
    updated: isoDate,
    /** 主题：检索用的规范主题名，至多三个。 */
    topics: z.array(z.string()).max(3).default([]),
  })
  .refine((r) => r.verification.level !== 'official' || Boolean(r.verification.by), {
    error: '标为已核官方文本的，必须写明由谁核的（verification.by）',
  })
  .refine((r) => r.verification.level === 'official' || r.articles.every((a) => a.level !== 'official'), {
    error: '整份文件没有核过官方文本，单条不能标 official',
  });

export type RegulationSource = z.infer<typeof regulationSchema>;
