/**
 * 表格。宽度一律 dxa，tblW、tblGrid、每个 tcW 三处一致：WPS 遇到百分比或自动宽度会把表格压扁。
 * 每行 cantSplit，表头行在每页重复。
 */
import { paragraph, run, type ParagraphStyle, type RunStyle } from './wml.ts';

export interface Cell {
  /** 已拼好的段落 XML，至少一段。 */
  readonly content: string;
  readonly span?: number;
  /** 纵向合并：restart 起头，continue 接上一行。 */
  readonly merge?: 'restart' | 'continue';
  readonly shaded?: boolean;
  readonly vertical?: 'top' | 'center' | 'bottom';
  /** 左右边距，默认 80。 */
  readonly padding?: number;
  /** 上边线或下边线画成点线，用来把几行连成一格；不去掉线，跨页处仍有收口。 */
  readonly dotted?: 'top' | 'bottom' | 'both';
  /** 上下不画线：并排几张小表之间的缝。 */
  readonly open?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly header?: boolean;
  /** 最小行高。 */
  readonly height?: number;
}

interface TableOptions {
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  readonly borders?: boolean;
}

/** 表后的一点空，也让前后两张表不被 Word 并成一张。 */
export function afterTable(line = 200): string {
  return paragraph('', { offGrid: true, line });
}

const CELL_PADDING = 80;

export function table({ columns, rows, borders = true }: TableOptions): string {
  const width = columns.reduce((sum, column) => sum + column, 0);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>` +
    tableBorders(borders) +
    '<w:tblLayout w:type="fixed"/>' +
    cellMargins('tblCellMar', CELL_PADDING) +
    '</w:tblPr>' +
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>` +
    rows.map((row) => tableRow(row, columns)).join('') +
    '</w:tbl>'
  );
}

function tableRow(row: Row, columns: readonly number[]): string {
  const height = row.height === undefined ? '' : `<w:trHeight w:val="${row.height}" w:hRule="atLeast"/>`;
  let at = 0;
  const cells = row.cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = columns.slice(at, at + span).reduce((sum, column) => sum + column, 0);
    at += span;
    return tableCell(cell, width, span);
  });
  if (at !== columns.length) throw new Error(`表格一行占了${at}列，应为${columns.length}列`);
  return `<w:tr><w:trPr><w:cantSplit/>${height}${row.header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

function tableCell(cell: Cell, width: number, span: number): string {
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
    (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
    (cell.merge ? `<w:vMerge w:val="${cell.merge}"/>` : '') +
    (cell.open ? OPEN_BORDERS : dottedBorders(cell.dotted)) +
    (cell.shaded ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : '') +
    (cell.padding === undefined ? '' : cellMargins('tcMar', cell.padding)) +
    `<w:vAlign w:val="${cell.vertical ?? 'center'}"/></w:tcPr>${cell.content}</w:tc>`
  );
}

const OPEN_BORDERS = '<w:tcBorders><w:top w:val="nil"/><w:bottom w:val="nil"/></w:tcBorders>';

function dottedBorders(sides: Cell['dotted']): string {
  if (!sides) return '';
  const border = (side: 'top' | 'bottom') => `<w:${side} w:val="dotted" w:sz="4" w:space="0" w:color="000000"/>`;
  const drawn = (['top', 'bottom'] as const).filter((side) => sides === 'both' || sides === side);
  return `<w:tcBorders>${drawn.map(border).join('')}</w:tcBorders>`;
}

function cellMargins(tag: 'tblCellMar' | 'tcMar', padding: number): string {
  return `<w:${tag}><w:left w:w="${padding}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:${tag}>`;
}

function tableBorders(visible: boolean): string {
  const line = visible ? 'w:val="single" w:sz="4" w:space="0" w:color="000000"' : 'w:val="nil"';
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return `<w:tblBorders>${sides.map((side) => `<w:${side} ${line}/>`).join('')}</w:tblBorders>`;
}

/** 一格文字，按换行分段。 */
export function textCell(
  text: string,
  options: Omit<Cell, 'content'> & Pick<ParagraphStyle, 'align' | 'style' | 'keepNext'> & RunStyle = {},
): Cell {
  const { align, style = 'Cell', keepNext, font, size, ...cell } = options;
  const content = text
    .split('\n')
    .map((line) => paragraph(run(line, { font, size }), { style, align, keepNext }))
    .join('');
  return { ...cell, content };
}

/** 组名一行：横跨全表，不与下一行拆页。 */
export function groupRow(title: string, span: number): Row {
  return { cells: [textCell(title, { font: '楷体', shaded: true, keepNext: true, span })] };
}

/** 表头一行：黑体居中、底纹、每页重复。padding 为窄列收边距用。 */
export function headerRow(titles: readonly string[], padding?: number): Row {
  return {
    header: true,
    cells: titles.map((title) =>
      textCell(title, { align: 'center', font: '黑体', shaded: true, keepNext: true, padding }),
    ),
  };
}
