import type { Rule } from '../model.ts';
import { referencesTo, reportUnknown } from '../references.ts';

const id = 'unknown-workflow';

export const unknownWorkflow: Rule = {
  id,
  title: '相关流程都有',
  check: (set) => {
    const pages = new Set(set.paths);
    return reportUnknown(
      id,
      referencesTo(set, 'workflow'),
      ({ value }) => pages.has(`content/handbook/${value}.mdx`),
      (value) => `相关流程“${value}”：没有 content/handbook/${value}.mdx`,
    );
  },
};
