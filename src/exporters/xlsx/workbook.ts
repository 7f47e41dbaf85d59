/**
 * 工作簿的共用件：标题、题下行、冻结表头、列宽行高、A4 横向、适合页宽、打印标题行、页码、页眉标注。
 * write-excel-file 没有的几样用 features 钩子补进 XML，元素先后照 ECMA-376 的 CT_Worksheet。
 */
import writeXlsxFile, { type CellObject, type Feature, type Row, type Sheet } from 'write-excel-file/universal';
import { cleanText, displayWidth, escapeXml } from '../text.ts';

export interface Column {
  readonly title: string;
  /** 列宽，按半角字数。 */
  readonly width: number;
  readonly align?: 'left' | 'center';
  /** 下拉选项。 */
  readonly choices?: readonly string[];
}

export interface SheetSpec {
  readonly name: string;
  readonly title: string;
  /** 题下一行：支部、期次、标准。 */
  readonly lead: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** 表后的说明：名目与内容。 */
  readonly tail?: readonly (readonly [string, string])[];
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** 标题、题下行、表头：一起冻结，每页重复打印。 */
export const HEAD_ROWS = 3;
const FONT = '宋体';
const FONT_SIZE = 10;
const LINE_HEIGHT = 14;
/** Excel 单行最高 409 磅，一格最多 32767 字符。 */
const MAX_HEIGHT = 409;
const MAX_CELL = 32_000;

const BORDER = { borderStyle: 'thin', borderColor: '#808080' } as const;

export async function workbook(sheets: readonly SheetSpec[], label: string): Promise<Blob> {
  const written = sheets.map((spec): Sheet<Blob> => ({
    sheet: spec.name,
    data: sheetRows(spec),
    columns: spec.columns.map(({ width }) => ({ width })),
    stickyRowsCount: HEAD_ROWS,
    orientation: 'landscape',
  }));
  return writeXlsxFile(written, {
    fontFamily: FONT,
    fontSize: FONT_SIZE,
    features: [printing(sheets, label)],
  }).toBlob();
}

function sheetRows(spec: SheetSpec): Row[] {
  const count = spec.columns.length;
  const total = spec.columns.reduce((sum, column) => sum + column.width, 0);
  const wide = (cell: CellObject): Row => [{ ...cell, columnSpan: count }, ...Array<null>(count - 1).fill(null)];
  return [
    wide({ ...text(spec.title), fontSize: 16, align: 'center', alignVertical: 'center', height: 30 }),
    wide({
      ...text(spec.lead),
      align: 'left',
      alignVertical: 'center',
      wrap: true,
      height: heightOf([[spec.lead, total]]),
    }),
    spec.columns.map(({ title }): CellObject => ({
      ...text(title),
      ...BORDER,
      fontWeight: 'bold',
      align: 'center',
      alignVertical: 'center',
      wrap: true,
      backgroundColor: '#F2F2F2',
      height: 30,
    })),
    ...spec.rows.flatMap(splitLong).map((row) => bodyRow(row, spec.columns)),
    ...tailRows(spec, total),
  ];
}

function bodyRow(row: readonly string[], columns: readonly Column[]): Row {
  const height = heightOf(columns.map(({ width }, i) => [row[i] ?? '', width]));
  return columns.map(({ align = 'left' }, i): CellObject => ({
    ...value(row[i] ?? ''),
    ...BORDER,
    align,
    alignVertical: 'center',
    wrap: true,
    height,
  }));
}

/** 表后说明：第一列名目，其余列并成一格。 */
function tailRows({ columns, tail = [] }: SheetSpec, total: number): Row[] {
  const rest = total - (columns[0]?.width ?? 0);
  const span = columns.length - 1;
  const rows = tail.map(([name, content]): Row => {
    const height = heightOf([
      [name, columns[0]?.width ?? 0],
      [content, rest],
    ]);
    const shared = { ...BORDER, alignVertical: 'center', wrap: true, height } as const;
    return [
      { ...text(name), ...shared, align: 'center', backgroundColor: '#F2F2F2' },
      { ...text(content), ...shared, align: 'left', columnSpan: span },
      ...Array<null>(span - 1).fill(null),
    ];
  });
  return rows.length > 0 ? [[], ...rows] : [];
}

/** 一格装不下的接着写到下一行，不截断。 */
function splitLong(row: readonly string[]): (readonly string[])[] {
  if (row.every((cell) => cell.length <= MAX_CELL)) return [row];
  const head = row.map((cell) => cell.slice(0, MAX_CELL));
  return [head, ...splitLong(row.map((cell) => cell.slice(MAX_CELL)))];
}

/** 数写成数值，好求和；带前导零、百分号的仍是文字。 */
function value(content: string): CellObject {
  const number = Number(content);
  return content !== '' && String(number) === content ? { value: number, type: Number } : text(content);
}

/**
 * Excel 会把这些开头的文字在重新编辑时当公式算（全角等号、加减号在中文输入法下也会）。
 * 不改文字本身：改了就与报告、自评文件对不上。单元格一律是文字类型，另设文本格式并加 quotePrefix，
 * 双击回车、复制到别处都仍是文字。
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

function text(content: string): CellObject {
  const clean = cleanText(content);
  if (clean === '') return { value: undefined, type: String };
  return FORMULA_START.test(clean) ? { value: clean, type: String, format: '@' } : { value: clean, type: String };
}

/** 行高：各格按列宽估行数取最多的。 */
function heightOf(cells: readonly (readonly [string, number])[]): number {
  const lines = cells.map(([content, width]) =>
    content
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / Math.max(2, width - 1.5))), 0),
  );
  return Math.min(MAX_HEIGHT, Math.max(...lines) * LINE_HEIGHT + 5);
}

function printing(sheets: readonly SheetSpec[], label: string): Feature<Blob> {
  const titles = sheets.map(
    ({ name }, i) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escapeXml(name)}'!$1:$${HEAD_ROWS}</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          // 空的 <definedNames/> 会让 Excel 提示修复，换成打印标题行。
          transform: (xml) => xml.replace('<definedNames/>', `<definedNames>${titles.join('')}</definedNames>`),
        },
        'xl/styles.xml': {
          transform: (xml) => xml.replace(/<xf numFmtId="49" /g, '<xf numFmtId="49" quotePrefix="1" '),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => printSetup(xml, sheets[sheetIndex], label),
          transformElementAttributes: (tag, attributes) => {
            if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
            if (tag !== 'pageMargins') return attributes;
            return { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.35, footer: 0.3 };
          },
        },
      },
    },
  };
}

function printSetup(xml: string, spec: SheetSpec | undefined, label: string): string {
  const header = label
    ? `<oddHeader>&amp;R&amp;"宋体,常规"&amp;12${escapeXml(label.replace(/&/g, '&&'))}</oddHeader>`
    : '';
  const footer = '<oddFooter>&amp;C&amp;"宋体,常规"&amp;10第 &amp;P 页，共 &amp;N 页</oddFooter>';
  return xml
    .replace(/<worksheet [^>]*>/, (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace('<pageMargins', () => `${validations(spec)}<printOptions horizontalCentered="1"/><pageMargins`)
    .replace(/<pageSetup [^>]*\/>/, (setup) => `${setup}<headerFooter>${header}${footer}</headerFooter>`);
}

/** 下拉校验；允许手改成别的，只提示不拦。 */
function validations(spec: SheetSpec | undefined): string {
  if (!spec || spec.rows.length === 0) return '';
  const last = HEAD_ROWS + spec.rows.length;
  const rules = spec.columns.flatMap(({ choices }, i) => {
    if (!choices) return [];
    const column = String.fromCharCode(65 + i);
    const list = escapeXml(`"${choices.join(',')}"`);
    return [
      `<dataValidation type="list" errorStyle="information" allowBlank="1" showInputMessage="1" sqref="${column}${HEAD_ROWS + 1}:${column}${last}"><formula1>${list}</formula1></dataValidation>`,
    ];
  });
  return rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : '';
}
