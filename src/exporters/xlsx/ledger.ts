/**
 * 三清单一台账（XLSX，四张表）。字段照 schemes.md 3.4；“方面”“检查点”两栏照各体系自己的叫法；全部为拟定。
 * 填好的可以读回（src/domain/ledger-import）：列名改了，那边也要改。
 * 前三张一条短板一行、序号相对应；工作台账列全部条目和支部情况。
 */
import type { ReportEvidence, ReportItem, ReportModel } from '../../domain/report/model.ts';
import { allItems, type Scheme } from '../../domain/standard/model.ts';
import { shortfalls, type Shortfall } from '../shortfalls.ts';
import { itemLabel } from '../../domain/assessment/format.ts';
import { PROGRESS_TEXT } from '../../domain/report/item.ts';
import { joinText, paperText } from '../text.ts';
import { branchRows } from './branch-rows.ts';
import { recordSheets } from './record-sheets.ts';
import type { Column, SheetSpec } from './spec.ts';
import { starSheets } from './star-sheets.ts';
import { workbook } from './workbook.ts';

/** 第一责任人恰为一人，只写职务（6.4 校验）。 */
const FIRST_OWNER = '支部书记';
const BLANK_ROWS = 15;
/** 手填一行的高，磅。 */
const BLANK_ROW_HEIGHT = 24;
const BLANK_NOTE: readonly [string, string] = [
  '来源与口径',
  '三清单一台账的名称来自某县方案，字段没有给，各栏由本站拟定；责任人只写职务。填好的可以在自查页读回，栏名不要改。',
];

type Terms = Scheme['terms'];

const problemColumns = (terms: Terms): readonly Column[] => [
  { title: '序号', width: 6, align: 'center' },
  { title: '支部', width: 14 },
  { title: terms.dimension, width: 14 },
  { title: terms.item, width: 20 },
  { title: '问题描述', width: 34 },
  { title: '来源', width: 10, align: 'center', choices: ['自查', '上级排查', '季度检查', '群众反映'] },
  { title: 'P号', width: 9, align: 'center' },
  { title: '发现日期', width: 15, align: 'center' },
  { title: '结论', width: 9, align: 'center' },
  { title: '失分', width: 6, align: 'center' },
  { title: '严重程度', width: 10, align: 'center', choices: ['一般', '较重', '严重', '触发底线'] },
  { title: '是否历史重复', width: 9, align: 'center', choices: ['是', '否'] },
  { title: '先补的理由', width: 26 },
];

const taskColumns = (terms: Terms): readonly Column[] => [
  { title: '任务号', width: 8, align: 'center' },
  { title: '问题序号', width: 8, align: 'center' },
  { title: terms.item, width: 20 },
  { title: '整改目标', width: 24 },
  { title: '措施', width: 38 },
  { title: '完成标准（可查验）', width: 34 },
  { title: '开始日期', width: 15, align: 'center' },
  { title: '完成时限', width: 15, align: 'center' },
  { title: '进度', width: 10, align: 'center', choices: Object.values(PROGRESS_TEXT) },
];

const dutyColumns = (terms: Terms): readonly Column[] => [
  { title: '任务号', width: 8, align: 'center' },
  { title: terms.item, width: 24 },
  { title: '责任单位', width: 22 },
  { title: '第一责任人', width: 14, align: 'center' },
  { title: '具体责任人', width: 16, align: 'center' },
  { title: '配合人', width: 14, align: 'center' },
  { title: '上级联系领导', width: 16, align: 'center' },
  { title: '督办人', width: 14, align: 'center' },
  { title: '完成时限', width: 14, align: 'center' },
];

const ledgerColumns = (terms: Terms): readonly Column[] => [
  { title: terms.item, width: 18 },
  { title: `${terms.dimension}、类`, width: 13 },
  { title: '满分', width: 5.5, align: 'center' },
  { title: '结论', width: 9, align: 'center' },
  { title: '得分', width: 5.5, align: 'center' },
  { title: '得分说明、扣分、不适用理由', width: 19 },
  { title: '备注', width: 20 },
  { title: '佐证（形成、登记、存放、失效）', width: 25 },
  { title: '问题与改法', width: 24 },
  { title: '整改措施', width: 20 },
  { title: '责任人', width: 9, align: 'center' },
  { title: '完成时限', width: 10, align: 'center' },
  { title: '销号日期', width: 10, align: 'center' },
  { title: '依据', width: 17 },
  { title: '应备材料', width: 18 },
];

export async function ledgerXlsx(model: ReportModel): Promise<Blob> {
  const { meta } = model;
  const { terms } = meta;
  const rows = shortfalls(model);
  const lead = joinText(
    [
      `支部：${meta.branch}`,
      `期次：${meta.period}`,
      `标准：${meta.schemeTitle}${meta.schemeVersion}版`,
      `生成日期：${meta.generatedOn}`,
      meta.incompleteNote && `（${meta.incompleteNote}）`,
    ],
    '　',
  );
  return workbook({
    title: '三清单一台账',
    sheets: [
      sheet(
        '问题清单',
        lead,
        problemColumns(terms),
        rows.map((row) => problemRow(row, meta.branch, meta.generatedOn)),
      ),
      sheet('任务清单', lead, taskColumns(terms), rows.map(taskRow)),
      sheet(
        '责任清单',
        lead,
        dutyColumns(terms),
        rows.map((row) => dutyRow(row, meta.branch)),
      ),
      { ...sheet('工作台账', lead, ledgerColumns(terms), model.items.map(ledgerRow)), tail: branchRows(model) },
      ...starSheets(model),
      ...recordSheets(model),
    ],
    label: meta.label,
    createdOn: meta.generatedIso,
  });
}

/** 空白三清单一台账：前三张留空行，工作台账列出标准的全部条目。 */
export async function blankLedgerXlsx(scheme: Scheme): Promise<Blob> {
  const lead = `支部：　　　　　　　　期次：　　　　　　标准：${scheme.title}${scheme.version}版`;
  const blank = (name: string, columns: readonly Column[]) => {
    const rows = Array.from({ length: BLANK_ROWS }, () => columns.map(() => ''));
    return {
      ...sheet(name, lead, columns, rows),
      rowHeight: BLANK_ROW_HEIGHT,
      tail: [BLANK_NOTE],
      tailLabelColumns: 2,
    };
  };
  const columns = ledgerColumns(scheme.terms);
  const places = new Map(
    scheme.dimensions.flatMap((d) => d.classes.map((c) => [c.id, `${d.title}\n${c.title}`] as const)),
  );
  const items = allItems(scheme).map((item) => {
    const papers = item.materials.map(({ name, ledger = '' }) => paperText({ name, ledger })).join('\n');
    const known = [itemLabel(item), places.get(item.classId) ?? '', String(item.points)];
    return columns.map((_, i) => (i === columns.length - 1 ? papers : (known[i] ?? '')));
  });
  return workbook({
    title: '三清单一台账',
    sheets: [
      blank('问题清单', problemColumns(scheme.terms)),
      blank('任务清单', taskColumns(scheme.terms)),
      blank('责任清单', dutyColumns(scheme.terms)),
      { ...sheet('工作台账', lead, columns, items), tail: [BLANK_NOTE] },
    ],
    label: '',
  });
}

function sheet(
  name: string,
  lead: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): SheetSpec {
  return { name, title: name, lead, columns, rows };
}

/** 任务号与问题序号一一对应：01 号问题的任务是 T01。 */
function taskNumber({ order }: Shortfall): string {
  return `T${String(order).padStart(2, '0')}`;
}

function problemRow(row: Shortfall, branch: string, foundOn: string): string[] {
  return [
    String(row.order),
    branch,
    row.dimension,
    row.label,
    row.problem,
    '自查',
    row.problemIds,
    foundOn,
    row.verdict,
    row.lost,
    row.floor ? '触发底线' : '',
    '',
    row.why,
  ];
}

function taskRow(row: Shortfall): string[] {
  return [
    taskNumber(row),
    String(row.order),
    row.label,
    row.goal,
    row.measure,
    row.standard,
    row.startedOn,
    row.due,
    row.progress || '未启动',
  ];
}

function dutyRow(row: Shortfall, branch: string): string[] {
  return [taskNumber(row), row.label, branch, FIRST_OWNER, row.owner, '', '', '', row.due];
}

function ledgerRow(item: ReportItem): string[] {
  const reasons = [
    item.scoreReason,
    item.deductions.length > 0 && `扣分：${item.deductions.join('；')}`,
    item.naReason && `不适用理由：${item.naReason}`,
    item.floor && `底线情形：${item.floor}`,
  ];
  return [
    itemLabel(item),
    `${item.dimensionTitle}\n${item.classTitle}`,
    item.points,
    item.verdict,
    item.score,
    joinText(reasons, '\n'),
    item.note,
    item.evidence.map(evidenceText).join('\n'),
    item.problems.map((p) => `${p.id} ${p.text}。改法：${p.remedy}`).join('\n'),
    item.action,
    item.ownerRole,
    item.due,
    item.closedOn,
    item.basis.join('\n'),
    item.papers.map(paperText).join('\n'),
  ];
}

function evidenceText(evidence: ReportEvidence): string {
  const details = [
    evidence.formedOn && `形成${evidence.formedOn}`,
    evidence.recordedOn && `登记${evidence.recordedOn}`,
    evidence.location && `存放${evidence.location}`,
    evidence.expiresOn && `${evidence.expiresOn}失效`,
  ];
  const detail = joinText(details, '，');
  return detail ? `${evidence.title}（${detail}）` : evidence.title;
}
