import type { z } from 'zod';
import { attributeText, isElement } from '../body.ts';
import { allEntries, describePath, findingAt, findingIn } from '../finding.ts';
import { folderOf } from '../load.ts';
import type { ContentSet, Entry, Finding, Rule } from '../model.ts';

const id = 'missing-basis';

const ORIGIN_NAME: Readonly<Record<string, string>> = { seed: '种子', rule: '法规' };

export const missingBasis: Rule = {
  id,
  title: '条目、说法有依据',
  check: (set) => [...pageBasis(set), ...statements(set), ...marks(set)],
};

/** 由本规则来报的格式问题，schema 规则不再重复。 */
export function isBasisIssue(issue: z.core.$ZodIssue): boolean {
  const last = issue.path.at(-1);
  if (issue.code === 'custom') return last === 'basis' || issue.message.includes('必须写 basis');
  return last === 'basis' && (issue.code === 'too_small' || issue.code === 'invalid_type');
}

/** 标准条目、手册、案例、问题本身要列依据。 */
function pageBasis(set: ContentSet): Finding[] {
  const items = set.entries.classes.flatMap((entry) =>
    listOf(entry, 'items').map((_, index) => ({ entry, path: ['items', index] as const, name: '条目没有依据' })),
  );
  const pages = [...set.entries.handbook, ...set.entries.cases, ...set.entries.problems]
    .filter((entry) => typeof entry.raw === 'object' && entry.raw !== null)
    .map((entry) => ({ entry, path: [] as const, name: `没有依据` }));
  return (
    [...items, ...pages]
      // 来源只说到哪类文件的，写依据类型，依据由本单位填；没填的作为“待填”列在报告末尾。
      .filter(({ entry, path }) => !['basis', 'basisTypes'].some((key) => hasLeaf(entry, [...path, key, 0].join('.'))))
      .map(({ entry, path, name }) => {
        const full = [...entry.path, ...path];
        return findingIn(id, entry, full, `${describePath(entry, full)} ${name}，要写 basis`.trim());
      })
  );
}

/** 标为种子、法规的说法；依据页自己的条文除外，那一页就是依据。 */
function statements(set: ContentSet): Finding[] {
  return allEntries(set)
    .filter((entry) => entry.collection !== 'regulations')
    .flatMap((entry) =>
      entry.leaves
        .filter((leaf) => /(^|\.)origin$/.test(leaf.key) && String(leaf.value) in ORIGIN_NAME)
        .filter((leaf) => !hasLeaf(entry, leaf.key.replace(/origin$/, 'basis.0')))
        .map((leaf) => {
          const where = describePath(entry, leaf.path.slice(0, -1));
          const origin = ORIGIN_NAME[String(leaf.value)] ?? '';
          return findingIn(
            id,
            entry,
            leaf.path,
            `${where}：标为“${origin}”的说法必须写 basis（依据）`.replace(/^：/, ''),
          );
        }),
    );
}

/** 正文里的出处标签。 */
function marks(set: ContentSet): Finding[] {
  return set.files
    .filter((file) => folderOf(file.path) !== 'regulations')
    .flatMap((file) =>
      (file.mdx?.nodes ?? [])
        .filter(({ node }) => isElement(node) && node.name === 'Mark' && !attributeText(node, 'basis')?.trim())
        .flatMap(({ node, place }) => {
          const origin = ORIGIN_NAME[attributeText(node, 'of') ?? ''];
          return origin ? [findingAt(id, file, place, `正文标为“${origin}”的说法必须写 basis（依据）`)] : [];
        }),
    );
}

function listOf(entry: Entry, field: string): readonly unknown[] {
  const value = (entry.raw as Record<string, unknown> | null)?.[field];
  return Array.isArray(value) ? value : [];
}

const hasLeaf = (entry: Entry, key: string) => entry.leaves.some((leaf) => leaf.key === key && leaf.value !== null);
