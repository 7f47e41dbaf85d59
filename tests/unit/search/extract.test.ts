import { describe, expect, it } from 'vitest';
import { summarise, toIndexHtml } from '../../../src/search/build.ts';
import { decodeEntities, extract } from '../../../src/search/extract.ts';
import { anchorOf, fileLinks, siteLinks } from '../../../src/search/links.ts';

const PAGE = `<!doctype html><html><body><header>页首党费</header>
<main id="main" data-pagefind-body>
<span hidden data-pagefind-filter="种类:标准"></span><span hidden data-pagefind-filter="体系:五化"></span>
<span hidden data-pagefind-meta="topics:党课；三会一课;主题党日；第四个"></span>
<h1>B1 “三会一课”</h1><p class="source-line">更新于2026</p><dl><dt>多久一次</dt><dd>每月一次 <span class="mark" data-of="rule">法规</span></dd></dl>
<nav class="toc" data-pagefind-ignore><a href="#B1-1">目录</a></nav>
<section id="B1-1" aria-labelledby="B1-1-t"><h2 id="B1-1-t"><span class="item-id">B1-1</span>党员大会<span class="item-points num">3分</span></h2>
<h3>要求</h3><p>到会&lt;半数&gt;不开<br>改期</p><p class="step-meta"><span>谁办：书记</span><span>时限：3天</span></p></section>
<h2 id="more">讲解</h2><!-- 注释 > --><p>正文<script>var x="<p>不要</p>"</script></p>
</main><footer>页脚</footer></body></html>`;

describe('从网页取文字', () => {
  const doc = extract(PAGE, '/standards/wuhua/b1/');

  it('种类、体系、主题（至多三个）、标题', () => {
    expect(doc).toMatchObject({
      url: '/standards/wuhua/b1/',
      kind: '标准',
      scheme: '五化',
      title: 'B1 “三会一课”',
      topics: ['党课', '三会一课', '主题党日'],
    });
  });

  it('分小节；锚点落在条目上；标签、目录、脚本、页首页脚都不收', () => {
    expect(doc?.sections).toEqual([
      { id: '', title: '', text: '多久一次：每月一次' },
      { id: 'B1-1', title: 'B1-1 党员大会', text: '要求：到会<半数>不开。改期。谁办：书记。时限：3天' },
      { id: 'more', title: '讲解', text: '正文' },
    ]);
  });

  it('没有 data-pagefind-body 的页不收', () => {
    expect(extract('<main data-pagefind-ignore="all"><h1>自查</h1></main>', '/x/')).toBeUndefined();
  });

  it('种类写错时报出地址', () => {
    expect(() => extract(PAGE.replace('种类:标准', '种类:标淮'), '/x/')).toThrow('/x/ 的检索种类“标淮”');
  });

  it('实体', () => {
    expect(decodeEntities('&amp;lt;&#39;&#x4e00;&nbsp;&hellip;')).toBe("&lt;'一 &hellip;");
  });

  it('喂给 Pagefind 的网页再取回来是同一份小节', () => {
    if (!doc) throw new Error('没有取到');
    const html = toIndexHtml(doc).replace('<body>', '<body data-pagefind-body>');
    expect(extract(html, doc.url)?.sections).toEqual(doc.sections.map((s) => ({ ...s, text: s.text })));
  });

  it('统计：有内容的种类、体系，常见二元字', () => {
    if (!doc) throw new Error('没有取到');
    const meta = summarise([doc, { ...doc, url: '/2/', kind: '手册', scheme: '' }]);
    expect(meta).toMatchObject({ pages: 2, kinds: ['标准', '手册'], schemes: ['五化'] });
    expect(meta.common['党员']).toBe(2);
  });
});

describe('链接还原', () => {
  it.each([
    ['A1-1-t', ['main', 'A1-1'], 'A1-1'],
    ['a12-t', ['a12'], 'a12'],
    ['A1-1-t', ['main'], 'A1-1-t'],
    ['steps', ['main'], 'steps'],
  ])('小标题%s在%j里，链到#%s', (id, enclosing, anchor) => {
    expect(anchorOf(id, enclosing)).toBe(anchor);
  });

  it('站点版带前缀，双击版用相对路径并补文件名', () => {
    expect(siteLinks('/dangjian/')('/handbook/x/', 'A1-1')).toBe('/dangjian/handbook/x/#A1-1');
    expect(siteLinks('/')('/handbook/x/', '')).toBe('/handbook/x/');
    expect(fileLinks('/handbook/x/', 'A1-1')).toBe('../handbook/x/index.html#A1-1');
    expect(fileLinks('/glossary/#dangke', '')).toBe('../glossary/index.html#dangke');
  });
});
