/** 导出文字的共用处理。 */

/** XML 1.0 不许出现的字符：控制字符（制表、换行、回车除外）、落单的代理、U+FFFE、U+FFFF。带 u 标志时成对的代理不会命中。 */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** 去掉 XML 装不下的字符，换行统一成 \n；其余原样保留。 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** 写进 XML 文本或属性的文字。 */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
}

/** 显示宽度：汉字、全角为 2，半角为 1。 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}

/** 去掉空的，用分隔符接起来。 */
export function joinText(parts: readonly (string | false | undefined)[], separator: string): string {
  return parts.filter(Boolean).join(separator);
}

/** 应备材料连同册号：“党员大会记录（03-1册）”。 */
export function paperText({ name, ledger }: { readonly name: string; readonly ledger: string }): string {
  return ledger ? `${name}（${ledger}册）` : name;
}
