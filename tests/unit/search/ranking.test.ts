import { describe, expect, it } from 'vitest';
import { excerptHtml } from '../../../src/search/excerpt.ts';
import { expand } from '../../../src/search/expand.ts';
import { select } from '../../../src/search/hits.ts';
import { prepare, rarity, score } from '../../../src/search/score.ts';
import { DOCS, META, find } from './corpus.ts';

const order = async (query: string) => (await find(query)).hits.map((h) => h.url.split('#')[0]);

describe('排序', () => {
  it.each([
    [
      '标题全等 > 标题含有 > 小标题 > 正文',
      '主题党日',
      ['/handbook/zhuti-dangri/', '/standards/wuhua/b1/', '/regulations/zhibu-tiaoli/', '/cases/zhangjiajie/'],
    ],
    ['页名 > 小标题 > 正文', '支委会', ['/handbook/zhiweihui/', '/standards/wuhua/b1/', '/regulations/zhibu-tiaoli/']],
  ])('%s', async (_, query, urls) => {
    const got = await order(query);
    expect(got.slice(0, urls.length)).toEqual(urls);
  });

  it('常见的字比少见的字轻', () => {
    expect(rarity(META, '一次')).toBeLessThan(rarity(META, '核定'));
  });

  it('要表格时表单页提前', async () => {
    expect((await order('台账表格'))[0]).toBe('/forms/');
  });

  it('别名命中的页排在只有正文沾边的页前面', () => {
    const query = expand('固定一天', () => ({
      alternatives: [{ text: '民主评议党员', weight: 1, guess: false, via: '', places: [] }],
      avoid: [],
    }));
    const { picked } = select(
      DOCS.map((doc) => score(prepare(doc), query, META)),
      query,
    );
    expect(picked[0]?.prepared.doc.url).toBe('/handbook/minzhu-pingyi/');
  });

  it('次序稳定：倒过来给也一样', () => {
    const query = expand('每月一次');
    const run = (docs: typeof DOCS) =>
      select(
        docs.map((doc) => score(prepare(doc), query, META)),
        query,
      ).picked.map((s) => s.prepared.doc.url);
    expect(run(DOCS)).toEqual(run([...DOCS].reverse()));
  });
});

describe('摘录', () => {
  it('转义正文里的尖括号，只留 mark', () => {
    expect(excerptHtml('<img onerror=x>党费&账目', expand('党费'))).toBe(
      '&lt;img onerror=x&gt;<mark>党费</mark>&amp;账目',
    );
  });

  it('隔着引号、空格也标得出来', () => {
    expect(excerptHtml('坚持“三会 一课”制度', expand('三会一课'))).toBe('坚持“<mark>三会 一课</mark>”制度');
  });

  it('从命中所在的句首摘起，长句截断加省略号', () => {
    const text = `${'前面的话。'.repeat(20)}党费按月交。${'后面的话，'.repeat(30)}`;
    const html = excerptHtml(text, expand('党费'));
    expect(html.startsWith('<mark>党费</mark>按月交')).toBe(true);
    expect(html.endsWith('…')).toBe(true);
  });

  it('不把命中的词拦腰截断', () => {
    const html = excerptHtml('党费'.padEnd(71, '字') + '党费收缴', expand('党费'));
    expect(html).not.toMatch(/<mark>党<\/mark>/);
  });

  it('页名相符时从头摘，一句话答案看得见', async () => {
    const { hits } = await find('支委会会议');
    expect(hits[0]?.excerptHtml).toContain('每月一次');
  });
});
