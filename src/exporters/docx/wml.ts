/**
 * WordprocessingML 片段：段、文字、表格，全是拼字符串的纯函数。
 * 不用 docx 库：58 条的报告它要在主线程连续算 150 毫秒（4 倍降速 600 毫秒），超出“不冻结 200 毫秒”的预算。
 * 子元素的先后照 ECMA-376 第一部分的 CT_PPr、CT_RPr、CT_TblPr、CT_TcPr，次序错了 Word 会报文件损坏。
 */
import { cleanText, escapeXml } from '../text.ts';

export type Font = '仿宋' | '楷体' | '黑体' | '宋体' | '方正小标宋简体';

export interface RunStyle {
  readonly font?: Font;
  /** 半磅：32 为三号，24 为小四，21 为五号。 */
  readonly size?: number;
  /** 字距，二十分之一磅。 */
  readonly tracking?: number;
}

export interface ParagraphStyle {
  readonly style?: string;
  readonly keepNext?: boolean;
  /** 一段不拆到两页。版面关了孤行控制，要跟住下文的段落得同时写。 */
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** 表格、小字用：不对齐版面的行格（不写会被撑成 28.95 磅），汉字与数字之间不加空。 */
  readonly offGrid?: boolean;
  /** 固定行距、段前段后，二十分之一磅。 */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  readonly indent?: {
    readonly left?: number;
    readonly right?: number;
    readonly firstLine?: number;
    /** 悬挂缩进，从 left 往回。 */
    readonly hanging?: number;
  };
  /** 首行缩进几个字。 */
  readonly firstLineChars?: number;
  readonly align?: 'left' | 'center' | 'right' | 'both';
}

/** 文字属性。中文引号与西文同码，不写 hint 会按西文字体变成半角。 */
export function runProperties({ font = '仿宋', size, tracking }: RunStyle): string {
  return (
    `<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="${font}"/>` +
    (tracking === undefined ? '' : `<w:spacing w:val="${tracking}"/>`) +
    (size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`) +
    '</w:rPr>'
  );
}

/** 一段文字；换行成 w:br，制表符成 w:tab，其余在同一个 run 里。 */
export function run(text: string, style: RunStyle = {}): string {
  const parts = cleanText(text).split(/([\n\t])/);
  const content = parts
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    })
    .join('');
  return content && `<w:r>${runProperties(style)}${content}</w:r>`;
}

/** 域：begin、instrText、separate、结果、end 各占一个 run，合在一起 WPS 不显示。 */
export function field(instruction: string, style: RunStyle): string {
  const properties = runProperties(style);
  const piece = (content: string) => `<w:r>${properties}${content}</w:r>`;
  return (
    piece('<w:fldChar w:fldCharType="begin"/>') +
    piece(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`) +
    piece('<w:fldChar w:fldCharType="separate"/>') +
    piece('<w:t>1</w:t>') +
    piece('<w:fldChar w:fldCharType="end"/>')
  );
}

export function paragraph(content: string, style: ParagraphStyle = {}): string {
  const properties = paragraphProperties(style);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** pPr 的内容，样式表也用。 */
export function paragraphProperties(style: ParagraphStyle): string {
  return (
    (style.style ? `<w:pStyle w:val="${style.style}"/>` : '') +
    (style.keepNext ? '<w:keepNext/>' : '') +
    (style.keepLines ? '<w:keepLines/>' : '') +
    (style.pageBreakBefore ? '<w:pageBreakBefore/>' : '') +
    (style.offGrid ? '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>' : '') +
    spacing(style) +
    indentation(style) +
    (style.align ? `<w:jc w:val="${style.align}"/>` : '')
  );
}

function spacing({ before, after, line }: ParagraphStyle): string {
  const attributes =
    attribute('before', before) +
    attribute('after', after) +
    (line === undefined ? '' : ` w:line="${line}" w:lineRule="exact"`);
  return attributes && `<w:spacing${attributes}/>`;
}

function indentation({ indent, firstLineChars }: ParagraphStyle): string {
  const attributes =
    attribute('left', indent?.left) +
    attribute('right', indent?.right) +
    (firstLineChars === undefined ? '' : ` w:firstLineChars="${firstLineChars * 100}"`) +
    attribute('firstLine', indent?.firstLine) +
    attribute('hanging', indent?.hanging);
  return attributes && `<w:ind${attributes}/>`;
}

function attribute(name: string, value: number | undefined): string {
  return value === undefined ? '' : ` w:${name}="${value}"`;
}
