/** 台账盒脊与盒内目录标签（Word）：一盒一条盒脊、一张盒内目录，裁下来贴；年度、单位留空手写。 */
import type { Ledger } from '../../schemas/ledger.ts';
import { boxesOf, type LedgerBox } from '../../domain/ledger/boxes.ts';
import { notes, titleLines } from './blocks.ts';
import { packDocx } from './package.ts';
import { afterTable, headerRow, table, textCell, type Cell, type Row } from './table.ts';
import { paragraph, run } from './wml.ts';

const TITLE = '台账盒脊与盒内目录标签';
/** 一页三条，一条约 5 厘米宽、20 厘米高；条间留缝好裁。 */
const PER_PAGE = 3;
const SPINE = 2815;
const GAP = 200;
const SPINE_COLUMNS = [SPINE, GAP, SPINE, GAP, SPINE];
const NAME_HEIGHT = 4600;
const LIST_HEIGHT = 4300;
const SLIP_COLUMNS = [800, 2300, 3245, 1500, 1000];

export function boxLabelsDocx(ledgers: readonly Ledger[]): Promise<Blob> {
  const boxes = boxesOf(ledgers);
  const pages = Array.from({ length: Math.ceil(boxes.length / PER_PAGE) }, (_, i) =>
    boxes.slice(i * PER_PAGE, (i + 1) * PER_PAGE),
  );
  const body = [
    ...pages.map((page, i) => lead('盒脊条：沿线裁开，贴在盒脊上；盒脊窄的从两边折进去', i > 0) + spines(page)),
    lead('盒内目录：裁开贴在盒盖里面', true),
    titleLines(['盒内目录']),
    ...boxes.map(slip),
    notes([
      `来源与口径：${boxes.length}盒${ledgers.length}册的分法、保管期限为本站拟定，请单位档案部门核对；年度、单位、件数手写。`,
    ]),
  ].join('');
  return packDocx({ title: TITLE, body, label: '' });
}

function lead(text: string, newPage: boolean): string {
  const style = { offGrid: true, line: 300, after: 80, align: 'left', pageBreakBefore: newPage } as const;
  return paragraph(run(text, { size: 18 }), style);
}

/** 一页的盒脊条：盒号、盒名竖排、册目录、年度、单位。 */
function spines(boxes: readonly LedgerBox[]): string {
  const line = (height: number, cell: (box: LedgerBox) => Cell): Row => ({
    height,
    cells: boxes.flatMap((box, i) => (i === 0 ? [cell(box)] : [gap(), cell(box)])),
  });
  const columns = SPINE_COLUMNS.slice(0, boxes.length * 2 - 1);
  const rows = [
    line(1000, ({ id }) => big(id, 56)),
    line(NAME_HEIGHT, ({ title }) => big([...title].join('\n'), 60)),
    line(LIST_HEIGHT, ({ volumes }) => list(volumes)),
    line(700, () => textCell('年度：', { style: 'FormCell' })),
    line(1100, () => textCell('单位：', { style: 'FormCell', vertical: 'top' })),
  ];
  return table({ columns, rows }) + afterTable(20);
}

/** 条与条之间的缝：上下不画线。 */
function gap(): Cell {
  return { ...textCell(''), open: true };
}

function big(text: string, size: number): Cell {
  const content = paragraph(run(text, { font: '黑体', size }), { offGrid: true, line: size * 13, align: 'center' });
  return { content };
}

function list(volumes: readonly Ledger[]): Cell {
  const content = volumes
    .map(({ id, title }) => paragraph(run(`${id} ${title}`, { size: 21 }), { offGrid: true, line: 340, align: 'left' }))
    .join('');
  return { content, vertical: 'top' };
}

/** 一盒一张目录：册号、册名、装什么、保管期限、件数。 */
function slip({ id, title, volumes }: LedgerBox): string {
  const head = paragraph(run(`${id}盒　${title}　　　　年度：　　　　　　　单位：`, { font: '黑体', size: 24 }), {
    offGrid: true,
    line: 420,
    before: 160,
    align: 'left',
    keepNext: true,
  });
  const rows = volumes.map((volume, i): Row => {
    const keepNext = i < volumes.length - 1;
    const cell = (text: string, align: 'left' | 'center') => textCell(text, { align, keepNext });
    return {
      cells: [
        cell(volume.id, 'center'),
        cell(volume.title, 'left'),
        cell(volume.contents, 'left'),
        cell(volume.keep, 'center'),
        cell('', 'center'),
      ],
    };
  });
  const header = headerRow(['册号', '册名', '装什么', '保管期限\n〔拟定〕', '件数']);
  return head + table({ columns: SLIP_COLUMNS, rows: [header, ...rows] }) + afterTable();
}
