/** 打开一页要取回多少字节：按页面静态引用的样式、脚本和岛屿算，不开浏览器。预算测试与性能测量共用。 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** 字节均为 gzip 后；requests 含页面自己。 */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly images: number;
  readonly total: number;
  readonly requests: number;
  /** 取回的脚本，产物目录起的相对路径。 */
  readonly scripts: readonly string[];
}

export interface Site {
  /** 产物目录。 */
  readonly root: string;
  /** 部署路径，以斜线开头和结尾。 */
  readonly base: string;
}

const STATIC_IMPORT =
  /\b(?:import|export)\s*(?:[\w$*{}\s,]+?\bfrom\s*|\{[^}]*\}\s*from\s*)?["'`](\.{1,2}\/[^"'`]+)["'`]/g;

/** 一个脚本静态引入的脚本，不含动态 import()。路径均从产物目录起。 */
export function staticImports(file: string, source: string): string[] {
  return Array.from(source.matchAll(STATIC_IMPORT), ([, to = '']) => posix.join(posix.dirname(file), to));
}

/** file 为页面在产物目录里的相对路径，例如 handbook/dangke/index.html。引用的文件不存在时抛错。 */
export function pageWeight(site: Site, file: string): PageWeight {
  const html = readFileSync(join(site.root, file), 'utf8');
  const scripts = closure(site, [
    ...references(site, html, /<script\b[^>]*\bsrc="([^"]+)"/g),
    ...references(site, html, /\b(?:component-url|renderer-url|before-hydration-url)="([^"]+)"/g),
    ...references(site, html, /<link\b[^>]*\brel="modulepreload"[^>]*\bhref="([^"]+)"/g),
  ]);
  const styles = [...new Set(references(site, html, /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g))];
  const images = [...new Set(references(site, html, /<(?:img|source|embed)\b[^>]*\bsrc="([^"]+)"/g))];
  const weigh = (files: readonly string[]) => files.reduce((sum, name) => sum + gzipSize(join(site.root, name)), 0);
  const parts = { html: gzipSync(html).length, css: weigh(styles), js: weigh(scripts), images: weigh(images) };
  return {
    ...parts,
    total: parts.html + parts.css + parts.js + parts.images,
    requests: 1 + styles.length + scripts.length + images.length,
    scripts,
  };
}

function references({ base }: Site, html: string, pattern: RegExp): string[] {
  return Array.from(html.matchAll(pattern), ([, url = '']) => url)
    .filter((url) => url.startsWith(base) && !url.startsWith('//'))
    .map((url) => url.slice(base.length).replace(/[?#].*$/, ''));
}

function closure({ root }: Site, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...staticImports(file, readFileSync(join(root, file), 'utf8')));
  }
  return [...seen].sort();
}

function gzipSize(path: string): number {
  return gzipSync(readFileSync(path)).length;
}
