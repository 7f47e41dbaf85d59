/** 把 Pagefind 取回的一页还原成小节。 */
import type { Kind, SearchDoc } from './types.ts';

/** Pagefind 1.6 取回的一页；raw_content 以零宽空格分词，尖括号已转义。 */
export interface Fragment {
  url: string;
  raw_url?: string;
  raw_content?: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; text?: string; location: number }[];
}

const unescape = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>');

/** 去掉 Pagefind 放在小节开头的小标题和它补的英文句点。 */
export function dropHeading(text: string, heading: string): string {
  const wanted = heading.replace(/\s/g, '');
  let at = 0;
  for (const char of wanted) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (text.slice(at, at + char.length) !== char) return text.trim();
    at += char.length;
  }
  return text
    .slice(at)
    .replace(/^\s*\.?\s*/, '')
    .replace(/\s*\.\s*$/, '')
    .trim();
}

/** 把 Pagefind 的一页还原成小节；小标题的锚点就是链接落点。 */
export function fromFragment(fragment: Fragment): SearchDoc {
  const raw = unescape(fragment.raw_content ?? fragment.content);
  const words = raw.split('\u200b');
  const anchors = fragment.anchors.filter((a) => a.element === 'h2').sort((a, b) => a.location - b.location);
  const marks = [{ id: '', text: fragment.meta['title'] ?? '', location: 0 }, ...anchors];
  return {
    url: fragment.raw_url ?? fragment.url,
    title: fragment.meta['title'] ?? '',
    kind: (fragment.filters['种类']?.[0] ?? '手册') as Kind,
    scheme: fragment.filters['体系']?.[0] ?? '',
    topics: (fragment.meta['topics'] ?? '').split(/[;；]/).filter((t) => t !== ''),
    sections: marks.map((mark, index) => ({
      id: mark.id,
      title: index === 0 ? '' : (mark.text ?? ''),
      text: dropHeading(words.slice(mark.location, marks[index + 1]?.location).join(''), mark.text ?? ''),
    })),
  };
}
