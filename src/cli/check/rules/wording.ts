import { findingAt } from '../finding.ts';
import type { Finding, Rule } from '../model.ts';
import { textsOf } from '../texts.ts';

const id = 'wording';

interface Word {
  readonly pattern: RegExp;
  readonly advice: string;
}

const WORDS: readonly Word[] = [
  { pattern: /一票否决/g, advice: '本站只说“底线情形（拟定）”' },
  { pattern: /★/g, advice: '星号是密级标志，写成“n星”' },
  { pattern: /山西|晋中|太行|定襄|西河头|忻定|忻州|沐鸣/g, advice: '来源003的地名一律不出现，写“某市”' },
  { pattern: /TODO|待补充|lorem/gi, advice: '没写完的内容不能上网' },
];

export const wording: Rule = {
  id,
  title: '没有禁用的词',
  check: (set) =>
    textsOf(set).flatMap((text) =>
      WORDS.flatMap(({ pattern, advice }): Finding[] =>
        [...text.value.matchAll(pattern)].map((match) => {
          const around = text.value.slice(Math.max(0, match.index - 4), match.index + match[0].length + 4);
          return findingAt(id, text.file, text.place(match.index), `“${around.trim()}”：${advice}`);
        }),
      ),
    ),
};
