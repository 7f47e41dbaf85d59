import type { Rule } from '../model.ts';
import { referencesTo, reportUnknown } from '../references.ts';

const id = 'unknown-scheme';

export const unknownScheme: Rule = {
  id,
  title: '案例引用的体系都有',
  check: (set) => {
    const schemes = new Set(
      set.paths.flatMap((path) => /^content\/standards\/(.+)\/scheme\.yaml$/.exec(path)?.[1] ?? []),
    );
    return reportUnknown(
      id,
      referencesTo(set, 'scheme'),
      ({ value }) => schemes.has(value),
      (value) => `体系“${value}”不存在`,
    );
  },
};
