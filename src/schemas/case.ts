import { z } from 'zod';
import { basisRef, isoDate, slug, statement } from './common.ts';
import { itemId } from './standard.ts';

/** 示范案例：只写来源里的事实和数字。 */
export const caseSchema = z.object({
  /** 案例编号 C01—C19。 */
  id: z.string().regex(/^C\d{2}$/),
  title: z.string().min(4),
  summary: z.string().min(8).max(70),
  updated: isoDate,
  /** 主题：检索用的规范主题名，至多三个。 */
  topics: z.array(z.string()).max(3).default([]),
  order: z.number().int(),
  /** 单位类别：工委、机关、事业单位、国有企业、县直。 */
  unitKind: z.string(),
  /** 可参考的体系编号；各体系都能用的写空列表。 */
  schemes: z.array(slug),
  items: z.array(itemId).default([]),
  /** 背景：一句一条，来源写明的标 seed。 */
  background: z.array(statement).min(1),
  /** 做法：来源没有写的不编，写空列表。 */
  practice: z.array(statement).default([]),
  /** 数字：来源里有什么写什么；没有就写一条“来源未载”。 */
  figures: z
    .array(
      z.object({
        label: z.string(),
        value: z.string(),
        note: z.string().optional(),
        /** 来源别处写的另一个数、或者基数不同的同类数：与上面的并列，各写各的说明，不合并、不取舍。 */
        others: z.array(z.object({ value: z.string(), note: z.string() })).default([]),
      }),
    )
    .default([]),
  /** 可复制的条件、对照本支部、讨论题：都是拟定。 */
  conditions: z.array(z.string()).min(1),
  /** 对照本支部：写成能直接回答的问句。拟定。 */
  compare: z.array(z.string()).min(1),
  /** 讨论题三个。拟定。 */
  discussion: z.array(z.string()).length(3),
  basis: z.array(basisRef).min(1),
});

export type CaseSource = z.infer<typeof caseSchema>;
