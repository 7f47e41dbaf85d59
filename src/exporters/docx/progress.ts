/** 附件3《市直机关党支部“五化”建设创建进度表》（6.3）：12 个月一行一月，没有申报时间、意见栏和盖章处。 */
import { PROGRESS_TEXT } from '../../domain/report/item.ts';
import type { ReportModel } from '../../domain/report/model.ts';
import { scheduleByMonth, shortfalls, type Shortfall } from '../shortfalls.ts';
import { formHead, formNotes, generatedNote, leadRow, type FormFields } from './form.ts';
import { tableLead } from './blocks.ts';
import { packDocx } from './package.ts';
import { headerRow, table, textCell, type Cell, type Row } from './table.ts';

const TITLE = ['市直机关党支部“五化”建设创建进度表'];
const COLUMNS = [900, 2700, 2545, 1400, 1300];
const HEADERS = ['时间', '目标任务', '问题短板', '责任部门或人员', '完成情况'];
const MONTH_HEIGHT = 700;

export async function progressDocx(model: ReportModel, fields: FormFields = {}): Promise<Blob> {
  const { meta } = model;
  const { months, rest } = scheduleByMonth(shortfalls(model), meta.year);
  return pack({
    branch: fields.branch ?? '',
    months,
    rest,
    year: meta.year,
    incompleteNote: meta.incompleteNote,
    notes: formNotes([
      '目标任务、问题短板、责任、完成情况由自评短板和整改进展生成（拟定），可改',
      `时限在${meta.year}年的整改项放进当月，时限未定或不在${meta.year}年的列在表后，定下时限再填入`,
      generatedNote(meta),
    ]),
    createdOn: meta.generatedIso,
  });
}

/** 空白创建进度表。 */
export async function blankProgressDocx(): Promise<Blob> {
  const { months, rest } = scheduleByMonth([], '');
  return pack({ branch: '', months, rest, year: '', incompleteNote: '', notes: formNotes([]) });
}

interface Content {
  readonly branch: string;
  readonly months: readonly (readonly Shortfall[])[];
  readonly rest: readonly Shortfall[];
  readonly year: string;
  readonly incompleteNote: string;
  readonly notes: string;
  readonly createdOn?: string;
}

function pack({ branch, months, rest, year, incompleteNote, notes, createdOn }: Content): Promise<Blob> {
  const rows = months.flatMap((list, i) => monthRows(`${i + 1}月份`, list));
  const later = rest.length > 0 ? tableLead(`时限未定或不在${year}年的整改项`) + restTable(rest) : '';
  const body =
    formHead('附件3', TITLE, incompleteNote) +
    leadRow(`党支部名称：${branch}`) +
    table({ columns: COLUMNS, rows: [headerRow(HEADERS), ...rows] }) +
    later +
    notes;
  return packDocx({ title: TITLE.join(''), body, label: '', createdOn });
}

/** 一月一行；一月有几条短板的，月份格纵向合并，各条分行写、互不拆页。 */
function monthRows(month: string, list: readonly Shortfall[]): Row[] {
  if (list.length === 0) {
    return [
      { height: MONTH_HEIGHT, cells: [month, '', '', '', ''].map((text) => textCell(text, { align: 'center' })) },
    ];
  }
  return list.map((row, i) => ({
    height: MONTH_HEIGHT,
    cells: [monthCell(month, i, list.length), ...entryCells(row)],
  }));
}

function monthCell(month: string, index: number, count: number): Cell {
  const cell = textCell(index === 0 ? month : '', { align: 'center' });
  return count === 1 ? cell : { ...cell, merge: index === 0 ? 'restart' : 'continue' };
}

function entryCells(row: Shortfall): Cell[] {
  const task = row.measure ? `${row.goal}：${row.measure}` : row.goal;
  return [
    textCell(`${row.label}\n${task}`),
    textCell(row.problem),
    textCell(row.owner, { align: 'center' }),
    textCell(progressText(row), { align: 'center' }),
  ];
}

/** 完成情况：已完成的写上销号日期；没填进度的留空手填。 */
function progressText({ progress, closedOn }: Shortfall): string {
  return progress === PROGRESS_TEXT['done'] && closedOn ? `${progress}（${closedOn}）` : progress;
}

function restTable(rest: readonly Shortfall[]): string {
  const rows = rest.map((row): Row => ({
    cells: [textCell(row.due || '未定', { align: 'center' }), ...entryCells(row)],
  }));
  return table({ columns: COLUMNS, rows: [headerRow(['时限', ...HEADERS.slice(1)]), ...rows] });
}
