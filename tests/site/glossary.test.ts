/** 术语、案例、问题、核验清单的产物：每条有锚点，正文里的解释安静而且不越界。 */
import { describe, expect, it } from 'vitest';
import { ALL_CLASSES, attribute, HANDBOOK, pageAt, pagesUnder, REGULATIONS, site, textOf, type Page } from './site.ts';

const GLOSSARY = pageAt('/glossary/').dom;
const CASES = /^\/cases\/[^/]+\/$/;
const explained = [HANDBOOK, ALL_CLASSES, REGULATIONS, CASES].flatMap((pattern) => [...pagesUnder(pattern)]);
const termLinks = (page: Page) => page.dom.querySelectorAll('main a.term');
const idOf = (href: string) => href.slice(href.indexOf('#') + 1);
const idsIn = (selector: string) => GLOSSARY.querySelectorAll(selector).map((el) => attribute(el, 'id'));

describe('术语页', () => {
  const entries = GLOSSARY.querySelectorAll('section.entry');

  it('83条，每条有锚点、定义、出处标记和站内去处', () => {
    expect(entries).toHaveLength(83);
    expect(new Set(idsIn('section.entry')).size).toBe(83);
    const faults = entries.filter(
      (entry) =>
        textOf(entry.querySelector('p') ?? entry).length < 12 ||
        !entry.querySelector('p .mark[data-of]') ||
        entry.querySelectorAll('dd[data-pagefind-ignore] a[href]').length === 0,
    );
    expect(faults.map((entry) => attribute(entry, 'id'))).toEqual([]);
  });

  it('首字母目录连到全部83条', () => {
    const links = GLOSSARY.querySelectorAll('.letters a').map((a) => idOf(attribute(a, 'href')));
    expect(links.sort()).toEqual(idsIn('section.entry').sort());
  });

  it('来源里被改坏的写法不显示', () => {
    const shown = GLOSSARY.querySelectorAll('.entry-facts dd').map(textOf).join('');
    expect(shown).not.toMatch(/达标创立|软弱松散/);
  });
});

describe('正文里的术语', () => {
  it('手册、类页多数有术语；一页不超过12个，同一个词只链一次，目标都是术语页的一条', () => {
    const known = new Set(idsIn('section.entry'));
    const faults = explained.flatMap((page) => {
      const ids = termLinks(page).map((a) => idOf(attribute(a, 'href')));
      const wrong = ids.length > 12 || new Set(ids).size !== ids.length || ids.some((id) => !known.has(id));
      return wrong ? [`${page.path}：${ids.join('、')}`] : [];
    });
    expect(faults).toEqual([]);
    const bare = [...pagesUnder(HANDBOOK), ...pagesUnder(ALL_CLASSES)].filter((page) => termLinks(page).length === 0);
    expect(bare.map((page) => page.path)).toEqual([]);
  });

  it('标题、别的链接、图、出处标签里没有术语链接', () => {
    const inside =
      'h1 a.term, h2 a.term, h3 a.term, h4 a.term, a a.term, nav a.term, svg a.term, .cite a.term, .mark a.term';
    expect(explained.filter((page) => page.dom.querySelector(inside)).map((page) => page.path)).toEqual([]);
  });

  it('每个术语在页尾有短定义，链接用它作说明；不靠脚本', () => {
    const faults = explained.flatMap((page) => {
      const ids = termLinks(page).map((a) => attribute(a, 'aria-describedby'));
      const notes = page.dom.querySelectorAll('.page-terms dd span[id]').map((el) => attribute(el, 'id'));
      const texts = page.dom.querySelectorAll('.page-terms dd').map(textOf);
      return ids.join() === notes.join() && texts.every((text) => text.length >= 6) ? [] : [page.path];
    });
    expect(faults).toEqual([]);
  });

  it('字面相近的不误配', () => {
    const wrong = explained.flatMap((page) =>
      termLinks(page)
        .filter((a) => /民主生活会|民主测评|代表大会|政务公开|党纪处分|约谈|提醒谈话|六化/.test(textOf(a)))
        .map((a) => `${page.path}：${textOf(a)}`),
    );
    expect(wrong).toEqual([]);
    const html = explained.map((page) => page.html).join('');
    expect(html).not.toMatch(/<a class="term"[^>]*>民主评议<\/a>党员/);
    expect(html).not.toMatch(/双重<a class="term"[^>]*>组织生活会?<\/a>/);
  });

  it('链接带部署前缀', () => {
    for (const a of termLinks(pageAt('/handbook/zhuti-dangri/'))) {
      expect(attribute(a, 'href').startsWith(`${site.base}glossary/#`)).toBe(true);
    }
  });
});

describe('案例', () => {
  const SECTIONS = ['background', 'practice', 'figures', 'conditions', 'compare', 'discussion', 'source'];
  const pages = pagesUnder(CASES);

  it('19页，七段照次序；只有名称数字的那页没有做法', () => {
    expect(pages).toHaveLength(19);
    for (const page of pages) {
      const ids = page.dom.querySelectorAll('article h2').map((h) => attribute(h, 'id'));
      const named = page.path.includes('/moushi-tese-pinpai/');
      expect(ids.slice(0, named ? 6 : 7)).toEqual(SECTIONS.filter((id) => !named || id !== 'practice'));
      for (const id of ['conditions', 'compare', 'discussion']) {
        expect(page.dom.querySelector(`#${id} .mark[data-of="drafted"]`)).not.toBeNull();
      }
      const links = page.dom.querySelectorAll('#main a[href]').map((a) => attribute(a, 'href'));
      expect(links.some((href) => href.startsWith(`${site.base}handbook/`))).toBe(true);
    }
  });

  it('首页没有脚本时全部列出，筛选框藏着', () => {
    const index = pageAt('/cases/').dom;
    expect(index.querySelectorAll('[data-filter-item]')).toHaveLength(19);
    expect(index.querySelectorAll('[data-filter-item][hidden]')).toHaveLength(0);
    expect(index.querySelectorAll('[data-filter][hidden] select')).toHaveLength(3);
  });
});

describe('对照问题找办法', () => {
  it('45个，每个从问题到条文、改法、条目、流程都连上', () => {
    const problems = pageAt('/problems/').dom.querySelectorAll('section.problem');
    expect(problems).toHaveLength(45);
    const faults = problems.filter((problem) => {
      const heads = problem.querySelectorAll('dt').map(textOf);
      const links = problem.querySelectorAll('dd a[href]').map((a) => attribute(a, 'href'));
      return (
        !['为什么不对', '怎么改', '标准条目', '办事流程'].every((head) => heads.includes(head)) ||
        !['/regulations/', '/standards/', '/handbook/'].every((part) => links.some((href) => href.includes(part)))
      );
    });
    expect(faults.map((problem) => attribute(problem, 'id'))).toEqual([]);
  });
});

describe('依据和核验', () => {
  it('没核官方文本的条，核验清单都列了', () => {
    const listed = new Set(
      pageAt('/verification/')
        .dom.querySelectorAll('.outstanding li a')
        .map((a) => attribute(a, 'href').slice(site.base.length - 1)),
    );
    const missing = pagesUnder(REGULATIONS).flatMap((page) =>
      page.dom
        .querySelectorAll('section.article')
        .filter((article) => !/已核官方文本/.test(textOf(article.querySelector('h3') ?? article)))
        .map((article) => `${page.path}#${attribute(article, 'id')}`)
        .filter((path) => !listed.has(path)),
    );
    expect(missing).toEqual([]);
    expect(listed.size).toBeGreaterThan(250);
  });

  it('反向链接按种类分行，案例、问题、术语、日历都在', () => {
    const kinds = new Set(pagesUnder(REGULATIONS).flatMap((page) => page.dom.querySelectorAll('.used dt').map(textOf)));
    for (const kind of ['标准', '手册', '案例', '问题', '术语', '日历']) expect([...kinds]).toContain(kind);
  });
});
