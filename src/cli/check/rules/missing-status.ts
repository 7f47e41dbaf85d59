import type { z } from 'zod';
import { origin } from '../../../schemas/common.ts';
import { isElement, type MdxNode } from '../body.ts';
import { allEntries, describePath, findingAt, findingIn, valuesAt } from '../finding.ts';
import { linkOf } from '../links.ts';
import type { ContentFile, ContentSet, Entry, Finding, Path, Rule } from '../model.ts';
import { blocksOf, plainText } from '../texts.ts';

const id = 'missing-status';

/** 段落除去链接文字不到这个字数的，只是指路，不用标出处。 */
const SIGNPOST = 20;

export const missingStatus: Rule = {
  id,
  title: '要求、步骤、正文每段有出处标记，依据有核验状态',
  check: (set) => [...origins(set), ...set.files.flatMap(paragraphs), ...levels(set)],
};

/** 由本规则来报的格式问题，schema 规则不再重复。 */
export function isStatusIssue(entry: Entry, issue: z.core.$ZodIssue): boolean {
  const last = issue.path.at(-1);
  const absent = (entry.file.doc.getIn([...entry.path, ...issue.path]) ?? null) === null;
  if (!absent) return false;
  return last === 'origin' || (entry.collection === 'regulations' && (last === 'verification' || last === 'level'));
}

function origins(set: ContentSet): Finding[] {
  return allEntries(set).flatMap((entry) => {
    const paths = entry.issues
      .filter((issue) => issue.path.at(-1) === 'origin' && isStatusIssue(entry, issue))
      .map((issue): Path => issue.path.map((key) => (typeof key === 'number' ? key : String(key))));
    // 交叉类型会把同一个字段报两遍。
    const unique = paths.filter((path, i) => paths.findIndex((p) => p.join('.') === path.join('.')) === i);
    return unique.map((path) => {
      const full = [...entry.path, ...path];
      const where = describePath(entry, full.slice(0, -1));
      return findingIn(id, entry, full, `${where} 没有出处标记，要写 origin（${origin.options.join('、')}）`.trim());
    });
  });
}

function paragraphs(file: ContentFile): Finding[] {
  return blocksOf(file)
    .filter(({ node }) => node.type === 'paragraph' && !hasMark(node))
    .filter(({ node }) => withoutLinks(node).replace(/[\p{P}\p{S}\s]/gu, '').length > SIGNPOST)
    .map(({ place, value }) =>
      findingAt(id, file, place, `“${value.slice(0, 12)}……”这一段没有出处标记，要写 <Mark of="…" />`),
    );
}

function hasMark(node: MdxNode): boolean {
  return (isElement(node) && node.name === 'Mark') || (node.children ?? []).some(hasMark);
}

function withoutLinks(node: MdxNode): string {
  if (linkOf(node) !== undefined) return '';
  return node.children ? node.children.map(withoutLinks).join('') : plainText(node);
}

function levels(set: ContentSet): Finding[] {
  return set.entries.regulations.flatMap((entry) => {
    if (typeof entry.raw !== 'object' || entry.raw === null) return [];
    const page = hasLeaf(entry, 'verification.level')
      ? []
      : [findingIn(id, entry, ['verification'], '依据没有核验状态，要写 verification.level')];
    const listed: unknown = (entry.raw as Record<string, unknown>)['articles'];
    const articles = (Array.isArray(listed) ? listed : []).flatMap((_, index) => {
      if (hasLeaf(entry, `articles.${index}.level`)) return [];
      const label = valuesAt(entry, `articles.${index}.label`)[0]?.value;
      const name = typeof label === 'string' ? `“${label}”` : `第${index + 1}条`;
      return [findingIn(id, entry, ['articles', index], `${name}没有核验状态，要写 level`)];
    });
    return [...page, ...articles];
  });
}

const hasLeaf = (entry: Entry, key: string) => entry.leaves.some((leaf) => leaf.key === key && leaf.value !== null);
