/** 前后对比（XLSX，三张表）：可比性、维度对比、逐条对比。数都取自 Comparison。 */
import type { CompareItem, Comparison } from '../../domain/compare/model.ts';
import { COMPARE_STATEMENTS, overviewText } from '../../domain/compare/text.ts';
import { itemLabel } from '../../domain/assessment/format.ts';
import { dateText } from '../../domain/report/text.ts';
import type { CompareFileOptions } from '../docx/compare.ts';
import { displayWidth, joinText } from '../text.ts';
import type { Column, SheetSpec } from './spec.ts';
import { workbook } from './workbook.ts';

export async function compareXlsx(comparison: Comparison, options: CompareFileOptions): Promise<Blob> {
  const { schemeTitle, schemeVersion, branch, span } = comparison;
  const lead = joinText(
    [
      `支部：${branch}`,
      `期次：${span}`,
      `标准：${schemeTitle}${schemeVersion}版`,
      `生成日期：${dateText(options.today)}`,
    ],
    '　',
  );
  return workbook({
    title: '前后对比',
    sheets: [
      comparabilitySheet(comparison, options, lead),
      dimensionSheet(comparison, lead),
      itemSheet(comparison, lead),
    ],
    label: options.label,
    createdOn: options.today,
  });
}

function comparabilitySheet(comparison: Comparison, { release }: CompareFileOptions, lead: string): SheetSpec {
  const { verdict, summary, points } = comparison.comparability;
  return {
    name: '可比性',
    title: comparison.title,
    lead,
    columns: [
      { title: '项目', width: 14, align: 'center' },
      { title: '相同或不同', width: 14, align: 'center' },
      { title: '说明', width: 100 },
    ],
    rows: [['结论', verdict, summary], ...points.map(({ topic, same, text }) => [topic, same ? '相同' : '不同', text])],
    tail: [
      ['总体', overviewText(comparison)],
      ...comparison.periods.map(
        ({ label, score, unit, grade, filled, mode, version, updatedOn }): readonly [string, string] => [
          label,
          joinText(
            [
              `${unit === '星' ? '星数' : '总分'}${score}`,
              grade,
              `已填${filled}`,
              mode,
              `${version}版`,
              updatedOn && `最后改动${updatedOn}`,
            ],
            '，',
          ),
        ],
      ),
      ['口径', COMPARE_STATEMENTS.join('\n')],
      ['内容版本', release],
    ],
  };
}

function dimensionSheet({ periods, terms, total, dimensions }: Comparison, lead: string): SheetSpec {
  const columns = periods.flatMap(({ label, unit }): Column[] => [
    {
      title: `${label}\n${unit === '星' ? '授星、得分率' : '得分率'}`,
      width: Math.max(16, labelWidth(label)),
      align: 'center',
    },
    { title: `${label}\n得分`, width: labelWidth(label), align: 'center' },
    { title: `${label}\n已填满分`, width: labelWidth(label), align: 'center' },
  ]);
  return {
    name: `${terms.dimension}对比`,
    title: `各${terms.dimension}前后对比`,
    lead,
    columns: [
      { title: terms.dimension, width: 22 },
      ...columns,
      { title: '变化（百分点）', width: 12, align: 'center' },
    ],
    rows: [total, ...dimensions].map(({ title, cells, change }) => [
      title,
      ...cells.flatMap(({ rate, got, answeredPoints, star }) => [
        star ? `${star}，${rate}` : rate,
        got,
        answeredPoints,
      ]),
      change,
    ]),
  };
}

/** 表头行高只够两行：期次要在一行里写下。 */
function labelWidth(label: string): number {
  return Math.max(10, displayWidth(label) + 2);
}

function itemSheet(comparison: Comparison, lead: string): SheetSpec {
  const { periods, terms, items, retired } = comparison;
  return {
    name: '逐条对比',
    title: '逐条前后对比',
    lead,
    columns: [
      { title: terms.item, width: 30 },
      { title: `${terms.dimension}、类`, width: 20 },
      { title: '对比', width: 13, align: 'center' },
      ...periods.flatMap(({ label }): Column[] => [
        { title: `${label}\n结论`, width: Math.max(16, labelWidth(label)), align: 'center' },
        { title: `${label}\n得分`, width: labelWidth(label), align: 'center' },
      ]),
      { title: '说明', width: 40 },
    ],
    rows: [
      ...items.map((item) => row(item, `${item.dimensionTitle}\n${item.classTitle}`, item.kindText)),
      ...retired.map((item) => row(item, '', `停用${terms.item}`)),
    ],
  };
}

function row(item: Pick<CompareItem, 'id' | 'title' | 'cells' | 'remark'>, place: string, kindText: string): string[] {
  const cells = item.cells.flatMap(({ text, score, from }) => [from ? `${text}（${from}）` : text, score]);
  return [itemLabel(item).trim(), place, kindText, ...cells, item.remark];
}
