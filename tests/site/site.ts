/** 读构建产物：页面、文件、地址。目录由环境变量 DUIBIAO_DIST 指定，默认 dist。 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HtmlValidate, Parser, StaticConfigLoader } from 'html-validate';
import type { HtmlElement } from 'html-validate';
import type { Site } from '../../src/cli/bench/page-weight.ts';
import { normalizeBase } from '../../src/cli/serve/site-server.ts';

export const site: Site = {
  root: resolve(process.env['DUIBIAO_DIST'] ?? process.env['DUIBIAO_OUT'] ?? 'dist'),
  base: normalizeBase(process.env['DUIBIAO_BASE']),
};

if (!existsSync(join(site.root, 'index.html'))) {
  throw new Error(`${site.root} 里没有建好的站，请先运行 npm run build，或用环境变量 DUIBIAO_DIST 指明产物目录。`);
}

export interface Page {
  /** 产物目录起的相对路径，例如 handbook/dangke/index.html。 */
  readonly file: string;
  /** 不含部署前缀的地址，例如 /handbook/dangke/。 */
  readonly path: string;
  readonly html: string;
  readonly dom: HtmlElement;
}

/** 产物里的全部文件，用正斜线的相对路径。 */
export const files: readonly string[] = readdirSync(site.root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(site.root.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();

export const read = (file: string): string => readFileSync(join(site.root, file), 'utf8');
export const readBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(join(site.root, file)));

const config = new HtmlValidate(new StaticConfigLoader({ root: true, extends: [] })).getConfigForSync('page.html');

export const pages: readonly Page[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = read(file);
    let dom: HtmlElement | undefined;
    return {
      file,
      path: `/${file.replace(/index\.html$/, '')}`,
      html,
      // 用到才解析：有的检查只看字节。
      get dom() {
        return (dom ??= new Parser(config).parseHtml(html));
      },
    };
  });

/** 地址符合的页；一页也没有时抛错，免得检查落空还显示通过。 */
export function pagesUnder(pattern: RegExp): readonly Page[] {
  const found = pages.filter((page) => pattern.test(page.path));
  if (found.length === 0) throw new Error(`产物里没有地址符合 ${String(pattern)} 的页面`);
  return found;
}

export function pageAt(path: string): Page {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`产物里没有 ${path}`);
  return page;
}

export const HANDBOOK = /^\/handbook\/[^/]+\/$/;
/** 各体系的类页。 */
export const ALL_CLASSES = /^\/standards\/[^/]+\/[^/]+\/$/;
export const REGULATIONS = /^\/regulations\/[^/]+\/$/;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** 解开 HTML 实体。 */
export function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex as string, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return NAMED[name as string] ?? whole;
  });
}

/** 属性的值，实体已解开；没有或没写值返回空串。 */
export function attribute(element: HtmlElement, name: string): string {
  return decode(element.getAttributeValue(name) ?? '');
}

/** 元素里的文字，空白并成一个。 */
export function textOf(element: HtmlElement): string {
  return decode(element.textContent).replace(/\s+/g, ' ').trim();
}
