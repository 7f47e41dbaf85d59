/** 把粘贴的文字、工作表读成任务行：逐行说清哪里不对，一行也不丢。 */
import { checkRow } from './check.ts';
import {
  COLUMNS,
  EMPTY_ROW,
  isBlank,
  levelOf,
  MAX_ROWS,
  squeeze,
  tidyRow,
  type DutyField,
  type DutyRow,
} from './model.ts';
import type { Method } from './shares.ts';

export interface SourceSheet {
  /** 工作表名；粘贴的为空。 */
  readonly name: string;
  /** 各格文字，一行一个数组。 */
  readonly cells: readonly (readonly string[])[];
}

export interface Imported {
  readonly rows: readonly DutyRow[];
  /** 一条一句，带原来的行号，例如“第3行：权重不能是负数”。 */
  readonly problems: readonly string[];
}

/** 表头前面最多有几行标题、说明。 */
const HEAD_SEARCH = 10;
/** 认出这么多个表头，才当它是表头。 */
const HEAD_MATCHES = 3;

const FIELD_OF: ReadonlyMap<string, DutyField> = new Map(
  COLUMNS.flatMap(({ field, title, aliases }) =>
    [title, ...aliases].map((name): [string, DutyField] => [squeeze(name), field]),
  ),
);
/** 可有可无、读了也不用的列。 */
const IGNORED = new Set(['序号', '编号', '']);
/** 表后说明的名目，不是任务。 */
const TAIL_TITLE = '来源与口径';

type Layout = readonly (DutyField | null)[];

/** Excel、WPS 复制出来的文字：制表符分列；格里有换行、制表符、引号的，外面包着双引号。 */
export function parseDelimited(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n');
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows[rows.length - 1]?.push(cell);
    cell = '';
  };
  for (let i = 0; i < source.length; i += 1) {
    const char = source.charAt(i);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '' && closes(source, i)) quoted = true;
    else if (char === '\t') endCell();
    else if (char === '\n') {
      endCell();
      rows.push([]);
    } else cell += char;
  }
  endCell();
  return rows;
}

/** 这个引号有没有配对的收尾（后面紧跟分列、换行或结尾）；没有就当普通字，不把后面的行吞进来。 */
function closes(source: string, open: number): boolean {
  for (let i = open + 1; i < source.length; i += 1) {
    if (source.charAt(i) !== '"') continue;
    if (source.charAt(i + 1) === '"') i += 1;
    else return i + 1 === source.length || /[\t\n]/.test(source.charAt(i + 1));
  }
  return false;
}

export function importText(text: string, method: Method): Imported {
  const cells = parseDelimited(text);
  if (cells.every(isEmptyLine)) return { rows: [], problems: ['没有读到内容，请先在表格里选中几行复制，再粘贴到框里'] };
  return limit(importSheet({ name: '', cells }, method, true));
}

/** 一个文件的各张表；没有责任清单表头的表跳过。 */
export function importSheets(sheets: readonly SourceSheet[], method: Method): Imported {
  const known = sheets.filter(({ cells }) => headOf(cells) !== null);
  if (known.length === 0) {
    const names = COLUMNS.map(({ title }) => title).join('、');
    return { rows: [], problems: [`没有找到表头。表头一行要有这些列名：${names}。可以先下载空白模板，照着填`] };
  }
  const parts = known.map((sheet) => importSheet(sheet, method, false));
  return limit({ rows: parts.flatMap((p) => p.rows), problems: parts.flatMap((p) => p.problems) });
}

function limit(imported: Imported): Imported {
  const { rows } = imported;
  if (rows.length <= MAX_ROWS) return imported;
  return { rows: [], problems: [`有${rows.length}行，超过一次${MAX_ROWS}行的上限，没有读入，请分几次`] };
}

function headOf(cells: SourceSheet['cells']): { readonly at: number; readonly layout: Layout } | null {
  for (const [at, line] of cells.slice(0, HEAD_SEARCH).entries()) {
    const layout = line.map((text) => FIELD_OF.get(squeeze(text)) ?? null);
    if (new Set(layout.filter(Boolean)).size >= HEAD_MATCHES) return { at, layout };
  }
  return null;
}

/** headless：没有表头时按模板的列序读。 */
function importSheet(sheet: SourceSheet, method: Method, headless: boolean): Imported {
  const head = headOf(sheet.cells);
  if (!head && !headless) return { rows: [], problems: [] };
  const start = head ? head.at + 1 : 0;
  const layout = head?.layout ?? COLUMNS.map(({ field }) => field);
  const place = sheet.name ? `“${sheet.name}”表` : '';
  const rows: DutyRow[] = [];
  const problems = head ? headProblems(sheet.cells[head.at] ?? [], head.layout, place) : [];
  sheet.cells.slice(start).forEach((line, i) => {
    if (isEmptyLine(line) || line[0]?.trim() === TAIL_TITLE) return;
    const { row, left } = readLine(line, layout, levelOf(sheet.name) ?? '');
    if (isBlank(row) && left.length === 0) return;
    rows.push(row);
    const messages = checkRow(row, method)
      .filter(({ level }) => level !== 'hint')
      .map(({ message }) => message);
    if (left.length > 0) messages.push(`多出的“${left.join('”“')}”没有对应的列，没有读入`);
    if (messages.length > 0) problems.push(`${place}第${start + i + 1}行：${messages.join('；')}`);
  });
  if (rows.length === 0 && problems.length === 0) problems.push(`${place}表头下面没有任务`);
  return { rows, problems };
}

function headProblems(line: readonly string[], layout: Layout, place: string): string[] {
  const missing = COLUMNS.filter(({ field }) => !layout.includes(field)).map(({ title }) => title);
  const unknown = line.map((text) => text.trim()).filter((text, i) => !layout[i] && !IGNORED.has(squeeze(text)));
  const twice = COLUMNS.filter(({ field }) => layout.filter((one) => one === field).length > 1).map((c) => c.title);
  return [
    ...(missing.length > 0 ? [`${place}缺“${missing.join('”“')}”列，这几栏先空着`] : []),
    ...(unknown.length > 0 ? [`${place}不认得“${unknown.join('”“')}”列，没有读入`] : []),
    ...(twice.length > 0 ? [`${place}“${twice.join('”“')}”列出现了不止一次，内容连在一起`] : []),
  ];
}

function readLine(
  line: readonly string[],
  layout: Layout,
  defaultLevel: string,
): { readonly row: DutyRow; readonly left: readonly string[] } {
  const row: Record<DutyField, string> = { ...EMPTY_ROW };
  const left: string[] = [];
  line.forEach((cell, i) => {
    const text = cell.trim();
    const field = layout[i];
    // 表头里有、但不认得的列已在表头处说过；超出表头的才逐行说。
    if (field) row[field] = row[field] && text ? `${row[field]}；${text}` : row[field] || text;
    else if (i >= layout.length && text !== '') left.push(text);
  });
  return { row: tidyRow({ ...row, level: row.level || defaultLevel }), left };
}

function isEmptyLine(line: readonly string[]): boolean {
  return line.every((cell) => cell.trim() === '');
}
