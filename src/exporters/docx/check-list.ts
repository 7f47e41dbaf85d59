/** 空白的参考标准自评表：由标准生成，条目、检查点、分值齐全，结论画方格手勾。 */
import type { Dimension, Item, Scheme } from '../../domain/standard/model.ts';
import { itemLabel } from '../../domain/assessment/format.ts';
import { balancedTitle, blank, heading2, notes } from './blocks.ts';
import { EMPTY_DATE, leadRow } from './form.ts';
import { packDocx } from './package.ts';
import { afterTable, groupRow, headerRow, table, textCell, type Cell, type Row } from './table.ts';

const CENTER = { align: 'center' } as const;
const BOX = '□';
const VERDICT_WIDTH = 520;
/** 条目、检查点、分值、四个结论、佐证、备注。 */
const COLUMNS = [1500, 2745, 500, VERDICT_WIDTH, VERDICT_WIDTH, VERDICT_WIDTH, VERDICT_WIDTH, 1100, 920];
const HEADERS = ['条目', '检查点', '分值', '达标', '部分\n达标', '未达标', '不适用', '佐证', '备注'];

/** 计分方式不是档位制的体系也能用：方格照勾，得分写在备注。 */
export async function checkListDocx(scheme: Scheme): Promise<Blob> {
  const title = `“${scheme.title}”参考标准自评表`;
  const body = [
    balancedTitle(title),
    blank(),
    leadRow('党支部名称：', `自评时间：${EMPTY_DATE}`),
    ...scheme.dimensions.map(
      (dimension, i) =>
        heading2(i + 1, `${dimension.title}（${dimension.points}分）`) + dimensionTable(dimension) + afterTable(),
    ),
    notes([
      '填法：每条在“达标”“部分达标”“未达标”“不适用”中勾一个；部分达标得一半分，不适用的从满分中剔除后折算。标“底线”的条目（拟定）出现所列情形，自评封顶为最低等次。',
      `来源与口径：${scheme.fullTitle}，${scheme.version}版，条目、分值为拟定，以上级规定为准；供自查改进，不替代组织考核结论。`,
    ]),
  ].join('');
  return packDocx({ title, body, label: '' });
}

function dimensionTable({ classes }: Dimension): string {
  const rows = classes.flatMap((group): Row[] => [
    groupRow(`${group.id} ${group.title}（${group.points}分）`, COLUMNS.length),
    ...group.items.map(itemRow),
  ]);
  return table({ columns: COLUMNS, rows: [headerRow(HEADERS, 40), ...rows] });
}

function itemRow(item: Item): Row {
  const floor = item.floor ? [`底线：${item.floor.text}`] : [];
  const box = (): Cell => textCell(BOX, { ...CENTER, size: 24, padding: 40 });
  return {
    cells: [
      textCell(itemLabel(item)),
      textCell([...item.check.map((text, i) => `${i + 1}.${text}`), ...floor].join('\n')),
      textCell(String(item.points), CENTER),
      box(),
      box(),
      box(),
      box(),
      textCell(''),
      textCell(''),
    ],
  };
}
