/** 在一张表里找表头、认列、把每一行分清是数据、说明还是认不出的。 */
import type { Scheme } from '../standard/model.ts';
import { cellText, isBlank, readItemId } from './cells.ts';
import type { Cell, LedgerField, LedgerSheet } from './model.ts';

/** 各体系怎么叫“条目”，读回时都认。 */
const ITEM_TITLES = ['条目', '检查点', '指标'];
/** 用 Map：列名是别人填的，写成 valueOf 也不该认作一栏。 */
const FIELDS: ReadonlyMap<string, LedgerField> = new Map([
  ['措施', 'action'],
  ['整改措施', 'action'],
  ['具体责任人', 'ownerRole'],
  ['责任人', 'ownerRole'],
  ['完成时限', 'due'],
  ['进度', 'progress'],
  ['开始日期', 'startedOn'],
  ['销号日期', 'closedOn'],
]);
/** 工作台账里抄自前三张的栏；完成时限看它在哪张表。 */
const COPIES = new Set(['整改措施', '责任人']);
/** 没有可读回的栏、但表头里会有的名目。 */
const OTHER_TITLES = new Set(['任务号', '问题序号', '序号', '问题描述', '结论', '得分', '支部', '完成标准(可查验)']);
/** 工作台账表后说明的名目，另有各维度和补充要求的名称。 */
const TAIL_TITLES =
  '报告 支部 支部条件 总分 自评星数 等次 算式 已填与佐证 条数 触发底线(拟定) 目标等次 短板条数 群众满意度 达标时限 申报日期 验收结论 审批机关 备案日期 公示起止 命名日期 销号日期 状态 参数快照 来源与口径'.split(
    ' ',
  );

/** 同一个文件里另附的表：记录在页面上另有填处，不从这里读回。 */
const OTHER_SHEETS = ['创建工作台账', '销号视图', '授星摘星记录', '评星晋级结果', '四互记录', '五抓检查'];

export interface TableRow {
  /** 从 1 数的行号。 */
  readonly row: number;
  /** data 有条目编号；note 题目、表头、表后说明；stray 不空、又认不出。 */
  readonly kind: 'data' | 'note' | 'stray';
  readonly id: string;
  /** stray 的缘由。 */
  readonly why: string;
  readonly cells: readonly Cell[];
}

export interface TableColumn {
  readonly field: LedgerField;
  readonly index: number;
  /** 这一栏以这张表为准：措施、时限看任务清单，责任人看责任清单；工作台账里的是抄件。 */
  readonly primary: boolean;
}

export interface Table {
  /** 有没有认得的表头。 */
  readonly found: boolean;
  /** 另附的表，整张不读。 */
  readonly skipped: boolean;
  readonly columns: readonly TableColumn[];
  /** 不空的行。 */
  readonly rows: readonly TableRow[];
}

export function readTable({ name, rows }: LedgerSheet, scheme: Scheme): Table {
  const itemTitles = new Set([...ITEM_TITLES, scheme.terms.item]);
  const head = rows.findIndex((row) => isHead(row, itemTitles));
  const filled = rows.map((cells, i) => ({ cells, row: i + 1 })).filter(({ cells }) => !isBlank(cells));
  if (head < 0) {
    const skipped = OTHER_SHEETS.includes(name.trim());
    const why = `这张表里没有三清单一台账的表头（要有“${scheme.terms.item}”一列），没有读`;
    return {
      found: false,
      skipped,
      columns: [],
      rows: filled.map(({ cells, row }) => ({ row, kind: skipped ? 'note' : 'stray', id: '', why, cells })),
    };
  }
  const titles = (rows[head] ?? []).map(titleOf);
  const itemColumn = titles.findIndex((title) => itemTitles.has(title));
  const tail = new Set([
    ...TAIL_TITLES,
    ...[...scheme.dimensions, ...scheme.extras].map(({ title }) => titleOf(title)),
  ]);
  return {
    found: true,
    skipped: false,
    columns: columnsOf(titles),
    rows: filled.map(({ cells, row }): TableRow => {
      const label = cellText(cells[itemColumn]);
      const id = row - 1 === head ? '' : readItemId(label);
      if (id) return { row, kind: 'data', id, why: '', cells };
      const note = row - 1 <= head || isHead(cells, itemTitles) || tail.has(titleOf(cells[0]));
      const why = label
        ? `“${titles[itemColumn] ?? ''}”一栏写的是“${label.slice(0, 30)}”，开头没有编号`
        : `“${titles[itemColumn] ?? ''}”一栏是空的，不知道是哪一条`;
      return { row, kind: note ? 'note' : 'stray', id: '', why: note ? '' : why, cells };
    }),
  };
}

/** 同名的列取第一个。 */
function columnsOf(titles: readonly string[]): TableColumn[] {
  const tasks = ['措施', '开始日期', '进度'].some((title) => titles.includes(title));
  const columns = titles.flatMap((title, index): TableColumn[] => {
    const field = FIELDS.get(title);
    if (!field) return [];
    return [{ field, index, primary: title === '完成时限' ? tasks : !COPIES.has(title) }];
  });
  return columns.filter(({ field }, i) => columns.findIndex((other) => other.field === field) === i);
}

/** 有“条目”一格，另有至少一个别的名目。 */
function isHead(row: readonly Cell[], itemTitles: ReadonlySet<string>): boolean {
  const titles = row.map(titleOf);
  return (
    titles.some((title) => itemTitles.has(title)) &&
    titles.some((title) => FIELDS.has(title) || OTHER_TITLES.has(title))
  );
}

/** 名目里的空白、全半角不算差别。 */
function titleOf(cell: Cell): string {
  return cellText(cell).normalize('NFKC').replace(/\s/g, '');
}
