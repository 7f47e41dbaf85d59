/**
 * 授星摘星台账里的一件事，存在自评文件 extras.starEvents。
 * 自评文件只管它是个列表，逐条在读的时候认：一条写坏了不连累整份文件。
 */
import * as z from 'zod/mini';

const text = (max: number) => z.optional(z.string().check(z.maxLength(max)));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const starEventSchema = z.object({
  /** 授星、摘星、晋级、列入整顿、命名、摘牌、上报；report-date 为拟定的报送时点。 */
  kind: z.enum(['award', 'remove', 'promote', 'rectify', 'name', 'delist', 'nextnotice', 'report-date']),
  /** 哪天。 */
  on: date,
  /** 算哪一季，例如 2026-Q3；不写按日期算。 */
  quarter: z.optional(z.string().check(z.regex(/^\d{4}-Q[1-4]$/))),
  /** 哪个方面，例如 S1；授星、摘星用。 */
  dimension: text(20),
  /** 摘星的理由；上报、报送时点的说明。 */
  reason: text(500),
  /** 授星的依据、命名的验收意见、摘牌的督查意见。 */
  basis: text(500),
  /** 检查人，只写职务。 */
  by: text(60),
  /** 整改时限。 */
  due: z.optional(date),
  /** 公示起止，含两端。 */
  noticeFrom: z.optional(date),
  noticeTo: z.optional(date),
  /** 上报表、申报表的名称。 */
  papers: text(200),
  /** 整顿方案的名称。 */
  plan: text(200),
  /** 包联人，只写职务。 */
  leader: text(60),
});

export type StarEvent = z.infer<typeof starEventSchema>;
export type StarEventKind = StarEvent['kind'];
