import { describe, expect, it } from 'vitest';
import { createScanEngine, pack, unpack } from '../../../src/search/scan-engine.ts';
import { siteLinks } from '../../../src/search/links.ts';
import { DOCS, META, find, scan } from './corpus.ts';

describe('扫描引擎', () => {
  it.each([
    ['词：标题全等居首', '主题党日', '/handbook/zhuti-dangri/'],
    ['词：主题全等', '三会一课', '/standards/wuhua/b1/'],
    ['子串：少一个字', '会一课', '/standards/wuhua/b1/'],
    ['数字写法', '3会1课', '/standards/wuhua/b1/'],
    ['问句', '支委会多久开一次', '/handbook/zhiweihui/'],
    ['标题含查询', '党费', '/standards/wuhua/c3/'],
    ['编号', 'B1-2', '/standards/wuhua/b1/#B1-2'],
    ['小标题', '第十二条', '/regulations/zhibu-tiaoli/#a12'],
    ['正文', '交纳基数', '/standards/wuhua/c3/#C3-1'],
    ['两个词', '支委会 半数', '/standards/wuhua/b1/#B1-2'],
    ['简称', '民评', '/handbook/minzhu-pingyi/'],
    ['异形字', '三清单一台帐', '/forms/#ledger'],
    ['数字整个出现才算', '131', '/cases/zhangjiajie/'],
  ])('%s：“%s”', async (_, query, url) => {
    const { hits } = await find(query);
    expect(hits[0]?.url).toBe(url);
  });

  it('没有完全相符的也给最接近的，并说明', async () => {
    const result = await find('民主评议党员流程图');
    expect(result.approximate).toBe(true);
    expect(result.hits[0]?.url).toBe('/handbook/minzhu-pingyi/');
  });

  it('一个字都不沾边时结果为空，不编', async () => {
    expect(await find('量子')).toEqual({ hits: [], total: 0, approximate: false });
    expect((await find(' ，')).hits).toEqual([]);
  });

  it('131 不搭上“第13、19条”', async () => {
    const { total, hits } = await find('131');
    expect([total, hits.length]).toEqual([1, 1]);
  });

  it('按种类、体系筛选', async () => {
    const standards = await find('主题党日', { kind: '标准' });
    expect(standards.hits.map((h) => h.kind)).toEqual(['标准']);
    expect((await find('主题党日', { scheme: '六化' })).hits).toEqual([]);
  });

  it('条数与上限', async () => {
    const { hits, total } = await find('一次', {}, 2);
    expect(hits).toHaveLength(2);
    expect(total).toBeGreaterThan(2);
  });

  it('一页只出一条，同页其他小节另列', async () => {
    const { hits } = await find('主题党日');
    expect(new Set(hits.map((h) => h.title)).size).toBe(hits.length);
    const b1 = hits.find((h) => h.url.startsWith('/standards/wuhua/b1/'));
    expect(b1?.others.length).toBeLessThanOrEqual(3);
    expect(b1?.others.map((o) => o.url)).not.toContain(b1?.url);
  });

  it('已取消的检索抛 AbortError', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(scan().search('党费', {}, controller.signal, 8)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('部署在子路径时链接带前缀', async () => {
    const { hits } = await scan('/dangjian/').search('主题党日', {}, new AbortController().signal, 8);
    expect(hits.every((h) => h.url.startsWith('/dangjian/'))).toBe(true);
  });

  it('读索引失败后再查会重新读', async () => {
    let times = 0;
    const engine = createScanEngine(() => {
      times += 1;
      return times === 1 ? Promise.reject(new Error('断网')) : Promise.resolve({ meta: META, docs: DOCS.map(pack) });
    }, siteLinks('/'));
    const signal = new AbortController().signal;
    await expect(engine.search('党费', {}, signal, 8)).rejects.toThrow('断网');
    expect((await engine.search('党费', {}, signal, 8)).hits.length).toBeGreaterThan(0);
  });

  it('打包再还原一样', () => {
    expect(DOCS.map((d) => unpack(pack(d)))).toEqual(DOCS);
  });
});
