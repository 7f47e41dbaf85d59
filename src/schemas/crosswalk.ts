import { z } from 'zod';
import { slug, statement } from './common.ts';
import { itemId } from './standard.ts';

/** 覆盖程度（拟定）：full 来源查清了，目标里相应的部分也就清楚；partial 只说明一部分。 */
const coverage = z.enum(['full', 'partial'], { error: '覆盖程度只能是 full（全部）、partial（部分）' });

const source = z.object({
  /** 来源体系的条目编号，例如 A1-1。 */
  item: itemId,
  coverage,
});

/** 体系对照的一条：目标体系的一个条目，由来源体系的哪几条带出。写在 content/standards/map.yaml。 */
export const crosswalkSchema = z
  .object({
    /** 来源体系编号，例如 wuhua。反方向不用写，由程序推出，只作建议。 */
    from: slug,
    /** 目标体系编号，例如 liuhua。 */
    to: slug,
    /** 目标条目编号，每个目标条目写一条。 */
    target: itemId,
    /** 来源条目；没有来源、要单独填的写空列表。有一条是 partial，整条只作建议，本人确认才算。 */
    sources: z.array(source),
    /** 差什么：哪个数、哪件事来源没有查到。有 partial 或没有来源的必须写，40字以内。 */
    note: z.string().min(4).max(40).optional(),
  })
  .refine((entry) => entry.note !== undefined || isWhole(entry.sources), {
    error: '有部分覆盖的、没有来源的，要写 note 说明差什么',
    path: ['sources'],
  });

function isWhole(sources: readonly z.infer<typeof source>[]): boolean {
  return sources.length > 0 && sources.every((s) => s.coverage === 'full');
}

/** 主题横向对照的一行：同一件事在各体系里是哪几条。写在 content/standards/themes.yaml。 */
export const themeSchema = z.object({
  /** 主题编号，小写拼音。 */
  id: slug,
  title: z.string().min(2).max(12),
  /** 先后，小的在前。 */
  order: z.number().int(),
  /** 各体系的条目编号，按体系先后写在一个列表里。 */
  items: z.array(itemId),
  /** 按部分打分的体系，写维度编号，例如 F1。 */
  parts: z.array(z.string().regex(/^[A-Z]\d?$/)).default([]),
  /** 来源文件里的数字；没有的不写。 */
  facts: z.array(statement).default([]),
  /** 说明，例如某个体系为什么没有条目。 */
  note: z.string().min(4).max(40).optional(),
});

export type CrosswalkSource = z.infer<typeof crosswalkSchema>;
export type ThemeSource = z.infer<typeof themeSchema>;
