/** 自评报告正文里的表。列宽之和都等于版心宽。 */
import type { ReportModel } from '../../domain/report/model.ts';
import type { Shortfall } from '../shortfalls.ts';
import { headerRow, table, textCell, type Row } from './table.ts';

const CENTER = { align: 'center' } as const;
const LABEL = { align: 'center', font: '黑体', shaded: true } as const;

/** 总评一表：每行两组“名目＋值”。 */
export function summaryTable({ summary }: ReportModel): string {
  const pairs: readonly (readonly [string, string])[] = [
    [summary.scoreName, summary.score],
    ['等次', summary.grade],
    ['已填率', `${summary.filledRate}（${summary.filledCount}）`],
    ['佐证率', `${summary.evidenceRate}（${summary.evidenceCount}）`],
    ['达标', summary.met],
    ['部分达标', summary.partial],
    ['未达标', summary.unmet],
    ['不适用', summary.na],
  ];
  const rows: Row[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const cells = pairs.slice(i, i + 2).flatMap(([name, value]) => [textCell(name, LABEL), textCell(value, CENTER)]);
    rows.push({ cells });
  }
  rows.push({ cells: [textCell('未填', LABEL), textCell(summary.unanswered, { ...CENTER, span: 3 })] });
  return table({ columns: [1500, 2922, 1500, 2923], rows });
}

export function dimensionTable({ meta, dimensions }: ReportModel): string {
  const rows = dimensions.map((d): Row => ({
    cells: [
      textCell(d.title),
      ...[d.got, d.answeredPoints, d.applicablePoints, d.rate, `${d.answered}/${d.applicable}`].map((value) =>
        textCell(value, CENTER),
      ),
      textCell(d.remark),
    ],
  }));
  return table({
    columns: [1850, 740, 740, 740, 920, 1000, 2855],
    rows: [
      headerRow([meta.terms.dimension, '得分', '已填\n满分', '适用\n满分', '得分率', '已填/\n适用条数', '说明']),
      ...rows,
    ],
  });
}

export function planTable(rows: readonly Shortfall[]): string {
  return table({
    columns: [560, 2100, 3335, 1200, 1650],
    rows: [
      headerRow(['序号', '条目', '整改措施', '责任人', '完成时限']),
      ...rows.map((row): Row => ({
        cells: [
          textCell(String(row.order), CENTER),
          textCell(row.label),
          textCell(row.measure),
          textCell(row.owner, CENTER),
          textCell(row.due || '未定', CENTER),
        ],
      })),
    ],
  });
}
