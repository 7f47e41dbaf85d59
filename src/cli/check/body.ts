/** 解析 MDX 正文。用的是 Astro 构建时同一个编译器，检查通过的正文构建时不会再出错。 */
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { mdxToJs, mdxToMdast } from 'satteri';
import type { Place } from './model.ts';

export interface MdxNode {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
  readonly children?: readonly MdxNode[];
  readonly value?: unknown;
  readonly url?: unknown;
  /** 组件或标签名。 */
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
}

/** 一个节点和它在文件里的位置。 */
export interface BodyNode {
  readonly node: MdxNode;
  readonly place: Place;
}

export interface Body {
  /** 全部节点，按出现先后。编译不通过时为空。 */
  readonly nodes: readonly BodyNode[];
  /** 小标题的锚点，与构建结果相同。 */
  readonly anchors: readonly string[];
  readonly error?: { readonly place: Place; readonly message: string };
}

/** firstLine：正文从文件第几行开始。 */
export function parseBody(text: string, firstLine: number): Body {
  const inFile = (line: number, column: number): Place => ({ line: firstLine + line - 1, column });
  const astro = { frontmatter: {}, headings: [] as { slug: string }[] };
  try {
    // 插件都是同步的，编译也就同步完成，出错当场抛出。
    void mdxToJs(text, { hastPlugins: [satteriHeadingIdsPlugin()], data: { astro } as never });
    const nodes: BodyNode[] = [];
    const walk = (node: MdxNode) => {
      const start = node.position?.start ?? { line: 1, column: 1 };
      nodes.push({ node, place: inFile(start.line, start.column) });
      node.children?.forEach(walk);
    };
    walk(mdxToMdast(text) as unknown as MdxNode);
    return { nodes, anchors: astro.headings.map((h) => h.slug) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /^(\d+):(\d+): */.exec(message);
    return {
      nodes: [],
      anchors: [],
      error: { place: inFile(Number(at?.[1] ?? 1), Number(at?.[2] ?? 1)), message: message.slice(at?.[0].length ?? 0) },
    };
  }
}

/** 节点上某个属性的文字值；写成 {表达式} 的返回 undefined。 */
export function attributeText(node: MdxNode, name: string): string | undefined {
  const value = node.attributes?.find((a) => a.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

export const isElement = (node: MdxNode) => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
