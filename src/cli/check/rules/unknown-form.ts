import type { Rule } from '../model.ts';
import { reportMissing } from '../references.ts';

const id = 'unknown-form';

export const unknownForm: Rule = {
  id,
  title: '日程用到的表单都有',
  check: (set) => reportMissing(id, set, 'form', ['forms', 'id'], (value) => `表单“${value}”不在 content/forms 里`),
};
