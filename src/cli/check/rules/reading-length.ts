import { findingAt } from '../finding.ts';
import type { ContentSet, Finding, Rule } from '../model.ts';
import { blocksOf, isSearchOnly, textsOf } from '../texts.ts';

const id = 'reading-length';

/** 一句最多几个字。 */
const SENTENCE_MAX = 60;
/** 手册正文（前言之后的部分）的字数。 */
const BODY = { min: 80, max: 800 } as const;

export const readingLength: Rule = {
  id,
  title: '句子不太长，手册正文不太长也不太短',
  level: 'warning',
  check: (set) => [...sentences(set), ...bodies(set)],
};

/** 只数汉字和数字：公式、网址不是句子。 */
const lengthOf = (text: string) => (text.match(/[\p{Script=Han}\d]/gu) ?? []).length;

function sentences(set: ContentSet): Finding[] {
  return textsOf(set)
    .filter((text) => !isSearchOnly(text))
    .flatMap((text) =>
      [...text.value.matchAll(/[^。；！？\n]+/g)].flatMap(({ 0: sentence, index }) => {
        // 文件名再长也拆不开，不算在内。
        const length = lengthOf(sentence.replace(/《[^《》]*》/g, ''));
        if (length <= SENTENCE_MAX) return [];
        const message = `这一句${length}个字，超过${SENTENCE_MAX}个，拆成两句：“${sentence.trim().slice(0, 16)}……”`;
        return [findingAt(id, text.file, text.place(index), message)];
      }),
    );
}

function bodies(set: ContentSet): Finding[] {
  return set.entries.handbook.flatMap(({ file }) => {
    if (!file.mdx || file.mdx.error) return [];
    const blocks = blocksOf(file);
    const length = lengthOf(blocks.map(({ value }) => value).join(''));
    const place = blocks[0]?.place ?? { line: file.bodyLine, column: 1 };
    if (length < BODY.min)
      return [findingAt(id, file, place, `正文只有${length}个字，不到${BODY.min}个，要害没有讲到`)];
    if (length > BODY.max)
      return [findingAt(id, file, place, `正文有${length}个字，超过${BODY.max}个，能放进步骤的放进步骤`)];
    return [];
  });
}
