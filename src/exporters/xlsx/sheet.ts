/** 一张工作表的 XML。元素先后照 ECMA-376 的 CT_Worksheet。 */
import { XML_HEAD } from '../opc.ts';
import { cleanText, displayWidth, escapeXml } from '../text.ts';
import type { SharedStrings, SheetSpec } from './spec.ts';
import { styleIndex, type StyleName } from './styles.ts';

/** 标题、题下行、表头：一起冻结，每页重复打印。 */
export const HEAD_ROWS = 3;
const HEAD_HEIGHT = 32;
const LINE_HEIGHT = 14;
/** Excel 单行最高 409 磅，一格最多 32767 字符。 */
const MAX_HEIGHT = 409;
const MAX_CELL = 32_000;

/**
 * Excel 会把这些开头的文字在重新编辑时当公式算（全角等号、加减号在中文输入法下也会）。
 * 不改文字本身：改了就与报告、自评文件对不上。单元格一律是文字类型，另设文本格式并加 quotePrefix，
 * 双击回车、复制到别处都仍是文字。
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

interface Cell {
  readonly text: string;
  readonly style: StyleName;
  /** 公式；text 为已算好的值，不会算公式的程序照它显示。 */
  readonly formula?: string | null | undefined;
}

export class SheetWriter {
  readonly #spec: SheetSpec;
  readonly #strings: SharedStrings;
  readonly #selected: boolean;
  readonly #rows: string[] = [];
  readonly #merges: string[] = [];
  #bodyRows = 0;

  constructor(spec: SheetSpec, strings: SharedStrings, selected: boolean) {
    this.#spec = spec;
    this.#strings = strings;
    this.#selected = selected;
    const { columns } = spec;
    const total = columns.reduce((sum, column) => sum + column.width, 0);
    this.#addMerged([{ text: spec.title, style: 'title' }], columns.length, 30);
    this.#addMerged([{ text: spec.lead, style: 'lead' }], columns.length, heightOf([[spec.lead, total]]));
    this.#addRow(
      columns.map(({ title }) => ({ text: title, style: 'head' })),
      Math.max(HEAD_HEIGHT, heightOf(columns.map(({ title, width }) => [title, width]))),
    );
  }

  /** 正文行；一格装不下的接着写到下一行，不截断。 */
  addRows(rows: readonly (readonly string[])[]): void {
    const { columns, rowHeight = 0 } = this.#spec;
    for (const row of rows.flatMap(splitLong)) {
      const at = this.#rows.length + 1;
      const cells = columns.map(({ align = 'left', formula }, i): Cell => ({
        text: row[i] ?? '',
        style: align,
        formula: formula?.(at),
      }));
      this.#addRow(cells, Math.max(rowHeight, heightOf(columns.map(({ width }, i) => [row[i] ?? '', width]))));
      this.#bodyRows += 1;
    }
  }

  /** 写完表后说明，给出整张表。label 为页眉标注。 */
  finish(label: string): string {
    this.#addTail();
    const { columns } = this.#spec;
    const cols = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
    return (
      `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
      `<sheetViews><sheetView${this.#selected ? ' tabSelected="1"' : ''} workbookViewId="0">` +
      `<pane ySplit="${HEAD_ROWS}" topLeftCell="A${HEAD_ROWS + 1}" activePane="bottomLeft" state="frozen"/>` +
      '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
      `<cols>${cols.join('')}</cols><sheetData>${this.#rows.join('')}</sheetData>` +
      `<mergeCells count="${this.#merges.length}">${this.#merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` +
      this.#validations() +
      '<printOptions horizontalCentered="1"/>' +
      '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.35" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
      `<headerFooter>${headerXml(label)}<oddFooter>&amp;C&amp;"宋体,常规"&amp;10第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>`
    );
  }

  /** 表后说明：前几列（默认一列）名目，其余列并成一格。 */
  #addTail(): void {
    const { columns, tail = [], tailLabelColumns = 1 } = this.#spec;
    if (tail.length === 0) return;
    const widths = columns.map(({ width }) => width);
    const first = sum(widths.slice(0, tailLabelColumns));
    const rest = sum(widths) - first;
    this.#addRow([], 15);
    for (const [name, content] of tail) {
      const label = Array.from({ length: tailLabelColumns }, (_, i): Cell => ({ text: i === 0 ? name : '', style: 'label' })); // prettier-ignore
      const height = heightOf([[name, first], [content, rest]]); // prettier-ignore
      const row = this.#addMerged([...label, { text: content, style: 'left' }], columns.length, height);
      if (tailLabelColumns > 1) this.#merges.push(`A${row}:${columnName(tailLabelColumns - 1)}${row}`);
    }
  }

  /** 最后一格一直并到第 count 列，返回行号。 */
  #addMerged(cells: readonly [...Cell[], Cell], count: number, height: number): number {
    const last = cells[cells.length - 1] as Cell;
    const filled = [...cells, ...Array.from({ length: count - cells.length }, () => ({ text: '', style: last.style }))];
    const row = this.#addRow(filled, height);
    this.#merges.push(`${columnName(cells.length - 1)}${row}:${columnName(count - 1)}${row}`);
    return row;
  }

  /** 加一行，返回行号（从 1 数）。 */
  #addRow(cells: readonly Cell[], height: number): number {
    const row = this.#rows.length + 1;
    const content = cells.map((cell, i) => this.#cell(cell, `${columnName(i)}${row}`)).join('');
    this.#rows.push(`<row r="${row}" ht="${height}" customHeight="1">${content}</row>`);
    return row;
  }

  /** 数写成数值，好求和；带前导零、百分号的仍是文字。 */
  #cell({ text, style, formula }: Cell, ref: string): string {
    const clean = cleanText(text);
    if (formula) {
      const type = isNumber(clean) ? '' : ' t="str"';
      const value = `<f>${escapeXml(formula)}</f><v>${escapeXml(clean)}</v>`;
      return `<c r="${ref}" s="${styleIndex(style, false)}"${type}>${value}</c>`;
    }
    if (clean === '') return `<c r="${ref}" s="${styleIndex(style, false)}"/>`;
    if (isNumber(clean)) return `<c r="${ref}" s="${styleIndex(style, false)}"><v>${clean}</v></c>`;
    const guarded = FORMULA_START.test(clean);
    return `<c r="${ref}" s="${styleIndex(style, guarded)}" t="s"><v>${this.#strings.index(clean)}</v></c>`;
  }

  /** 下拉校验；允许手改成别的，只提示不拦。 */
  #validations(): string {
    if (this.#bodyRows === 0) return '';
    const rules = this.#spec.columns.flatMap(({ choices, choicesFrom }, i) => {
      if (!choices && !choicesFrom) return [];
      const range = `${columnName(i)}${HEAD_ROWS + 1}:${columnName(i)}${HEAD_ROWS + this.#bodyRows}`;
      const list = escapeXml(choicesFrom ?? `"${(choices ?? []).join(',')}"`);
      return [
        `<dataValidation type="list" errorStyle="information" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>${list}</formula1></dataValidation>`,
      ];
    });
    return rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : '';
  }
}

/** 页眉右侧标注，四号宋体；& 在页眉里是控制符，要写两个。 */
function headerXml(label: string): string {
  if (!label) return '';
  return `<oddHeader>&amp;R&amp;"宋体,常规"&amp;14 ${escapeXml(label.replace(/&/g, '&&'))}</oddHeader>`;
}

function splitLong(row: readonly string[]): (readonly string[])[] {
  if (row.every((cell) => cell.length <= MAX_CELL)) return [row];
  const head = row.map((cell) => cell.slice(0, MAX_CELL));
  return [head, ...splitLong(row.map((cell) => cell.slice(MAX_CELL)))];
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text) && String(Number(text)) === text;
}

/** 行高：各格按列宽估行数，取最多的。 */
function heightOf(cells: readonly (readonly [string, number])[]): number {
  const lines = cells.map(([content, width]) =>
    content
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / Math.max(2, width - 1.5))), 0),
  );
  return Math.min(MAX_HEIGHT, Math.max(...lines) * LINE_HEIGHT + 5);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** 0 → A，25 → Z，26 → AA。 */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
