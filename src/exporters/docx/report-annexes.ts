/** 自评报告的附表：逐条明细、佐证目录、依据与应备材料。 */
import type { ReportItem, ReportModel } from '../../domain/report/model.ts';
import { itemLabel } from '../../domain/assessment/format.ts';
import { joinText, paperText } from '../text.ts';
import { attachmentMark, body, heading2, titleLines } from './blocks.ts';
import { afterTable, groupRow, headerRow, table, textCell, type Row } from './table.ts';

const CENTER = { align: 'center' } as const;

/** 分成几片给出，调用者在片与片之间让出主线程。 */
export function reportAnnexes({ items, gaps }: ReportModel): (() => string)[] {
  const dimensions = groups(items, (item) => item.dimensionTitle);
  const inBody = new Set(gaps.map(({ item }) => item.id));
  return [
    () => annexHead(1, '逐条明细'),
    ...dimensions.map(
      ([title, list], i) =>
        () =>
          heading2(i + 1, title) + detailTable(list, inBody) + afterTable(),
    ),
    () => annexHead(2, '佐证目录') + evidenceTable(items),
    () => annexHead(3, '依据与应备材料') + basisTable(items),
  ];
}

function annexHead(number: number, title: string): string {
  return attachmentMark(`附表${number}`, true) + titleLines([title]) + afterTable();
}

/** 相邻同名的归为一组，保持条目顺序。 */
function groups(items: readonly ReportItem[], key: (item: ReportItem) => string): [string, ReportItem[]][] {
  const result: [string, ReportItem[]][] = [];
  for (const item of items) {
    const last = result[result.length - 1];
    if (last && last[0] === key(item)) last[1].push(item);
    else result.push([key(item), [item]]);
  }
  return result;
}

function detailTable(items: readonly ReportItem[], inBody: ReadonlySet<string>): string {
  const columns = [1900, 540, 660, 540, 1700, 2105, 1400];
  const rows = groups(items, (item) => item.classTitle).flatMap(([title, list]): Row[] => [
    groupRow(title, columns.length),
    ...list.map((item) => detailRow(item, inBody.has(item.id))),
  ]);
  return table({
    columns,
    rows: [headerRow(['条目', '满分', '结论', '得分', '得分说明、扣分、不适用理由', '备注', '佐证']), ...rows],
  });
}

/** 正文“问题与短板”“整改安排”里写过的问题和措施不再重复；没列为短板却填了的写在这里。 */
function detailRow(item: ReportItem, inBody: boolean): Row {
  const reasons = [
    item.scoreReason,
    item.deductions.length > 0 && `扣分：${item.deductions.join('；')}`,
    item.naReason && `不适用理由：${item.naReason}`,
    item.floor && `底线情形：${item.floor}`,
    ...(inBody ? [] : remedies(item)),
  ];
  return {
    cells: [
      textCell(itemLabel(item)),
      textCell(item.points, CENTER),
      textCell(item.verdict, CENTER),
      textCell(item.score, CENTER),
      textCell(joinText(reasons, '\n')),
      textCell(item.note),
      textCell(item.evidence.map((e) => e.title).join('\n')),
    ],
  };
}

function remedies({ problems, action, ownerRole, due }: ReportItem): string[] {
  const plan = joinText([action, ownerRole && `责任人：${ownerRole}`, due && `时限：${due}`], '；');
  return [
    ...problems.map(({ id, text, remedy }) => `${id} ${text}。改法：${remedy}`),
    ...(plan ? [`整改：${plan}`] : []),
  ];
}

function evidenceTable(items: readonly ReportItem[]): string {
  const rows = items.flatMap((item) =>
    item.evidence.map((e): Row => ({
      cells: [
        textCell(itemLabel(item)),
        textCell(e.title),
        ...[e.formedOn, e.recordedOn, e.location, e.expiresOn].map((value) => textCell(value, CENTER)),
      ],
    })),
  );
  if (rows.length === 0) return body('没有登记佐证。');
  return table({
    columns: [1800, 2345, 1200, 1200, 1100, 1200],
    rows: [headerRow(['条目', '佐证名称', '形成日期', '登记日期', '存放处', '失效日期']), ...rows],
  });
}

function basisTable(items: readonly ReportItem[]): string {
  return table({
    columns: [2000, 3445, 3400],
    rows: [
      headerRow(['条目', '依据', '应备材料']),
      ...items.map((item): Row => ({
        cells: [
          textCell(itemLabel(item)),
          textCell(item.basis.join('\n')),
          textCell(item.papers.map(paperText).join('\n')),
        ],
      })),
    ],
  });
}
