/** 空白件都能打开：包完整、引用的部件都在、XML 合格、标题在内，表单页逐件给了链接。 */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/domain/duties/model.ts';
import { BLANK_FORMS } from '../../src/exporters/blank.ts';
import { docxText, part, unpack, xlsxText, xmlFault } from '../unit/exporters/unpack.ts';
import { attribute, files, pageAt, readBytes } from './site.ts';

const downloads = files.filter((file) => file.startsWith('downloads/'));
const open = (file: string) => unpack(new Blob([new Uint8Array(readBytes(file))]));
const squeeze = (text: string) => text.replace(/\s+/g, '');

/** 有几张表的 Excel 空白件：各表首行的标题。不在表中的，标题就是表单名。 */
const SHEETS: Readonly<Record<string, readonly string[]>> = {
  'ledger.xlsx': ['问题清单', '任务清单', '责任清单', '工作台账'],
  'duties.xlsx': LEVELS.map((level) => `${level}抓机关党建责任清单`),
};

describe('空白件', () => {
  it('一件不少，表单页都链到', () => {
    expect(downloads).toEqual(BLANK_FORMS.map((form) => `downloads/${form.file}`).sort());
    const links = pageAt('/forms/').dom.querySelectorAll('a[download]');
    const linked = links.map((link) => attribute(link, 'href').replace(/^.*?(?=downloads\/)/, ''));
    expect([...new Set(linked)].sort()).toEqual(downloads);
  });

  it.each(BLANK_FORMS.map(({ file, title }) => [file, title] as const))(
    '%s 是完好的 OOXML，写着“%s”',
    async (file, title) => {
      const parts = await open(`downloads/${file}`);
      const word = file.endsWith('.docx');
      const main = word ? 'word/document.xml' : 'xl/workbook.xml';
      expect(part(parts, '[Content_Types].xml')).toContain(`PartName="/${main}"`);
      expect(part(parts, '_rels/.rels')).toContain(main);
      const xml = Object.keys(parts).filter((path) => /\.(xml|rels)$/.test(path));
      expect(xml.map((path) => [path, xmlFault(part(parts, path))]).filter(([, fault]) => fault !== null)).toEqual([]);
      expect(danglingTargets(parts)).toEqual([]);
      const [, named = ''] = /<dc:title>([^<]*)<\/dc:title>/.exec(part(parts, 'docProps/core.xml')) ?? [];
      expect(named).toContain(title);
      const text = squeeze(word ? docxText(part(parts, main)) : xlsxText(parts));
      for (const heading of SHEETS[file] ?? [title]) expect(text).toContain(squeeze(heading));
    },
  );
});

/** 关系文件指着、包里却没有的部件：Word、Excel 会报文件损坏。 */
function danglingTargets(parts: Readonly<Record<string, string>>): string[] {
  return Object.keys(parts)
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => {
      const folder = posix.dirname(posix.dirname(path));
      const tags = part(parts, path).match(/<Relationship\b[^>]*>/g) ?? [];
      return tags
        .filter((tag) => !tag.includes('TargetMode="External"'))
        .map((tag) => /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '')
        .map((target) => (target.startsWith('/') ? target.slice(1) : posix.join(folder, target)))
        .filter((target) => !(target in parts))
        .map((target) => `${path}：${target}`);
    });
}
