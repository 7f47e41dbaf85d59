import { describe, expect, it } from 'vitest';
import { annotate, TERMS_PER_PAGE } from '../../../src/domain/glossary/annotate.ts';
import { terms, words } from './fixture.ts';

const run = (html: string, page = '/handbook/ceshi/') =>
  annotate(html, { terms, words, page, open: (id) => `<a class="term" href="#${id}">` });

const strip = (html: string) => html.replace(/<a class="term"[^>]*>(.*?)<\/a>/g, '$1');

describe('给正文加术语链接', () => {
  it('每个术语只链第一次出现', () => {
    const { html, used } = run('<p>主题党日每月一次，主题党日要有内容。</p><p>党课和主题党日。</p>');
    expect(html).toBe(
      '<p><a class="term" href="#zhuti-dangri">主题党日</a>每月一次，主题党日要有内容。</p>' +
        '<p><a class="term" href="#dangke">党课</a>和主题党日。</p>',
    );
    expect(used.map((t) => t.term)).toEqual(['主题党日', '党课']);
  });

  it.each([
    ['标题', '<h2 id="a">主题党日</h2>'],
    ['链接', '<p><a href="/x/">看<b>主题党日</b>页</a></p>'],
    ['代码', '<code>主题党日</code>'],
    ['目录', '<nav><ol><li><a href="#a">主题党日</a></li></ol></nav>'],
    ['图', '<svg><text>主题党日</text></svg>'],
    ['出处标签', '<span class="mark" data-of="rule">主题党日</span>'],
    ['依据', '<span class="cite"><span class="cite-one">主题党日</span></span>'],
    ['不进检索的清单', '<ul class="link-list" data-pagefind-ignore><li>主题党日</li></ul>'],
    ['定义的词', '<dl><dt>主题党日</dt></dl>'],
    ['注释和属性', '<!-- 主题党日 --><p title="主题党日">事</p>'],
  ])('%s里不加', (_, html) => {
    expect(run(html)).toEqual({ html, used: [] });
  });

  it('跳过的元素关上以后照常加，同名元素套着也不提前结束', () => {
    const { html } = run('<span class="cite">党课<span>党课</span>党课</span><p>党课</p>');
    expect(html).toBe(
      '<span class="cite">党课<span>党课</span>党课</span><p><a class="term" href="#dangke">党课</a></p>',
    );
  });

  it('专讲这个词的页面不再给它加链接', () => {
    const own = terms.find((t) => t.id === 'zhuti-dangri')?.pages[0] ?? '';
    expect(run('<p>主题党日</p>', own).used).toEqual([]);
  });

  it(`一页不超过${String(TERMS_PER_PAGE)}个，去掉链接就是原文`, () => {
    const source = `<p>${terms.map((t) => t.term).join('，')}。</p>`;
    const { html, used } = run(source);
    expect(used).toHaveLength(TERMS_PER_PAGE);
    expect(html.match(/class="term"/g)).toHaveLength(TERMS_PER_PAGE);
    expect(strip(html)).toBe(source);
  });

  it('自己关上的图不会把后面都跳过', () => {
    expect(run('<svg viewBox="0 0 1 1"/><p>党课</p>').used.map((t) => t.term)).toEqual(['党课']);
  });

  it('没有术语的页面原样返回', () => {
    const source = '<ul><li>今天天气好<br>明天也好</li></ul>';
    expect(run(source)).toEqual({ html: source, used: [] });
  });
});
