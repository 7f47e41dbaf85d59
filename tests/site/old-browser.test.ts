/**
 * 脚本和样式在 Chromium 83 里能用：语法已降级，没有用那时还没有的方法和选择器。
 * pagefind/ 不查：83 里装不上它，检索自动改用后备引擎（src/search/engine.ts）。
 */
import { describe, expect, it } from 'vitest';
import { attribute, files, pages, read } from './site.ts';
import { newerSyntax } from './script-syntax.ts';
import { selectorsOf, styleRules } from './style-rules.ts';

const scripts = files.filter((file) => /\.m?js$/.test(file) && !file.startsWith('pagefind/'));
const sheets = files.filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));

/** 第三方库里去不掉、又确实不碍事的：写法 → 理由。 */
const UNAVOIDABLE_INLINE: Readonly<Record<string, string>> = {
  'Object.hasOwn': 'Astro 岛屿运行时：只在岛屿的导出名带点时才走到，下面另查导出名都不带点。',
};

describe('检查本身', () => {
  it.each([
    ['a??=b', ['??=']],
    ['a||=b;a&&=c', ['&&=', '||=']],
    ['x.at(-1)', ['.at()']],
    ['x?.replaceAll("a","b")', ['.replaceAll()']],
    ['Object.hasOwn(a,b)', ['Object.hasOwn']],
    ['Promise.any([])', ['Promise.any']],
    ['z.any()', []],
    ['structuredClone(a);new WeakRef(a)', ['WeakRef', 'structuredClone']],
    ['a.findLast(f)', ['.findLast()']],
    ['crypto.randomUUID()', ['.randomUUID()']],
    ['class A{static{f()}}', ['类的静态块']],
    ['class A{#f(){}}', ['私有方法']],
    ['/(?<=a)b/.test(c);/(?<n>a)/', ['正则的后行断言']],
    ['a?.b??c;const s="x.at(1) ??="', []],
  ])('%s', (source, expected) => {
    expect(newerSyntax(source)).toEqual(expected);
  });
});

describe('脚本', () => {
  it('没有 Chromium 83 不认的语法和方法', () => {
    expect(scripts.length).toBeGreaterThan(5);
    const found = scripts.flatMap((file) => newerSyntax(read(file)).map((name) => `${file}：${name}`));
    expect(found).toEqual([]);
  });

  it('页面里的行内脚本也没有，去不掉的只有列出的', () => {
    const found = new Set(
      pages.flatMap(({ html }) =>
        Array.from(html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g), ([, code = '']) => code),
      ),
    );
    const names = [...found].flatMap(newerSyntax);
    expect(names.filter((name) => !(name in UNAVOIDABLE_INLINE))).toEqual([]);
  });

  it('岛屿的导出名不带点', () => {
    const dotted = pages.flatMap(({ path, dom }) =>
      dom
        .querySelectorAll('astro-island[component-export]')
        .map((island) => attribute(island, 'component-export'))
        .filter((name) => name.includes('.'))
        .map((name) => `${path}：${name}`),
    );
    expect(dotted).toEqual([]);
  });
});

describe('样式', () => {
  const rules = sheets.flatMap((file) => styleRules(read(file)).map((rule) => ({ file, ...rule })));
  const where = (rule: (typeof rules)[number]) => `${rule.file}：${[...rule.at, rule.selector].join(' ')}`;

  it('没有 83 不认的选择器、规则和查询', () => {
    expect(rules.length).toBeGreaterThan(50);
    const bad = rules.filter(
      (rule) =>
        /:(?:where|is|has)\(|:not\([^()]*,/.test(rule.selector) ||
        // @page 里的页边盒（页码）旧内核只是略过，纸张和边距照用。
        (rule.nested && !rule.selector.startsWith('@page')) ||
        /(?:^|\s)&/.test(rule.selector) ||
        /^@(?:layer|container|scope|property)\b/.test(rule.selector) ||
        rule.at.some((at) => /^@(?:layer|container|scope)\b|[<>]=?/.test(at)),
    );
    expect(bad.map(where)).toEqual([]);
  });

  it('没有 83 不认、又没有退路的属性', () => {
    const newer = /^(?:inset|inset-(?:inline|block)|(?:margin|padding)-(?:inline|block))$/;
    const values = /\b[\d.]+(?:[dsl]v[hwib]|cq[whib])\b|\b(?:color-mix|oklch|oklab|lab|lch)\(/;
    const bad = rules.flatMap((rule) =>
      rule.declarations
        .filter(([name, value]) => {
          const fallback = rule.declarations.some(([other, old]) => other === name && !values.test(old));
          return newer.test(name) || (values.test(value) && !fallback);
        })
        .map(([name, value]) => `${where(rule)} ${name}:${value}`),
    );
    expect(bad).toEqual([]);
  });

  it(':focus-visible 单独成规则：和别的选择器并列，83 会把整条规则丢掉', () => {
    const fragile = /:focus-visible|::marker|::details-content|::file-selector-button|:user-(?:in)?valid|:modal/;
    const bad = rules.filter(({ selector }) => {
      const parts = selectorsOf(selector);
      return parts.some((part) => fragile.test(part)) && !parts.every((part) => fragile.test(part));
    });
    expect(bad.map(where)).toEqual([]);
  });

  it('gap 只用在网格里：83 的 flex 不认 gap', () => {
    const has = (rule: (typeof rules)[number], property: RegExp, value = /(?:)/) =>
      rule.declarations.some(([name, given]) => property.test(name) && value.test(given));
    const displayed = (value: RegExp) =>
      new Set(rules.filter((rule) => has(rule, /^display$/, value)).flatMap((rule) => selectorsOf(rule.selector)));
    const flex = displayed(/flex/);
    const grid = displayed(/grid/);
    const bad = rules
      .filter((rule) => has(rule, /^(?:grid-|row-|column-)?gap$/) && !has(rule, /^(?:columns|column-count)$/))
      .flatMap((rule) =>
        selectorsOf(rule.selector)
          .filter((one) => flex.has(one) || !(grid.has(one) || has(rule, /^grid-template-/)))
          .map((one) => `${rule.file}：${one}`),
      );
    expect(bad).toEqual([]);
  });
});
