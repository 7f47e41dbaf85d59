/** 文书样式：content/papers 的一条做成空白的公文。姓名、日期、票数、意见一律留空。 */
import { paperTitle, type PaperBlock, type PaperSource } from '../../schemas/paper.ts';
import { balancedTitle, blank, heading1, heading2, signature, subtitle, titleLines } from './blocks.ts';
import { EMPTY_DATE, labelCell, valueCell } from './form.ts';
import { packDocx } from './package.ts';
import { LINE, TEXT_WIDTH, TRACKING } from './page.ts';
import { afterTable, headerRow, table, textCell, type Row } from './table.ts';
import { paragraph, run } from './wml.ts';

const BODY = { size: 32, tracking: TRACKING } as const;
/** 三号字一字宽。 */
const CHAR = 320;
const ROW_HEIGHT = 510;
/** 行多的表用矮行，连同落款排进一页。 */
const LOW_ROW = 430;
const MANY_ROWS = 10;
/** 大格一行的高。 */
const CELL_LINE = 430;
const SOURCE_NOTE = '样式由本站拟定，空处按实际填写，上级有规定格式的从其规定；正式使用前删去本行。';

/** basis：依据的显示文字，印在末页小字里。没有抬头的件，标题下空一行再起正文。 */
export function paperDocx(paper: PaperSource, basis: readonly string[] = []): Promise<Blob> {
  const { title, to, attachments, sign } = paper;
  const content = [
    typeof title === 'string' ? balancedTitle(title) : titleLines(title),
    paper.subtitle ? subtitle(paper.subtitle) : '',
    blank(),
    to ? flush(to) : '',
    ...numbered(paper.body, sign !== undefined),
    attachments.length > 0 ? attachmentLines(attachments) : '',
    sign ? signature(sign, EMPTY_DATE, 2) : '',
    paper.contact ? prose('（联系人：＿＿＿＿；联系电话：＿＿＿＿＿＿）', true) : '',
    // 选票要原样印发，不带说明。
    paper.kind === '选票' ? afterTable() : sourceNote(basis),
  ];
  return packDocx({ title: paperTitle(paper), body: content.join(''), label: '' });
}

function sourceNote(basis: readonly string[]): string {
  const text = SOURCE_NOTE + (basis.length > 0 ? `参考依据：${basis.join('、')}，用前与官方文本核对。` : '');
  return paragraph(run(text, { size: 18 }), { style: 'Note', before: 120, align: 'both', keepLines: true });
}

/** 各块连同标题的序数。 */
function numbered(blocks: readonly PaperBlock[], signed: boolean): string[] {
  let first = 0;
  let second = 0;
  return blocks.map((block, i) => {
    if (typeof block === 'string') return prose(block, signed && i === blocks.length - 1);
    if ('h' in block) {
      first += 1;
      second = 0;
      return heading1(first, block.h);
    }
    if ('h2' in block) {
      second += 1;
      return heading2(second, block.h2);
    }
    if ('flush' in block) return flush(block.flush);
    if ('hint' in block) return hint(block.hint);
    if ('center' in block) return subtitle(block.center);
    const tied = signed && i === blocks.length - 1;
    const after = paragraph('', { offGrid: true, line: 200, keepNext: tied });
    return ('table' in block ? blankTable(block.table, tied) : formTable(block.form)) + after;
  });
}

function prose(text: string, keepNext: boolean): string {
  const style = {
    line: LINE,
    firstLineChars: 2,
    indent: { firstLine: CHAR * 2 },
    align: 'both',
    keepNext,
    keepLines: keepNext,
  } as const;
  return paragraph(run(text, BODY), style);
}

/** 填写说明：小四，不占正文的行格。 */
function hint(text: string): string {
  return paragraph(run(text, { size: 24 }), {
    offGrid: true,
    line: 400,
    align: 'both',
    keepNext: true,
    keepLines: true,
  });
}

function flush(text: string): string {
  return paragraph(run(text, BODY), { line: LINE, align: 'left' });
}

/** 附件说明：正文下空一行，左空二字，几件的各写序号，回行与首字对齐。 */
function attachmentLines(names: readonly string[]): string {
  const many = names.length > 1;
  return names
    .map((name, i) => {
      const lead = i === 0 ? '附件：' : '　　　';
      const left = CHAR * (many ? 6 : 5);
      return paragraph(run(`${lead}${many ? `${i + 1}.` : ''}${name}`, BODY), {
        line: LINE,
        align: 'left',
        keepNext: true,
        ...(i === 0 ? { before: LINE } : {}),
        indent: { left, hanging: left - CHAR * 2 },
      });
    })
    .join('');
}

type TableBlock = Extract<PaperBlock, { table: unknown }>['table'];
type FormBlock = Extract<PaperBlock, { form: unknown }>['form'];

/** tied：末行跟住下文的落款。 */
function blankTable({ head, widths, first, rows }: TableBlock, tied: boolean): string {
  const shares = head.map((_, i) => widths?.[i] ?? 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share) => Math.floor((TEXT_WIDTH * share) / total));
  const lines = [...first, ...Array.from({ length: rows }, () => '')];
  return table({
    columns,
    rows: [
      headerRow(head, 40),
      ...lines.map((text, at): Row => ({
        height: lines.length > MANY_ROWS ? LOW_ROW : ROW_HEIGHT,
        cells: head.map((_, i) =>
          textCell(i === 0 ? text : '', {
            style: 'FormCell',
            align: i === 0 ? 'center' : 'left',
            keepNext: tied && at === lines.length - 1,
          }),
        ),
      })),
    ],
  });
}

function formTable(lines: FormBlock): string {
  const most = Math.max(...lines.map((line) => (Array.isArray(line) ? line.length : 1)));
  const labelWidth = most > 2 ? 1240 : 1500;
  const valueWidth = Math.floor((TEXT_WIDTH - labelWidth * most) / most);
  const columns = Array.from({ length: most }, () => [labelWidth, valueWidth]).flat();
  const rows = lines.map((line): Row => {
    if (!Array.isArray(line)) {
      const { label, lines: count, sign } = line;
      const bottom = paragraph(run(sign ?? '', { size: 24 }), { style: 'FormCell', align: 'right' });
      return {
        height: Math.max(ROW_HEIGHT, count * CELL_LINE),
        cells: [
          labelCell(label, labelWidth, perLine(label)),
          { content: bottom, span: columns.length - 1, vertical: 'bottom' },
        ],
      };
    }
    return {
      height: ROW_HEIGHT,
      cells: line.flatMap((label, i) => [
        labelCell(label, labelWidth, perLine(label)),
        valueCell('', i === line.length - 1 ? columns.length - 2 * line.length + 1 : 1),
      ]),
    };
  });
  return table({ columns, rows });
}

/** 标签一行几个字：五六个字的折成两半，不把一个字落在末行。 */
function perLine(label: string): number {
  return label.length === 5 || label.length === 6 ? 3 : 4;
}
