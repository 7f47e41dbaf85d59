import { nameProblems } from '../../../domain/wording/names.ts';
import { findingAt } from '../finding.ts';
import type { Rule } from '../model.ts';
import { isSearchOnly, textsOf } from '../texts.ts';

const id = 'official-names';

/** 表在 content/wording/names.yaml；导出文件和页面的测试用同一张表、同一个函数。 */
export const officialNames: Rule = {
  id,
  title: '机构、会议、文件用规范名称，固定提法不改不断',
  check: (set) => {
    const names = set.entries.names.flatMap(({ data }) => (data ? [data] : []));
    return textsOf(set)
      .filter((text) => !isSearchOnly(text))
      .flatMap((text) =>
        nameProblems(text.value, names).map(({ index, found, advice }) =>
          findingAt(id, text.file, text.place(index), `“${found}”：${advice}`),
        ),
      );
  },
};
