import type { Rule } from '../model.ts';
import { reportMissing } from '../references.ts';

const id = 'unknown-problem';

export const unknownProblem: Rule = {
  id,
  title: '条目引用的问题都有',
  check: (set) =>
    reportMissing(
      id,
      set,
      'problem',
      ['problems', 'id'],
      (value) => `问题“${value}”不在 content/standards/problems.yaml 里`,
    ),
};
