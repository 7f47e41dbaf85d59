import { z } from 'zod';
import { slug } from './common.ts';
import { itemId } from './standard.ts';

/** 发布单位的设置：不填的项目页面上不出现。 */
export const siteSchema = z.object({
  /** 站点名称。 */
  name: z.string().min(1),
  /** 一句话说明。 */
  tagline: z.string().min(4),
  /** 主办单位；留空不显示。 */
  organizer: z.string().default(''),
  /** 联系电话，只写办公电话；留空不显示。 */
  phone: z.string().default(''),
  /** ICP 备案号等页脚文字，一行一条；没有就留空列表。 */
  footer: z.array(z.string()).default([]),
  /** 内容版本，显示在页脚和每个导出文件里。 */
  release: z.string().regex(/^\d{4}\.\d{2}$/),
  /** 导出文件页眉的标注：内部资料 / 工作资料 / 不标注。不提供密级。 */
  label: z.enum(['内部资料 注意保管', '工作资料', '']),
  /** 本地规定覆盖默认参数：参数编号 → 取值和依据文件。 */
  overrides: z.array(z.object({ parameter: slug, value: z.number(), source: z.string().min(2) })).default([]),
  /** 考核赋分各指标的依据：来源没有给出的，由本单位照当地文件填写；填了才进正式赋分表。 */
  indicatorBasis: z
    .array(
      z.object({
        item: itemId,
        /** 文件全称，不带书名号。 */
        file: z.string().min(4),
        /** 条目，例如“第三部分第2项”。 */
        article: z.string().min(2),
      }),
    )
    .default([]),
  /** 徽标图片，放在 public/ 下；党组织网站可由发布单位自行放置规范图案，本项目不带任何徽标。 */
  emblem: z.object({ src: z.string(), alt: z.string() }).optional(),
});

export type SiteSource = z.infer<typeof siteSchema>;
