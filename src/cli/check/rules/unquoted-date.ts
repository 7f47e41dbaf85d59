import { isScalar } from 'yaml';
import { allEntries, describePath, findingIn } from '../finding.ts';
import type { Rule } from '../model.ts';

const id = 'unquoted-date';

/** Astro 的读取器把不加引号的日期当成时间对象，这里用的 yaml 库当成文字，所以单独查。 */
export const unquotedDate: Rule = {
  id,
  title: '日期加了引号',
  check: (set) =>
    allEntries(set).flatMap((entry) =>
      entry.leaves
        .filter((leaf) => isScalar(leaf.node) && leaf.node.type === 'PLAIN')
        .filter((leaf) => /^\d{4}-\d{2}-\d{2}$/.test(String(leaf.value)))
        .map((leaf) =>
          findingIn(
            id,
            entry,
            leaf.path,
            `${describePath(entry, leaf.path)}：日期要加双引号，写成 "${String(leaf.value)}"`,
          ),
        ),
    ),
};
