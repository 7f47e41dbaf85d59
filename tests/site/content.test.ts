/** 内容写全：58 条、20 类、45 个问题，条条有做法、材料和出处；页与页之间不照搬。 */
import { unzipSync } from 'fflate';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { HtmlElement } from 'html-validate';
import { repeatedAcross } from './sentences.ts';
import {
  ALL_CLASSES,
  attribute,
  CLASSES,
  files,
  HANDBOOK,
  pageAt,
  pagesUnder,
  readBytes,
  REGULATIONS,
  textOf,
} from './site.ts';

/** 五个维度各类的条目数（schemes.md 1.2）。 */
const COUNTS: Readonly<Record<string, readonly number[]>> = {
  A: [3, 3, 4, 2],
  B: [6, 3, 4, 3],
  C: [3, 3, 3, 2],
  D: [4, 2, 2, 2],
  E: [3, 2, 2, 2],
};

const CLASS_IDS = Object.entries(COUNTS).flatMap(([dimension, counts]) =>
  counts.map((count, i) => ({ id: `${dimension}${String(i + 1)}`, count })),
);
const ITEM_IDS = CLASS_IDS.flatMap(({ id, count }) =>
  Array.from({ length: count }, (_, i) => `${id}-${String(i + 1)}`),
);
const PROBLEM_IDS = Array.from({ length: 45 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`);
const PRESETS = ['机关', '中小学校', '医院'];

const classPages = pagesUnder(CLASSES);
const items = new Map(
  classPages.flatMap(({ dom }) => dom.querySelectorAll('section.item').map((item) => [attribute(item, 'id'), item])),
);

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

describe('“五化”标准', () => {
  it('五个维度、20 类各有一页，58 条齐全，一条不多', () => {
    expect(ITEM_IDS).toHaveLength(58);
    const expected = CLASS_IDS.map(({ id }) => `/standards/wuhua/${id.toLowerCase()}/`);
    expect(classPages.map((page) => page.path).sort()).toEqual(expected.sort());
    expect([...items.keys()].sort()).toEqual([...ITEM_IDS].sort());
    const overview = pageAt('/standards/wuhua/').dom;
    expect(overview.querySelectorAll('section.dimension h2').map((h) => textOf(h).charAt(0))).toEqual(
      Object.keys(COUNTS),
    );
    const links = overview.querySelectorAll('a[href]').map((a) => attribute(a, 'href'));
    for (const path of expected) expect(links.some((link) => link.endsWith(path))).toBe(true);
  });

  it('自查页的条目与标准页相同', () => {
    const asked = pageAt('/tools/self-check/wuhua/').dom.querySelectorAll('fieldset[data-item-id]');
    expect(asked.map((fieldset) => attribute(fieldset, 'data-item-id'))).toEqual(ITEM_IDS);
  });

  it.each(ITEM_IDS)('%s：三到七步、至少两样材料，说法都有出处', (id) => {
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
    expect(ownDesign.map((h) => hasOrigin(h))).toEqual([true, true]);
    expect(item.querySelectorAll('.item-basis a[href]').length).toBeGreaterThan(0);
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

  it('三类单位的差异都写了', () => {
    const labels = [...items.values()].flatMap((item) => item.querySelectorAll('ul.statements b').map(textOf));
    for (const preset of PRESETS) expect(labels.filter((label) => label === `${preset}：`).length).toBeGreaterThan(0);
  });
});

describe('常见问题', () => {
  const entries = [...items.values()].flatMap((item) => entriesOf(item, 'dl.problems'));

  it('P01 到 P45 都挂在条目下，对照表也都有', () => {
    const ids = entries.map((entry) => /^P\d{2}/.exec(textOf(entry))?.[0]);
    expect([...new Set(ids)].sort()).toEqual(PROBLEM_IDS);
    const listed = pageAt('/problems/').dom.querySelectorAll('tr[id]');
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
