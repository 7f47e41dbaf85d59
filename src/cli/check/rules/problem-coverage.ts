import { findingIn, idsOf, isComplete, valuesAt } from '../finding.ts';
import type { Rule } from '../model.ts';

const id = 'problem-coverage';

export const problemCoverage: Rule = {
  id,
  title: '问题清单连号，每个问题都有条目管',
  check: (set) => {
    // 有类文件读不通时，不知道它管了哪些问题，先不报。
    const allRead = isComplete(set, 'classes');
    const covered = idsOf(set, 'classes', 'items.*.problems.*.id');
    return set.entries.problems.flatMap((entry, index) => {
      const number = valuesAt(entry, 'id')[0];
      const value = String(number?.value);
      const expected = `P${String(index + 1).padStart(2, '0')}`;
      return [
        ...(number && value !== expected
          ? [findingIn(id, entry, number.path, `问题编号要连着排，这里应当是${expected}，写的是${value}`)]
          : []),
        ...(number && allRead && !covered.has(value)
          ? [findingIn(id, entry, number.path, `问题${value}没有任何条目对应：请在条目的 problems 里写上`)]
          : []),
      ];
    });
  },
};
