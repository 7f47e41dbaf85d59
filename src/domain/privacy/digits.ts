/** 从文字里取出“可能是一个号码”的数字串：认全角，容得下中间的空格和连字符。 */

export interface Candidate {
  /** 只剩数字；末位可能是 X。 */
  readonly digits: string;
  /** 中间断开的位置，例如 138-0013-8000 为 [3, 7]。 */
  readonly cuts: readonly number[];
  readonly start: number;
  readonly end: number;
}

interface Group {
  readonly start: number;
  readonly end: number;
}

/** 号码中间可以夹的字符：空格、连字符、点、零宽字符，至多三个连着。不含换行，免得把上下两行连成一个号。 */
const GAP = /^[ \t\u00a0.·_\-\u2010-\u2015\u200b-\u200d\u2060\ufeff]{1,3}$/;
const TRAILING_X = /^[ \t\u00a0\-\u2010-\u2015\u200b-\u200d\u2060\ufeff]{0,3}X(?![A-Z0-9])/i;
const MAX_DIGITS = 19;

/** 全角字母、数字、符号和空格逐字换成半角，长度不变，下标仍对得上原文。 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
}

/**
 * 相邻数字组的各种首尾相接，至多 19 位。
 * @param text 已换成半角的文字
 */
export function candidates(text: string): Candidate[] {
  return runs(text).flatMap((groups) => groups.flatMap((_, first) => from(text, groups, first)));
}

function from(text: string, groups: readonly Group[], first: number): Candidate[] {
  const found: Candidate[] = [];
  const cuts: number[] = [];
  let digits = '';
  for (let last = first; last < groups.length; last += 1) {
    const group = groups[last] as Group;
    if (last > first) cuts.push(digits.length);
    digits += text.slice(group.start, group.end);
    if (digits.length > MAX_DIGITS && last > first) break;
    const start = (groups[first] as Group).start;
    found.push({ digits, cuts: [...cuts], start, end: group.end });
    const x = digits.length >= 17 ? TRAILING_X.exec(text.slice(group.end, group.end + 5)) : null;
    if (x) {
      const glued = x[0].length === 1;
      const tail = glued ? cuts : [...cuts, digits.length];
      found.push({ digits: `${digits}X`, cuts: [...tail], start, end: group.end + x[0].length });
    }
  }
  return found;
}

/** 连成一片的数字组；组与组之间只隔着 GAP。 */
function runs(text: string): Group[][] {
  const result: Group[][] = [];
  for (const match of text.matchAll(/\d+/g)) {
    const group = { start: match.index, end: match.index + match[0].length };
    const run = result[result.length - 1];
    const previous = run?.[run.length - 1];
    if (run && previous && GAP.test(text.slice(previous.end, group.start))) run.push(group);
    else result.push([group]);
  }
  return result;
}
