/** 给人看的文字：YAML 里的文字值和 MDX 正文，连同位置和归属。 */
import type { MdxNode } from './body.ts';
import { allEntries } from './finding.ts';
import { placeAt, spanOf, yamlStart } from './locate.ts';
import type { ContentFile, ContentSet, Entry, Place } from './model.ts';

export interface Text {
  readonly file: { readonly path: string };
  readonly value: string;
  /** 第 index 个字在文件里的位置。 */
  readonly place: (index: number) => Place;
  /** 归谁：标准条目一条一个，列表文件一条一个，其余一个文件一个。 */
  readonly owner: string;
  /** 字段路径，从条目起算；正文为 body。 */
  readonly key: string;
}

/** 规范表述、还原表里写着的就是错词，页面也不显示，不在内。 */
export function textsOf(set: ContentSet): Text[] {
  const shown = allEntries(set).filter((entry) => !entry.file.path.startsWith('content/wording/'));
  return [...shown.flatMap(yamlTexts), ...bodyTexts(set)];
}

/** 只给检索和识词用的，以及讲“不可合并”的：要收错写，也会收半截的词。 */
export const isSearchOnly = (text: Text): boolean =>
  /(^|\.)(aliases|searchOnly|inText|notInText|notSame)\.\d+$/.test(text.key);

/** 正文里的一段：段落、小标题、表格的格。链接、标签把一段切成几截，成对的符号要合起来看。 */
export interface Block {
  readonly file: ContentFile;
  readonly node: MdxNode;
  readonly place: Place;
  readonly value: string;
}

const BLOCKS: readonly string[] = ['paragraph', 'heading', 'tableCell'];

export function blocksOf(file: ContentFile): Block[] {
  return (file.mdx?.nodes ?? [])
    .filter(({ node }) => BLOCKS.includes(node.type))
    .map(({ node, place }) => ({ file, node, place, value: plainText(node) }));
}

/** 节点里给人看的文字。 */
export function plainText(node: MdxNode): string {
  if (node.type === 'text') return String(node.value);
  return (node.children ?? []).map(plainText).join('');
}

/** 位置所在的那一句。 */
export function sentenceAround(value: string, index: number): string {
  const before = value.slice(0, index).split(/[。；！？\n]/);
  const after = value.slice(index).split(/[。；！？\n]/);
  return `${before[before.length - 1] ?? ''}${after[0] ?? ''}`;
}

function yamlTexts(entry: Entry): Text[] {
  const base = yamlStart(entry.file);
  return entry.leaves
    .filter((leaf) => typeof leaf.value === 'string')
    .map((leaf) => {
      const [start, end] = spanOf(leaf.node);
      return {
        file: entry.file,
        value: entry.file.text.slice(base + start, base + end),
        place: (index: number) => placeAt(entry.file, start + index),
        owner: ownerOf(entry, leaf.key),
        key: leaf.key,
      };
    });
}

function ownerOf(entry: Entry, key: string): string {
  const item = /^items\.(\d+)\./.exec(key)?.[1];
  return `${entry.file.path}#${entry.path.join('.')}${entry.collection === 'classes' && item ? `items.${item}` : ''}`;
}

function bodyTexts(set: ContentSet): Text[] {
  return set.files.flatMap((file) =>
    (file.mdx?.nodes ?? [])
      .filter(({ node }) => node.type === 'text' && typeof node.value === 'string')
      .map(({ node, place }) => {
        const value = String(node.value);
        return {
          file,
          value,
          place: (index: number) => {
            const before = value.slice(0, index).split('\n');
            const column = (before.at(-1) ?? '').length + (before.length === 1 ? place.column : 1);
            return { line: place.line + before.length - 1, column };
          },
          owner: `${file.path}#`,
          key: 'body',
        };
      }),
  );
}

/** 归属给人看的名字：标准条目用条目编号，其余用文件名。 */
export function ownerName(set: ContentSet, text: Text): string {
  const item = /items\.(\d+)$/.exec(text.owner)?.[1];
  const entry = item && set.entries.classes.find((e) => e.file.path === text.file.path);
  const id: unknown = entry ? (entry.raw as { items?: { id?: unknown }[] }).items?.[Number(item)]?.id : undefined;
  return typeof id === 'string' ? id : text.file.path;
}
