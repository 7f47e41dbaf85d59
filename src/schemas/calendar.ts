import { z } from 'zod';
import { hasNeededBasis, slug } from './common.ts';
import { dutyFields, hasOneTime, itemId, ONE_TIME_ERROR } from './standard.ts';

/**
 * 全年工作日历里的一件事：中央规定、各地做法、本站拟定各一个文件。
 * 各体系 scheme.yaml 的 schedule 已经写了的，日历自动并进来，这里不再抄。
 */
export const calendarSchema = dutyFields
  .extend({
    id: slug,
    title: z.string().min(2).max(16),
    /** 先后：同一个月、同一种出处里照它排。 */
    order: z.number().int(),
    /** 对应的标准条目。 */
    items: z.array(itemId).default([]),
  })
  .refine(hasNeededBasis, { error: '标为种子或法规的日程必须写 basis（依据）' })
  .refine(hasOneTime, { error: ONE_TIME_ERROR });

export type CalendarSource = z.infer<typeof calendarSchema>;
