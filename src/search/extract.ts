/** 构建时从生成的网页里取出参加检索的文字；只认 data-pagefind-* 标注。 */
import { anchorOf } from './links.ts';
import { KINDS, type Kind, type SearchDoc, type Section } from './types.ts';

const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+)/g;
const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const SKIP = new Set(['script', 'style', 'template', 'svg', 'noscript', 'button', 'select', 'textarea']);
// 出处和核验小标签几乎每句都有，进了索引只会冲淡正文、撑大下载。
const NOISE = /(?:^|\s)(?:mark|cite|used|item-points|source-line|toc|crumbs|visually-hidden)(?:\s|$)/;
const BLOCK = /^(?:p|li|dt|dd|tr|h[1-6]|div|section|article|summary|caption|fieldset|legend|blockquote|td|th)$/;
/** 块的边界，收尾时变成句号；取私用区字符，正文里不会有。 */
const MARK = '\ue000';
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/g, (all, dec?: string, hex?: string, name?: string) => {
    if (dec) return String.fromCodePoint(Number(dec));
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    return ENTITIES[name ?? ''] ?? all;
  });
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=\\s|/|$)`).exec(
    attributes,
  );
  return found ? decodeEntities(found[1] ?? found[2] ?? found[3] ?? '') : undefined;
}

interface Frame {
  tag: string;
  id: string;
  body: boolean;
  skip: boolean;
  /** 子元素各是一块：谁办、时限、形成并排写，取文字时要分开。 */
  split: boolean;
}

/** 文字收尾：压空白，块与块之间补句号，去掉重复标点。 */
function tidy(text: string): string {
  return text
    .replace(/[ \t\r\n\u00a0]+/g, ' ')
    .replace(/ ?\ue000[ \ue000]*/g, '\ue000')
    .replace(/([。；：！？，、])\ue000/g, '$1')
    .replace(/^\ue000|\ue000$/g, '')
    .replace(/\ue000/g, '。')
    .replace(/([\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '$1')
    .trim();
}

/**
 * 取一页。没有 data-pagefind-body 的页（自查、检索、栏目首页）还回 undefined。
 * url 从站点根写起。种类不在七种之内时抛错，由构建报出。
 */
export function extract(html: string, url: string): SearchDoc | undefined {
  if (!/\sdata-pagefind-body(?=[\s=>])/.test(html)) return undefined;
  const stack: Frame[] = [];
  const sections: Section[] = [{ id: '', title: '', text: '' }];
  const facts = new Map<string, string>();
  let title = '';
  let heading: { level: number; id: string; text: string; depth: number } | undefined;
  const here = () => stack[stack.length - 1];
  const add = (text: string) => {
    if (heading) heading.text += text;
    else (sections[sections.length - 1] as Section).text += text;
  };

  for (const [, closing, rawTag, attributes = '', text] of html.matchAll(TOKEN)) {
    const top = here();
    if (text !== undefined) {
      if (top?.body && !top.skip) add(decodeEntities(text));
      continue;
    }
    if (rawTag === undefined) continue;
    const tag = rawTag.toLowerCase();
    if (closing) {
      const at = stack.map((f) => f.tag).lastIndexOf(tag);
      if (at < 0) continue;
      if (heading && at < heading.depth) {
        const name = tidy(heading.text);
        const enclosing = stack.map((f) => f.id);
        if (heading.level === 1) title = name;
        else sections.push({ id: anchorOf(heading.id, enclosing), title: spaced(name), text: '' });
        heading = undefined;
      } else if (top?.body && !top.skip && (BLOCK.test(tag) || stack[at - 1]?.split))
        add(/^(?:dt|h\d)$/.test(tag) ? '：' : MARK);
      stack.length = at;
      continue;
    }
    const classes = attribute(attributes, 'class') ?? '';
    const body = top?.body === true || attribute(attributes, 'data-pagefind-body') !== undefined;
    const skip =
      top?.skip === true ||
      SKIP.has(tag) ||
      attribute(attributes, 'data-pagefind-ignore') !== undefined ||
      NOISE.test(classes);
    if (body && !skip) {
      for (const name of ['data-pagefind-filter', 'data-pagefind-meta']) {
        const fact = attribute(attributes, name);
        const colon = fact?.indexOf(':') ?? -1;
        if (fact !== undefined && colon > 0) facts.set(fact.slice(0, colon), fact.slice(colon + 1));
      }
    }
    if (VOID.has(tag) || /\/\s*$/.test(attributes)) {
      if (tag === 'br' && body && !skip) add(MARK);
      continue;
    }
    const id = attribute(attributes, 'id') ?? '';
    stack.push({ tag, id, body, skip, split: /(?:^|\s)step-meta(?:\s|$)/.test(classes) });
    const level = /^h([1-4])$/.exec(tag);

    // 没有 id 的小标题链不过去，当作正文的一块。
    if (body && !skip && level && (tag === 'h1' || id !== '')) {
      heading = { level: Number(level[1]), id, text: '', depth: stack.length };
    }
  }
  const kind = facts.get('种类') ?? '';
  if (!(KINDS as readonly string[]).includes(kind)) throw new Error(`${url} 的检索种类“${kind}”不在七种之内`);
  return {
    url,
    title: spaced(title),
    kind: kind as Kind,
    scheme: facts.get('体系') ?? '',
    topics: (facts.get('topics') ?? '')
      .split(/[;；]/)
      .filter((t) => t !== '')
      .slice(0, 3),
    sections: sections.map((s) => ({ ...s, text: tidy(s.text) })).filter((s) => s.title !== '' || s.text !== ''),
  };
}

/** 编号与条目名之间留一个空格：B1-2 支委会。 */
function spaced(name: string): string {
  return name.replace(/^([A-Z]{1,2}\d?-?\d{1,2}(?:-\d)?)\s*(?=[\u3400-\u9fff“《])/, '$1 ');
}
