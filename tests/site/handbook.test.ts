/** 手册页：步骤图、文书下载、体系条目、工具、案例、新旧对照都在。 */
import { describe, expect, it } from 'vitest';
import { attribute, files, HANDBOOK, pageAt, pagesUnder, textOf } from './site.ts';

const pages = pagesUnder(HANDBOOK);
const DEVELOPMENT = ['shenqing-jijifenzi', 'duixiang', 'jieshou', 'zhuanzheng'].map((s) => `/handbook/fazhan-${s}/`);

describe.each(pages.map((page) => ({ path: page.path, page })))('$path', ({ page }) => {
  it('步骤图宽窄各一幅，步数同编号步骤，有文字说明', () => {
    const steps = page.dom.querySelectorAll('article ol.steps > li').length;
    expect(steps).toBeGreaterThanOrEqual(5);
    const svgs = page.dom.querySelectorAll('figure.diagram svg');
    expect(svgs).toHaveLength(2);
    for (const svg of svgs) {
      expect(attribute(svg, 'role')).toBe('img');
      const caption = page.dom.querySelector(`#${attribute(svg, 'aria-labelledby')}`);
      expect(caption && textOf(caption)).toContain(`共${String(steps)}步`);
    }
    // 解析器不读 svg 里面，从源码里数框。
    const drawn = [...page.html.matchAll(/<svg class="diagram-[\s\S]*?<\/svg>/g)].map(
      ([svg]) => svg.match(/<rect /g)?.length,
    );
    expect(drawn).toEqual([steps, steps]);
  });

  it('文书样式能下载，没有的写明不用行文', () => {
    const links = page.dom.querySelectorAll('.paper-list a[download]').map((a) => attribute(a, 'href'));
    const missing = links.filter((link) => !files.includes(link.replace(/^.*?(?=downloads\/)/, '')));
    expect(missing).toEqual([]);
    if (links.length === 0) expect(page.html).toContain('本流程不用另行行文');
  });

  it('有工具、有案例，条目按体系分列', () => {
    expect(page.dom.querySelector('#tools')).not.toBeNull();
    expect(page.dom.querySelector('#cases')).not.toBeNull();
    const served = page.dom.querySelector('dl.served');
    if (served) expect(served.querySelectorAll('dt').length).toBe(served.querySelectorAll('dd').length);
  });
});

it('文书一件不多，件件有页面链到', () => {
  const built = files.filter((file) => file.startsWith('downloads/papers/'));
  const linked = pages.flatMap((page) =>
    page.dom
      .querySelectorAll('.paper-list a[download]')
      .map((a) => attribute(a, 'href').replace(/^.*?(?=downloads\/)/, '')),
  );
  expect(built.length).toBeGreaterThan(100);
  expect([...new Set(linked)].sort()).toEqual(built);
});

it('换届的文书照办事先后排', () => {
  const names = pageAt('/handbook/huanjie-xuanju/').dom.querySelectorAll('.paper-list a').map(textOf);
  expect(names[0]).toBe('换届选举启动请示');
  expect(names.length).toBeGreaterThanOrEqual(9);
});

it.each(DEVELOPMENT)('%s 有2026版与2014版的变化', (path) => {
  const rows = pageAt(path).dom.querySelectorAll('#changes ~ table tbody tr');
  expect(rows.length).toBeGreaterThanOrEqual(4);
});

it('手册首页分组列齐，写着流程编号', () => {
  const ids = pageAt('/handbook/').dom.querySelectorAll('.flow-id').map(textOf);
  expect(ids.sort()).toEqual(Array.from({ length: 60 }, (_, i) => `W${String(i + 1).padStart(2, '0')}`));
});
