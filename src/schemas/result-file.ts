/**
 * 自评文件 *.duibiao.json 的格式（浏览器与命令行共用，用 zod/mini 写以控制体积）。
 * 未填＝没有这个键；分数打开时重算，不信文件里的数；不认识的键忽略。
 */
import * as z from 'zod/mini';
import { FILE_FORMAT, SCHEMA_VERSION } from './result-format.ts';

/** 文本上限：一条备注写到这个长度足够，超出的文件多半不是自评文件。 */
const text = (max: number) => z.string().check(z.maxLength(max));
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const count = z.int().check(z.minimum(0), z.maximum(9999));

export const verdictSchema = z.enum(['met', 'partial', 'unmet', 'na']);

export const evidenceSchema = z.object({
  /** 佐证名称。 */
  title: text(200),
  /** 形成日期。 */
  formedOn: z.optional(isoDate),
  /** 登记日期。 */
  recordedOn: z.optional(isoDate),
  /** 存放处，例如 03-6 盒。 */
  location: z.optional(text(200)),
  /** 失效日期。 */
  expiresOn: z.optional(isoDate),
});

const deductionsSchema = z.array(z.object({ point: text(20), count })).check(z.maxLength(50));
const scoreSchema = z.number().check(z.minimum(0), z.maximum(1000));
const fromSchema = z.object({
  /** 来源体系。 */
  scheme: text(40),
  /** 来源条目。 */
  items: z.array(text(20)).check(z.maxLength(50)),
  /** full 全部覆盖、partial 部分覆盖、previous 上一期同一条。 */
  coverage: text(20),
});

/** 待复核的建议：上期的结论、部分覆盖的带入、赋分的建议分。有 verdict、score 之前不计分。 */
export const proposedSchema = z.object({
  verdict: z.optional(verdictSchema),
  score: z.optional(scoreSchema),
  deductions: z.optional(deductionsSchema),
  floor: z.optional(z.boolean()),
  naReason: z.optional(text(500)),
  from: fromSchema,
});

export const answerSchema = z.object({
  verdict: z.optional(verdictSchema),
  /** 直接打分的体系用：0…满分，步长 0.5。 */
  score: z.optional(scoreSchema),
  /** 扣分制：扣分要点编号与次数。 */
  deductions: z.optional(deductionsSchema),
  /** 有底线情形。 */
  floor: z.optional(z.boolean()),
  naReason: z.optional(text(500)),
  /** 从别的体系带入时的来历。 */
  from: z.optional(fromSchema),
  proposed: z.optional(proposedSchema),
  /** 上级复核。 */
  review: z.optional(z.object({ verdict: verdictSchema, reason: text(500), on: isoDate })),
  note: z.optional(text(4000)),
  evidence: z.optional(z.array(evidenceSchema).check(z.maxLength(100))),
  /** 勾选的常见问题，P 号。 */
  problems: z.optional(z.array(text(10)).check(z.maxLength(100))),
  /** 整改措施。 */
  action: z.optional(text(4000)),
  /** 责任人，只写职务。 */
  ownerRole: z.optional(text(60)),
  /** 完成时限。 */
  due: z.optional(isoDate),
  /** 整改任务的进展：从台账读回或在页面上填。 */
  task: z.optional(
    z.object({
      progress: z.optional(z.enum(['todo', 'doing', 'done', 'late'])),
      startedOn: z.optional(isoDate),
      closedOn: z.optional(isoDate),
    }),
  ),
});

const itemKey = z.string().check(z.regex(/^[A-Z]{1,2}\d?-\d{1,2}$/));

export const assessmentSchema = z.object({
  format: z.literal(FILE_FORMAT),
  schemaVersion: z.literal(SCHEMA_VERSION),
  scheme: z.object({ id: text(40), version: text(20) }),
  unit: z.object({
    /** 支部代号。 */
    code: text(60),
    /** 支部名称，选填。 */
    name: z.optional(text(120)),
    preset: text(40),
    /** 支部条件编号 → 是否成立。 */
    conditions: z.record(z.string().check(z.regex(/^[a-z][A-Za-z]*$/)), z.boolean()),
  }),
  /** 期次：2026、2026-H1、2026-Q3。 */
  period: z.string().check(z.regex(/^\d{4}(-(H[12]|Q[1-4]))?$/)),
  mode: z.enum(['grade', 'deduct']),
  answers: z.record(itemKey, answerSchema),
  extras: z.optional(
    z.object({
      /** 示范点四要求，按顺序的是／否。 */
      demo4: z.optional(z.array(z.boolean()).check(z.maxLength(4))),
      /** 群众满意度，百分数。 */
      satisfaction: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
      starEvents: z.optional(z.array(z.unknown()).check(z.maxLength(500))),
      siHu: z.optional(z.array(z.unknown()).check(z.maxLength(500))),
      /** 配套机制检查：检查点编号 → 做了几次、看什么材料。 */
      mechanisms: z.optional(z.record(text(40), z.object({ count, note: z.optional(text(500)) }))),
    }),
  ),
  createdAt: text(40),
  updatedAt: text(40),
});

export type Verdict = z.infer<typeof verdictSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Proposed = z.infer<typeof proposedSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Assessment = z.infer<typeof assessmentSchema>;
