/** 把正文 XML 装成 .docx。 */
import { packParts, type Part } from '../opc.ts';
import { documentXml, fontTableXml, footerXml, headerXml, settingsXml, stylesXml } from './page.ts';

interface DocxOptions {
  /** 文档属性里的标题。 */
  readonly title: string;
  /** 已拼好的段落与表格，最后一块须是段落。 */
  readonly body: string;
  /** 页眉标注，空为不出页眉。 */
  readonly label: string;
  /** 生成日期 2026-03-01；空白件没有。 */
  readonly createdOn?: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** 默认为单页，另给双页。 */
const SIDES = ['default', 'even'] as const;

export function packDocx({ title, body, label, createdOn }: DocxOptions): Promise<Blob> {
  const edge = (kind: 'header' | 'footer', xml: (side: 'default' | 'even') => string) =>
    SIDES.map((side): Part => ({
      path: `word/${kind}-${side}.xml`,
      type: `${WORD}.${kind}+xml`,
      xml: xml(side),
      relation: { id: `${kind}-${side}`, kind },
    }));
  const shared = (name: string, xml: string): Part => ({
    path: `word/${name}.xml`,
    type: `${WORD}.${name}+xml`,
    xml,
    relation: { id: name, kind: name },
  });
  return packParts({
    mime: `${WORD}.document`,
    title,
    createdOn,
    parts: [
      { path: 'word/document.xml', type: `${WORD}.document.main+xml`, xml: documentXml(body, label !== '') },
      shared('styles', stylesXml()),
      shared('settings', settingsXml()),
      shared('fontTable', fontTableXml()),
      ...(label ? edge('header', () => headerXml(label)) : []),
      ...edge('footer', footerXml),
    ],
  });
}
