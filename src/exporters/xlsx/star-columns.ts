/** 六星各表的栏目（handbook-cases-forms.md 6.4，字段全部拟定）；方面的名称由体系给。 */
import type { Column } from './spec.ts';

const STATUS_CHOICES = ['在创', '达标', '命名', '摘牌', '整顿中'] as const;
/** 销号视图里供填 7 类支部类名的格，类名来源没有收到。 */
export const TYPE_ROWS = 7;
const TYPE_FIRST_ROW = 10;
const TYPE_RANGE = `'销号视图'!$B$${TYPE_FIRST_ROW}:$B$${TYPE_FIRST_ROW + TYPE_ROWS - 1}`;

const STAR_CHOICES = ['0', '1'] as const;

export function starColumns(titles: readonly string[], prefix = ''): Column[] {
  return titles.map((title): Column => ({
    title: `${prefix}${title}`,
    width: 5.5,
    align: 'center',
    choices: STAR_CHOICES,
  }));
}

/** 附件4 创建工作台账。方面星从 C 列起，总星数由公式相加。 */
export function creationColumns(titles: readonly string[]): readonly Column[] {
  const center = { align: 'center' } as const;
  return [
    { title: '支部', width: 18 },
    { title: '类型（拟定）', width: 10, ...center, choicesFrom: TYPE_RANGE },
    ...starColumns(titles),
    { title: '总星数', width: 6, ...center, formula: (row) => sumOfStars(row, titles.length) },
    { title: '目标星数', width: 6, ...center },
    { title: '达标时限', width: 11, ...center },
    { title: '申报日期', width: 11, ...center },
    { title: '验收结论', width: 10, ...center },
    { title: '审批机关', width: 12, ...center },
    { title: '备案日期', width: 11, ...center },
    { title: '公示起止', width: 14, ...center },
    { title: '命名日期', width: 11, ...center },
    { title: '销号日期', width: 11, ...center },
    { title: '状态', width: 8, ...center, choices: STATUS_CHOICES },
  ];
}

/** 各方面都空着的不算成 0。 */
function sumOfStars(row: number, count: number): string {
  const range = `C${row}:${String.fromCharCode('C'.charCodeAt(0) + count - 1)}${row}`;
  return `IF(COUNT(${range})=0,"",SUM(${range}))`;
}

/** 销号日期在创建工作台账的哪一列。 */
export function closedColumn(count: number): string {
  return String.fromCharCode('C'.charCodeAt(0) + count + 9);
}

export const VIEW_COLUMNS: readonly Column[] = [
  { title: '项目', width: 24 },
  { title: '值', width: 22, align: 'center' },
  { title: '说明', width: 60 },
];

export const EVENT_COLUMNS: readonly Column[] = [
  { title: '季度', width: 14, align: 'center' },
  { title: '日期', width: 14, align: 'center' },
  { title: '事项', width: 10, align: 'center' },
  { title: '方面', width: 12, align: 'center' },
  { title: '检查人、依据、理由、时限、公示、材料', width: 52 },
  { title: '校验', width: 40 },
];

/** 附件2-乙 评星晋级活动结果表。 */
export function resultColumns(titles: readonly string[]): readonly Column[] {
  const center = { align: 'center' } as const;
  return [
    { title: '党支部', width: 16 },
    { title: '季度', width: 10, ...center },
    { title: '检查日期', width: 11, ...center },
    { title: '报送时点（拟定）', width: 11, ...center },
    ...starColumns(titles, '上季\n'),
    ...starColumns(titles, '本季\n'),
    { title: '授星方面', width: 10 },
    { title: '摘星方面', width: 10 },
    { title: '理由', width: 18 },
    { title: '上季总星', width: 6, ...center },
    { title: '本季总星', width: 6, ...center },
    { title: '晋级／降级／持平', width: 9, ...center, choices: ['晋级', '降级', '持平', '首次记录'] },
    { title: '公示起止', width: 14, ...center },
    { title: '异议情况', width: 10 },
    { title: '上报日期', width: 11, ...center },
    { title: '填表人', width: 8, ...center },
    { title: '审核人', width: 8, ...center },
  ];
}
