/** 内容写全：四套体系的条目和 45 个问题，条条有做法、材料和出处；页与页之间不照搬。 */
import { unzipSync } from 'fflate';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { HtmlElement } from 'html-validate';
import { repeatedAcross } from './sentences.ts';
import { ALL_CLASSES, attribute, files, HANDBOOK, pageAt, pagesUnder, readBytes, REGULATIONS, textOf } from './site.ts';

/** 一类一页：类页地址的最后一段、所属维度、条目编号。 */
interface ClassTable {
  readonly slug: string;
  readonly dimension: string;
  readonly items: readonly string[];
}

/** 五个维度各类的条目数（schemes.md 1.2）。 */
const WUHUA_COUNTS: Readonly<Record<string, readonly number[]>> = {
  A: [3, 3, 4, 2],
  B: [6, 3, 4, 3],
  C: [3, 3, 3, 2],
  D: [4, 2, 2, 2],
  E: [3, 2, 2, 2],
};

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

const wuhuaClasses = Object.entries(WUHUA_COUNTS).flatMap(([dimension, counts]) =>
  counts.map((count, i): ClassTable => {
    const id = `${dimension}${String(i + 1)}`;
    return { slug: id.toLowerCase(), dimension, items: upTo(count).map((n) => `${id}-${String(n)}`) };
  }),
);

/** 一个维度一类的体系，条目通编一个号：LH-01 起。 */
function numbered(dimension: string, prefix: string, counts: readonly (readonly [string, number])[]): ClassTable[] {
  let last = 0;
  return counts.map(([slug, count], i) => {
    const items = upTo(count).map((n) => `${prefix}-${String(last + n).padStart(2, '0')}`);
    last += count;
    return { slug, dimension: `${dimension}${String(i + 1)}`, items };
  });
}

/** 四套体系各有多少（schemes.md 1.2、2.2、3.2、4）；deductions 为这套有没有扣分要点。 */
const SCHEMES = [
  { id: 'wuhua', title: '五化', count: [5, 20, 58], deductions: true, classes: wuhuaClasses },
  {
    id: 'liuhua',
    title: '六化',
    count: [6, 6, 27],
    deductions: true,
    classes: numbered('L', 'LH', [
      ['zhengzhi', 4],
      ['zuzhi', 6],
      ['shenghuo', 7],
      ['duiwu', 5],
      ['baozhang', 3],
      ['kaohe', 2],
    ]),
  },
  {
    id: 'liuxing',
    title: '六星',
    count: [6, 6, 30],
    deductions: false,
    classes: ['zuzhi', 'duiwu', 'huodong', 'zhidu', 'baozhang', 'zuoyong'].map((slug, i): ClassTable => {
      const dimension = `S${String(i + 1)}`;
      return { slug, dimension, items: upTo(5).map((n) => `${dimension}-${String(n)}`) };
    }),
  },
  {
    id: 'fufen',
    title: '赋分',
    count: [4, 4, 19],
    deductions: false,
    classes: numbered('F', 'FF', [
      ['dangjian', 6],
      ['yunpingtai', 6],
      ['shuzhi', 3],
      ['ronghe', 4],
    ]),
  },
].map((scheme) => ({ ...scheme, items: scheme.classes.flatMap((c) => c.items) }));

/** 赋分的指标除述职一项外，依据由本单位自己填，没填写明“待本单位填写”，不链到站内依据页（schemes.md 4）。 */
const OWN_BASIS = /^FF-(?!13$)/;

const ITEMS = SCHEMES.flatMap(({ title, deductions, items: ids }) =>
  ids.map((id) => ({ id, scheme: title, deductions, ownBasis: OWN_BASIS.test(id) })),
);
const PROBLEM_IDS = Array.from({ length: 45 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`);
const PRESETS = ['机关', '中小学校', '医院'];

const classPages = pagesUnder(ALL_CLASSES);
const sectionsOf = (dom: HtmlElement) =>
  dom.querySelectorAll('section.item').map((item) => [attribute(item, 'id'), item] as const);
const items = new Map(classPages.flatMap(({ dom }) => sectionsOf(dom)));

function itemOf(id: string): HtmlElement {
  const item = items.get(id);
  if (!item) throw new Error(`没有条目 ${id}`);
  return item;
}

const entriesOf = (element: HtmlElement, selector: string) =>
  element.querySelectorAll(selector).flatMap((list) => list.childElements);

/** 有出处标记；标为种子、法规的还要链到依据。 */
function hasOrigin(element: HtmlElement | undefined): boolean {
  const mark = element?.querySelector('.mark[data-of]');
  if (!element || !mark) return false;
  return !/^(seed|rule)$/.test(attribute(mark, 'data-of')) || element.querySelector('.cite a[href]') !== null;
}

describe.each(SCHEMES)('$title', ({ id: scheme, count, classes, items: ids }) => {
  const [dimensions, pageCount, itemCount] = count;
  const pathOf = ({ slug }: ClassTable) => `/standards/${scheme}/${slug}/`;

  it('维度、类、条目的数目与设计表相同', () => {
    expect(new Set(classes.map((c) => c.dimension)).size).toBe(dimensions);
    expect(classes).toHaveLength(pageCount ?? 0);
    expect(ids).toHaveLength(itemCount ?? 0);
  });

  it('每类一页，总览都连得到；维度按次序', () => {
    const expected = classes.map(pathOf);
    const built = classPages.map((page) => page.path).filter((path) => path.startsWith(`/standards/${scheme}/`));
    expect(built.sort()).toEqual([...expected].sort());
    const overview = pageAt(`/standards/${scheme}/`).dom;
    expect(overview.querySelectorAll('section.dimension h2').map((h) => /^[A-Z]\d?(?= )/.exec(textOf(h))?.[0])).toEqual(
      [...new Set(classes.map((c) => c.dimension))],
    );
    const links = overview.querySelectorAll('a[href]').map((a) => attribute(a, 'href'));
    for (const path of expected) expect(links.some((link) => link.endsWith(path))).toBe(true);
  });

  it('条目的锚点都在自己的类页上，一条不多', () => {
    for (const one of classes) {
      expect(sectionsOf(pageAt(pathOf(one)).dom).map(([id]) => id)).toEqual(one.items);
    }
  });

  it('自查页的条目与标准页相同', () => {
    const asked = pageAt(`/tools/self-check/${scheme}/`).dom.querySelectorAll('fieldset[data-item-id]');
    expect(asked.map((fieldset) => attribute(fieldset, 'data-item-id'))).toEqual(ids);
  });
});

describe('条目', () => {
  it.each(ITEMS)('$scheme $id：三到七步、至少两样材料，说法都有出处', ({ id, deductions, ownBasis }) => {
    const item = itemOf(id);
    expect(textOf(item.querySelector('h2') as HtmlElement)).toContain(id);
    const requirements = entriesOf(item, 'ul.statements');
    expect(requirements.length).toBeGreaterThan(0);
    const steps = entriesOf(item, 'ol.steps');
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeLessThanOrEqual(7);
    expect(entriesOf(item, 'ul.materials').length).toBeGreaterThanOrEqual(2);
    expect([...requirements, ...steps].filter((entry) => !hasOrigin(entry)).map(textOf)).toEqual([]);
    const ownDesign = item.querySelectorAll('h3').filter((h) => /查验材料|扣分要点/.test(textOf(h)));
    expect(ownDesign.map((h) => hasOrigin(h))).toEqual(deductions ? [true, true] : [true]);
    const basis = item.querySelector('.item-basis') as HtmlElement;
    if (ownBasis) expect(textOf(basis).replace(/^依据/, '').trim()).not.toBe('');
    else expect(basis.querySelectorAll('a[href]').length).toBeGreaterThan(0);
  });

  it('“一句话”答案的每一行都有出处', () => {
    const bare = classPages.flatMap(({ path, dom }) =>
      dom
        .querySelectorAll('dl.glance dd')
        .filter((dd) => !hasOrigin(dd))
        .map((dd) => `${path}：${textOf(dd)}`),
    );
    expect(bare).toEqual([]);
  });

  it('五化三类单位的差异都写了', () => {
    const labels = [...items.values()].flatMap((item) => item.querySelectorAll('ul.statements b').map(textOf));
    for (const preset of PRESETS) expect(labels.filter((label) => label === `${preset}：`).length).toBeGreaterThan(0);
  });
});

describe('常见问题', () => {
  const entries = [...items.values()].flatMap((item) => entriesOf(item, 'dl.problems'));

  it('P01 到 P45 都挂在条目下，对照表也都有', () => {
    const ids = entries.map((entry) => /^P\d{2}/.exec(textOf(entry))?.[0]);
    expect([...new Set(ids)].sort()).toEqual(PROBLEM_IDS);
    const listed = pageAt('/problems/').dom.querySelectorAll('section.problem');
    expect(listed.map((row) => attribute(row, 'id')).sort()).toEqual(PROBLEM_IDS);
  });

  it('每个都有成因和改法，问题和改法各有出处', () => {
    const faults = entries.filter((entry) => {
      const [cause, remedy] = entry.querySelectorAll('dd');
      const written = (dd: HtmlElement | undefined, lead: string) =>
        dd !== undefined && textOf(dd).startsWith(lead) && textOf(dd).length >= lead.length + 8;
      return (
        !written(cause, '多半因为') ||
        !written(remedy, '这样改') ||
        !hasOrigin(entry.querySelector('dt') ?? undefined) ||
        !hasOrigin(remedy)
      );
    });
    expect(faults.map(textOf)).toEqual([]);
  });
});

describe('自己的话', () => {
  it.each([
    ['类页、手册页', [...pagesUnder(ALL_CLASSES), ...pagesUnder(HANDBOOK)]],
    ['依据页', pagesUnder(REGULATIONS)],
  ])('%s没有两页出现同一个 25 字以上的句子', (_, group) => {
    expect(repeatedAcross(group, 25)).toEqual([]);
  });
});

describe('不许出现的', () => {
  /** ★ 是密级标志；党徽字符同党徽图案。 */
  const FORBIDDEN = /山西|晋中|太行|定襄|西河头|忻定|忻州|沐鸣|一票否决|★|☭/;

  it('全部产物（含 Office 文件和索引）里没有禁用词', () => {
    const found = files.flatMap((file) =>
      textsIn(file, readBytes(file)).flatMap(([name, text]) => {
        const match = FORBIDDEN.exec(text);
        return match ? [`${name}：…${text.slice(Math.max(0, match.index - 15), match.index + 15)}…`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  it('没有党徽、党旗的图案文件', () => {
    const images = files.filter((file) => /\.(svg|png|jpe?g|webp|gif|avif|ico|bmp|emf|wmf)$/i.test(file));
    expect(images.filter((file) => /dang-?(hui|qi)|emblem|party|hammer|sickle|党徽|党旗/i.test(file))).toEqual([]);
    const embedded = files
      .filter((file) => /\.(docx|xlsx)$/.test(file))
      .flatMap((file) => Object.keys(unzipSync(readBytes(file))).map((part) => `${file}!${part}`))
      .filter((part) => /\/media\//.test(part));
    expect(embedded).toEqual([]);
  });
});

/** 一个文件里的文字：压缩包逐件解开，Pagefind 的块先解压。 */
function textsIn(file: string, bytes: Uint8Array): (readonly [name: string, text: string])[] {
  const decoder = new TextDecoder();
  if (/\.(docx|xlsx|zip)$/.test(file)) {
    return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => textsIn(`${file}!${part}`, content));
  }
  return [[file, `${file}\n${decoder.decode(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes)}`]];
}
