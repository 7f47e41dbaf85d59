/** 机关党建责任清单（DOCX）：四级主体各一份，一份一页起。 */
import { COLUMNS, type DutyField } from '../../domain/duties/model.ts';
import { NO_LEVEL, type DutyList, type DutyView } from '../../domain/duties/view.ts';
import { dutyLead, type DutyFileOptions } from '../xlsx/duties.ts';
import { joinSlices } from '../slices.ts';
import { attachmentMark, balancedTitle, blank, notes, tableLead } from './blocks.ts';
import { packDocx } from './package.ts';
import { afterTable, headerRow, table, textCell, type Row } from './table.ts';

/** 主体层级写在题目里，不再占一列。 */
const WIDTHS: Readonly<Record<Exclude<DutyField, 'level'>, number>> = {
  title: 1900,
  source: 1250,
  kind: 620,
  weight: 620,
  standard: 1775,
  owner: 900,
  due: 800,
  progress: 560,
};
const FIELDS = COLUMNS.filter(({ field }) => field !== 'level');
const NUMBER_WIDTH = 420;
const SHOWN = [NUMBER_WIDTH, ...FIELDS.map(({ field }) => WIDTHS[field as keyof typeof WIDTHS])];
const NARROW = 40;
const CENTERED: ReadonlySet<DutyField> = new Set(['kind', 'weight', 'owner', 'due', 'progress']);

export async function dutiesDocx(view: DutyView, { label, createdOn }: DutyFileOptions): Promise<Blob> {
  const body = await joinSlices([
    ...view.lists.map((list, i) => () => section(list, i, view)),
    () => notes(['来源与口径', ...view.steps, ...view.notes, ...view.issues.map((line) => `要改要补：${line}`)]),
  ]);
  return packDocx({ title: '机关党建责任清单', body, label, createdOn });
}

function section(list: DutyList, index: number, view: DutyView): string {
  const lead = dutyLead(view);
  const mark = list.level === NO_LEVEL ? '待归级' : `清单${index + 1}`;
  return [
    attachmentMark(mark, index > 0),
    blank(),
    balancedTitle(list.title),
    lead && tableLead(lead),
    list.rows.length > 0 && table({ columns: SHOWN, rows: [head(), ...list.rows.map(entry)] }) + afterTable(),
    tableLead(list.summary),
  ]
    .filter(Boolean)
    .join('');
}

function head(): Row {
  return headerRow(['序号', ...FIELDS.map(({ title }) => title.replace('／', '\n'))], NARROW);
}

function entry(row: readonly string[], index: number): Row {
  const cells = COLUMNS.flatMap(({ field }, i) =>
    field === 'level'
      ? []
      : [textCell(row[i] ?? '', { padding: NARROW, ...(CENTERED.has(field) ? { align: 'center' } : {}) })],
  );
  return { cells: [textCell(String(index + 1), { align: 'center', padding: NARROW }), ...cells] };
}
