import type { Rule } from '../model.ts';
import { reportMissing } from '../references.ts';

const id = 'unknown-dimension';

export const unknownDimension: Rule = {
  id,
  title: '主题、问题引用的维度都有',
  check: (set) =>
    reportMissing(id, set, 'dimension', ['schemes', 'dimensions.*.id'], (value) => `维度“${value}”不在任何体系里`),
};
