/** 公文里的一块块：标题、各级小标题、正文、落款、小字。 */
import { displayWidth } from '../text.ts';
import { LINE, TEXT_WIDTH, TRACKING } from './page.ts';
import { paragraph, run } from './wml.ts';

const BODY = { size: 32, tracking: TRACKING } as const;
/** 二号字一字宽。 */
const TITLE_CHAR = 440;
/** 标题一行最多几字。 */
const TITLE_CHARS = Math.floor(TEXT_WIDTH / TITLE_CHAR);

const CHINESE_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1—99 的汉字数，用作层次序数。 */
function chineseNumber(value: number): string {
  if (value < 10) return CHINESE_DIGITS[value] ?? '';
  const tens = Math.floor(value / 10);
  const rest = value % 10;
  return `${tens === 1 ? '' : CHINESE_DIGITS[tens]}十${rest === 0 ? '' : CHINESE_DIGITS[rest]}`;
}

export function blank(): string {
  return paragraph('', { line: LINE });
}

/** 已知怎么分行的标题：二号小标宋居中，一行一项。 */
export function titleLines(lines: readonly string[]): string {
  return paragraph(run(lines.join('\n'), { font: '方正小标宋简体', size: 44 }), { style: 'Title' });
}

/** 长短不定的标题：两边缩进到各行字数相近，不让末行只剩一两个字。 */
export function balancedTitle(text: string): string {
  const chars = Math.ceil(displayWidth(text) / 2);
  const perLine = Math.ceil(chars / Math.ceil(chars / TITLE_CHARS)) + 1;
  const side = chars > TITLE_CHARS ? Math.max(0, Math.floor((TEXT_WIDTH - perLine * TITLE_CHAR) / 2)) : 0;
  return paragraph(run(text, { font: '方正小标宋简体', size: 44 }), {
    style: 'Title',
    ...(side > 0 ? { indent: { left: side, right: side } } : {}),
  });
}

/** 标题下的一行：楷体居中。 */
export function subtitle(text: string): string {
  return paragraph(run(text, { font: '楷体', size: 32 }), { line: LINE, align: 'center' });
}

/** “附件1”“附表1”：三号黑体顶格。 */
export function attachmentMark(text: string, newPage = false): string {
  return paragraph(run(text, { font: '黑体', size: 32 }), {
    line: LINE,
    align: 'left',
    keepNext: true,
    pageBreakBefore: newPage,
  });
}

/** “一、”黑体。 */
export function heading1(number: number, text: string): string {
  return paragraph(run(`${chineseNumber(number)}、${text}`, { font: '黑体', ...BODY }), { style: 'Heading1' });
}

/** “（一）”楷体。 */
export function heading2(number: number, text: string): string {
  return paragraph(run(`（${chineseNumber(number)}）${text}`, { font: '楷体', ...BODY }), { style: 'Heading2' });
}

/** “1.”仿宋；text 单独一个 run，条目编号和标题不拆开。 */
export function heading3(number: number, text: string, tail = ''): string {
  const content = run(`${number}.`, BODY) + run(text, BODY) + run(tail, BODY);
  return paragraph(content, { style: 'Heading3' });
}

/** 正文：每个自然段一段，首行空二字。 */
export function body(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      paragraph(run(line, BODY), { line: LINE, firstLineChars: 2, indent: { firstLine: 640 }, align: 'both' }),
    )
    .join('');
}

/** 落款：成文日期右空四字，署名以日期为准居中；名称太长时靠右排满。gap 为署名前空几行，写了就连同下文小字不分页。 */
export function signature(name: string, date: string, gap = 0): string {
  const dateRight = 4;
  const nameRight = Math.max(0, dateRight + (displayWidth(date) - displayWidth(name)) / 4);
  const line = (text: string, right: number, style: { keepNext: boolean; before?: number }) =>
    paragraph(run(text, BODY), { line: LINE, align: 'right', ...style, indent: { right: Math.round(right * 320) } });
  const before = gap > 0 ? { before: gap * LINE } : {};
  return line(name, nameRight, { keepNext: true, ...before }) + line(date, dateRight, { keepNext: gap > 0 });
}

/** 表上方靠左的一行说明，小四。 */
export function tableLead(text: string): string {
  return paragraph(run(text, { size: 24 }), { offGrid: true, line: 400, before: 200, align: 'left', keepNext: true });
}

/** 末页小字“来源与口径”，一条一段。 */
export function notes(lines: readonly string[]): string {
  return lines
    .map((line, i) => paragraph(run(line, { size: 18 }), { style: 'Note', before: i === 0 ? 120 : 0, align: 'both' }))
    .join('');
}
