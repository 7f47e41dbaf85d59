/** 单元格样式表。样式的序号就是 STYLE 里的值；文字以公式符号开头的用 guarded 另一套。 */
import { XML_HEAD } from '../opc.ts';

const STYLE = { plain: 0, title: 1, lead: 2, head: 3, left: 4, center: 5, label: 6 } as const;
export type StyleName = keyof typeof STYLE;

const STYLE_COUNT = Object.keys(STYLE).length;
const FONTS = [
  { size: 10, bold: false },
  { size: 16, bold: false },
  { size: 10, bold: true },
] as const;

interface Format {
  readonly font: 0 | 1 | 2;
  readonly fill: 0 | 2;
  readonly border: 0 | 1;
  readonly align: 'left' | 'center';
  readonly wrap: boolean;
}

const FORMATS: Readonly<Record<StyleName, Format>> = {
  plain: { font: 0, fill: 0, border: 0, align: 'left', wrap: false },
  title: { font: 1, fill: 0, border: 0, align: 'center', wrap: false },
  lead: { font: 0, fill: 0, border: 0, align: 'left', wrap: true },
  head: { font: 2, fill: 2, border: 1, align: 'center', wrap: true },
  left: { font: 0, fill: 0, border: 1, align: 'left', wrap: true },
  center: { font: 0, fill: 0, border: 1, align: 'center', wrap: true },
  label: { font: 0, fill: 2, border: 1, align: 'center', wrap: true },
};

/** 单元格的 s 值。 */
export function styleIndex(name: StyleName, guarded: boolean): number {
  return STYLE[name] + (guarded ? STYLE_COUNT : 0);
}

export function stylesXml(): string {
  const fonts = FONTS.map(
    ({ size, bold }) => `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`,
  );
  const formats = Object.values(FORMATS);
  const xfs = [...formats.map((f) => formatXml(f, '')), ...formats.map((f) => formatXml(f, GUARD))];
  const side = (name: string) => `<${name} style="thin"><color rgb="FF808080"/></${name}>`;
  return (
    `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
    // 前两种填充是 Excel 保留的，自定义的从第三种起。
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** 49 号是内置的文本格式；quotePrefix 等于用户自己在前面打了单引号。 */
const GUARD = ' numFmtId="49" quotePrefix="1" applyNumberFormat="1"';

function formatXml({ font, fill, border, align, wrap }: Format, guard: string): string {
  return (
    `<xf${guard || ' numFmtId="0"'} fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    `<alignment horizontal="${align}" vertical="center"${wrap ? ' wrapText="1"' : ''}/></xf>`
  );
}
