/** 给一段已生成的网页正文加术语链接：每个术语只链第一次出现，标题、链接、代码里不加。 */
import { findTerms, type Term, type Vocabulary } from './vocabulary.ts';

/** 一页最多解释几个词，多了就不安静了。 */
export const TERMS_PER_PAGE = 12;

const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+)/g;
const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** 这些元素里的文字不加链接：标题、链接、代码、控件、目录、图、表头和定义的词。 */
const SKIP_TAGS = new Set(
  'a h1 h2 h3 h4 h5 h6 code pre kbd button label select textarea summary nav dt th caption svg script style template'.split(
    ' ',
  ),
);
/** 出处小标签、依据、步骤的谁办时限、反向链接里不加。 */
const SKIP_CLASS = /(?:^|\s)(?:mark|cite|used|step-meta|source-line|toc|item-links)(?:\s|$)/;

export interface Annotated<T extends Term> {
  readonly html: string;
  /** 本页链了的术语，按出现先后。 */
  readonly used: readonly T[];
}

export interface AnnotateOptions<T extends Term> {
  readonly terms: readonly T[];
  readonly words: Vocabulary;
  /** 本页地址，例如 /handbook/dangke/；专讲某个词的页面不再给这个词加链接。 */
  readonly page: string;
  /** 名词编号 → 链接开始标签。 */
  readonly open: (id: string) => string;
}

const isOwn = (term: Term, page: string) => term.pages[0]?.split('#')[0] === page;

/** html 是组件渲染出的片段，标签成对。 */
export function annotate<T extends Term>(html: string, options: AnnotateOptions<T>): Annotated<T> {
  const candidates = new Map(options.terms.filter((t) => !isOwn(t, options.page)).map((t) => [t.id, t]));
  const used: T[] = [];
  /** 不加链接的元素还有几层没关上。 */
  const skipping: string[] = [];
  const link = (text: string): string => {
    let out = '';
    let done = 0;
    for (const { start, end, id } of findTerms(text, options.words)) {
      const term = candidates.get(id);
      if (!term || used.length >= TERMS_PER_PAGE) continue;
      candidates.delete(id);
      used.push(term);
      out += `${text.slice(done, start)}${options.open(id)}${text.slice(start, end)}</a>`;
      done = end;
    }
    return out + text.slice(done);
  };

  const pieces = [...html.matchAll(TOKEN)].map(([whole, closing, rawTag, attributes = '', text]) => {
    if (text !== undefined) return skipping.length > 0 ? text : link(text);
    const tag = rawTag?.toLowerCase();
    if (tag === undefined || VOID.has(tag) || attributes.endsWith('/')) return whole;
    if (closing) {
      if (skipping[skipping.length - 1] === tag) skipping.pop();
    } else if (skipping.length > 0 ? skipping[skipping.length - 1] === tag : isSkipped(tag, attributes)) {
      skipping.push(tag);
    }
    return whole;
  });
  return { html: pieces.join(''), used };
}

function isSkipped(tag: string, attributes: string): boolean {
  const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '';
  return SKIP_TAGS.has(tag) || SKIP_CLASS.test(classes) || /\sdata-pagefind-ignore(?=[\s=]|$)/.test(attributes);
}
