import { findingAt } from '../finding.ts';
import type { Finding, Rule } from '../model.ts';
import { isSearchOnly, sentenceAround, textsOf, type Text } from '../texts.ts';
import type { DamagedWord } from '../../../schemas/wording.ts';

const id = 'damaged-source';

/** 还原表在 content/wording/damaged.yaml。 */
export const damagedSource: Rule = {
  id,
  title: '没有来源文件里被换坏的词',
  check: (set) => {
    const words = set.entries.damaged.flatMap(({ data }) => (data ? [data] : []));
    return textsOf(set)
      .filter((text) => !isSearchOnly(text))
      .flatMap((text) => words.flatMap((word) => check(text, word)));
  },
};

function check(text: Text, { wrong, right, near }: DamagedWord): Finding[] {
  return [...text.value.matchAll(new RegExp(wrong, 'g'))]
    .filter(({ index }) => near.length === 0 || near.some((word) => sentenceAround(text.value, index).includes(word)))
    .map(({ index }) =>
      findingAt(id, text.file, text.place(index), `“${wrong}”：来源里被换坏的词，正式说法是“${right}”`),
    );
}
