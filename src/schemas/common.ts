import { z } from 'zod';

/** 日期写成带引号的 "2026-05-11"；不加引号会被当成时间对象。 */
export const isoDate = z
  .string({ error: '日期要写成带引号的 "2026-05-11"' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: '日期要写成 "2026-05-11" 这样的格式' })
  .refine(isRealDate, { error: '这一天在日历上不存在' });

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** 网址里的一段：小写拼音或英文，人工指定，发布后不再改。 */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: '只能用小写字母、数字和连字符，例如 zhibu-tiaoli' });

/** 册号，见 content/ledgers/ledgers.yaml，例如 03-6。 */
export const ledgerId = z.string().regex(/^\d{2}-\d$/, { error: '册号写成 03-6 这样' });

/**
 * 一句话的出处：
 * seed 种子——五份来源文件写明；rule 法规——党内法规或规范性文件写明；
 * drafted 拟定——本站的默认值或建议；inferred 推定——从条文推出来的读法。
 */
export const origin = z.enum(['seed', 'rule', 'drafted', 'inferred'], {
  error: '出处只能是 seed（种子）、rule（法规）、drafted（拟定）、inferred（推定）',
});

/**
 * 核验程度：official 已核官方文本（须写明谁在哪天核的）；reprint 已见转载；
 * excerpt 已见转载（节录）；secondary 二手；unchecked 未核。
 */
export const verificationLevel = z.enum(['official', 'reprint', 'excerpt', 'secondary', 'unchecked'], {
  error: '核验程度只能是 official、reprint、excerpt、secondary、unchecked',
});

/** 依据：依据页的文件名，加 # 和条的编号，例如 zhibu-tiaoli#a6。 */
export const basisRef = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$/, {
  error: '依据写成 依据页#条编号，例如 zhibu-tiaoli#a6',
});

/** 一条说法：正文、出处、依据。出处为 seed 或 rule 时必须写依据。 */
export const statement = z
  .object({
    /** 用自己的话写，一句说一件事，不抄条文。 */
    text: z.string().min(2),
    /** 这句话从哪里来。 */
    origin,
    /** 依据哪一条；拟定的可以不写。 */
    basis: z.array(basisRef).optional(),
  })
  .refine(hasNeededBasis, { error: '标为种子或法规的说法必须写 basis（依据）' });

/** 拟定、推定可以不写依据；种子、法规必须写。 */
export function hasNeededBasis(s: {
  readonly origin: z.infer<typeof origin>;
  readonly basis?: readonly string[] | undefined;
}): boolean {
  return s.origin === 'drafted' || s.origin === 'inferred' || (s.basis?.length ?? 0) > 0;
}

export type Origin = z.infer<typeof origin>;
export type VerificationLevel = z.infer<typeof verificationLevel>;
export type Statement = z.infer<typeof statement>;
