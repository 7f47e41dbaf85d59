/** 解包导出文件、取其中的文字、查 XML 是否完好。 */
import { strFromU8, unzipSync } from 'fflate';

export type Parts = Readonly<Record<string, string>>;

export async function unpack(blob: Blob): Promise<Parts> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export function part(parts: Parts, path: string): string {
  const xml = parts[path];
  if (xml === undefined) throw new Error(`包里没有 ${path}`);
  return xml;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

export function decode(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** docx 的文字：一段一行，w:br 也算换行。 */
export function docxText(xml: string): string {
  return decode(
    xml
      .replace(/^<\?xml.*\?>\n/, '')
      .replace(/<w:br\/>/g, '\n')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  );
}

/** xlsx 的文字：共享字符串与数值。 */
export function xlsxText(parts: Parts): string {
  const strings = decode(
    part(parts, 'xl/sharedStrings.xml')
      .replace(/<\/si>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  );
  const sheets = Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/'));
  const values = sheets.flatMap((path) =>
    Array.from(part(parts, path).matchAll(/<v>([^<]*)<\/v>/g), (m) => m[1] ?? ''),
  );
  return `${strings}\n${values.join('\n')}`;
}

/** 一张表的各格：按行给出文字或数值。 */
export function sheetCells(parts: Parts, index: number): string[][] {
  const strings = Array.from(part(parts, 'xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g), (m) =>
    decode(m[1] ?? ''),
  );
  const rows = part(parts, `xl/worksheets/sheet${index}.xml`).matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g);
  return Array.from(rows, (row) =>
    Array.from((row[1] ?? '').matchAll(/<c [^>]*?(?:\/>|(t="s")?><v>([^<]*)<\/v><\/c>)/g), (cell) =>
      cell[1] ? (strings[Number(cell[2])] ?? '') : (cell[2] ?? ''),
    ),
  );
}

/** 收集对象里的全部字符串；skip 里的键不收。 */
export function collectStrings(value: unknown, skip: ReadonlySet<string>): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((entry) => collectStrings(entry, skip));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => (skip.has(key) ? [] : collectStrings(entry, skip)));
}

/** 一段文字在导出里应当找得到的各片：换行、制表处断开，XML 不许的字符去掉。 */
export function expectedPieces(text: string): string[] {
  return (
    text
      .split(/[\r\n\t]+/)
      // eslint-disable-next-line no-control-regex
      .map((piece) => piece.replace(/[\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, ''))
      .filter(Boolean)
  );
}

/** 标签配对、没有裸的 & 和 XML 不许的字符；不合的返回一句话。 */
export function xmlFault(xml: string): string | null {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u.test(xml)) return '有 XML 不许的字符';
  if (/&(?!(amp|lt|gt|quot|apos);)/.test(xml)) return '有裸的 &';
  const stack: string[] = [];
  for (const tag of xml.replace(/<\?xml[^>]*\?>/, '').matchAll(/<(\/?)([A-Za-z:]+)((?:\s[^<>]*)?)>/g)) {
    const [, close, name = '', rest = ''] = tag;
    if (close) {
      if (stack.pop() !== name) return `</${name}> 没有配对`;
    } else if (!rest.endsWith('/')) stack.push(name);
  }
  return stack.length > 0 ? `<${stack.join('><')}> 没有收口` : null;
}
