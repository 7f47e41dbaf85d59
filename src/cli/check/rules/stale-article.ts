import { findingAt } from '../finding.ts';
import type { Finding, Rule } from '../model.ts';
import { sentenceAround, textsOf, type Text } from '../texts.ts';

const id = 'stale-article';

interface Stale {
  readonly pattern: RegExp;
  readonly advice: string;
  /** 句子里有这些字，就是在讲旧规定或者写明了版本。 */
  readonly unless: RegExp;
  /** 匹配到了再细看，例如条号落不落在错位的范围里。 */
  readonly applies?: (match: RegExpExecArray) => boolean;
}

/** 细则2014版和2026版条号错开一条的范围（2026版的第18—39条是2014版的第19—40条）。 */
const SHIFTED = { from: 18, to: 39 } as const;

const STALE: readonly Stale[] = [
  {
    pattern: /党章》?第(二十九|29)条/g,
    advice: '讲成立基层组织的是现行党章第三十条，第二十九条是2017年以前的旧条号',
    unless: /2014|2017年以前|旧条号/,
  },
  {
    // 积极分子仍是备案，所以“发展对象”与“备案”之间隔着“积极分子”的不算。
    pattern: /发展对象(?:(?!积极分子|同意|不再|不是|改为)[^。；！？\n])*报(?:送)?(?:上级|机关|基层)?党委备案/g,
    advice: '按2026-05-11施行的细则第十三条，发展对象要经上级党委同意，备案是2014版的规定',
    unless: /2014|旧条号/,
  },
  {
    pattern: /细则[》）]*(?:（[^（）]*）)?第([\d一二三四五六七八九十、和至—]+)条/g,
    advice: '细则第18—39条两版条号错开一条，要写明是2014版还是2026版',
    unless: /2014|2026/,
    applies: (match) =>
      (match[1] ?? '').split(/[、和至—]/).some((number) => {
        const article = articleNumber(number);
        return article >= SHIFTED.from && article <= SHIFTED.to;
      }),
  },
];

/** 说旧规定、举错例是允许的：句子里写明是哪一版，或写在手册的 mistakes.wrong 里。 */
export const staleArticle: Rule = {
  id,
  title: '没有引用过时的条号和规定，细则写明版本',
  check: (set) =>
    textsOf(set)
      .filter((text) => !/^mistakes\.\d+\.wrong$/.test(text.key))
      .flatMap((text) => STALE.flatMap((stale) => check(text, stale))),
};

function check(text: Text, { pattern, advice, unless, applies }: Stale): Finding[] {
  return [...text.value.matchAll(pattern)]
    .filter((match) => (applies?.(match) ?? true) && !unless.test(sentenceAround(text.value, match.index)))
    .map((match) => findingAt(id, text.file, text.place(match.index), `“${match[0]}”：${advice}`));
}

const DIGITS = '零一二三四五六七八九';

/** “二十九”→29，“19”→19；认不出为 NaN。只到九十九。 */
function articleNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return Number.NaN;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return DIGITS.indexOf(tens);
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
