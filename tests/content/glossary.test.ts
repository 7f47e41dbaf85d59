/** 83 条名词：编号齐全，每条都有去处；每个手册页都有名词指过去。 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/cli/check/load.ts';
import { routesOf } from '../../src/cli/check/routes.ts';
import { listFiles, readSource, readYamlLists } from '../../src/content-files.ts';
import { kindOf, placesOf } from '../../src/domain/glossary/places.ts';
import { nameOfNotSame } from '../../src/domain/glossary/vocabulary.ts';
import { glossarySchema } from '../../src/schemas/glossary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const terms = readYamlLists(ROOT, 'content/glossary').map((entry) => glossarySchema.parse(entry));
const routes = routesOf(loadContent(ROOT));

/** 站内没有的目标。 */
function missing(path: string): boolean {
  const [page = '', anchor] = path.split('#');
  const anchors = routes.get(page);
  return anchors === undefined || (anchor !== undefined && anchors !== 'unknown' && !anchors.has(anchor));
}

describe('名词', () => {
  it('83条，序号从1到83不缺不重', () => {
    expect(terms.map((t) => t.order).sort((a, b) => a - b)).toEqual(Array.from({ length: 83 }, (_, i) => i + 1));
    expect(new Set(terms.map((t) => t.id)).size).toBe(83);
    expect(new Set(terms.map((t) => t.brief)).size).toBe(83);
  });

  it.each(terms.map((t) => [t.term, t] as const))('%s：有去处，去处都在', (_, term) => {
    expect(term.pages.length).toBeGreaterThan(0);
    expect(term.pages.filter(missing)).toEqual([]);
    expect(term.pages.some((path) => kindOf(path) !== '其他')).toBe(true);
  });

  it('指到没有的页、没有的锚点都查得出', () => {
    expect(['/handbook/meiyou/', '/problems/#P46', '/glossary/#meiyou'].filter(missing)).toHaveLength(3);
  });

  it('不可合并的都写了差别；只供检索的都在别名里', () => {
    const bare = terms.flatMap((t) => t.notSame.filter((line) => line.length < nameOfNotSame(line).length + 7));
    expect(bare).toEqual([]);
    expect(terms.flatMap((t) => t.searchOnly.filter((name) => !t.aliases.includes(name)))).toEqual([]);
  });

  it('没有条文和来源的，写明以上级规定为准或者是本站的做法', () => {
    const drafted = terms.filter((t) => t.origin === 'drafted');
    expect(drafted.length).toBeGreaterThan(5);
    expect(drafted.filter((t) => !/以上级|上级认定|上级表样|本站/.test(t.definition)).map((t) => t.term)).toEqual([]);
  });

  it('每个手册页都有名词指过去：名词自己写了，或者页上的主题写着它', () => {
    const named = new Set(terms.map((t) => t.term));
    const pointed = new Set(terms.flatMap((t) => t.pages.map((path) => path.split('#')[0])));
    const orphans = listFiles(ROOT, 'content/handbook', '.mdx').filter((file) => {
      const { topics = [] } = readSource(ROOT, file).data as { topics?: string[] };
      const path = `/${file.slice('content/'.length, -'.mdx'.length)}/`;
      return !pointed.has(path) && !topics.some((topic) => named.has(topic));
    });
    expect(orphans).toEqual([]);
  });
});

describe('去哪几页', () => {
  it('按种类分开；同一页已经明写的，不因主题再列一遍', () => {
    expect(
      placesOf(
        ['/standards/wuhua/b1/#B1-4', '/handbook/dangke/', '/about/#privacy'],
        ['/handbook/dangke/', '/standards/wuhua/b1/', '/cases/yibu-yipin/', '/tools/dues/'],
      ),
    ).toEqual([
      { kind: '手册', paths: ['/handbook/dangke/'] },
      { kind: '标准', paths: ['/standards/wuhua/b1/#B1-4'] },
      { kind: '案例', paths: ['/cases/yibu-yipin/'] },
      { kind: '工具与表单', paths: ['/tools/dues/'] },
      { kind: '其他', paths: ['/about/#privacy'] },
    ]);
  });
});
