/**
 * 对比情况（DOCX）：可比性在先，再是各期总分与维度、四张清单、不可比和停用的条目。
 * 数与话都取自 Comparison，这里不算不取整。期次多少都排得下：一期一行，不是一期一列。
 */
import type { ChangeKind, CompareCell, Comparison } from '../../domain/compare/model.ts';
import { KIND_TEXT, LISTED_KINDS } from '../../domain/compare/model.ts';
import {
  COMPARE_STATEMENTS,
  KIND_NOTE,
  cellText,
  dimensionCellLines,
  overviewText,
} from '../../domain/compare/text.ts';
import { itemLabel } from '../../domain/assessment/format.ts';
import { dateText } from '../../domain/report/text.ts';
import { joinSlices } from '../slices.ts';
import { joinText } from '../text.ts';
import { balancedTitle, blank, body, heading1, heading2, heading3, notes, signature, subtitle } from './blocks.ts';
import { packDocx } from './package.ts';
import { TEXT_WIDTH } from './page.ts';
import { afterTable, headerRow, table, textCell, type Row } from './table.ts';

export interface CompareFileOptions {
  /** 生成日期 2026-11-21。 */
  readonly today: string;
  /** 内容版本，例如 2026.11。 */
  readonly release: string;
  /** 页眉标注，空为不出。 */
  readonly label: string;
}

export async function compareDocx(comparison: Comparison, options: CompareFileOptions): Promise<Blob> {
  const { today, label } = options;
  const slices = [
    () => balancedTitle(comparison.title) + subtitle(comparison.branch) + subtitle(comparison.span) + blank(),
    ...partsOf(comparison, heading2).map(
      ({ title, content }, i) =>
        () =>
          heading1(i + 1, title) + content(),
    ),
    () => blank() + signature(comparison.branch, dateText(today)),
    () => notes(sourceNotes(comparison, options)),
  ];
  return packDocx({ title: comparison.title, body: await joinSlices(slices), label, createdOn: today });
}

/** 附在自评报告里的一节，不含“几、前后对比”这一行标题；小标题从“（一）”起，末尾是口径小字。 */
export function compareSection(comparison: Comparison): string {
  const parts = partsOf(comparison, heading3).map(({ title, content }, i) => heading2(i + 1, title) + content());
  return parts.join('') + notes(['对比口径', ...COMPARE_STATEMENTS]);
}

interface PartOfReport {
  readonly title: string;
  readonly content: () => string;
}

type Heading = (number: number, text: string) => string;

function partsOf(comparison: Comparison, heading: Heading): PartOfReport[] {
  const { retired, counts, terms } = comparison;
  return [
    { title: '可比性', content: () => comparabilityPart(comparison) },
    { title: `总体和各${terms.dimension}`, content: () => overviewPart(comparison) },
    { title: '新增、销号、反弹、不变', content: () => listsPart(comparison, heading) },
    ...(counts.incomparable > 0
      ? [
          {
            title: `不可比的${terms.item}`,
            content: () => listed(KIND_NOTE.incomparable, itemTable(comparison, 'incomparable')),
          },
        ]
      : []),
    ...(retired.length > 0
      ? [{ title: `停用的${terms.item}`, content: () => listed(RETIRED_NOTE, retiredTable(comparison)) }]
      : []),
  ];
}

function comparabilityPart({ comparability: { verdict, summary, points } }: Comparison): string {
  const lines = points.map(({ topic, text }, i) => body(`${i + 1}.${topic}：${text}`));
  return body(`结论：${verdict}。${summary}`) + lines.join('');
}

const CENTER = { align: 'center' } as const;

function overviewPart(comparison: Comparison): string {
  return [
    body(overviewText(comparison)),
    periodTable(comparison),
    body(`下表为全部和各${comparison.terms.dimension}的得分率，得分率下面是得分/已填满分。`),
    dimensionTable(comparison),
    afterTable(),
  ].join('');
}

function periodTable({ periods }: Comparison): string {
  const star = periods[0]?.unit === '星';
  const rows = periods.map(({ label, score, grade, filled, updatedOn }): Row => ({
    cells: [label, score, grade, filled, updatedOn].map((text) => textCell(text, CENTER)),
  }));
  return table({
    columns: [2000, 900, 1845, 2200, 1900],
    rows: [headerRow(['期次', star ? '星数' : '总分', '等次', '已填', '最后改动']), ...rows],
  });
}

/** 一期一行、一个维度一列；末行为变化。 */
function dimensionTable({ periods, dimensions, total }: Comparison): string {
  const columns = [total, ...dimensions];
  const first = 1345;
  const width = Math.floor((TEXT_WIDTH - first) / columns.length);
  const rows = periods.map((period, i): Row => ({
    cells: [
      textCell(period.label, CENTER),
      ...columns.map(({ cells }) => {
        const cell = cells[i];
        return textCell(cell ? dimensionCellLines(cell).join('\n') : '', CENTER);
      }),
    ],
  }));
  const change: Row = {
    cells: [
      textCell('变化\n（百分点）', { ...CENTER, font: '黑体', shaded: true }),
      ...columns.map((column) => textCell(column.change, { ...CENTER, shaded: true })),
    ],
  };
  const titles = ['期次', ...columns.map(({ short }) => short)];
  return table({
    columns: [TEXT_WIDTH - width * columns.length, ...columns.map(() => width)],
    rows: [headerRow(titles), ...rows, change],
  });
}

function listsPart(comparison: Comparison, heading: Heading): string {
  return LISTED_KINDS.map((kind, i) => {
    const count = comparison.counts[kind];
    const content = count === 0 ? body('没有。') : listed(KIND_NOTE[kind], itemTable(comparison, kind));
    return heading(i + 1, `${KIND_TEXT[kind]}（${count}条）`) + content;
  }).join('');
}

const RETIRED_NOTE = '旧自评里有、现行标准没有的，列出当时的结论，不计分。';

/**
 * 表前先有一段话。LibreOffice 7.4 的毛病：标题直接跟长表、同页前面又有表时，
 * 表头重复加“行不拆页”会把后面的行整段丢掉，隔一段正文就没有这回事。
 */
function listed(note: string, rows: string): string {
  return body(note) + rows + afterTable();
}

const ITEM_COLUMNS = [2745, 3600, 2500];

function itemTable(comparison: Comparison, kind: ChangeKind): string {
  const { items, terms } = comparison;
  const rows = items
    .filter((item) => item.kind === kind)
    .map((item): Row => {
      const trend = item.kind === 'unchanged' ? item.kindText : '';
      return {
        cells: [
          textCell(itemLabel(item)),
          textCell(cellLines(comparison, item.cells)),
          textCell(joinText([trend, item.remark], '；')),
        ],
      };
    });
  return table({ columns: ITEM_COLUMNS, rows: [headerRow([terms.item, '各期结论', '说明']), ...rows] });
}

function retiredTable(comparison: Comparison): string {
  const rows = comparison.retired.map((item): Row => ({
    cells: [textCell(itemLabel(item).trim()), textCell(cellLines(comparison, item.cells)), textCell(item.remark)],
  }));
  return table({ columns: ITEM_COLUMNS, rows: [headerRow([comparison.terms.item, '各期结论', '说明']), ...rows] });
}

function cellLines({ periods }: Comparison, cells: readonly CompareCell[]): string {
  return periods
    .map(({ label, unit }, i) => {
      const cell = cells[i];
      return cell ? `${label}：${cellText(cell, unit)}` : '';
    })
    .join('\n');
}

function sourceNotes(comparison: Comparison, { today, release }: CompareFileOptions): string[] {
  const { schemeTitle, schemeId, schemeVersion } = comparison;
  return [
    '来源与口径',
    ...COMPARE_STATEMENTS,
    `标准：${schemeTitle}（${schemeId}，${schemeVersion}版）；内容版本：${release}；生成日期：${dateText(today)}。`,
  ];
}
