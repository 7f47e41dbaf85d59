/** 首次打开的字节与请求数不超过预算（gzip，design §5）。 */
import { describe, expect, it } from 'vitest';
import { pageWeight } from '../../src/cli/bench/page-weight.ts';
import { files, HANDBOOK, pagesUnder, site } from './site.ts';

const KB = 1024;
const kb = (bytes: number) => `${(bytes / KB).toFixed(1)}KB`;

describe('手册页首次打开', () => {
  const weights = pagesUnder(HANDBOOK).map(({ path, file }) => ({ path, weight: pageWeight(site, file) }));

  it.each([
    ['合计不超过 28KB', 28 * KB, 'total'],
    ['脚本不超过 8KB', 8 * KB, 'js'],
  ] as const)('%s', (_, limit, part) => {
    const over = weights.filter(({ weight }) => weight[part] > limit);
    expect(over.map(({ path, weight }) => `${path}：${kb(weight[part])}`)).toEqual([]);
  });

  it('请求不超过 6 个', () => {
    const over = weights.filter(({ weight }) => weight.requests > 6);
    expect(over.map(({ path, weight }) => `${path}：${String(weight.requests)}个`)).toEqual([]);
  });

  it('量到的是真东西：每页都有样式和脚本', () => {
    for (const { weight } of weights) {
      expect(weight.css).toBeGreaterThan(500);
      expect(weight.js).toBeGreaterThan(0);
      expect(weight.requests).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('自查页首次打开', () => {
  const weights = pagesUnder(/^\/tools\/self-check\/[^/]+\/$/).map(({ path, file }) => ({
    path,
    weight: pageWeight(site, file),
  }));

  it('脚本不超过 40KB', () => {
    const over = weights.filter(({ weight }) => weight.js > 40 * KB);
    expect(over.map(({ path, weight }) => `${path}：${kb(weight.js)}`)).toEqual([]);
  });

  it('岛屿和渲染器都算进去了，导出程序不在首载里', () => {
    for (const { weight } of weights) {
      expect(weight.scripts.length).toBeGreaterThanOrEqual(3);
      expect(weight.js).toBeGreaterThan(10 * KB);
      expect(weight.scripts.filter((file) => /report|ledger|application|package|opc/.test(file))).toEqual([]);
    }
  });
});

describe('全站', () => {
  it('没有网络字体', () => {
    expect(files.filter((file) => /\.(woff2?|ttf|otf|eot)$/.test(file))).toEqual([]);
  });
});
