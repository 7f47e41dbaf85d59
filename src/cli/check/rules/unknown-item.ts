import type { Rule } from '../model.ts';
import { reportMissing } from '../references.ts';

const id = 'unknown-item';

export const unknownItem: Rule = {
  id,
  title: '手册、案例、主题、台账目录、本单位依据引用的条目都有',
  check: (set) => reportMissing(id, set, 'item', ['classes', 'items.*.id'], (value) => `条目“${value}”不存在`),
};
