import { z } from 'zod';
import { basisRef, slug } from './common.ts';
import { formLayoutSchema } from './form-layout.ts';
import { itemId } from './standard.ts';

/** 表单页的分组，按页面先后；id 是页内锚点，发布后不改。 */
export const FORM_GROUPS = [
  { id: 'g-shenbao', title: '申报与创建' },
  { id: 'g-taizhang', title: '自评与台账' },
  { id: 'g-shenghuo', title: '组织生活' },
  { id: 'g-dangyuan', title: '党员管理与党费' },
  { id: 'g-ducha', title: '责任考核督查' },
  { id: 'g-zhendi', title: '阵地与公开' },
] as const;

const GROUP_TITLES = FORM_GROUPS.map(({ title }) => title);

/**
 * 表样从哪里来：seed-form 种子照样——来源附了表样，栏目照录；
 * seed-name 种子点名——来源只写了表名，栏目由本站拟定；drafted 拟定——表名、栏目都是本站拟的。
 */
export const formSource = z.enum(['seed-form', 'seed-name', 'drafted'], {
  error: '表样来源只能是 seed-form（种子照样）、seed-name（种子点名、字段拟定）、drafted（拟定）',
});

/** 表单：名称、用途、何时用、谁填、何时填、交到哪里。 */
export const formSchema = z
  .object({
    id: slug,
    title: z.string(),
    /** 在组内的先后。 */
    order: z.number().int(),
    /** 属于哪套体系；各体系通用的不写。 */
    scheme: slug.optional(),
    group: z.enum(GROUP_TITLES, { error: `分组只能是 ${GROUP_TITLES.join('、')}` }),
    /** 干什么用，一句话。 */
    purpose: z.string().min(6),
    /** 什么情形下用这张表。 */
    use: z.string().min(4),
    who: z.string(),
    /** 什么时候填。 */
    when: z.string(),
    where: z.string(),
    source: formSource,
    basis: z.array(basisRef).optional(),
    /** 用到这张表的标准条目。 */
    items: z.array(itemId).default([]),
    /** 用到这张表的手册流程，写流程页的文件名。 */
    handbook: z.array(slug).default([]),
    /** 空白件的下载：站内文件名与格式。 */
    files: z.array(z.object({ name: z.string(), format: z.enum(['docx', 'xlsx']) })).min(1),
    /** 版式；不写的由 src/exporters/blank.ts 里的程序生成。 */
    layout: formLayoutSchema.optional(),
  })
  .refine((form) => form.source === 'drafted' || (form.basis?.length ?? 0) > 0, {
    error: '来源点名或附了表样的，要写 basis（依据）',
    path: ['source'],
  })
  .refine((form) => !form.layout || form.files.some(({ format }) => format === layoutFormat(form.layout?.kind)), {
    error: 'files 里没有这种版式的文件：record、letter 是 docx，register 是 xlsx',
    path: ['layout'],
  });

/** 版式生成哪种文件。 */
export function layoutFormat(kind: z.infer<typeof formLayoutSchema>['kind'] | undefined): 'docx' | 'xlsx' {
  return kind === 'register' ? 'xlsx' : 'docx';
}

export type FormSource = z.infer<typeof formSchema>;
export type FormGrade = z.infer<typeof formSource>;
