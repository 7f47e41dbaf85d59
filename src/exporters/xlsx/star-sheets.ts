/**
 * 六星的四张表：创建工作台账、销号视图、授星摘星记录、评星晋级结果（附件2-乙）。
 * 表名来自某县方案，方案附件没有收到，字段全部拟定；验收、审批、备案、命名由上级办理，留空手填。
 */
import type { ReportModel } from '../../domain/report/model.ts';
import { joinText } from '../text.ts';
import { HEAD_ROWS } from './sheet.ts';
import type { SheetSpec } from './spec.ts';
import {
  EVENT_COLUMNS,
  TYPE_ROWS,
  VIEW_COLUMNS,
  closedColumn,
  creationColumns,
  resultColumns,
} from './star-columns.ts';

/** 创建工作台账给别的支部留的行。 */
const BLANK_ROWS = 20;
const CREATION_SHEET = '创建工作台账';

/** 不是星级制的体系没有这四张表。 */
export function starSheets(model: ReportModel): SheetSpec[] {
  const { meta, stars, records } = model;
  if (stars.length === 0) return [];
  const titles = stars.map(({ title }) => title);
  const lead = joinText([`支部：${meta.branch}`, `期次：${meta.period}`, `生成日期：${meta.generatedOn}`], '　');
  return [
    creationSheet(titles, lead, [creationRow(model)], starLines(model)),
    viewSheet(titles, lead, 1, records.closeTarget),
    {
      name: '授星摘星记录',
      title: '授星摘星记录',
      lead,
      columns: EVENT_COLUMNS,
      rows: records.starEvents.map((e) => [
        e.quarter,
        e.on,
        e.kind,
        e.dimension,
        e.details.join('\n'),
        e.findings.join('\n'),
      ]),
      tail: [
        ['现状', records.starStatus.join('\n') || '还没有记录，在自查页“授星摘星记录”里登记。'],
        ['口径', '事项、必填栏、校验为拟定，依据是方案的季度检查机制；授星、摘星、命名、摘牌以上级核定为准。'],
      ],
    },
    resultSheet(
      titles,
      `报送单位：　　　　　　　　年度：${meta.year}　　${lead}`,
      resultRows(model),
      records.reportDates,
    ),
  ];
}

/** 附件4 创建工作台账；rows 之后再留空行。 */
export function creationSheet(
  titles: readonly string[],
  lead: string,
  rows: readonly (readonly string[])[],
  notes: NonNullable<SheetSpec['tail']>,
): SheetSpec {
  const columns = creationColumns(titles);
  return {
    name: CREATION_SHEET,
    title: CREATION_SHEET,
    lead,
    columns,
    rows: [...rows, ...Array.from({ length: BLANK_ROWS }, () => columns.map(() => ''))],
    tail: [
      ...notes,
      [
        '填法',
        '一个支部一行。各方面达标填1，未达标填0，总星数自动相加；销号日期填了就算销号，销号率在“销号视图”。类型先在“销号视图”里填好类名，这里下拉选。',
      ],
      ['口径', '“三清单一台账”的名称照某县方案，栏目全部为拟定；附件3是三清单、附件4是本台账，这个拆分是推断。'],
    ],
  };
}

/** 各方面为什么有星、没有星。 */
function starLines({ stars }: ReportModel): NonNullable<SheetSpec['tail']> {
  return stars.map(({ id, title, star, text }) => [`${id} ${title}`, `${star}：${text}`] as const);
}

/** 总星数带算好的值，不会算公式的程序也看得到。 */
function creationRow({ meta, stars, records }: ReportModel): string[] {
  const marks = stars.map(({ star }) => /^\d/.exec(star)?.[0] ?? '');
  const known = marks.filter((mark) => mark !== '').map(Number);
  const total = known.length === 0 ? '' : String(known.reduce((a, b) => a + b, 0));
  // 自评满星不等于达标：达标、命名要上级验收，只有台账里记了的才写。
  return [meta.branch, '', ...marks, total, ...Array.from({ length: 9 }, () => ''), records.starState || '在创'];
}

/**
 * 销号视图：由公式从创建工作台账数出来。branches 为已写进台账的支部数，target 为达标比例目标（百分数）。
 * 行的位置是定的：第 4—9 行为数，第 10 行起供填类名（见 TYPE_RANGE）。
 */
export function viewSheet(titles: readonly string[], lead: string, branches: number, target: string): SheetSpec {
  const [first, last] = [HEAD_ROWS + 1, HEAD_ROWS + branches + BLANK_ROWS];
  const range = (column: string) => `'${CREATION_SHEET}'!$${column}$${first}:$${column}$${last}`;
  const closed = `SUMPRODUCT((${range('A')}<>"")*(${range(closedColumn(titles.length))}<>""))`;
  const figures: readonly (readonly [name: string, value: string, note: string, formula: string | null])[] = [
    ['支部数', String(branches), '创建工作台账里写了支部名的行数', `COUNTA(${range('A')})`],
    ['已销号', '0', '写了支部名、又填了销号日期的行数', closed],
    ['未销号', String(branches), '支部数减已销号', 'B4-B5'],
    ['销号率', branches === 0 ? '—' : '0%', '已销号除以支部数', 'IF(B4=0,"—",ROUND(B5/B4*100,1)&"%")'],
    ['达标比例目标（%）', target, '方案写“50%以上”“不少于50%”两种，按不少于算；当地另有规定的改这一格', null],
    [
      '距目标还差几个',
      String(Math.ceil((branches * Number(target)) / 100)),
      '目标个数向上取整，减已销号；到了目标为0',
      'MAX(0,ROUNDUP(B4*N(B8)/100,0)-B5)',
    ],
  ];
  const types = Array.from({ length: TYPE_ROWS }, (_, i) => [
    `第${i + 1}类支部（拟定）`,
    '',
    i === 0 ? '方案说有7类支部，类名来源没有收到；拿到后填在左边，创建工作台账的“类型”就能下拉选' : '',
  ]);
  return {
    name: '销号视图',
    title: '销号视图',
    lead,
    columns: VIEW_COLUMNS.map((column, i) =>
      i === 1 ? { ...column, formula: (row) => figures[row - HEAD_ROWS - 1]?.[3] ?? null } : column,
    ),
    rows: [...figures.map(([name, value, note]) => [name, value, note]), ...types],
    tail: [
      [
        '说明',
        '达标一个、销号一个：销号日期填了就算销号。一个支部单独导出时只有一行可数，把各支部的行抄进创建工作台账，数字自动重算。',
      ],
    ],
  };
}

/** 附件2-乙。 */
export function resultSheet(
  titles: readonly string[],
  lead: string,
  rows: readonly (readonly string[])[],
  reportDates: readonly string[],
): SheetSpec {
  return {
    name: '评星晋级结果',
    title: '评星晋级活动结果表（附件2-乙）',
    lead,
    columns: resultColumns(titles),
    rows,
    tail: [
      ['报送时点', reportDates.join('、') || '方案写了三个时点，日期来源隐去，按当地通知填（拟定）。'],
      [
        '附件号',
        '方案里“附件2”一号两用：一处指达标创建台账，一处指评星晋级结果。本站分成2-甲、2-乙，这是2-乙（拟定）。',
      ],
      ['填法', '1为有星、0为没有星；授星、摘星方面由两季之差得出。异议情况、填表人、审核人手填。'],
    ],
  };
}

function resultRows({ meta, records }: ReportModel): string[][] {
  return records.starQuarters.map((q) => [
    meta.branch,
    q.quarter,
    q.checkedOn,
    '',
    ...q.previous,
    ...q.now,
    q.awarded,
    q.removed,
    q.reason,
    q.previousTotal,
    q.nowTotal,
    q.result,
    q.notice,
    '',
    q.reportedOn,
    '',
    '',
  ]);
}
