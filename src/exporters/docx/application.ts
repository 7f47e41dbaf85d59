/** 附件2《市直机关党支部“五化”建设申报表》（6.2）：创建计划由短板生成，一条短板一段。 */
import type { ReportModel } from '../../domain/report/model.ts';
import { shortfalls, type Shortfall } from '../shortfalls.ts';
import { joinText } from '../text.ts';
import {
  APPROVAL_NOTE,
  applyDateText,
  approvalRow,
  formHead,
  formNotes,
  generatedNote,
  labelCell,
  leadRow,
  longTextCell,
  valueCell,
  type FormFields,
} from './form.ts';
import { packDocx } from './package.ts';
import { table, type Row } from './table.ts';

const TITLE = ['市直机关党支部', '“五化”建设申报表'];
const COLUMNS = [1200, 1300, 1200, 1300, 1200, 2645];
/** 空白件的创建计划格高：整张表正好一页。 */
const BLANK_PLAN_HEIGHT = 3500;

export async function applicationDocx(model: ReportModel, fields: FormFields = {}): Promise<Blob> {
  const { meta } = model;
  return pack({
    fields,
    plan: creationPlan(model),
    incompleteNote: meta.incompleteNote,
    notes: formNotes([
      '创建计划由自评短板生成（拟定），可改，按值得先补的顺序排列',
      APPROVAL_NOTE,
      generatedNote(meta),
    ]),
    createdOn: meta.generatedIso,
  });
}

/** 空白申报表。 */
export async function blankApplicationDocx(): Promise<Blob> {
  return pack({ fields: {}, plan: [], incompleteNote: '', notes: formNotes([APPROVAL_NOTE]) });
}

interface Content {
  readonly fields: FormFields;
  readonly plan: readonly string[];
  readonly incompleteNote: string;
  readonly notes: string;
  readonly createdOn?: string;
}

function pack({ fields, plan, incompleteNote, notes, createdOn }: Content): Promise<Blob> {
  const { branch = '', applyDate, members = '', committee = '' } = fields;
  const labelWidth = COLUMNS[0] ?? 0;
  const rows: Row[] = [
    {
      height: 900,
      cells: [
        labelCell('党员人数', labelWidth, 2),
        valueCell(members),
        labelCell('支委人数', labelWidth, 2),
        valueCell(committee),
        labelCell('申报时间', labelWidth, 2),
        valueCell(applyDate ?? ''),
      ],
    },
    ...planRows(plan, labelWidth),
    approvalRow('机关事业单位党委、党总支部意见', COLUMNS),
    approvalRow('市直工委意见', COLUMNS),
  ];
  const body =
    formHead('附件2', TITLE, incompleteNote) +
    leadRow(`申报党支部名称：${branch}`, applyDateText(applyDate)) +
    table({ columns: COLUMNS, rows }) +
    notes;
  return packDocx({ title: TITLE.join(''), body, label: '', createdOn });
}

/** 一段一行、标签格纵向合并：行不跨页断开，整格仍可跨页。 */
function planRows(plan: readonly string[], labelWidth: number): Row[] {
  const lines = plan.length > 0 ? plan : [''];
  return lines.map((text, i): Row => {
    const first = i === 0;
    const last = i === lines.length - 1;
    const dotted = first ? (last ? undefined : 'bottom') : last ? 'top' : 'both';
    const merge = last && first ? undefined : first ? 'restart' : 'continue';
    return {
      cells: [
        labelCell(first ? '创建计划' : '', labelWidth, 1, merge),
        { ...longTextCell([text], COLUMNS.length - 1), ...(dotted ? { dotted } : {}) },
      ],
      ...(plan.length === 0 ? { height: BLANK_PLAN_HEIGHT } : {}),
    };
  });
}

/** 创建计划：第一段写目标，之后一条短板一段，写任务、措施、时限、责任。 */
export function creationPlan(model: ReportModel): string[] {
  const { summary, next, meta } = model;
  const now = `目前自评${summary.score}分、等次“${summary.grade}”`;
  const aim = next
    ? `目标：${now}，力争达到“${next.grade}”。还差：${next.missing.join('；')}。`
    : `目标：${now}，巩固现有成效。`;
  const rows = shortfalls(model);
  const head = rows.length > 0 ? [`任务、措施、时限、责任（共${rows.length}条）：`] : ['自评没有短板条目。'];
  return [meta.complete ? aim : `${aim}（${meta.incompleteNote}）`, ...head, ...rows.map(planLine)];
}

function planLine(row: Shortfall): string {
  const parts = [
    `任务：${row.goal}`,
    row.measure && `措施：${row.measure.replace(/。$/, '')}`,
    `时限：${row.due || '未定'}`,
    `责任：${row.owner || '未定'}`,
  ];
  return `${row.order}.${row.label}。${joinText(parts, '；')}。`;
}
