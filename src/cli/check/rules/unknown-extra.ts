import type { Rule } from '../model.ts';
import { referencesTo, reportUnknown } from '../references.ts';
import { ownScheme } from './own-scheme.ts';

const id = 'unknown-extra';

export const unknownExtra: Rule = {
  id,
  title: '等次用到的补充要求都有',
  check: (set) => {
    const has = ownScheme(set, 'extras.*.id');
    return reportUnknown(id, referencesTo(set, 'extra'), has, (value) => `补充要求“${value}”不在本文件的 extras 里`);
  },
};
