/**
 * OOXML 的包（ECMA-376 第二部分）：内容类型、关系、文档属性，docx 与 xlsx 共用。
 * 同样的输入得到同样的字节：不写系统时间，不写人名。
 */
import { escapeXml } from './text.ts';
import { zipText } from './zip.ts';

/** 文档属性里的作者、最后修改者：只写工具名。 */
const CREATOR = '对标自查工具';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

export interface Part {
  readonly path: string;
  /** 内容类型。 */
  readonly type: string;
  readonly xml: string;
  /** 主部件到本部件的关系；主部件自己没有。kind 是关系类型的末段。 */
  readonly relation?: { readonly id: string; readonly kind: string };
}

interface PackageOptions {
  /** 整个文件的 MIME 类型。 */
  readonly mime: string;
  /** 文档属性里的标题。 */
  readonly title: string;
  /** 生成日期 2026-03-01；空白件没有。 */
  readonly createdOn?: string;
  /** 第一个是主部件，路径形如 word/document.xml。 */
  readonly parts: readonly [Part, ...Part[]];
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export async function packParts({ mime, title, createdOn, parts }: PackageOptions): Promise<Blob> {
  const [main] = parts;
  const [folder = '', name = ''] = main.path.split('/');
  const all = [...parts, { path: 'docProps/core.xml', type: CORE_TYPE, xml: coreXml(title, createdOn) }];
  const inner = parts.flatMap(({ path, relation }): Relationship[] =>
    relation ? [{ id: relation.id, type: `${OFFICE}/${relation.kind}`, target: path.slice(folder.length + 1) }] : [],
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(all),
    '_rels/.rels': relationships([
      { id: 'main', type: `${OFFICE}/officeDocument`, target: main.path },
      { id: 'core', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    ]),
    [`${folder}/_rels/${name}.rels`]: relationships(inner),
  };
  for (const { path, xml } of all) files[path] = xml;
  return new Blob(await zipText(files), { type: mime });
}

function coreXml(title: string, createdOn: string | undefined): string {
  const stamp = (tag: string) =>
    createdOn ? `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${escapeXml(createdOn)}T00:00:00Z</dcterms:${tag}>` : '';
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${CREATOR}</dc:creator>` +
    `<cp:lastModifiedBy>${CREATOR}</cp:lastModifiedBy>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
  );
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function relationships(list: readonly Relationship[]): string {
  const items = list.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}
