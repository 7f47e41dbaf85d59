/** 摘录：取查询字最密的一窗，前后补足，高亮命中。 */
import type { Query } from './expand.ts';
import { normaliseWithOffsets } from './normalise.ts';

/** 摘录长度，汉字数。 */
const WINDOW = 72;
const LEAD = 96;

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** 原文里命中的区间 [起, 止)，已合并；整词没有命中时退到二元字。 */
function matches(text: string, query: Query): [number, number][] {
  const { text: folded, offsets } = normaliseWithOffsets(text);
  const collect = (words: readonly string[]): [number, number][] =>
    words.flatMap((word) => {
      const found: [number, number][] = [];
      for (let at = folded.indexOf(word); at >= 0 && word !== ''; at = folded.indexOf(word, at + word.length)) {
        found.push([offsets[at] ?? 0, (offsets[at + word.length - 1] ?? 0) + 1]);
      }
      return found;
    });
  const missing = query.terms.filter((term) => !folded.includes(term));
  const grams = missing.length === 0 ? [] : query.grams.filter((gram) => missing.some((term) => term.includes(gram)));
  const spans = collect([...query.terms, ...grams]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else merged.push([span[0], span[1]]);
  }
  return merged;
}

/** 摘录的安全 HTML：只含转义过的文字和 <mark>。fromStart：从头摘，页首的“一句话”答案要看得见。 */
export function excerptHtml(text: string, query: Query, fromStart = false): string {
  const spans = matches(text, query);
  const [start, cut] = fromStart ? [0, false] : startOf(text, spans);
  let end = Math.min(text.length, start + (fromStart ? LEAD : WINDOW));
  // 不把一个命中的词拦腰截断。
  const crossing = spans.find(([from, to]) => from < end && to > end);
  if (crossing && crossing[0] > start) end = crossing[0];
  let html = '';
  let at = start;
  for (const [from, to] of spans) {
    if (to <= at || from >= end) continue;
    const left = Math.max(at, from);
    const right = Math.min(to, end);
    html += `${escapeHtml(text.slice(at, left))}<mark>${escapeHtml(text.slice(left, right))}</mark>`;
    at = right;
  }
  return `${cut ? '…' : ''}${html}${escapeHtml(text.slice(at, end))}${end < text.length ? '…' : ''}`;
}

/** 从哪个字摘起，以及是不是从句子中间截的。 */
function startOf(text: string, spans: readonly [number, number][]): [number, boolean] {
  let start = 0;
  let best = -1;
  for (const [from] of spans) {
    const inside = spans.filter(([a, b]) => a >= from && b <= from + WINDOW).reduce((sum, [a, b]) => sum + b - a, 0);
    if (inside > best) {
      best = inside;
      start = from;
    }
  }
  const before = text.slice(0, start);
  const sentence = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
  return start - sentence <= 24 ? [sentence, false] : [start - 12, true];
}
