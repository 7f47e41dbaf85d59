import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/cli/check/load.ts';
import { routesOf } from '../../../src/cli/check/routes.ts';
import { withContent } from './fixture.ts';

const page = (path: string) => fileURLToPath(new URL(`../../../src/pages${path}`, import.meta.url));
const routes = withContent([], (root) => routesOf(loadContent(root)));

/** 夹具里的页面各用哪个模板；其余是固定页。 */
const TEMPLATES: Readonly<Record<string, string>> = {
  '/standards/wuhua/': '/standards/[scheme]/index.astro',
  '/standards/liuxing/': '/standards/[scheme]/index.astro',
  '/standards/liuxing/huodong/': '/standards/[scheme]/[class].astro',
  '/standards/wuhua/a1/': '/standards/[scheme]/[class].astro',
  '/standards/wuhua/b1/': '/standards/[scheme]/[class].astro',
  '/tools/self-check/wuhua/': '/tools/self-check/[scheme].astro',
  '/tools/self-check/liuxing/': '/tools/self-check/[scheme].astro',
  '/handbook/dahui/': '/handbook/[slug].astro',
  '/cases/shili/': '/cases/[slug].astro',
  '/regulations/zhibu/': '/regulations/[slug].astro',
  '/regulations/difang/': '/regulations/[slug].astro',
};
const templateOf = (path: string) => page(TEMPLATES[path] ?? `${path}index.astro`);

describe('路由表与页面一致', () => {
  it.each([...routes.keys()])('%s 有页面', (path) => {
    expect(existsSync(templateOf(path))).toBe(true);
  });

  it.each(['/about/', '/standards/map/', '/standards/wuhua/', '/handbook/dahui/', '/cases/shili/', '/regulations/zhibu/'])(
    '%s 模板里的小标题都能链接',
    (path) => {
      const ids = [...readFileSync(templateOf(path), 'utf8').matchAll(/<h2 id="([a-z]+)"/g)].map((m) => m[1] ?? '');
      expect(ids.length).toBeGreaterThan(0);
      const anchors = routes.get(path);
      expect(ids.filter((id) => anchors !== 'unknown' && !anchors?.has(id))).toEqual([]);
    },
  );

  it('条目、条、小标题、列表条目都是锚点', () => {
    expect(routes.get('/standards/wuhua/a1/')).toEqual(new Set(['A1-1', 'A1-2', '两个会分开记', 'main']));
    expect(routes.get('/tools/self-check/wuhua/')).toEqual(new Set(['A1-1', 'A1-2', 'B1-1', 'main']));
    expect(routes.get('/regulations/zhibu/')).toEqual(new Set(['articles', 'a11', 'a12', '怎么引', 'main']));
    expect(routes.get('/problems/')).toEqual(new Set(['P01', 'P02', 'main']));
  });
});
