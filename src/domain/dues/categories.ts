/** 党费的九类交纳人，按基数怎么来分五种算法（regulations-members.md §2.1、§10.1）。 */

/** wage 计入项减扣除项；quarter 上季度纯收入除以 3；pension 计入项之和；chosen 自选额；fixed 定额。 */
export type DuesMethod = 'wage' | 'quarter' | 'pension' | 'chosen' | 'fixed';

export const DUES_CATEGORIES = [
  'agency',
  'agency-worker',
  'institution',
  'enterprise',
  'annual-salary',
  'self-employed',
  'retired',
  'farmer',
  'fixed',
] as const;

export type DuesCategory = (typeof DUES_CATEGORIES)[number];

export interface CategoryInfo {
  readonly title: string;
  readonly method: DuesMethod;
  /** 基数由哪些项组成，供页面列出。 */
  readonly included: readonly string[];
  /** 常见的不计入项。 */
  readonly excluded: readonly string[];
  readonly basis: readonly string[];
}

const ALLOWANCES = ['住房', '交通、公车', '通讯', '加班', '误餐', '取暖、防暑降温', '物业', '艰边、特岗津贴'];

export const CATEGORY_INFO: Readonly<Record<DuesCategory, CategoryInfo>> = {
  agency: {
    title: '机关工作人员',
    method: 'wage',
    included: ['职务工资', '级别工资', '工作性津贴', '生活性补贴', '工资改革保留补贴'],
    excluded: ALLOWANCES,
    basis: ['dangfei-guiding#a1', 'dangfei-guiding#a2', 'dangfei-guiding#wenda-2008', 'dangfei-tongzhi#p1-2'],
  },
  'agency-worker': {
    title: '机关工人',
    method: 'wage',
    included: ['岗位工资', '技术等级（职务）工资', '规范的津贴补贴'],
    excluded: ALLOWANCES,
    basis: ['dangfei-guiding#a1', 'dangfei-guiding#a2', 'dangfei-guiding#wenda-2008', 'dangfei-tongzhi#p1-2'],
  },
  institution: {
    title: '事业单位人员',
    method: 'wage',
    included: ['岗位工资', '薪级工资', '基础性绩效', '规范的津贴补贴'],
    excluded: ['奖励性绩效', ...ALLOWANCES],
    basis: ['dangfei-guiding#a1', 'dangfei-guiding#a2', 'dangfei-tongzhi#p1-2', 'dangfei-tongzhi#p1-3'],
  },
  enterprise: {
    title: '企业人员',
    method: 'wage',
    included: ['基本工资', '岗位工资', '定期普遍发放的奖金和绩效'],
    excluded: ['不定期、不普遍发放的奖金和绩效', ...ALLOWANCES],
    basis: ['dangfei-guiding#a1', 'dangfei-guiding#a2', 'dangfei-tongzhi#p1-2', 'dangfei-tongzhi#p1-3'],
  },
  'annual-salary': {
    title: '实行年薪制的人员',
    method: 'wage',
    included: ['当月实际领取的薪酬'],
    excluded: [],
    basis: ['dangfei-guiding#a3', 'dangfei-guiding#a2'],
  },
  'self-employed': {
    title: '个体经营等不按月取酬的人员',
    method: 'quarter',
    included: ['上季度纯收入'],
    excluded: [],
    basis: ['dangfei-guiding#a4', 'dangfei-guiding#a2'],
  },
  retired: {
    title: '离退休人员',
    method: 'pension',
    included: ['基本离退休费或基本养老金'],
    excluded: ['津贴补贴'],
    basis: ['dangfei-guiding#a5', 'dangfei-tongzhi#lituixiu'],
  },
  farmer: {
    title: '农民',
    method: 'chosen',
    included: ['自选的月交额'],
    excluded: [],
    basis: ['dangfei-guiding#a6'],
  },
  fixed: {
    title: '学生、下岗失业、靠抚恤救济和低保人员',
    method: 'fixed',
    included: [],
    excluded: [],
    basis: ['dangfei-guiding#a6'],
  },
};
