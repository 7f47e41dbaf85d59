/** 文书样式：件件能解包，标题、抬头、落款都在，没有占位和代填。 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readYamlLists } from '../../../src/content-files.ts';
import { paperDocx } from '../../../src/exporters/docx/paper.ts';
import { paperSchema, paperTitle, type PaperSource } from '../../../src/schemas/paper.ts';
import { docxText, part, unpack, xmlFault } from './unpack.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const papers = readYamlLists(ROOT, 'content/papers').map((raw) => paperSchema.parse(raw));
const textOf = async (paper: PaperSource) => docxText(part(await unpack(await paperDocx(paper)), 'word/document.xml'));
const built = new Map(
  await Promise.all(papers.map(async (paper) => [paper.id, await unpack(await paperDocx(paper))] as const)),
);
const builtText = ({ id }: PaperSource) => docxText(part(built.get(id) ?? {}, 'word/document.xml'));
const squeeze = (text: string) => text.replace(/\s+/g, '');

describe.each(papers)('$id $name', (paper) => {
  it('是完好的Word文件，标题、抬头、落款都在', () => {
    const parts = built.get(paper.id) ?? {};
    const faults = Object.entries(parts).filter(([path, xml]) => /\.(xml|rels)$/.test(path) && xmlFault(xml) !== null);
    expect(faults.map(([path]) => path)).toEqual([]);
    const text = squeeze(docxText(part(parts, 'word/document.xml')));
    for (const expected of [paperTitle(paper), paper.to ?? '', paper.sign ?? '', ...paper.attachments])
      expect(text).toContain(squeeze(expected));
    expect(part(parts, 'docProps/core.xml')).toContain(paperTitle(paper));
  });

  it('没有占位词、日期和姓名都空着', () => {
    const text = builtText(paper);
    expect(text).not.toMatch(/TODO|待补充|XX|××|\{\{|张三|李四|★|秘密|机密|绝密/);
    expect(text).not.toMatch(/20\d{2}年\d{1,2}月\d{1,2}日/);
  });

  it('只有选票不带来源小字', () => {
    const text = builtText(paper);
    expect(text.includes('正式使用前删去本行')).toBe(paper.kind !== '选票');
  });
});

describe('版面', () => {
  const base = papers.find(({ id }) => id === 'huanjie-qingshi') as PaperSource;

  it('序数自动编：一级从头排，二级遇一级从头', async () => {
    const text = await textOf({ ...base, body: [{ h: '甲' }, { h2: '子' }, { h2: '丑' }, { h: '乙' }, { h2: '寅' }] });
    for (const line of ['一、甲', '（一）子', '（二）丑', '二、乙', '（一）寅']) expect(text).toContain(line);
  });

  it('落款跟住末段，不独占一页', async () => {
    const xml = part(await unpack(await paperDocx(base)), 'word/document.xml');
    const at = xml.indexOf('妥否，请批示');
    const paragraph = xml.slice(xml.lastIndexOf('<w:p>', at), at);
    expect(paragraph).toContain('<w:keepNext/>');
  });

  it('依据印在末页小字里', async () => {
    const parts = await unpack(await paperDocx(base, ['支部条例第二十一条']));
    expect(docxText(part(parts, 'word/document.xml'))).toContain('参考依据：支部条例第二十一条');
  });

  it('一行标签少的，末格拉通，列数对得上', async () => {
    const form: PaperSource = { ...base, body: [{ form: [['甲', '乙', '丙'], ['丁'], { label: '戊', lines: 2 }] }] };
    const xml = part(await unpack(await paperDocx(form)), 'word/document.xml');
    const grid = (xml.match(/<w:gridCol /g) ?? []).length;
    const rows = xml
      .split('<w:tr>')
      .slice(1)
      .map((row) =>
        [...row.matchAll(/<w:tcPr><w:tcW[^>]*\/>(?:<w:gridSpan w:val="(\d+)"\/>)?/g)]
          .map((m) => Number(m[1] ?? 1))
          .reduce((sum, span) => sum + span, 0),
      );
    expect(rows).toEqual([grid, grid, grid]);
  });
});
