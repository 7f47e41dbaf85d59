/** 从渲染出的正文取句子，用来查不同页面有没有照搬同一句话。 */
import { HtmlElement } from 'html-validate';
import type { DOMNode } from 'html-validate';
import { decode, type Page } from './site.ts';

/** 各页共有的部分、出处标记和指向别页的清单，不算本页写的话。 */
const SHARED = 'nav, script, style, template, noscript, .mark, .cite, .source-line, [data-pagefind-ignore], .no-print';

/** 写在一句话中间的元素；其余元素都隔开前后文字。 */
const INLINE = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'small', 'strong', 'sub', 'sup', 'time']);

/** 正文的句子，空白和标点已去掉；length 为字数下限。 */
function sentencesOf(page: Page, length: number): string[] {
  const main = page.dom.querySelector('main');
  if (!main) return [];
  const out: string[] = [];
  collect(main, out);
  return decode(out.join(''))
    .split(/[。！？；\n]/)
    .map((sentence) => sentence.replace(/[\s\p{P}\p{S}]/gu, ''))
    .filter((sentence) => sentence.length >= length);
}

function collect(node: DOMNode, out: string[]): void {
  for (const child of node.childNodes) {
    if (!(child instanceof HtmlElement)) {
      // 换行是块的分界，源码里的换行不是。
      out.push(child.textContent.replace(/\s+/g, ' '));
      continue;
    }
    if (child.matches(SHARED)) continue;
    const block = !INLINE.has(child.tagName);
    if (block) out.push('\n');
    collect(child, out);
    if (block) out.push('\n');
  }
}

/** 出现在两页或更多页里的句子，形如“句子（/a/、/b/）”。 */
export function repeatedAcross(pages: readonly Page[], length: number): string[] {
  const places = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const sentence of sentencesOf(page, length)) {
      places.set(sentence, (places.get(sentence) ?? new Set()).add(page.path));
    }
  }
  return [...places]
    .filter(([, paths]) => paths.size > 1)
    .map(([sentence, paths]) => `${sentence}（${[...paths].join('、')}）`);
}
