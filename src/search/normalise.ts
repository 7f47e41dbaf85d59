/** 归一化：查询和正文用同一把尺子，全半角、大小写、引号、书名号、异形字都不影响命中。 */

const SOFT = /[\s\u200b“”‘’"'《》〈〉「」『』（）()【】[\]〔〕、·•…—–\-_/+.|｜~～*#]/;
const HARD = /[，。；：！？,;:!?]/;
const DIGIT = /^\d/;
const NUMERALS = '零一二三四五六七八九';

/** 断句处的替身：不让上一句末字和下一句首字拼成词。 */
export const BREAK = '\n';

// 非汉字来来回回就那几十个，记下来省得反复走 NFKC。
const folded = new Map<string, string>();

/** 单个字符的归一化结果；可以是空串，也可以多于一个字符（如“㎡”）。 */
function fold(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff ? char : foldedOf(char);
}

function foldedOf(char: string): string {
  let out = folded.get(char);
  if (out === undefined) {
    out = foldOnce(char);
    folded.set(char, out);
  }
  return out;
}

function foldOnce(char: string): string {
  let out = '';
  for (const c of char.normalize('NFKC').toLowerCase()) {
    if (HARD.test(c)) out += BREAK;
    else if (!SOFT.test(c)) out += c;
  }
  return out;
}

/** 等长替换：异形词，以及汉字前的单个数字（3会1课→三会一课；2026年、6543、A1 不动）。 */
function unify(text: string): string {
  return text
    .replace(/帐/g, '账')
    .replace(/份子/g, '分子')
    .replace(
      /(^|[^\da-z.%])(\d)(?=[\u4e00-\u9fff])/g,
      (_, before: string, digit: string) => before + NUMERALS.charAt(Number(digit)),
    );
}

/** 归一化一段文字；断句标点变成 BREAK，其余符号和空白去掉。 */
export function normalise(text: string): string {
  // 汉字原样，只逐字处理夹在中间的符号、字母、数字：整页装入时快得多。
  return unify(text.replace(/[^\u4e00-\u9fff]+/g, foldRun));
}

function foldRun(run: string): string {
  let out = '';
  let dropped = false;
  for (const char of run) {
    const next = foldedOf(char);
    if (next === '') dropped = true;
    else {
      if (dropped && DIGIT.test(next) && DIGIT.test(out.slice(-1))) out += '.';
      dropped = false;
      out += next;
    }
  }
  return out;
}

/** 归一化并记下每个字在原文的位置，摘录高亮要用。offsets 与 text 等长。 */
export function normaliseWithOffsets(text: string): { text: string; offsets: number[] } {
  let out = '';
  let dropped = false;
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    const next = fold(char);
    // 两个数之间的符号留作一个点，免得“第13、19条”里搜出131。
    if (dropped && DIGIT.test(next) && DIGIT.test(out.slice(-1))) {
      out += '.';
      offsets.push(at);
    }
    dropped = next === '';
    for (let i = 0; i < next.length; i += 1) offsets.push(at);
    out += next;
    at += char.length;
  }
  return { text: unify(out), offsets };
}

/** 把查询按空白和断句标点分开，逐段归一化，去掉空段和重复。 */
export function normaliseQuery(query: string): string[] {
  const parts = query
    .normalize('NFKC')
    .split(/[\s，。；：！？,;:!?、]+/)
    .map(normalise)
    .filter((part) => part !== '');
  return parts.filter((part, index) => parts.indexOf(part) === index);
}

/** 相邻两字；只有一个字时就是它自己。跨句的不算。 */
export function bigrams(text: string): string[] {
  const out: string[] = [];
  for (const run of text.split(BREAK)) {
    if (run.length === 1) out.push(run);
    for (let i = 0; i + 1 < run.length; i += 1) out.push(run.slice(i, i + 2));
  }
  return out;
}
