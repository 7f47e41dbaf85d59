/** 把样式表拆成规则，供检查用；不求认全 CSS，只认打包后的写法。 */

export type Declaration = readonly [name: string, value: string];

export interface StyleRule {
  /** 外层的 @ 规则，由外到内，例如 ['@media print']。 */
  readonly at: readonly string[];
  readonly selector: string;
  /** 属性名与值，按书写顺序；同一属性写两次是给旧浏览器留退路。 */
  readonly declarations: readonly Declaration[];
  /** 规则里还套着规则。 */
  readonly nested: boolean;
}

export function styleRules(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  readBlock(css.replace(/\/\*[\s\S]*?\*\//g, ''), [], rules);
  return rules;
}

function readBlock(css: string, at: readonly string[], rules: StyleRule[]): void {
  for (let from = 0; ;) {
    const open = indexOutside(css, '{', from);
    if (open < 0) return;
    // 没有花括号的 @ 规则（@charset、@layer a,b;）写在前面，用分号隔开。
    const head = splitOutside(css.slice(from, open), ';');
    for (const statement of head.slice(0, -1)) {
      if (statement.trim() !== '') rules.push({ at, selector: statement.trim(), declarations: [], nested: false });
    }
    const prelude = (head[head.length - 1] ?? '').trim();
    const close = closing(css, open);
    const body = css.slice(open + 1, close);
    if (/^@(media|supports|layer|container|scope)\b/.test(prelude)) readBlock(body, [...at, prelude], rules);
    else
      rules.push({ at, selector: prelude, declarations: declarations(body), nested: indexOutside(body, '{', 0) >= 0 });
    from = close + 1;
  }
}

function declarations(body: string): Declaration[] {
  return splitOutside(body, ';').flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
  });
}

/** 选择器列表拆成一个个选择器。 */
export const selectorsOf = (selector: string): string[] => splitOutside(selector, ',').map((one) => one.trim());

function closing(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i = indexOutside(css, '{}', i + 1)) {
    if (i < 0) break;
    depth += css[i] === '{' ? 1 : -1;
    if (depth === 0) return i;
  }
  throw new Error('样式表的花括号没有配对');
}

function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = indexOutside(text, separator, 0); i >= 0; i = indexOutside(text, separator, i + 1)) {
    parts.push(text.slice(from, i));
    from = i + 1;
  }
  return [...parts, text.slice(from)];
}

/** wanted 里任一字符在引号和圆括号之外第一次出现的位置。 */
function indexOutside(text: string, wanted: string, from: number): number {
  let quote = '';
  let depth = 0;
  for (let i = from; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '\\') i += 1;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (depth === 0 && wanted.includes(char)) return i;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
  }
  return -1;
}
