import { findingAt } from '../finding.ts';
import type { Finding, Rule } from '../model.ts';
import { textsOf } from '../texts.ts';

const id = 'retired-article';

interface Retired {
  readonly pattern: RegExp;
  readonly advice: string;
}

const RETIRED: readonly Retired[] = [
  {
    pattern: /党章》?第(二十九|29)条/g,
    advice: '讲成立基层组织的是现行党章第三十条，第二十九条是2017年以前的旧条号',
  },
  {
    // 积极分子仍是备案，所以“发展对象”与“备案”之间隔着“积极分子”的不算。
    pattern: /发展对象(?:(?!积极分子|同意|不再|不是|改为)[^。；！？\n])*报(?:送)?上级党委备案/g,
    advice: '按2026-05-11施行的细则第十三条，发展对象要经上级党委同意，备案是2014版的规定',
  },
];

/** 说旧规定、举错例是允许的：句子里写明 2014 版，或写在手册的 mistakes.wrong 里。 */
export const retiredArticle: Rule = {
  id,
  title: '没有引用过时的条号和规定',
  check: (set) =>
    textsOf(set)
      .filter((text) => !/^mistakes\.\d+\.wrong$/.test(text.key))
      .flatMap((text) =>
        RETIRED.flatMap(({ pattern, advice }): Finding[] =>
          [...text.value.matchAll(pattern)]
            .filter((match) => !/2014|2017年以前|旧条号/.test(sentenceAround(text.value, match.index)))
            .map((match) => findingAt(id, text.file, text.place(match.index), `“${match[0]}”：${advice}`)),
        ),
      ),
};

function sentenceAround(value: string, index: number): string {
  const before = value.slice(0, index).split(/[。；！？\n]/);
  const after = value.slice(index).split(/[。；！？\n]/);
  return `${before[before.length - 1] ?? ''}${after[0] ?? ''}`;
}
