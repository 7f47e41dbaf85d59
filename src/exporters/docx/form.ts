/** 附件1—3 的共用件：表头三行、题下行、标签格、审批格。版式照永州2019年指导意见的三张表样。 */
import { attachmentMark, blank, notes, titleLines } from './blocks.ts';
import { TEXT_WIDTH } from './page.ts';
import { afterTable, table, textCell, type Cell, type Row } from './table.ts';
import { paragraph, run } from './wml.ts';

/** 由填报人在页面上给的几项；没给的留空手填。书记姓名、联系方式从不带出。 */
export interface FormFields {
  readonly branch?: string;
  /** 申报时间“2026年3月1日”。 */
  readonly applyDate?: string;
  readonly members?: string;
  readonly committee?: string;
}

/** 小四一字宽。 */
const CHAR = 240;
/** 审批格最小高：印章直径 4.2 厘米，留 4 厘米以上。 */
const APPROVAL_HEIGHT = 2280;
export const EMPTY_DATE = '　　年　月　日';

/** 附件字样在第一行，标题从第三行起。 */
export function formHead(mark: string, title: readonly string[], incompleteNote: string): string {
  return attachmentMark(mark) + blank() + titleLines(title) + incomplete(incompleteNote);
}

/** 未完成的标在标题下，小四，不把审批栏挤到下一页。 */
function incomplete(note: string): string {
  if (!note) return '';
  return paragraph(run(`（${note}）`, { font: '楷体', size: 24 }), { offGrid: true, line: 400, align: 'center' });
}

/** 题下行：左“名称”，右“申报时间”；没有右边的只占一格。 */
export function leadRow(left: string, right?: string): string {
  const columns = right === undefined ? [TEXT_WIDTH] : [5645, 3200];
  const cell = (text: string) => textCell(text, { style: 'FormCell', align: 'left', vertical: 'bottom', padding: 0 });
  const cells = [cell(left), ...(right === undefined ? [] : [cell(right)])];
  return table({ columns, rows: [{ cells, height: LEAD_HEIGHT }], borders: false }) + afterTable(20);
}

const LEAD_HEIGHT = 480;

export function applyDateText(date: string | undefined): string {
  return `申报时间：${date || EMPTY_DATE}`;
}

/** 标签格：按一行几个字收边距，让“党员人数”排成两行、“创建计划”竖着排，文字仍在一个 run 里。 */
export function labelCell(text: string, width: number, charsPerLine: number, merge?: Cell['merge']): Cell {
  const padding = Math.max(20, Math.floor((width - charsPerLine * CHAR - 60) / 2));
  return { ...textCell(text, { style: 'FormCell', align: 'center', padding }), ...(merge ? { merge } : {}) };
}

export function valueCell(text: string, span = 1): Cell {
  return textCell(text, { style: 'FormCell', align: 'center', span });
}

/** 大段文字格，顶头写起，首行空二字。 */
export function longTextCell(paragraphs: readonly string[], span: number): Cell {
  const lines = paragraphs.length > 0 ? paragraphs : [''];
  const content = lines
    .map((line) =>
      paragraph(run(line, { size: 24 }), {
        style: 'FormCell',
        firstLineChars: 2,
        indent: { firstLine: CHAR * 2 },
        align: 'both',
      }),
    )
    .join('');
  return { content, span, vertical: 'top' };
}

/** 审批行：意见栏留空，右下“（盖章）”和年月日；不代填。 */
export function approvalRow(label: string, columns: readonly number[]): Row {
  const line = (text: string, right: number) =>
    paragraph(run(text, { size: 24 }), { style: 'FormCell', align: 'right', indent: { right } });
  const content = line('（盖章）', CHAR * 3) + line('　　年　　月　　日', CHAR * 2);
  return {
    height: APPROVAL_HEIGHT,
    cells: [labelCell(label, columns[0] ?? 0, 4), { content, span: columns.length - 1, vertical: 'bottom' }],
  };
}

/** 有审批栏的表在小字里加这一句。 */
export const APPROVAL_NOTE = '审批、盖章、签字处由人工填写，工具不代填';

/** 表末小字：哪些照种子表样，哪些为拟定（6.6）。 */
export function formNotes(clauses: readonly string[]): string {
  return notes([`来源与口径：${['表样栏目照永州2019年指导意见的附件', ...clauses].join('；')}。`]);
}

export function generatedNote(meta: {
  readonly schemeTitle: string;
  readonly schemeVersion: string;
  readonly generatedOn: string;
}): string {
  return `由支部自评生成，未经上级党组织核验；标准：${meta.schemeTitle}${meta.schemeVersion}版，生成日期：${meta.generatedOn}`;
}
