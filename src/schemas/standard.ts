import { z } from 'zod';
import { basisRef, hasNeededBasis, isoDate, ledgerId, origin, slug, statement } from './common.ts';

/** 支部条件的编号，见各体系 scheme.yaml 的 conditions。 */
const conditionId = z.string().regex(/^[a-z][A-Za-z]*$/);

/** 维度编号，例如 A、L1；人工指定，不再改。 */
const dimensionId = z.string().regex(/^[A-Z]\d?$/, { error: '维度编号写成 A、L1 这样' });
/** 类编号，例如 A1、L1；各体系之间不重复。 */
const classId = z.string().regex(/^[A-Z]\d$/, { error: '类编号写成 A1、L1 这样' });

/** 条目编号，例如 A1-1、LH-01；人工指定，改名不改号，停用不复用。 */
export const itemId = z.string().regex(/^[A-Z]{1,2}\d?-\d{1,2}$/, { error: '条目编号写成 A1-1、LH-01、S1-1 这样' });

/** 查验材料：检查时要拿得出来的一样东西。 */
const material = z.object({
  /** 具体到能从柜子里抽出来，例如“上级党委同意设立支部的批复”。 */
  name: z.string().min(2),
  /** 看这份材料的哪一处，例如“看落款日期是否早于第一次党员大会”。 */
  look: z.string().optional(),
  /** 放在哪一册，台账目录的编号，例如 01-1。 */
  ledger: ledgerId.optional(),
});

/** 怎么做：一步。 */
const step = z
  .object({
    /** 做什么，一句话。 */
    text: z.string().min(4),
    /** 由谁做，写职务，例如“组织委员”。 */
    who: z.string().optional(),
    /** 什么时候做或几天内做完。 */
    when: z.string().optional(),
    /** 做完形成什么材料。 */
    yields: z.string().optional(),
    origin,
    basis: z.array(basisRef).optional(),
  })
  .refine(hasNeededBasis, { error: '标为种子或法规的步骤必须写 basis（依据）' });

/** 扣分要点（拟定）。扣分制下按“次数×分值”累扣，扣完为止。 */
const deduction = z.object({
  /** 本条目内的编号，例如 d1；写进自评文件，发布后不再改。 */
  id: z.string().regex(/^d\d{1,2}$/),
  /** 扣什么，例如“少开 1 次”。 */
  text: z.string().min(2),
  /** 每次扣几分；all: true 时不写。 */
  points: z.number().positive().multipleOf(0.1).optional(),
  /** 出现即本条 0 分，例如“应设未设”。 */
  all: z.boolean().optional(),
  /** 计数单位：次、人、处、环、项。出现即扣、不计数的不写。 */
  per: z.string().optional(),
});

/** 适用规则：哪个支部条件成立时，本条怎么办。 */
const applicability = z.object({
  /** 条件编号，在 scheme.yaml 的 conditions 里定义。 */
  when: conditionId,
  /** na 自动不适用；may-na 可以选不适用（理由已备好）；note 仍要查，但换个查法。 */
  effect: z.enum(['na', 'may-na', 'note']),
  /** 显示给填报人的理由，25 字以内。 */
  reason: z.string().min(4).max(40),
  origin,
  basis: z.array(basisRef).optional(),
});

/** 同一条目在某类单位的看法。 */
const variant = z.object({
  /** 单位类型编号，在 scheme.yaml 的 presets 里定义。 */
  preset: slug,
  text: z.string().min(4),
  origin,
  basis: z.array(basisRef).optional(),
});

/** 常见问题：P 号见 content/standards/problems.yaml。 */
const itemProblem = z.object({
  id: z.string().regex(/^P\d{2}$/),
  /** 为什么会这样，说到具体原因。 */
  cause: z.string().min(8),
  /** 怎么改，说到下一步动作。 */
  remedy: z.string().min(8),
});

export const itemSchema = z
  .object({
    id: itemId,
    title: z.string().min(2),
    /** 哪一版起新设，例如 "2027.1"；一开始就有的不写。前后对比据此认出旧自评里为什么没有这一条。 */
    addedIn: z
      .string()
      .regex(/^\d{4}\.\d+$/)
      .optional(),
    /** 检查点：自查时一眼能看完的短句，每句 24 字以内，一到三句。 */
    check: z.array(z.string().min(2).max(24)).min(1).max(3),
    /** 分值，0.5 的倍数。 */
    points: z.number().positive().multipleOf(0.5),
    /** 要求：一条一句，每句有出处和依据。 */
    requirement: z.array(statement).min(1),
    /** 查验材料，至少两样。 */
    materials: z.array(material).min(2),
    /** 查验方式，拟定：听、查、看、问、访。 */
    methods: z.array(z.enum(['听', '查', '看', '问', '访'])).min(1),
    /** 必达（星级制用）：这一条没达标，本方面不授星。 */
    must: z.boolean().default(false),
    /** 依据哪几条，检查时翻得到。来源没有给出文件和条目的写空列表，另写 basisTypes。 */
    basis: z.array(basisRef),
    /** 依据类型：来源只说到哪一类文件、没说到条目的写在这里，页面显示「依据待本单位填写」。 */
    basisTypes: z.array(z.string().min(2)).optional(),
    /** 怎么做，三到七步。 */
    steps: z.array(step).min(3).max(7),
    /** 扣分要点（拟定）。有扣分制的体系每条都要写，星级制和直接打分的不写。 */
    deductions: z.array(deduction).default([]),
    /** 底线情形（拟定）：出现即总评封顶最低等。没有就不写。 */
    floor: z.object({ text: z.string().min(2).max(24) }).optional(),
    /** 本条对应的常见问题。没有就不写。 */
    problems: z.array(itemProblem).default([]),
    /** 适用规则。通用条目不写。 */
    applicability: z.array(applicability).default([]),
    /** 三类单位的差异。没有差异就不写。 */
    variants: z.array(variant).default([]),
    /** 台账验收规范对照：定性要求怎样换成能数的指标。没有这张表的体系不写。 */
    norm: z
      .object({
        /** 定性要求。 */
        quality: statement,
        /** 换成能数的指标，一条一句。 */
        metrics: z.array(statement).min(1),
      })
      .optional(),
  })
  .refine((item) => item.basis.length > 0 || (item.basisTypes?.length ?? 0) > 0, {
    error: '要么写 basis（依据），要么写 basisTypes（依据类型，等本单位填写）',
    path: ['basis'],
  });

/** 一个“类”一个 MDX 文件：前言写条目，正文写讲解。 */
export const classSchema = z.object({
  /** 类编号，例如 A1。 */
  id: classId,
  /** 所属维度编号，例如 A。 */
  dimension: dimensionId,
  title: z.string().min(2),
  /** 一句话说清这一类查什么，40 字以内。 */
  summary: z.string().min(8).max(60),
  /** 主题：检索用的规范主题名，至多三个。 */
  topics: z.array(z.string()).max(3).default([]),
  /** 内容更新日期。 */
  updated: isoDate,
  /** “一句话”答案：多久一次、谁来办、到会多少、出什么材料等，二到四行。 */
  glance: z
    .array(z.object({ label: z.string().min(2).max(8) }).and(statement))
    .min(2)
    .max(4),
  items: z.array(itemSchema).min(1),
});

const grade = z.object({
  id: slug,
  title: z.string(),
  /** 总分线：parameters 里的编号；最低等不写。 */
  total: slug.optional(),
  /** 各维度得分率线：parameters 里的编号；最低等不写。 */
  dimension: slug.optional(),
  /** 还要四项补充要求逐条为“是”，写补充要求的编号，例如 demo4。 */
  extra: z.string().optional(),
  /** 星级制：至少几颗星；最低等写 0。 */
  stars: z.number().int().min(0).optional(),
  /** 归在哪一档，例如先进、中间、后进。 */
  band: z.string().optional(),
  /** 这一等次意味着什么，附来源。 */
  meaning: statement.optional(),
});

/** 创建步骤（如五步法）：进得去、出得来各要什么。 */
const processStep = z
  .object({
    title: z.string().min(2).max(12),
    /** 进入条件、必备产出、退出条件，各一句。 */
    enter: z.string().min(2),
    yields: z.string().min(2),
    /** 退出条件。 */
    exit: z.string().min(2),
    origin,
    basis: z.array(basisRef).optional(),
  })
  .refine(hasNeededBasis, { error: '标为种子或法规的步骤必须写 basis（依据）' });

/** 一件按时要办的事；体系的日程和全年工作日历（content/calendar）共用。 */
export const dutyFields = z.object({
  /** 编号，放进日历文件里认出是同一件事；人工指定，不再改。 */
  id: slug.optional(),
  /** 短名，首页和日历里用，16 字以内；不写就用 what。 */
  title: z.string().min(2).max(16).optional(),
  /** 写法照来源，例如“4月底前”“每季度”“成立后1个月内”。 */
  when: z.string().min(2).max(20),
  /** 落在几月；不固定的不写。 */
  months: z.array(z.number().int().min(1).max(12)).min(1).optional(),
  /** 多久一次：two-weeks 两周、month 每月、quarter 每季度、half 每半年、year 每年；与 months 只写一样，都不写归“随时”。 */
  every: z.enum(['two-weeks', 'month', 'quarter', 'half', 'year']).optional(),
  /** end 表示“X月底前”，日历据此算出这一年的最后一个工作日；只写一个月份时才能用。 */
  by: z.literal('end').optional(),
  what: z.string().min(4),
  who: z.string().min(2),
  /** superior 表示上级来办、支部配合；不写是支部自己办。 */
  lead: z.enum(['branch', 'superior']).default('branch'),
  /** 有这些情况的支部不用办，写 conditions 的编号，例如 noCommittee。 */
  unless: z.array(conditionId).default([]),
  /** 只有这些情况的支部才办，写 conditions 的编号，例如 newlyFounded。 */
  only: z.array(conditionId).default([]),
  /** 怎么办：手册页的文件名。 */
  workflow: slug.optional(),
  /** 用哪张表：表单编号。 */
  form: slug.optional(),
  origin,
  basis: z.array(basisRef).optional(),
});

/** months、every 只写一样；“月底前”要知道是哪一个月。 */
export function hasOneTime(d: Pick<z.infer<typeof dutyFields>, 'months' | 'every' | 'by'>): boolean {
  return !(d.months && d.every) && (d.by === undefined || d.months?.length === 1);
}

export const ONE_TIME_ERROR = 'months（几月）和 every（多久一次）只写一样；by: end 要配一个月份';

/** 日程：这套体系一年里有哪些时点。 */
const scheduleEntry = dutyFields
  .refine(hasNeededBasis, { error: '标为种子或法规的日程必须写 basis（依据）' })
  .refine(hasOneTime, { error: ONE_TIME_ERROR });

/** 机制检查点（如“五抓”）：查什么、看什么、多久一次。 */
const mechanism = z.object({
  id: slug,
  title: z.string().min(2).max(12),
  /** 查什么，一句话。 */
  check: z.string().min(4),
  /** 看什么材料。 */
  evidence: z.string().min(2),
  /** 多久一次，写法照来源。 */
  frequency: z.string().min(2),
  /** 一年至少几次，用来判够不够。 */
  perYear: z.number().int().positive(),
  origin,
  basis: z.array(basisRef).optional(),
});

/** 停用的条目：旧自评文件里还有它，对比和带入要认得。 */
const tombstone = z.object({
  id: itemId,
  title: z.string().min(2),
  /** 从哪一版起停用。 */
  retiredIn: z.string().regex(/^\d{4}\.\d+$/),
  /** 由哪些现行条目接替；没有接替的写空列表。 */
  successors: z.array(itemId),
  note: z.string().optional(),
});

/** 一套标准：评法、维度、等次、支部条件；各类的条目写在同目录的 MDX 里。 */
export const schemeSchema = z.object({
  /** 体系编号，写进自评文件。 */
  id: slug,
  title: z.string(),
  /** 页面上的全称。 */
  fullTitle: z.string(),
  /** 各体系的先后，小的在前。 */
  order: z.number().int(),
  /** 版本，年.序号，例如 2026.1；条目有增删改时加一。 */
  version: z.string().regex(/^\d{4}\.\d+$/),
  updated: isoDate,
  /** 这套体系从哪里来。 */
  source: z.array(statement).min(1),
  /** 怎么评：points 计分定等、stars 逐方面授星、score 逐项直接打分。 */
  scoring: z.enum(['points', 'stars', 'score']).default('points'),
  /** 计分方式：grade 档位制、deduct 扣分制；第一个是默认。星级制和直接打分的只写 [grade]。 */
  modes: z.array(z.enum(['grade', 'deduct'])).min(1),
  /** 这套体系怎么叫“维度”和“条目”，例如方面、检查点。 */
  terms: z
    .object({
      /** 维度的叫法，四字以内。 */
      dimension: z.string().max(4),
      /** 条目的叫法，四字以内。 */
      item: z.string().max(4),
    })
    .default({ dimension: '维度', item: '条目' }),
  /** 星级制：一个方面最多容许几条没达标（必达条目除外），parameters 里的编号。 */
  unmetAllowed: slug.optional(),
  /** 配套规则用到的数（如公示期），parameters 里的编号；页面、导出按编号取值。 */
  figures: z.array(slug).default([]),
  /** 各维度和下面的类，按页面先后；分值逐级相加要对得上。 */
  dimensions: z
    .array(
      z.object({
        id: dimensionId,
        title: z.string(),
        /** 短名，图表和窄屏用，六字以内。 */
        short: z.string().max(6),
        points: z.number(),
        origin,
        basis: z.array(basisRef).optional(),
        /** 这个维度有哪些类，一类一个 MDX 文件。 */
        classes: z.array(
          z.object({
            id: classId,
            slug,
            points: z.number(),
          }),
        ),
      }),
    )
    .min(1),
  /** 单位类型，条目的 variants 按它写差异。 */
  presets: z
    .array(z.object({ id: slug, title: z.string(), note: z.string().optional(), basis: z.array(basisRef).optional() }))
    .min(1),
  /** 支部条件，条目的适用规则用它。 */
  conditions: z.array(
    z.object({
      id: conditionId,
      /** 写成能用“是／否”回答的短句。默认“否”，“否”必须让条目保持适用。 */
      label: z.string(),
      /** 一句话说明影响哪些条目。 */
      hint: z.string(),
    }),
  ),
  /** 等次从低到高。 */
  grades: z.array(grade).min(2),
  /** 等次从哪里来，一句一条。 */
  gradesNote: z.array(statement).min(1),
  /** 单位类型和支部条件怎么用，一句一条。 */
  presetsNote: z.array(statement).min(1),
  /** 补充要求，例如示范点四要求。 */
  extras: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        /** 逐条写成能用“是／否”回答的问句。 */
        questions: z.array(z.string()).min(1),
        origin,
        basis: z.array(basisRef).optional(),
      }),
    )
    .default([]),
  /** 可下载的文件：report 自评报告、ledger 三清单一台账，其余三种是“五化”申报用表。 */
  exports: z.array(z.enum(['report', 'ledger', 'application', 'progress', 'demonstration'])).min(1),
  /** 责任人只从这个列表里选，只写职务。 */
  ownerRoles: z.array(z.string()).min(1),
  /** 创建步骤。 */
  process: z.array(processStep).default([]),
  /** 一年里的时点。 */
  schedule: z.array(scheduleEntry).default([]),
  /** 配套机制的检查点，例如“五抓”。 */
  mechanisms: z.array(mechanism).default([]),
  /** 停用的条目，只增不删。 */
  tombstones: z.array(tombstone).default([]),
  /**
   * 结论可以从哪套体系带入，对照写在 content/standards/map.yaml。uses 为要用到来源的几条：
   * all 一条不漏，数字为恰好几条；check:content 按它核对。
   */
  carriesFrom: z
    .array(
      z.object({
        /** 来源体系编号。 */
        scheme: slug,
        /** 要用到来源的几条。 */
        uses: z.union([z.literal('all'), z.number().int().positive()]),
      }),
    )
    .default([]),
});

/** 问题清单的一条：只有一句短的问题描述。 */
export const problemSchema = z.object({
  id: z.string().regex(/^P\d{2}$/),
  /** 问题描述，24 字以内，自己的话。 */
  text: z.string().min(4).max(24),
  dimension: dimensionId,
  basis: z.array(basisRef).min(1),
  /** 为什么不对：条文或来源怎么说，一两句。成因和改法写在标准条目里。 */
  why: statement,
  /** 照着改的手册流程，写流程页的文件名，最要紧的在前。 */
  handbook: z.array(slug).default([]),
});

export type SchemeSource = z.infer<typeof schemeSchema>;
export type ClassSource = z.infer<typeof classSchema>;
export type ItemSource = z.infer<typeof itemSchema>;
export type ProblemSource = z.infer<typeof problemSchema>;
