/** 照版式生成的登记表、记录（Word）：题下行加一张格子，标签、值相间。版式写在 content/forms。 */
import type { RecordLayout, RecordRow } from '../../schemas/form-layout.ts';
import { displayWidth } from '../text.ts';
import { balancedTitle, notes } from './blocks.ts';
import { APPROVAL_NOTE, labelCell, leadRow, longTextCell, valueCell } from './form.ts';
import { packDocx } from './package.ts';
import { TEXT_WIDTH } from './page.ts';
import { table, textCell, type Cell, type Row } from './table.ts';
import { paragraph, run } from './wml.ts';

type Kind<K extends RecordRow['kind']> = Extract<RecordRow, { kind: K }>;

/** 一格和它的宽；一行各格宽之和等于版心宽。 */
interface Block {
  readonly cell: Cell;
  readonly width: number;
}
type Line = Omit<Row, 'cells'> & { readonly blocks: readonly Block[] };

const LABEL = 1345;
const REST = TEXT_WIDTH - LABEL;
/** 一厘米合多少 dxa。 */
const CM = 567;
const LINE_HEIGHT = 620;
/** 盖章处高 4 厘米以上，签字处够签名。 */
const SIGN_HEIGHT = { 签字: 820, 盖章: 2280 } as const;
/** 标签一行最多几字。 */
const LABEL_CHARS = 5;

export function recordDocx(title: string, layout: RecordLayout): Promise<Blob> {
  const [left = '', right] = layout.lead;
  const signed = layout.rows.some(({ kind }) => kind === 'sign');
  const clauses = [...layout.notes, ...(signed ? [APPROVAL_NOTE] : [])];
  const body =
    balancedTitle(title) +
    leadRow(left, right) +
    grid(layout.rows.flatMap(linesOf)) +
    notes([`来源与口径：${clauses.join('；')}。`]);
  return packDocx({ title, body, label: '' });
}

/** 各行竖线位置不同：把用到的位置合在一起当表格的列，每格占几列按位置数。 */
function grid(lines: readonly Line[]): string {
  const edges = [...new Set([0, ...lines.flatMap(({ blocks }) => edgesOf(blocks))])].sort((a, b) => a - b);
  const columns = edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0));
  const rows = lines.map(({ blocks, ...row }): Row => {
    const ends = edgesOf(blocks);
    const cells = blocks.map(({ cell, width }, i): Cell => {
      const end = ends[i] ?? 0;
      return { ...cell, span: edges.indexOf(end) - edges.indexOf(end - width) };
    });
    return { ...row, cells };
  });
  return table({ columns, rows });
}

/** 各格的右边线。 */
function edgesOf(blocks: readonly Block[]): number[] {
  let at = 0;
  return blocks.map(({ width }) => (at += width));
}

function linesOf(row: RecordRow): Line[] {
  if (row.kind === 'pairs') return [pairsLine(row)];
  if (row.kind === 'options') return [optionsLine(row)];
  if (row.kind === 'grid') return gridLines(row);
  if (row.kind === 'sign') return [signLine(row)];
  return [{ height: Math.round(row.cm * CM), blocks: [label(row.label), { cell: longTextCell([], 1), width: REST }] }];
}

function pairsLine({ fields }: Kind<'pairs'>): Line {
  const widths = split(REST - LABEL * (fields.length - 1), fields.length);
  const blocks = fields.flatMap((field, i): Block[] => {
    const { label: name, value } = typeof field === 'string' ? { label: field, value: '' } : field;
    return [label(name), { cell: valueCell(value), width: widths[i] ?? 0 }];
  });
  return { height: LINE_HEIGHT, blocks };
}

function optionsLine({ label: name, options }: Kind<'options'>): Line {
  // 方格前垫一个全角空格，LibreOffice 才不会把段首的方格当西文缩小。
  const boxes = options.map((option) => `　□${option}`).join('');
  return { height: LINE_HEIGHT, blocks: [label(name), { cell: textCell(boxes, { style: 'FormCell' }), width: REST }] };
}

/** 两行：小格的名目，留空填数。 */
function gridLines({ label: name, columns }: Kind<'grid'>): Line[] {
  const widths = split(REST, columns.length);
  const cells = (texts: readonly string[]) =>
    texts.map((text, i): Block => ({ cell: valueCell(text), width: widths[i] ?? 0 }));
  return [
    { height: 480, blocks: [label(name, 'restart'), ...cells(columns)] },
    { height: LINE_HEIGHT, blocks: [label('', 'continue'), ...cells(columns.map(() => ''))] },
  ];
}

function signLine({ label: name, mark }: Kind<'sign'>): Line {
  const line = (text: string, right: number) =>
    paragraph(run(text, { size: 24 }), { style: 'FormCell', align: 'right', indent: { right } });
  const content = line(`（${mark}）`, 720) + line('　　年　　月　　日', 480);
  return { height: SIGN_HEIGHT[mark], blocks: [label(name), { cell: { content, vertical: 'bottom' }, width: REST }] };
}

/** 标签格：照版式里的断行；没断行的长标签分匀，不让末行只剩一个字。 */
function label(text: string, merge?: Cell['merge']): Block {
  const longest = Math.max(...text.split('\n').map((line) => Math.ceil(displayWidth(line) / 2)));
  const chars = longest <= LABEL_CHARS ? Math.max(longest, 4) : Math.ceil(longest / Math.ceil(longest / 4));
  return { cell: labelCell(text, LABEL, chars, merge), width: LABEL };
}

/** 分成几份，除不尽的归最后一份。 */
function split(total: number, count: number): number[] {
  const each = Math.floor(total / count);
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? total - each * (count - 1) : each));
}
