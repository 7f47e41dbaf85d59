/** 正文里认哪些词：长词优先，字面相近的别的词只占位、不链接。 */
import type { GlossarySource } from '../../schemas/glossary.ts';

/** 认词只用到名词的这几栏。 */
export type Term = Pick<
  GlossarySource,
  'id' | 'term' | 'brief' | 'aliases' | 'inText' | 'notInText' | 'notSame' | 'pages'
>;

/** 一段文字里认出的一处：下标按字符串下标，end 不含。 */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** 词 → 名词编号；空串表示只占位。 */
export type Vocabulary = ReadonlyMap<string, string>;

const BLOCKED = '';

/** “不可合并”一条里冒号前的词，例如“提醒谈话”。 */
export function nameOfNotSame(line: string): string {
  return (line.split('：')[0] ?? '').trim();
}

/**
 * 规范主题名和 inText 可以链接；含着它们的别名（“专题组织生活会”）整个链接，
 * 其余别名、“不可合并”里的词、notInText 只占位，免得短词截断长词。
 */
export function vocabularyOf(terms: readonly Term[]): Vocabulary {
  const words = new Map<string, string>();
  const put = (word: string, id: string) => {
    if (word.length > 1 && !words.has(word)) words.set(word, id);
  };
  for (const { notInText } of terms) for (const word of notInText) put(word, BLOCKED);
  for (const { id, term, inText } of terms) for (const word of [term, ...inText]) put(word, id);
  for (const { id, term, inText, aliases } of terms) {
    for (const alias of aliases) put(alias, [term, ...inText].some((word) => alias.includes(word)) ? id : BLOCKED);
  }
  for (const { notSame } of terms) for (const line of notSame) put(nameOfNotSame(line), BLOCKED);
  return words;
}

const isLatin = (char: string | undefined) => char !== undefined && /[A-Za-z0-9]/.test(char);

/** 从左到右、每处取最长的词。《》里的文件名不认；字母数字的词两边不能还是字母数字。 */
export function findTerms(text: string, words: Vocabulary): Found[] {
  const longest = Math.max(0, ...[...words.keys()].map((word) => word.length));
  const found: Found[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '《') {
      const close = text.indexOf('》', at);
      if (close > 0) {
        at = close + 1;
        continue;
      }
    }
    const word = wordAt(text, at, words, longest);
    if (word === undefined) {
      at += 1;
      continue;
    }
    const id = words.get(word);
    if (id !== undefined && id !== BLOCKED) found.push({ start: at, end: at + word.length, id });
    at += word.length;
  }
  return found;
}

function wordAt(text: string, at: number, words: Vocabulary, longest: number): string | undefined {
  for (let length = Math.min(longest, text.length - at); length > 1; length -= 1) {
    const word = text.slice(at, at + length);
    if (!words.has(word)) continue;
    if (isLatin(word[0]) && isLatin(text[at - 1])) continue;
    if (isLatin(word[length - 1]) && isLatin(text[at + length])) continue;
    return word;
  }
  return undefined;
}
