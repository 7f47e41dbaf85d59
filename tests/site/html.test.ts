/** 每一页的 HTML 合乎规范，标题、语言、说明、跳转链接齐全。规则见 .htmlvalidate.json。 */
import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { ConfigData } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { attribute, decode, pages, textOf } from './site.ts';

const config = JSON.parse(readFileSync(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8')) as ConfigData;

/** 放宽或关掉的规则及理由：JSON 里写不了注释，写在这里；两边对不上，测试不过。 */
const RELAXED: Readonly<Record<string, string>> = {
  'prefer-native-element':
    '只放开 listbox：检索建议随输入变化，又要能继续打字，原生 select 做不到（WAI-ARIA combobox）。',
  'require-sri': '只对别的网站的资源要校验值；本站资源同源，文件名带内容哈希，而且站外资源一律不许有。',
  'valid-id': 'HTML 标准只要求 id 非空、不含空白；锚点用中文标题和数字开头的条目名，读者看得懂。',
  'void-style': 'Preact 在服务端把 <input> 写成 <input/>，两种写法浏览器一样看待。',
};

/** Astro 给含岛屿的页面固定插入的样式，位置写死在岛屿前面，规范要求放在 head；浏览器照常生效。 */
const ASTRO_ISLAND_STYLE = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

describe('HTML 规范', () => {
  it('放宽的规则逐条写了理由', () => {
    expect(Object.keys(config.rules ?? {}).sort()).toEqual(Object.keys(RELAXED).sort());
  });

  it('全部页面通过 html-validate', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(config));
    const faults: string[] = [];
    for (const page of pages) {
      const report = await validator.validateString(page.html.replace(ASTRO_ISLAND_STYLE, ''), page.file);
      for (const { messages } of report.results)
        for (const { ruleId, message, selector } of messages)
          faults.push(`${page.path}：${ruleId} ${message}${selector === null ? '' : `（${selector}）`}`);
    }
    expect(faults).toEqual([]);
  }, 180_000);
});

describe('每一页', () => {
  const each = (check: (page: (typeof pages)[number]) => string | false | undefined) =>
    pages.flatMap((page) => {
      const fault = check(page);
      return fault ? [`${page.path}：${fault}`] : [];
    });

  it('语言是 zh-CN', () => {
    expect(each(({ html }) => !/^<!doctype html><html lang="zh-CN"/i.test(html) && '没有 lang="zh-CN"')).toEqual([]);
  });

  it('有且只有一个 h1，且有文字', () => {
    const fault = each(({ dom }) => {
      const headings = dom.querySelectorAll('h1').map(textOf);
      return (headings.length !== 1 || headings[0] === '') && `h1：${JSON.stringify(headings)}`;
    });
    expect(fault).toEqual([]);
  });

  it('标题级别不跳级', () => {
    const fault = each(({ dom }) => {
      let last = 0;
      for (const heading of dom.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
        const level = Number(heading.tagName.slice(1));
        if (level > last + 1) return `h${String(last)} 之后直接是 h${String(level)}“${textOf(heading)}”`;
        last = level;
      }
      return undefined;
    });
    expect(fault).toEqual([]);
  });

  it('有标题和说明，标题各不相同', () => {
    const fault = each(({ dom }) => {
      const title = dom.querySelector('head > title');
      const description = dom.querySelector('meta[name="description"]');
      if (!title || textOf(title) === '') return '没有 title';
      return (!description || attribute(description, 'content').length < 8) && '没有 description，或太短';
    });
    expect(fault).toEqual([]);
    const titles = pages.map(({ html }) => decode(/<title>([^<]*)/.exec(html)?.[1] ?? ''));
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  it('正文前第一个能聚焦的是“跳到正文”，目标是 main', () => {
    const fault = each(({ dom }) => {
      const first = dom.querySelector('body')?.querySelector('a, button, input, select, textarea, summary');
      if (!first || textOf(first) !== '跳到正文' || attribute(first, 'href') !== '#main') return '没有“跳到正文”';
      return !dom.querySelector('main#main[tabindex="-1"]') && 'main 接不住焦点';
    });
    expect(fault).toEqual([]);
  });
});
