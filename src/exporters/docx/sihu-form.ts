/** 空白四互考评记录表（schemes.md 2.5，字段拟定）：一季一张。 */
import { SIHU_FOCUS, SIHU_FORMS, SIHU_PARTS } from '../../domain/sihu/model.ts';
import { notes, titleLines } from './blocks.ts';
import { APPROVAL_NOTE, EMPTY_DATE, labelCell, leadRow, longTextCell, valueCell } from './form.ts';
import { packDocx } from './package.ts';
import { table, textCell, type Row } from './table.ts';
import { paragraph, run } from './wml.ts';

const COLUMNS = [1345, 1500, 1500, 1500, 1500, 1500];
const SPAN = COLUMNS.length - 1;
const LABEL = COLUMNS[0] ?? 0;
const TITLE = '“四互”考评记录表';

export async function blankSiHuDocx(): Promise<Blob> {
  const boxes = (names: readonly string[]) => names.map((name) => `□${name}`).join('　');
  const rows: Row[] = [
    {
      height: 600,
      cells: [
        labelCell('年度季度', LABEL, 4),
        valueCell('　　年第　季度', 2),
        labelCell('互查人职务', 1500, 5),
        valueCell('', 2),
      ],
    },
    { height: 600, cells: [labelCell('形式', LABEL, 4), checkCell(boxes(Object.values(SIHU_FORMS)))] },
    { height: 600, cells: [labelCell('重点项', LABEL, 4), checkCell(boxes(Object.values(SIHU_FOCUS)))] },
    {
      height: 520,
      cells: [
        labelCell('得分', LABEL, 4, 'restart'),
        ...SIHU_PARTS.map(({ title, full }) => valueCell(`${title}\n（${full}分）`)),
        valueCell('合计\n（100分）'),
      ],
    },
    { height: 620, cells: [labelCell('', LABEL, 4, 'continue'), ...COLUMNS.slice(1).map(() => valueCell(''))] },
    longRow('发现问题', 1600),
    longRow('可学做法', 1150),
    longRow('整改要求', 1150),
    { height: 600, cells: [labelCell('整改时限', LABEL, 4), valueCell('　　　　年　　月　　日（晚于检查日）', SPAN)] },
    signRow('复核结论', 1000),
    signRow('互查人\n签字', 760),
    signRow('受评支部\n签字', 760),
  ];
  const body =
    titleLines([TITLE]) +
    leadRow('受评支部：', `检查日期：${EMPTY_DATE}`) +
    table({ columns: COLUMNS, rows }) +
    notes([
      `来源与口径：每季一次，互查、互评、互学、互促，五种形式，重点看党费收缴和组织生活制度，都来自兰州；其余栏目和40、30、15、15的分值为拟定。${APPROVAL_NOTE}。`,
    ]);
  return packDocx({ title: TITLE, body, label: '' });
}

function checkCell(text: string) {
  return textCell(text, { style: 'FormCell', align: 'left', span: SPAN });
}

function longRow(label: string, height: number): Row {
  return { height, cells: [labelCell(label, LABEL, 4), longTextCell([], SPAN)] };
}

function signRow(label: string, height: number): Row {
  const content = paragraph(run('　　年　　月　　日', { size: 24 }), {
    style: 'FormCell',
    align: 'right',
    indent: { right: 480 },
  });
  return { height, cells: [labelCell(label, LABEL, 4), { content, span: SPAN, vertical: 'bottom' }] };
}
