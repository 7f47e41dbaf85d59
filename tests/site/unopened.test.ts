/** 没有打开过的官方网址，页面上写着“未点验”。 */
import { expect, it } from 'vitest';
import { listFiles, readSource } from '../../src/content-files.ts';
import { attribute, pages } from './site.ts';

interface Source {
  readonly official?: { readonly url: string; readonly opened: boolean };
}

const root = process.cwd();
const opened = new Set(
  listFiles(root, 'content/regulations', '.mdx').flatMap((path) => {
    const { official } = readSource(root, path).data as Source;
    return official?.opened ? [official.url] : [];
  }),
);

it('站外链接要么打开过，要么紧跟着“未点验”', () => {
  const links = pages.flatMap((page) =>
    page.dom.querySelectorAll('a[href]').map((link) => ({ page, link, url: attribute(link, 'href') })),
  );
  const external = links.filter(({ url }) => /^https?:/.test(url));
  expect(external.length).toBeGreaterThan(0);
  const unmarked = external
    .filter(({ url, link }) => !opened.has(url) && !(link.parent?.textContent ?? '').includes('未点验'))
    .map(({ page, url }) => `${page.path}：${url}`);
  expect(unmarked).toEqual([]);
});
