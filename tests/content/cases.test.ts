/** 19 个案例：七段齐全，只写来源里有的数字；能筛，能链到流程。 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFiles, readSource } from '../../src/content-files.ts';
import { caseFacets } from '../../src/domain/standard/case-facets.ts';
import { relatedWorkflows } from '../../src/domain/standard/related-workflows.ts';
import { caseSchema } from '../../src/schemas/case.ts';
import { handbookSchema } from '../../src/schemas/handbook.ts';
import type { SchemeSource } from '../../src/schemas/standard.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const cases = listFiles(ROOT, 'content/cases', '.mdx').map((file) => {
  const source = readSource(ROOT, file);
  return { slug: file.slice('content/cases/'.length, -'.mdx'.length), body: source.body, data: caseSchema.parse(source.data) };
});
const handbook = listFiles(ROOT, 'content/handbook', '.mdx').map((file) => ({
  data: handbookSchema.parse(readSource(ROOT, file).data),
}));
const wuhua = readSource(ROOT, 'content/standards/wuhua/scheme.yaml').data as SchemeSource;
const schemes = ['wuhua', 'liuhua', 'liuxing', 'fufen'].map((id) => ({ id, title: id }));

describe('案例', () => {
  it('C01到C19，一个不缺', () => {
    expect(cases.map((c) => c.data.id).sort()).toEqual(
      Array.from({ length: 19 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`),
    );
  });

  it.each(cases.map((c) => [c.data.id, c] as const))('%s 七段齐全', (id, { data, body }) => {
    expect(data.background.length).toBeGreaterThan(0);
    // C16 来源只有名称和数字。
    expect(data.practice.length > 0).toBe(id !== 'C16');
    expect(data.figures.length).toBeGreaterThan(0);
    expect(data.conditions.length).toBeGreaterThan(1);
    expect(data.compare.length).toBeGreaterThan(1);
    expect(data.discussion).toHaveLength(3);
    expect(data.discussion.filter((q) => !/[？。]$/.test(q))).toEqual([]);
    expect(body.trim().length).toBeGreaterThan(40);
    expect(data.basis.length).toBeGreaterThan(0);
  });

  it('背景和做法都出自来源，不夹本站的话', () => {
    const own = cases.flatMap(({ data }) =>
      [...data.background, ...data.practice].filter((s) => s.origin === 'drafted').map((s) => `${data.id} ${s.text}`),
    );
    expect(own).toEqual([]);
  });

  it('没有数字的写明“来源未载”', () => {
    const vague = cases.flatMap(({ data }) =>
      data.figures.filter((f) => !/[\d一二三四五六七八九十]|来源未载|全|年底/.test(f.value)).map((f) => `${data.id} ${f.label}：${f.value}`),
    );
    expect(vague).toEqual([]);
  });

  it.each([
    ['C13', ['46个', '50个']],
    ['C13', ['70%', '55%']],
    ['C18', ['50%以上', '不少于50%']],
    ['C18', ['每季度1次', '3个时点']],
    ['C14', ['16期', '12期']],
  ])('%s 对不上的数并列：%j', (id, values) => {
    const rows = cases.find((c) => c.data.id === id)?.data.figures ?? [];
    const row = rows.find((f) => f.value === values[0]);
    expect([row?.value, ...(row?.others.map((o) => o.value) ?? [])]).toEqual(values);
    expect(row?.note ?? '').not.toBe('');
  });

  it('每个都能链到流程，每个单位类别、维度都筛得出', () => {
    expect(
      cases.filter((c) => relatedWorkflows(handbook, { slug: c.slug, items: c.data.items }).length === 0).map((c) => c.slug),
    ).toEqual([]);
    const facets = cases.map((c) => caseFacets(c.data, schemes, wuhua.dimensions));
    for (const { id } of wuhua.dimensions) expect(facets.some((f) => f.dimensions.includes(id))).toBe(true);
    for (const { id } of schemes) expect(facets.some((f) => f.schemes.includes(id))).toBe(true);
  });

  it('没写体系的各套都列，维度从条目得出', () => {
    expect(caseFacets({ unitKind: '机关', schemes: [], items: ['D1-3', 'LH-01', 'S1-1'] }, schemes, wuhua.dimensions)).toEqual({
      schemes: ['wuhua', 'liuhua', 'liuxing', 'fufen'],
      dimensions: ['D'],
      unit: '机关',
    });
  });

  it('指名的流程排在前面，其余按共同条目多少，不相干的不列', () => {
    const page = (id: string, items: string[], named: string[] = []) => ({ id, data: { items, cases: named } });
    const pages = [page('a', ['A1-1']), page('b', ['A1-1', 'B1-1']), page('c', ['Z']), page('d', [], ['anli'])];
    expect(relatedWorkflows(pages, { slug: 'anli', items: ['A1-1', 'B1-1'] }).map((p) => p.id)).toEqual(['d', 'b', 'a']);
  });
});
