/** 附件1《市直机关党支部“五化”建设示范点创建申报表》（6.1）：基础工作情况由各维度得分生成草稿，特色亮点留空。 */
import type { ReportModel } from '../../domain/report/model.ts';
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

const TITLE = ['市直机关党支部“五化”建设', '示范点创建申报表'];
const COLUMNS = [1150, 900, 900, 900, 900, 1445, 900, 1750];
/** 两个大格的最小高，空白件正好一页；有草稿时基础工作情况格按内容撑开，特色亮点格让出一些。 */
const BASICS_HEIGHT = 2250;
const HIGHLIGHTS_HEIGHT = 1450;
const HIGHLIGHTS_HEIGHT_WITH_DRAFT = 1000;

export async function demonstrationDocx(model: ReportModel, fields: FormFields = {}): Promise<Blob> {
  const { meta } = model;
  return pack({
    fields,
    basics: basicsDraft(model),
    incompleteNote: meta.incompleteNote,
    notes: formNotes(['基础工作情况由自评得分生成草稿（拟定），可改', APPROVAL_NOTE, generatedNote(meta)]),
    createdOn: meta.generatedIso,
  });
}

/** 空白示范点创建申报表。 */
export async function blankDemonstrationDocx(): Promise<Blob> {
  return pack({ fields: {}, basics: [], incompleteNote: '', notes: formNotes([APPROVAL_NOTE]) });
}

interface Content {
  readonly fields: FormFields;
  readonly basics: readonly string[];
  readonly incompleteNote: string;
  readonly notes: string;
  readonly createdOn?: string;
}

function pack({ fields, basics, incompleteNote, notes, createdOn }: Content): Promise<Blob> {
  const { branch = '', applyDate, members = '', committee = '' } = fields;
  const first = COLUMNS[0] ?? 0;
  const rest = COLUMNS.length - 1;
  const rows: Row[] = [
    {
      height: 820,
      cells: [
        labelCell('党员人数', first, 2),
        valueCell(members),
        labelCell('支委人数', 900, 2),
        valueCell(committee),
        labelCell('书记姓名', 900, 2),
        valueCell(''),
        labelCell('联系方式', 900, 2),
        valueCell(''),
      ],
    },
    { height: BASICS_HEIGHT, cells: [labelCell('基础工作情况', first, 2), longTextCell(basics, rest)] },
    {
      height: basics.length > 0 ? HIGHLIGHTS_HEIGHT_WITH_DRAFT : HIGHLIGHTS_HEIGHT,
      cells: [labelCell('特色亮点做法', first, 2), longTextCell([], rest)],
    },
    approvalRow('机关事业单位党委、党总支部意见', COLUMNS),
    approvalRow('市直工委意见', COLUMNS),
  ];
  const body =
    formHead('附件1', TITLE, incompleteNote) +
    leadRow(`申报党支部名称：${branch}`, applyDateText(applyDate)) +
    table({ columns: COLUMNS, rows }) +
    notes;
  return packDocx({ title: TITLE.join(''), body, label: '', createdOn });
}

/** 基础工作情况草稿：总评一段，各维度一段。 */
export function basicsDraft({ meta, summary, dimensions }: ReportModel): string[] {
  const total =
    `${meta.period}对照${meta.schemeTitle}标准自评${summary.score}分，等次“${summary.grade}”；` +
    `达标${summary.met}条、部分达标${summary.partial}条、未达标${summary.unmet}条、不适用${summary.na}条，` +
    `佐证率${summary.evidenceRate}。`;
  const parts = dimensions.map((d) => `${d.title}${d.got}分（得分率${d.rate}）`);
  return [total, `分维度：${parts.join('；')}。`];
}
