import type { Rule } from '../model.ts';
import { referencesTo, reportUnknown } from '../references.ts';
import { ownScheme } from './own-scheme.ts';

const id = 'unknown-preset';

export const unknownPreset: Rule = {
  id,
  title: '单位差异用到的单位类型都有',
  check: (set) => {
    const has = ownScheme(set, 'presets.*.id');
    return reportUnknown(
      id,
      referencesTo(set, 'preset'),
      has,
      (value) => `单位类型“${value}”不在本体系 scheme.yaml 的 presets 里`,
    );
  },
};
