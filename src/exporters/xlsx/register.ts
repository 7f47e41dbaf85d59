/** 照版式生成的登记簿、台账（Excel）。版式写在 content/forms。 */
import type { RegisterLayout, RegisterSheet } from '../../schemas/form-layout.ts';
import { columnName, HEAD_ROWS } from './sheet.ts';
import type { Column, SheetSpec } from './spec.ts';
import { workbook } from './workbook.ts';

/** A4 横向版心约排这么多半角字，各列按比例摊满，打印不缩小。 */
export const SHEET_WIDTH = 140;
/** 表后说明的名目至少这么宽，“来源与口径”排得下一行。 */
const TAIL_LABEL = 12;

export function registerXlsx(title: string, layout: RegisterLayout): Promise<Blob> {
  const notes: readonly [string, string] = ['来源与口径', `${layout.notes.join('；')}。`];
  return workbook({ title, sheets: layout.sheets.map((sheet) => specOf(title, sheet, notes)), label: '' });
}

function specOf(title: string, sheet: RegisterSheet, notes: readonly [string, string]): SheetSpec {
  const { columns, rows, first = [] } = sheet;
  const widths = fullWidths(columns.map(({ width }) => width));
  const tailLabelColumns = labelColumns(widths);
  return {
    name: sheet.name,
    title: sheet.title ?? title,
    lead: sheet.lead,
    columns: columns.map(({ title: head, align, choices, formula }, i): Column => ({
      title: head,
      width: widths[i] ?? 0,
      align,
      ...(choices ? { choices } : {}),
      ...(formula === undefined ? {} : { formula: (row) => filled(formula, row, sheet, columnName(tailLabelColumns)) }),
    })),
    rows: Array.from({ length: rows }, (_, i) => columns.map((_column, at) => (at === 0 ? (first[i] ?? '') : ''))),
    rowHeight: sheet.rowHeight,
    tail: [...sheet.tail, notes],
    tailLabelColumns,
  };
}

/** 按比例摊到版心宽，半字为一档；零头归最宽的一列。 */
function fullWidths(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / total) * SHEET_WIDTH * 2) / 2);
  const rest = SHEET_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, i) => (i === widest ? width + rest : width));
}

function labelColumns(widths: readonly number[]): number {
  const at = widths.findIndex((_, i) => widths.slice(0, i + 1).reduce((sum, width) => sum + width, 0) >= TAIL_LABEL);
  return at + 1;
}

/** 公式里的 {row} 是本行，{tail:名目} 是表后说明那一格：正文之后空一行起，内容在 column 列。 */
function filled(formula: string, row: number, { rows, tail }: RegisterSheet, column: string): string {
  return formula.replace(/\{row\}/g, String(row)).replace(/\{tail:([^}]+)\}/g, (_, name: string) => {
    const at = tail.findIndex(([head]) => head === name);
    if (at < 0) throw new Error(`公式里的表后说明“${name}”不存在`);
    return `$${column}$${HEAD_ROWS + rows + 2 + at}`;
  });
}
