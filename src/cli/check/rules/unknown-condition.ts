import type { Rule } from '../model.ts';
import { referencesTo, reportMissing, reportUnknown } from '../references.ts';
import { ownScheme } from './own-scheme.ts';

const id = 'unknown-condition';

export const unknownCondition: Rule = {
  id,
  title: '适用规则用到的支部条件都有',
  check: (set) => {
    const has = ownScheme(set, 'conditions.*.id');
    return [
      ...reportUnknown(
        id,
        referencesTo(set, 'condition'),
        has,
        (value) => `支部条件“${value}”不在本体系 scheme.yaml 的 conditions 里`,
      ),
      ...reportMissing(
        id,
        set,
        'branch',
        ['schemes', 'conditions.*.id'],
        (value) => `支部条件“${value}”不在任何一套标准的 conditions 里`,
      ),
    ];
  },
};
