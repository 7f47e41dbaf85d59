import type { Rule } from '../model.ts';
import { reportMissing } from '../references.ts';

const id = 'unknown-topic';

/** 主题名以术语表的规范名称为准；术语表还没有内容时无从核对，不报（统计行会说明）。 */
export const unknownTopic: Rule = {
  id,
  title: '主题名是术语表里的规范名称',
  check: (set) =>
    set.entries.glossary.length === 0
      ? []
      : reportMissing(
          id,
          set,
          'topic',
          ['glossary', 'term'],
          (value) => `主题“${value}”不在术语表（content/glossary）的规范名称里`,
        ),
};
