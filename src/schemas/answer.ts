import { z } from 'zod';
import { basisRef, hasNeededBasis, isoDate, origin, slug } from './common.ts';

/** 规则卡片：检索时问到“多久、几次、多少人、什么比例”，直接把规定答出来。 */
export const answerSchema = z
  .object({
    id: slug,
    /** 问的是什么事：写规范主题名和常用叫法，查询里有任一个就算；退休+党费 表示两个词都要有。 */
    about: z.array(z.string().min(2)).min(1),
    /**
     * 怎么问：times 几次、多久一次；span 多长、几天、期限；people 几个人；
     * share 比例、过半；money 多少钱；hours 学时。
     */
    asks: z.array(z.enum(['times', 'span', 'people', 'share', 'money', 'hours'])).default([]),
    /** 除了上面的问法，出现这些词也算在问，例如 差额、到会；asks 不写时只认它们。 */
    words: z.array(z.string()).default([]),
    /** 一句话答案。数字写成 {参数编号}，由 content/parameters 填；条文里不会变的数可以直接写。 */
    text: z.string().min(6),
    origin,
    basis: z.array(basisRef).default([]),
    /** 从哪天起这样算；一直如此的不写。 */
    from: isoDate.optional(),
    /** 讲全这件事的页面，可带锚点。 */
    page: z.string().startsWith('/'),
  })
  .refine((answer) => answer.asks.length + answer.words.length > 0, {
    error: 'asks 和 words 至少写一样，不然什么时候给这张卡片？',
  })
  .refine(hasNeededBasis, { error: '标为种子或法规的答案必须写 basis（依据）' });

/** “您要找的是”：极短或多义的词，并列给出几处。 */
export const ambiguitySchema = z.object({
  id: slug,
  /** 整句就是其中一个词时才给。 */
  words: z.array(z.string()).min(1),
  choices: z
    .array(
      z.object({
        title: z.string(),
        page: z.string().startsWith('/'),
        /** 规范主题名；不属于哪个主题时不写。 */
        topic: z.string().optional(),
      }),
    )
    .min(1),
});

/** 口语线索：不懂行话的人怎么说这件事。 */
export const cueSchema = z.object({
  /** 规范主题名。 */
  topic: z.string(),
  /** 查询里有任一个就算；退休+党员 表示两个词都要有。 */
  words: z.array(z.string().min(2)).min(1),
});

export type CueSource = z.infer<typeof cueSchema>;
export type AnswerSource = z.infer<typeof answerSchema>;
export type AmbiguitySource = z.infer<typeof ambiguitySchema>;
