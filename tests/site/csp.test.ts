/** 内容安全策略写全、不被页面自己违反，不碰别的网站。 */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/content-files.ts';
import { domainSchema } from '../../src/schemas/wording.ts';
import { attribute, files, pages, read, readBytes, type Page } from './site.ts';

/** 可以链接出去的官方网站，含其下各级域名；名单由编辑维护。 */
const OFFICIAL = domainSchema
  .array()
  .parse(readSource(process.cwd(), 'content/wording/domains.yaml').data)
  .map((domain) => domain.id);

/** 只是 XML 命名空间的名字，不会去取。 */
const NAMESPACES = [
  'http://www.w3.org/',
  'http://schemas.openxmlformats.org/',
  'http://schemas.microsoft.com/',
  'http://purl.org/dc/',
  // 读 Excel 的程序认严格版 OOXML 用的命名空间。
  'http://purl.oclc.org/ooxml/',
];

/** Pagefind 拼相对地址时借用的主机名，算完就去掉，不访问。 */
const MENTIONED = ['https://example.com${'];

/** 会取资源的元素与属性；a 是读者自己点的，另查。 */
const FETCHING: readonly (readonly [string, string])[] = [
  ['link[href]', 'href'],
  ['script[src]', 'src'],
  ['img[src]', 'src'],
  ['img[srcset]', 'srcset'],
  ['source[src]', 'src'],
  ['source[srcset]', 'srcset'],
  ['iframe[src]', 'src'],
  ['object[data]', 'data'],
  ['embed[src]', 'src'],
  ['video[src]', 'src'],
  ['audio[src]', 'src'],
  ['form[action]', 'action'],
  ['astro-island[component-url]', 'component-url'],
  ['astro-island[renderer-url]', 'renderer-url'],
];

const faultsOf = (check: (page: Page) => readonly string[]) =>
  pages.flatMap((page) => check(page).map((fault) => `${page.path}：${fault}`));

function policyOf(page: Page): ReadonlyMap<string, readonly string[]> {
  const meta = page.dom.querySelectorAll('head > meta[http-equiv="content-security-policy"]');
  if (meta.length !== 1 || !meta[0]) return new Map();
  const directives = attribute(meta[0], 'content').split(';');
  return new Map(
    directives.map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values] as const;
    }),
  );
}

describe('内容安全策略', () => {
  it('每页都有，取资源的口子只开给本站', () => {
    const fault = faultsOf((page) => {
      const policy = policyOf(page);
      if (policy.size === 0) return ['没有（或不止一个）内容安全策略'];
      const expected: readonly (readonly [string, string])[] = [
        ['default-src', "'none'"],
        ['object-src', "'none'"],
        ['base-uri', "'none'"],
        ['form-action', "'self'"],
        ['connect-src', "'self'"],
        ['img-src', "'self' data:"],
        ['worker-src', "'self' blob:"],
      ];
      const wrong = expected.filter(([name, values]) => policy.get(name)?.join(' ') !== values);
      const loose = ['script-src', 'style-src'].filter((name) =>
        policy.get(name)?.some((value) => !/^'(self|wasm-unsafe-eval|sha(256|384|512)-[\w+/=]+)'$/.test(value)),
      );
      const missing = ['script-src', 'style-src'].filter((name) => !policy.has(name));
      return [...wrong.map(([name]) => name), ...loose, ...missing].map((name) => `${name} 不对`);
    });
    expect(fault).toEqual([]);
  });

  it('行内的脚本和样式都有哈希，浏览器不会拦下', () => {
    const fault = faultsOf((page) => {
      const policy = policyOf(page);
      return [
        ...inlineBlocks(page.html, 'script').map((code) => ['script-src', code] as const),
        ...inlineBlocks(page.html, 'style').map((code) => ['style-src', code] as const),
      ]
        .filter(([directive, code]) => {
          const hash = createHash('sha256').update(code).digest('base64');
          return !policy.get(directive)?.includes(`'sha256-${hash}'`);
        })
        .map(([directive, code]) => `${directive} 里没有这段的哈希：${code.slice(0, 60)}`);
    });
    expect(fault).toEqual([]);
  });

  it('没有 style 属性、on… 属性和 javascript: 地址', () => {
    const fault = faultsOf(({ html }) => {
      const tags = withoutBlocks(html).match(/<[a-z][^\s>]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/gi) ?? [];
      return tags.flatMap((tag) => {
        const names = Array.from(tag.matchAll(/\s([^\s=>"/]+)(?:="([^"]*)")?/g), ([, name = '', value = '']) => ({
          name: name.toLowerCase(),
          value,
        }));
        return names
          .filter(({ name, value }) => name === 'style' || /^on[a-z]+$/.test(name) || /^\s*javascript:/i.test(value))
          .map(({ name, value }) => `${tag.slice(0, 40)}… ${name}="${value.slice(0, 40)}"`);
      });
    });
    expect(fault).toEqual([]);
  });
});

describe('不碰别的网站', () => {
  it('没有一个资源来自站外', () => {
    const fault = faultsOf(({ dom }) =>
      FETCHING.flatMap(([selector, name]) =>
        dom
          .querySelectorAll(selector)
          .map((element) => attribute(element, name))
          .filter((url) => /^\s*(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url) || /^(?!data:)[a-z][a-z\d+.-]*:/i.test(url))
          .map((url) => `${selector} ${url}`),
      ),
    );
    expect(fault).toEqual([]);
  });

  it('链接出去的只有官方网站，用 https，不带来源', () => {
    const fault = faultsOf(({ dom }) =>
      dom
        .querySelectorAll('a[href]')
        .filter((link) => /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(attribute(link, 'href')))
        .flatMap((link) => {
          const url = new URL(attribute(link, 'href'), 'https://dist.invalid/');
          const official = OFFICIAL.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
          if (url.protocol !== 'https:' || !official) return [`${url.href} 不在官方网站之列`];
          return attribute(link, 'rel').split(' ').includes('noreferrer') ? [] : [`${url.href} 没有 rel="noreferrer"`];
        }),
    );
    expect(fault).toEqual([]);
  });

  it('脚本、样式、索引里没有站外地址', () => {
    const texts = files
      .filter((file) => /\.(js|css|json|svg|webmanifest)$|\.pf_/.test(file))
      .map((file) => [file, contentOf(file)] as const);
    const fault = texts.flatMap(([file, text]) =>
      (text.match(/\bhttps?:\/\/[\w.-]+\.[a-z]{2,}[^\s"'`\\)<>]*/g) ?? [])
        .filter((url) => ![...NAMESPACES, ...MENTIONED].some((known) => url.startsWith(known)))
        .filter((url) => !OFFICIAL.some((host) => new URL(url).hostname.endsWith(host)))
        .map((url) => `${file}：${url}`),
    );
    expect(fault).toEqual([]);
    const importing = files.filter((file) => file.endsWith('.css') && /@import\b/.test(read(file)));
    expect(importing).toEqual([]);
  });
});

/** Pagefind 的索引块是压缩过的。 */
function contentOf(file: string): string {
  const bytes = readBytes(file);
  return new TextDecoder().decode(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
}

function inlineBlocks(html: string, tag: string): string[] {
  return Array.from(html.matchAll(new RegExp(`<${tag}\\b([^>]*)>([\\s\\S]*?)</${tag}>`, 'g')))
    .filter(([, attributes = '']) => !/\bsrc=|type="application\/(?:ld\+)?json"/.test(attributes))
    .map(([, , code = '']) => code);
}

/** 去掉脚本和样式的内容，只剩标记。 */
function withoutBlocks(html: string): string {
  return html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3');
}
