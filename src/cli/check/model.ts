/** 内容检查用到的类型：读进来的内容集、一条问题、一条规则。 */
import type { Node } from 'yaml';
import type { z } from 'zod';
import type { SourceFile } from '../../content-files.ts';
import type { Body } from './body.ts';
import type { CollectionName, CollectionTypes } from './collections.ts';

export type Path = readonly (string | number)[];

/** 文件里的位置，行、列都从 1 数。 */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** YAML 里的一个值。key 是从条目起算的路径，用点连接，例如 items.0.basis.1。 */
export interface Leaf {
  readonly key: string;
  readonly path: Path;
  readonly value: unknown;
  readonly node: Node;
}

export interface ContentFile extends SourceFile {
  /** MDX 正文的解析结果；YAML 文件为 null。 */
  readonly mdx: Body | null;
}

/** 一个条目：单独成文件的 path 为空，列表文件里的 path 是它的序号。 */
export interface Entry<T = unknown> {
  readonly collection: CollectionName;
  readonly file: ContentFile;
  readonly path: Path;
  /** 文件名去掉扩展名；体系取目录名。 */
  readonly slug: string;
  readonly raw: unknown;
  readonly leaves: readonly Leaf[];
  readonly schema: z.ZodType;
  /** 格式不合时没有 data，看 issues。 */
  readonly data?: T;
  readonly issues: readonly z.core.$ZodIssue[];
}

export type Entries = { readonly [K in CollectionName]: readonly Entry<CollectionTypes[K]>[] };

export interface Unreadable {
  readonly path: string;
  readonly text: string;
  readonly message: string;
}

export interface ContentSet {
  readonly root: string;
  /** content/ 下全部文件的路径，包括读不通的。 */
  readonly paths: readonly string[];
  readonly files: readonly ContentFile[];
  /** YAML 读到一半就断了的文件，例如文字以 * 开头被当成引用。 */
  readonly unreadable: readonly Unreadable[];
  /** 顶层应当是列表却不是的文件。 */
  readonly notLists: readonly ContentFile[];
  /** 没有任何栏目会读的文件。 */
  readonly strays: readonly string[];
  /** 必须有却没有的文件。 */
  readonly missing: readonly string[];
  readonly entries: Entries;
}

export interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly message: string;
}

export interface Rule {
  readonly id: string;
  /** 查什么，一句话。 */
  readonly title: string;
  /** warning 只提醒，不影响退出码；不写就是错误。 */
  readonly level?: 'warning';
  readonly check: (set: ContentSet) => Finding[];
}
