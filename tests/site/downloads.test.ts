/** 空白件都能打开：包完整、引用的部件都在、XML 合格、标题在内；表单页、台账目录页逐件给了链接。 */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/domain/duties/model.ts';
import { readYamlLists } from '../../src/content-files.ts';
import { boxAnchor, boxesOf, volumeAnchor } from '../../src/domain/ledger/boxes.ts';
import { FORM_GROUPS, formSchema } from '../../src/schemas/form.ts';
import { LEDGERS } from '../unit/evidence/ledgers.ts';
import { docxText, part, unpack, xlsxText, xmlFault } from '../unit/exporters/unpack.ts';
import { attribute, decode, files, pageAt, readBytes, textOf } from './site.ts';

const FORMS = readYamlLists(process.cwd(), 'content/forms').map((raw) => formSchema.parse(raw));
/** 文件名 → 表单名，附件号不算。 */
const BLANKS = FORMS.flatMap(({ title, files: own }) =>
  own.map(({ name }) => [name, title.replace(/（附件[^）]+）$/, '')] as const),
);
const paths = BLANKS.map(([name]) => `downloads/${name}`).sort();
const open = (file: string) => unpack(new Blob([new Uint8Array(readBytes(file))]));
const squeeze = (text: string) => text.replace(/\s+/g, '');

/** 有几张表的 Excel 空白件：各表首行的标题。不在表中的，标题就是表单名。 */
const SHEETS: Readonly<Record<string, readonly string[]>> = {
  'inspection-notice.docx': ['机关党建督查情况的通报'],
  'ledger-labels.docx': ['盒内目录'],
  'liuxing-lists.xlsx': ['问题清单（附件3之一）', '任务清单（附件3之二）', '责任清单（附件3之三）'],
  'ledger.xlsx': ['问题清单', '任务清单', '责任清单', '工作台账'],
  'duties.xlsx': LEVELS.map((level) => `${level}抓机关党建责任清单`),
};

describe('空白件', () => {
  it('一件不少，表单页都链到，按表名存成文件', () => {
    expect(paths.filter((path) => !files.includes(path))).toEqual([]);
    const links = pageAt('/forms/').dom.querySelectorAll('main a[download]');
    const linked = links.map((link) => attribute(link, 'href').replace(/^.*?(?=downloads\/)/, ''));
    expect([...linked].sort()).toEqual(paths);
    for (const link of links) {
      expect(decode(attribute(link, 'download'))).toMatch(/^.+（空白）\.(docx|xlsx)$/);
      expect(textOf(link)).toMatch(/\d+KB/);
    }
  });

  it.each(BLANKS)('%s 是完好的 OOXML，写着“%s”', async (file, title) => {
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
  });
});

describe('表单页', () => {
  const { dom } = pageAt('/forms/');

  it('六组照次序排，各件有锚点、何时用、谁填、何时填、交到、出处', () => {
    const headings = dom.querySelectorAll('main h2').map((h) => attribute(h, 'id'));
    expect(headings.slice(0, FORM_GROUPS.length)).toEqual(FORM_GROUPS.map(({ id }) => id));
    const entries = dom.querySelectorAll('.form-entry');
    expect(entries.map((entry) => attribute(entry.querySelector('h3')!, 'id')).sort()).toEqual(
      FORMS.map(({ id }) => id).sort(),
    );
    for (const entry of entries) {
      const facts = entry.querySelectorAll('dt').map(textOf);
      expect(facts.slice(0, 4)).toEqual(['何时用', '谁填', '何时填', '交到']);
      expect(textOf(entry.querySelector('.mark')!)).toMatch(/^(种子照样|种子点名、字段拟定|拟定)$/);
    }
  });
});

describe('台账目录', () => {
  const { dom } = pageAt('/forms/ledgers/');

  it('12盒40册，盒、册都有锚点，条目都有链接', () => {
    for (const box of boxesOf(LEDGERS)) expect(dom.querySelector(`[id="${boxAnchor(box.id)}"]`)).not.toBeNull();
    const rows = dom.querySelectorAll('.ledger-box tbody tr');
    expect(rows.map((row) => attribute(row, 'id'))).toEqual(LEDGERS.map(({ id }) => volumeAnchor(id)));
    rows.forEach((row, i) => {
      const { items, contents, keep } = LEDGERS[i]!;
      expect(row.querySelectorAll('a').map(textOf)).toEqual(items);
      expect(textOf(row)).toContain(contents);
      expect(textOf(row)).toContain(keep);
    });
    expect(textOf(dom.querySelector('main')!)).toMatch(/保管期限.*拟定.*请单位档案部门核对/s);
  });

  it('标签打印页：12条盒脊、12张盒内目录，册都在', () => {
    const page = pageAt('/print/ledgers/').dom;
    expect(page.querySelectorAll('.spine')).toHaveLength(12);
    expect(page.querySelectorAll('.slip')).toHaveLength(12);
    expect(page.querySelectorAll('.spine li')).toHaveLength(LEDGERS.length);
    expect(page.querySelectorAll('.slip tbody tr')).toHaveLength(LEDGERS.length);
  });
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
