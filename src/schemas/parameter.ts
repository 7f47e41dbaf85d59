import { z } from 'zod';
import { basisRef, isoDate, origin, slug } from './common.ts';

/** 参数：一个数字一条，按生效日期只增不改。 */
export const parameterSchema = z.object({
  id: slug,
  title: z.string(),
  /** 单位：人、次、分、%、个月…… */
  unit: z.string(),
  /** 地方可以改（在 content/site.yaml 里覆盖）。 */
  local: z.boolean().default(false),
  /** 历次取值，旧的在前；旧值不删不改。 */
  values: z
    .array(
      z.object({
        /** 从哪天起用。 */
        from: isoDate,
        /** 用到哪天为止（含当天）；还在用的不写。 */
        to: isoDate.optional(),
        value: z.number(),
        origin,
        basis: z.array(basisRef).optional(),
        note: z.string().optional(),
      }),
    )
    .min(1),
});

/** 国务院办公厅公布的放假调休安排，一年一条；没公布的年份不写。 */
export const workdayYearSchema = z.object({
  year: z.number().int(),
  source: z.string(),
  publishedOn: isoDate,
  /** 放假：起止日，含两端。 */
  holidays: z.array(z.object({ name: z.string(), from: isoDate, to: isoDate })),
  /** 调休上班的周六、周日。 */
  workdays: z.array(isoDate),
});

export type ParameterSource = z.infer<typeof parameterSchema>;
export type WorkdayYearSource = z.infer<typeof workdayYearSchema>;
