import { findingAt } from '../finding.ts';
import { leavesOf, placeAt, spanOf, yamlStart } from '../locate.ts';
import { describeYamlError } from '../messages.ts';
import type { ContentFile, Rule } from '../model.ts';

const id = 'yaml-syntax';

export const yamlSyntax: Rule = {
  id,
  title: 'YAML 能读通',
  check: (set) => [
    ...set.files.flatMap((file) =>
      file.doc.errors.map((error) => {
        const quote = openQuote(file, error.pos[0]);
        return quote === undefined
          ? findingAt(id, file, placeAt(file, error.pos[0]), describeYamlError(error.code, error.message))
          : findingAt(id, file, placeAt(file, quote), 'YAML 写法有误：从这里开始的引号没有配对');
      }),
    ),
    ...set.unreadable.map(({ path, text, message }) => {
      // yaml 库不给这种错的位置，按“值以 * 开头”找行。
      const line = text.split('\n').findIndex((row) => /(^|[:,[-])\s*\*/.test(row)) + 1;
      return findingAt(
        id,
        { path },
        { line: Math.max(1, line), column: 1 },
        `YAML 写法有误：文字以 * 开头要加引号（${message}）`,
      );
    }),
  ],
};

/** 引号没配对时解析器报在很后面；本项目的引号不跨行，跨行的那个就是没配对的。返回它的起点。 */
function openQuote(file: ContentFile, errorAt: number): number | undefined {
  const base = yamlStart(file);
  return leavesOf(file, [])
    .map((leaf) => spanOf(leaf.node))
    .find(([start, end]) => {
      const text = file.text.slice(base + start, base + end);
      return start < errorAt && end + 1 >= errorAt && /^["']/.test(text) && text.includes('\n');
    })?.[0];
}
