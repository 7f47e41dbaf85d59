import { z } from 'zod';
import { basisRef, hasNeededBasis, isoDate, origin, slug, statement } from './common.ts';
import { itemId } from './standard.ts';

/** 工作流程：一个流程一页，按“干什么、什么时间干、由谁干、怎么干”写。 */
export const handbookSchema = z.object({
  /** 流程编号 W01、W02……，不再改；W52 起为来源没有列、本站补写的流程。 */
  id: z.string().regex(/^W\d{2}$/),
  title: z.string().min(2),
  summary: z.string().min(8).max(60),
  updated: isoDate,
  /** 主题：检索用的规范主题名，至多三个。 */
  topics: z.array(z.string()).max(3).default([]),
  order: z.number().int(),
  /** 分组：组织生活、换届与班子、发展党员、党员管理、党费、责任与考核、达标创建、阵地与台账。 */
  group: z.string(),
  /** 检索别名：简称、俗称、旧称，只用于检索。 */
  aliases: z.array(z.string()).default([]),
  /** 什么时候用这一页、什么时候不用。 */
  useWhen: z.array(z.string()).min(1),
  notWhen: z.array(z.string()).min(1),
  /** “一句话”答案：多久一次、谁来办、到会多少、出什么材料。 */
  glance: z
    .array(z.object({ label: z.string().min(2).max(8) }).and(statement))
    .min(3)
    .max(5),
  /** 怎么干，至少五步。 */
  steps: z
    .array(
      z
        .object({
          title: z.string().min(2).max(20),
          text: z.string().min(6),
          who: z.string(),
          when: z.string(),
          yields: z.string(),
          origin,
          basis: z.array(basisRef).optional(),
        })
        .refine(hasNeededBasis, { error: '标为种子或法规的步骤必须写 basis（依据）' }),
    )
    .min(5),
  /** 材料清单。 */
  papers: z.array(z.object({ name: z.string(), note: z.string().optional() })).min(2),
  /** 常见错误与避免办法。 */
  mistakes: z.array(z.object({ wrong: z.string(), right: z.string(), basis: z.array(basisRef).optional() })).min(1),
  /** 新旧规定的变化：只用于有过修订、旧版还会用到的流程。before 写旧版，after 写现行版。 */
  changes: z
    .array(z.object({ topic: z.string(), before: z.string(), after: z.string(), basis: z.array(basisRef).optional() }))
    .default([]),
  basis: z.array(basisRef).min(1),
  /** 服务哪些标准条目。 */
  items: z.array(itemId).default([]),
  /** 用得上的工具：/tools/ 下的一段，例如 targets；还没有页面的不显示。 */
  tools: z.array(slug).default([]),
  /** 指定的相关案例；没写的按共同的标准条目找。 */
  cases: z.array(slug).default([]),
  /** 相关流程。 */
  related: z.array(slug).default([]),
});

export type HandbookSource = z.infer<typeof handbookSchema>;

/** 手册首页的一组。 */
export const handbookGroupSchema = z.object({
  id: slug,
  /** 与各页的 group 一字不差。 */
  title: z.string(),
  order: z.number().int(),
  /** 一句话：这一组管什么。 */
  lead: z.string().min(8).max(50),
});

export type HandbookGroup = z.infer<typeof handbookGroupSchema>;
