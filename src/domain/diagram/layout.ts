/**
 * 步骤图的排版：步骤 → 一行行的文字和位置。单位与图的 viewBox 相同，一个汉字宽等于字号。
 * 宽图三栏：左边时限，中间步骤和谁办，右边形成什么；窄图只有中间一栏，时限写在框里。
 */
export interface DiagramStep {
  readonly title: string;
  readonly who: string;
  readonly when: string;
  readonly yields: string;
}

export type DiagramKind = 'wide' | 'narrow';

/** 一行字：基线位置，x 为左端（when 栏为右端）。 */
export interface DiagramLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface DiagramRow {
  readonly number: number;
  /** 框的上边与高。 */
  readonly top: number;
  readonly height: number;
  readonly title: readonly DiagramLine[];
  /** 框里标题下的小字。 */
  readonly detail: readonly DiagramLine[];
  readonly when: readonly DiagramLine[];
  readonly yields: readonly DiagramLine[];
}

export interface DiagramLayout {
  readonly kind: DiagramKind;
  readonly width: number;
  readonly height: number;
  readonly box: { readonly left: number; readonly width: number };
  /** 各栏的名称，宽图才有。 */
  readonly heads: readonly DiagramLine[];
  readonly rows: readonly DiagramRow[];
}

export const TITLE_SIZE = 16;
export const TEXT_SIZE = 14;
const TITLE_LINE = 22;
const TEXT_LINE = 19;
/** 框内上下留白、两框之间的距离（放箭头）。 */
const PADDING = 9;
export const GAP = 18;
/** 栏名一行的高。 */
const HEAD_HEIGHT = 26;
/** 首行基线离行顶的距离，约等于字面高。 */
const ASCENT = 0.84;

interface Columns {
  readonly width: number;
  readonly box: { readonly left: number; readonly width: number };
  readonly text: number;
  readonly when?: { readonly right: number; readonly width: number };
  readonly yields?: { readonly left: number; readonly width: number };
}

const COLUMNS: Readonly<Record<DiagramKind, Columns>> = {
  wide: {
    width: 680,
    box: { left: 158, width: 294 },
    text: 200,
    when: { right: 146, width: 146 },
    yields: { left: 470, width: 210 },
  },
  narrow: { width: 352, box: { left: 1, width: 350 }, text: 44 },
};

/** 一段文字占几个字宽：汉字、全角为 1，半角约 0.56。 */
function charWidth(char: string): number {
  return (char.codePointAt(0) ?? 0) > 0xff ? 1 : 0.56;
}

/** 不能放在行末的标点。 */
const NO_END = /[（《“]$/;
/** 不能放在行首的标点。 */
const NO_START = /[，。、；：！？）》”]/;

/** 按宽度折行；行首不放收尾标点，行末不放起头标点，末行不孤零零一个字。 */
export function wrap(text: string, width: number, size: number): string[] {
  const limit = width / size;
  const total = [...text].reduce((sum, char) => sum + charWidth(char), 0);
  const count = Math.max(1, Math.ceil(total / limit));
  // 各行分匀，比前面排满、末行一两个字好看。
  const target = Math.min(limit, total / count + 0.5);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const char of text) {
    const next = charWidth(char);
    const over = used + next > (lines.length < count - 1 ? target : limit);
    if (over && line !== '' && !NO_START.test(char)) {
      const carry = NO_END.test(line) && line.length > 1 ? line.slice(-1) : '';
      lines.push(carry ? line.slice(0, -1) : line);
      line = carry;
      used = carry.length;
    }
    line += char;
    used += next;
  }
  return [...lines, line];
}

/** 步骤至少一步。 */
export function layoutSteps(steps: readonly DiagramStep[], kind: DiagramKind): DiagramLayout {
  const columns = COLUMNS[kind];
  const { box } = columns;
  const inner = box.left + box.width - columns.text - PADDING;
  const rows: DiagramRow[] = [];
  const heads = headLines(columns);
  let top = heads.length > 0 ? HEAD_HEIGHT : 1;
  for (const [index, step] of steps.entries()) {
    const title = wrap(step.title, inner, TITLE_SIZE);
    const detail = (kind === 'wide' ? [step.who] : [step.who, step.when]).flatMap((t) => wrap(t, inner, TEXT_SIZE));
    const when = columns.when ? wrap(step.when, columns.when.width, TEXT_SIZE) : [];
    const yields = columns.yields ? wrap(step.yields, columns.yields.width, TEXT_SIZE) : [];
    const boxText = title.length * TITLE_LINE + detail.length * TEXT_LINE;
    const height = PADDING * 2 + Math.max(boxText, when.length * TEXT_LINE, yields.length * TEXT_LINE);
    const boxTop = top + (height - boxText) / 2;
    const beside = (lines: readonly string[], x: number) =>
      place(lines, x, top + (height - lines.length * TEXT_LINE) / 2, TEXT_LINE, TEXT_SIZE);
    rows.push({
      number: index + 1,
      top,
      height,
      title: place(title, columns.text, boxTop, TITLE_LINE, TITLE_SIZE),
      detail: place(detail, columns.text, boxTop + title.length * TITLE_LINE, TEXT_LINE, TEXT_SIZE),
      when: columns.when ? beside(when, columns.when.right) : [],
      yields: columns.yields ? beside(yields, columns.yields.left) : [],
    });
    top += height + GAP;
  }
  return { kind, width: columns.width, height: Math.ceil(top - GAP + 1), box, heads, rows };
}

/** 栏名：时限栏靠右，其余靠左。 */
function headLines({ when, yields, box }: Columns): DiagramLine[] {
  if (!when || !yields) return [];
  return [
    { text: '什么时候', x: when.right, y: TEXT_SIZE },
    { text: '做什么、谁来办', x: box.left, y: TEXT_SIZE },
    { text: '形成什么', x: yields.left, y: TEXT_SIZE },
  ];
}

function place(lines: readonly string[], x: number, top: number, pitch: number, size: number): DiagramLine[] {
  const lead = (pitch - size) / 2 + size * ASCENT;
  return lines.map((text, i) => ({ text, x, y: Math.round(top + i * pitch + lead) }));
}
