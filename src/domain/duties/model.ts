/** 责任清单的一行和它的几种取值。字段照 handbook-cases-forms.md 6.5（拟定），四级主体出自兰州（lanzhou#zeren）。 */

export const LEVELS = ['机关工委', '部门党组（党委）', '机关党委', '机关党支部'] as const;
export type Level = (typeof LEVELS)[number];

export const KINDS = ['共性', '个性'] as const;
export type Kind = (typeof KINDS)[number];

export const PROGRESS = ['未启动', '推进中', '已完成', '逾期'] as const;

/** 一行任务，各栏都是填的原文：填错的也留着，由检查指出，不替人删改。 */
export interface DutyRow {
  readonly level: string;
  readonly title: string;
  readonly source: string;
  readonly kind: string;
  readonly weight: string;
  readonly standard: string;
  readonly owner: string;
  readonly due: string;
  readonly progress: string;
}

export type DutyField = keyof DutyRow;

export interface DutyColumn {
  readonly field: DutyField;
  /** 表头，照 6.5。 */
  readonly title: string;
  /** 页面上的栏名。 */
  readonly label: string;
  /** 读入时也认的表头。 */
  readonly aliases: readonly string[];
}

/** 列的先后即模板、粘贴、导出的先后。 */
export const COLUMNS: readonly DutyColumn[] = [
  { field: 'level', title: '主体层级', label: '主体层级', aliases: ['主体', '层级', '责任主体'] },
  { field: 'title', title: '责任事项', label: '任务名称', aliases: ['任务', '任务名称', '事项', '工作任务'] },
  { field: 'source', title: '任务来源', label: '来源文件', aliases: ['来源', '来源文件', '文件依据', '依据'] },
  {
    field: 'kind',
    title: '共性／个性',
    label: '共性／个性',
    aliases: ['共性或个性', '任务类别', '任务性质', '性质', '类别'],
  },
  { field: 'weight', title: '权重', label: '权重', aliases: ['权重分', '分值', '比重'] },
  { field: 'standard', title: '完成标准', label: '完成标准', aliases: ['标准', '完成要求', '完成标准可查验'] },
  { field: 'owner', title: '责任人', label: '责任人', aliases: ['责任人只写职务', '责任人职务', '责任岗位'] },
  { field: 'due', title: '时限', label: '时限', aliases: ['完成时限', '完成时间', '期限'] },
  { field: 'progress', title: '进度', label: '进度', aliases: ['进展', '完成情况', '状态'] },
];

export const EMPTY_ROW: DutyRow = {
  level: '',
  title: '',
  source: '',
  kind: '',
  weight: '',
  standard: '',
  owner: '',
  due: '',
  progress: '',
};

/** 一次最多这么多行：四级清单远用不到，再多页面会卡。 */
export const MAX_ROWS = 300;

/** 比较用的写法：全角换半角，去掉空白、括号、斜线、标点。 */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s()[\]/、,，:：*·“”"']/g, '');
}

const LEVEL_WORDS: readonly (readonly [Level, RegExp])[] = [
  ['机关工委', /^(市委|县委|区委|省委|市直|县直|区直|省直)*(直属|机关|直属机关)*(工委|工作委员会)$/],
  ['部门党组（党委）', /^(部门|单位)?(党组|党组党委|党组或党委|党委)$/],
  ['机关党委', /^(直属)?机关党委$/],
  ['机关党支部', /^(机关)?(党)?支部$/],
];

/** 认不出为 null。 */
export function levelOf(text: string): Level | null {
  const word = squeeze(text);
  return LEVEL_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

export function kindOf(text: string): Kind | null {
  const word = squeeze(text).replace(/(任务|类)$/, '');
  return KINDS.find((kind) => kind === word) ?? null;
}

/** 空行：只选了层级、性质、进度，还没有写任务的不算一行（空白模板预填了层级）。 */
export function isBlank({ title, source, weight, standard, owner, due }: DutyRow): boolean {
  return [title, source, weight, standard, owner, due].every((text) => text.trim() === '');
}

/** 认得出的层级、性质写成统一的叫法，两头的空格去掉；认不出的原样留着。 */
export function tidyRow(row: DutyRow): DutyRow {
  const trimmed = { ...row };
  for (const { field } of COLUMNS) trimmed[field] = row[field].trim();
  return {
    ...trimmed,
    level: levelOf(trimmed.level) ?? trimmed.level,
    kind: kindOf(trimmed.kind) ?? trimmed.kind,
  };
}
