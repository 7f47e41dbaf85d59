import { findingAt } from '../finding.ts';
import type { Finding, Rule } from '../model.ts';
import { ownerName, textsOf, type Text } from '../texts.ts';

const id = 'duplicate-sentence';

/** 去掉标点空白后达到这个字数的相同句子才算重复。 */
const MIN_LENGTH = 25;

export const duplicateSentence: Rule = {
  id,
  title: '不同条目之间没有相同的长句',
  check: (set) => {
    const seen = new Map<string, { readonly text: Text; readonly index: number }>();
    return textsOf(set).flatMap((text) =>
      sentencesOf(text.value).flatMap(({ bare, index }): Finding[] => {
        const first = seen.get(bare);
        if (!first) seen.set(bare, { text, index });
        if (!first || first.text.owner === text.owner) return [];
        const where = `${first.text.file.path}:${first.text.place(first.index).line}（${ownerName(set, first.text)}）`;
        return [findingAt(id, text.file, text.place(index), `与 ${where} 有相同的长句：“${bare.slice(0, 20)}……”`)];
      }),
    );
  },
};

function sentencesOf(value: string): { bare: string; index: number }[] {
  return [...value.matchAll(/[^。；！？\n]+/g)]
    .map((match) => ({ bare: match[0].replace(/[\p{P}\p{S}\s]/gu, ''), index: match.index + leading(match[0]) }))
    .filter(({ bare }) => bare.length >= MIN_LENGTH && /\p{Script=Han}/u.test(bare));
}

const leading = (text: string) => text.length - text.trimStart().length;
