/** 站内链接、锚点、资源都在，没有孤儿页。 */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { staticImports } from '../../src/cli/bench/page-weight.ts';
import { attribute, files, pages, read, site, type Page } from './site.ts';

const ORIGIN = 'http://dist.invalid';
const known = new Set(files);
const idsByFile = new Map(
  pages.map((page) => [page.file, new Set(page.dom.querySelectorAll('[id]').map((el) => attribute(el, 'id')))]),
);

/** 元素与其中指向别处的属性。 */
const REFERENCES: readonly (readonly [string, string])[] = [
  ['a[href]', 'href'],
  ['link[href]', 'href'],
  ['use[href]', 'href'],
  ['script[src]', 'src'],
  ['img[src]', 'src'],
  ['source[src]', 'src'],
  ['iframe[src]', 'src'],
  ['form[action]', 'action'],
  ['astro-island[component-url]', 'component-url'],
  ['astro-island[renderer-url]', 'renderer-url'],
  ['astro-island[before-hydration-url]', 'before-hydration-url'],
];

interface Reference {
  readonly page: Page;
  readonly raw: string;
  readonly selector: string;
}

const references: readonly Reference[] = pages.flatMap((page) =>
  REFERENCES.flatMap(([selector, name]) =>
    page.dom.querySelectorAll(selector).map((element) => ({ page, selector, raw: attribute(element, name) })),
  ),
);

/** 站内目标：文件与锚点；站外的返回 undefined，部署路径之外的给出原因。 */
function resolveTarget({ page, raw }: Reference): { file: string; hash: string } | string | undefined {
  const url = new URL(raw, `${ORIGIN}${site.base}${page.path.slice(1)}`);
  if (url.origin !== ORIGIN) return undefined;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(site.base)) return `没有带部署前缀 ${site.base}`;
  const relative = path.slice(site.base.length);
  const file = relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative;
  return { file, hash: decodeURIComponent(url.hash.slice(1)) };
}

function faultOf(reference: Reference): string | undefined {
  const target = resolveTarget(reference);
  if (target === undefined || typeof target === 'string') return target;
  if (!known.has(target.file)) {
    return known.has(`${target.file}/index.html`) ? '少了结尾的斜线' : `没有文件 ${target.file}`;
  }
  const ids = idsByFile.get(target.file);
  if (target.hash !== '' && ids && !ids.has(target.hash)) return `${target.file} 里没有 #${target.hash}`;
  return undefined;
}

describe('站内链接', () => {
  it('链接、资源、岛屿脚本都在，锚点都有', () => {
    expect(references.length).toBeGreaterThan(pages.length * 10);
    const faults = references.flatMap((reference) => {
      const fault = faultOf(reference);
      return fault === undefined ? [] : [`${reference.page.path}：${reference.raw} ${fault}`];
    });
    expect([...new Set(faults)]).toEqual([]);
  });

  it('除 404 外，每一页都能从首页一路点到', () => {
    const targets = new Map<string, Set<string>>();
    for (const reference of references) {
      if (reference.selector !== 'a[href]' && reference.selector !== 'form[action]') continue;
      const target = resolveTarget(reference);
      if (typeof target !== 'object') continue;
      const from = targets.get(reference.page.file) ?? new Set();
      targets.set(reference.page.file, from.add(target.file));
    }
    const reached = new Set(['index.html']);
    for (const file of reached) targets.get(file)?.forEach((to) => reached.add(to));
    const orphans = pages.filter((page) => !reached.has(page.file) && page.file !== '404.html').map((p) => p.path);
    expect(orphans).toEqual([]);
  });
});

describe('脚本和样式的引用', () => {
  const scripts = files.filter((file) => file.endsWith('.js') && !file.startsWith('pagefind/'));

  it('静态和动态引入的脚本都在', () => {
    const missing = scripts.flatMap((file) => {
      const source = read(file);
      const dynamic = Array.from(source.matchAll(/\bimport\(\s*["'`](\.{1,2}\/[^"'`$]+)["'`]/g), ([, to = '']) =>
        posix.join(posix.dirname(file), to),
      );
      return [...staticImports(file, source), ...dynamic].filter((to) => !known.has(to)).map((to) => `${file}：${to}`);
    });
    expect(missing).toEqual([]);
  });

  it('每个脚本都有页面或脚本用到', () => {
    const mentioned = new Set([
      ...references.flatMap((reference) => {
        const target = resolveTarget(reference);
        return typeof target === 'object' ? [posix.basename(target.file)] : [];
      }),
      ...scripts.flatMap((file) => read(file).match(/[\w.-]+\.js\b/g) ?? []),
    ]);
    // 数据脚本按名字拼地址（src/data-modules.ts），只查有没有脚本在用这个目录。
    const loadsData = scripts.some((file) => !file.startsWith('data/') && read(file).includes('/data/'));
    const unused = scripts.filter((file) => !mentioned.has(posix.basename(file)));
    expect(unused.filter((file) => !(loadsData && file.startsWith('data/')))).toEqual([]);
  });

  it('样式里引用的文件都在', () => {
    const missing = files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        Array.from(read(file).matchAll(/url\(\s*["']?(?!data:)([^"')]+)/g), ([, to = '']) =>
          to.startsWith(site.base) ? to.slice(site.base.length) : posix.join(posix.dirname(file), to),
        )
          .filter((to) => !known.has(to))
          .map((to) => `${file}：${to}`),
      );
    expect(missing).toEqual([]);
  });
});
