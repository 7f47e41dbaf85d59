/** 把正文 XML 装成 .docx。同样的输入得到同样的字节：不写系统时间，不写人名。 */
import { escapeXml } from '../text.ts';
import { XML_HEAD, documentXml, fontTableXml, footerXml, headerXml, settingsXml, stylesXml } from './page.ts';
import { zipText } from './zip.ts';

/** 文档属性里的作者、最后修改者：只写工具名。 */
export const CREATOR = '对标自查工具';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface DocxOptions {
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
const OFFICE_REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Part {
  readonly path: string;
  readonly type: string;
  readonly xml: string;
  /** 主文档到本部件的关系；主文档和包级部件没有。 */
  readonly relation?: { readonly id: string; readonly kind: string };
}

export async function packDocx(options: DocxOptions): Promise<Blob> {
  const parts = partsOf(options);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(parts),
    '_rels/.rels': relationships([
      { id: 'document', type: `${OFFICE_REL}/officeDocument`, target: 'word/document.xml' },
      { id: 'core', type: `${PACKAGE_REL}/metadata/core-properties`, target: 'docProps/core.xml' },
    ]),
    'word/_rels/document.xml.rels': relationships(
      parts.flatMap(({ path, relation }) =>
        relation
          ? [{ id: relation.id, type: `${OFFICE_REL}/${relation.kind}`, target: path.replace('word/', '') }]
          : [],
      ),
    ),
  };
  for (const { path, xml } of parts) files[path] = xml;
  return new Blob(await zipText(files), { type: DOCX_TYPE });
}

function partsOf({ title, body, label, createdOn }: DocxOptions): Part[] {
  const sides = ['default', 'even'] as const;
  const headers = label
    ? sides.map((side): Part => ({
        path: `word/header-${side}.xml`,
        type: `${WORD}.header+xml`,
        xml: headerXml(label),
        relation: { id: `header-${side}`, kind: 'header' },
      }))
    : [];
  const footers = sides.map((side): Part => ({
    path: `word/footer-${side}.xml`,
    type: `${WORD}.footer+xml`,
    xml: footerXml(side),
    relation: { id: `footer-${side}`, kind: 'footer' },
  }));
  const shared = (name: string, xml: string): Part => ({
    path: `word/${name}.xml`,
    type: `${WORD}.${name}+xml`,
    xml,
    relation: { id: name, kind: name },
  });
  return [
    { path: 'word/document.xml', type: `${WORD}.document.main+xml`, xml: documentXml(body, label !== '') },
    shared('styles', stylesXml()),
    shared('settings', settingsXml()),
    shared('fontTable', fontTableXml()),
    ...headers,
    ...footers,
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: coreXml(title, createdOn),
    },
  ];
}

function coreXml(title: string, createdOn: string | undefined): string {
  const stamp = (tag: string) =>
    createdOn ? `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${escapeXml(createdOn)}T00:00:00Z</dcterms:${tag}>` : '';
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE_REL.replace('relationships', 'metadata/core-properties')}"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${CREATOR}</dc:creator>` +
    `<cp:lastModifiedBy>${CREATOR}</cp:lastModifiedBy>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
  );
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return (
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function relationships(
  list: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): string {
  const items = list.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_REL}">${items.join('')}</Relationships>`;
}
