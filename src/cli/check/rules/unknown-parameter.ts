import type { Rule } from '../model.ts';
import { reportMissing } from '../references.ts';

const id = 'unknown-parameter';

export const unknownParameter: Rule = {
  id,
  title: '等次线、本地覆盖用到的参数都有',
  check: (set) =>
    reportMissing(id, set, 'parameter', ['parameters', 'id'], (value) => `参数“${value}”不在 content/parameters 里`),
};
