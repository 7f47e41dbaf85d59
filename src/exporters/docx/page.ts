/**
 * 公文版面（GB/T 9704-2012）：A4，天头 37、订口 28 毫米，版心 156×225 毫米，每面 22 行、每行 28 字。
 * 单位除注明外为二十分之一磅（dxa）。
 */
import { XML_HEAD } from '../opc.ts';
import { escapeXml } from '../text.ts';
import { field, paragraph, paragraphProperties, run, runProperties, type Font, type ParagraphStyle } from './wml.ts';

/** 版心宽：页宽 11906 减订口 1587、切口 1474。 */
export const TEXT_WIDTH = 8845;
/** 固定行距 28.95 磅：29 磅排满 22 行会超出版心，只剩 21 行。 */
export const LINE = 579;
/** 三号字 16 磅一行只排得下 27 字，每字收 0.25 磅得 28 字。 */
export const TRACKING = -5;

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** 页脚距页边 1430，页码上的一字线距版心下边缘约 7 毫米。 */
const SECTION_PAGE =
  '<w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="1134" w:footer="1430" w:gutter="0"/>' +
  `<w:docGrid w:type="lines" w:linePitch="${LINE}"/>`;

/** 正文 XML 包成 word/document.xml；页眉页脚的关系编号由 package.ts 固定。 */
export function documentXml(body: string, withHeader: boolean): string {
  const reference = (kind: 'header' | 'footer', type: 'default' | 'even') =>
    `<w:${kind}Reference w:type="${type}" r:id="${kind}-${type}"/>`;
  const headers = withHeader ? reference('header', 'default') + reference('header', 'even') : '';
  const footers = reference('footer', 'default') + reference('footer', 'even');
  return `${XML_HEAD}<w:document ${MAIN} ${RELATIONSHIPS}><w:body>${body}<w:sectPr>${headers}${footers}${SECTION_PAGE}</w:sectPr></w:body></w:document>`;
}

/** 页码 — 1 —：四号宋体，单页居右空一字，双页居左空一字。 */
export function footerXml(side: 'default' | 'even'): string {
  const style = { font: '宋体', size: 28 } as const;
  const content = run('— ', style) + field('PAGE', style) + run(' —', style);
  const place: ParagraphStyle =
    side === 'default' ? { align: 'right', indent: { right: 280 } } : { align: 'left', indent: { left: 280 } };
  return `${XML_HEAD}<w:ftr ${MAIN}>${paragraph(content, { style: 'Footer', ...place })}</w:ftr>`;
}

/** 页眉右侧的标注，四号宋体。 */
export function headerXml(label: string): string {
  const content = run(label, { font: '宋体', size: 28 });
  return `${XML_HEAD}<w:hdr ${MAIN}>${paragraph(content, { style: 'Header', align: 'right' })}</w:hdr>`;
}

export function settingsXml(): string {
  return (
    `${XML_HEAD}<w:settings ${MAIN}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>` +
    '<w:characterSpacingControl w:val="doNotCompress"/>' +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
  );
}

interface StyleDefinition extends ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly font: Font;
  readonly size: number;
  /** 导航窗格里的级别，0 为一级。 */
  readonly outline?: number;
}

const INDENT = { firstLineChars: 2, indent: { firstLine: 640 } } as const;

/** 一级黑体、二级楷体、三级仿宋，都不加粗；标题二号小标宋居中不加粗。 */
const STYLES: readonly StyleDefinition[] = [
  { id: 'Title', name: 'Title', font: '方正小标宋简体', size: 44, keepNext: true, offGrid: true, align: 'center' },
  { id: 'Heading1', name: 'heading 1', font: '黑体', size: 32, keepNext: true, outline: 0, ...INDENT },
  { id: 'Heading2', name: 'heading 2', font: '楷体', size: 32, keepNext: true, outline: 1, ...INDENT },
  { id: 'Heading3', name: 'heading 3', font: '仿宋', size: 32, keepNext: true, outline: 2, ...INDENT },
  { id: 'Header', name: 'header', font: '宋体', size: 28, offGrid: true, line: 400 },
  { id: 'Footer', name: 'footer', font: '宋体', size: 28, offGrid: true, line: 400 },
  { id: 'Cell', name: '表格文字', font: '仿宋', size: 21, offGrid: true, line: 310, before: 20, after: 20 },
  { id: 'FormCell', name: '申报表文字', font: '仿宋', size: 24, offGrid: true, line: 360, before: 20, after: 20 },
  { id: 'Note', name: '来源与口径', font: '仿宋', size: 18, offGrid: true, line: 270 },
];

export function stylesXml(): string {
  const fonts =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋" w:cs="Times New Roman"/>';
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="32"/><w:szCs w:val="32"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
    '<w:pPrDefault/></w:docDefaults>';
  // 孤行控制会把一面 22 行拆成 21 行，公文不用；标题靠 keepNext 跟住下文。
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr><w:widowControl w:val="0"/><w:spacing w:line="${LINE}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style>`;
  return `${XML_HEAD}<w:styles ${MAIN}>${defaults}${normal}${STYLES.map(styleXml).join('')}</w:styles>`;
}

function styleXml({ id, name, font, size, outline, ...style }: StyleDefinition): string {
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`;
  const properties = paragraphProperties({ line: LINE, align: 'left', ...style });
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/><w:basedOn w:val="Normal"/>` +
    `<w:qFormat/><w:pPr>${properties}${level}</w:pPr>${runProperties({ font, size })}</w:style>`
  );
}

/** 字体与替代名：Windows、信创系统装的名字不一样，找不到时按 altName 换。 */
const FONTS: readonly { readonly name: string; readonly alternatives: string; readonly chinese: boolean }[] = [
  { name: '仿宋', alternatives: 'FangSong,仿宋_GB2312,方正仿宋_GBK,CESI仿宋-GB2312,华文仿宋', chinese: true },
  { name: '楷体', alternatives: 'KaiTi,楷体_GB2312,方正楷体_GBK,CESI楷体-GB2312,华文楷体', chinese: true },
  { name: '黑体', alternatives: 'SimHei,方正黑体_GBK,CESI黑体-GB2312', chinese: true },
  { name: '宋体', alternatives: 'SimSun,CESI宋体-GB2312', chinese: true },
  {
    name: '方正小标宋简体',
    alternatives: 'FZXiaoBiaoSong-B05S,方正小标宋_GBK,CESI小标宋-GB2312,华文中宋,宋体',
    chinese: true,
  },
  { name: 'Times New Roman', alternatives: 'Liberation Serif', chinese: false },
];

export function fontTableXml(): string {
  const fonts = FONTS.map(
    ({ name, alternatives, chinese }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives}"/><w:charset w:val="${chinese ? '86' : '00'}"/>` +
      `<w:family w:val="${chinese ? 'auto' : 'roman'}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${XML_HEAD}<w:fonts ${MAIN}>${fonts.join('')}</w:fonts>`;
}
