/** 抽样：只抽带数字的说法，同一份内容、同一个种子抽出同样的几条。 */
import type { Fact } from './facts.ts';

/** 条号、步号、版次是编号，不是数字。 */
const NUMBERING = /第[\d一二三四五六七八九十百、—和]+[条步项期版章]|\d{4}版|[A-Z]+\d*-?\d+/g;

/** 阿拉伯数字，或者汉字数字带着时间、比例、人数、次数的单位。“两个人”“三段话”这类随口说的不算。 */
const NUMBER =
  /\d|[一二两三四五六七八九十半]个?(?:年|月|日|天|周|季度|工作日|小时|学时)|[二三四五六七八九十](?:名|次|人|倍|成)|百分|过半|半数|分之/;

export const hasNumber = (text: string): boolean => NUMBER.test(text.replace(NUMBERING, ''));

/** seed：任意整数。facts 先按编号排，与读文件的先后无关。count 多于总数时全给。 */
export function sampleFacts(facts: readonly Fact[], seed: number, count: number): Fact[] {
  const pool = facts.filter(({ text }) => hasNumber(text)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const random = mulberry32(seed);
  for (let i = pool.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [pool[i], pool[j]];
    if (a && b) [pool[i], pool[j]] = [b, a];
  }
  return pool.slice(0, count);
}

/** 32位的小随机数生成器，各机器结果一样。 */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
