/** 内容里写着的链接：正文里的，术语“讲它的页面”，以及任何字段里的网址。 */
import { attributeText, isElement, type MdxNode } from './body.ts';
import { allEntries, valuesAt } from './finding.ts';
import { placeOf } from './locate.ts';
import type { ContentFile, ContentSet, Place } from './model.ts';

export interface Link {
  readonly url: string;
  readonly file: ContentFile;
  readonly place: Place;
}

/** 带协议的，或以 // 开头的。 */
export const isExternal = (url: string): boolean => /^[a-z][a-z+.-]*:|^\/\//i.test(url);

export function bodyLinks(set: ContentSet): Link[] {
  return set.files.flatMap((file) =>
    (file.mdx?.nodes ?? []).flatMap(({ node, place }) => {
      const url = linkOf(node);
      return url === undefined ? [] : [{ url, file, place }];
    }),
  );
}

/** 这个节点指向哪里；不是链接返回 undefined。 */
export function linkOf(node: MdxNode): string | undefined {
  if (isElement(node)) return attributeText(node, 'href') ?? attributeText(node, 'src');
  return ['link', 'definition', 'image'].includes(node.type) && typeof node.url === 'string' ? node.url : undefined;
}

/** 术语的站内页面。 */
export function pageLinks(set: ContentSet): Link[] {
  return set.entries.glossary.flatMap((entry) =>
    valuesAt(entry, 'pages.*').map((leaf) => ({
      url: String(leaf.value),
      file: entry.file,
      place: placeOf(entry.file, leaf.path),
    })),
  );
}

/** 任何字段里写着的 http 网址。 */
export function fieldUrls(set: ContentSet): Link[] {
  return allEntries(set).flatMap((entry) =>
    entry.leaves.flatMap((leaf) =>
      typeof leaf.value === 'string'
        ? (leaf.value.match(/https?:\/\/[^\s，。；、）”》]+/g) ?? []).map((url) => ({
            url,
            file: entry.file,
            place: placeOf(entry.file, leaf.path),
          }))
        : [],
    ),
  );
}
