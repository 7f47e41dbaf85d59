import { describe, expect, it } from 'vitest';
import { applicationDocx } from '../../../src/exporters/docx/application.ts';
import { boxLabelsDocx } from '../../../src/exporters/docx/box-labels.ts';
import { checkListDocx } from '../../../src/exporters/docx/check-list.ts';
import { demonstrationDocx } from '../../../src/exporters/docx/demonstration.ts';
import { progressDocx } from '../../../src/exporters/docx/progress.ts';
import { recordDocx } from '../../../src/exporters/docx/record.ts';
import { reportDocx } from '../../../src/exporters/docx/report.ts';
import { LEDGERS } from '../evidence/ledgers.ts';
import { MODEL, SCHEME } from './fixture.ts';
import { docxText, part, unpack, xmlFault } from './unpack.ts';

const RECORD = {
  kind: 'record' as const,
  lead: ['党支部：', '日期：'],
  rows: [
    { kind: 'pairs' as const, fields: ['姓名', { label: '年度季度', value: '年第　季度' }] },
    { kind: 'options' as const, label: '等次', options: ['优秀', '合格'] },
    { kind: 'grid' as const, label: '票数', columns: ['赞成', '弃权'] },
    { kind: 'long' as const, label: '内容', cm: 3 },
    { kind: 'sign' as const, label: '上级意见', mark: '盖章' as const },
  ],
  notes: ['各栏为本站拟定'],
};

const DOCUMENTS = [
  ['自评报告', () => reportDocx(MODEL)],
  ['申报表', () => applicationDocx(MODEL)],
  ['示范点申报表', () => demonstrationDocx(MODEL)],
  ['进度表', () => progressDocx(MODEL)],
  ['自评表空白件', () => checkListDocx(SCHEME)],
  ['登记表', () => recordDocx('登记表', RECORD)],
  ['盒脊标签', () => boxLabelsDocx(LEDGERS)],
] as const;

/** 子元素的先后，照 ECMA-376；次序错了 Word 报文件损坏。 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    ...['w:pStyle', 'w:keepNext', 'w:pageBreakBefore', 'w:widowControl', 'w:autoSpaceDE', 'w:autoSpaceDN'],
    ...['w:snapToGrid', 'w:spacing', 'w:ind', 'w:jc', 'w:outlineLvl'],
  ],
  'w:rPr': ['w:rFonts', 'w:spacing', 'w:sz', 'w:szCs', 'w:lang'],
  'w:tblPr': ['w:tblW', 'w:tblInd', 'w:tblBorders', 'w:tblLayout', 'w:tblCellMar'],
  'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:vMerge', 'w:tcBorders', 'w:shd', 'w:tcMar', 'w:vAlign'],
  'w:sectPr': ['w:headerReference', 'w:footerReference', 'w:pgSz', 'w:pgMar', 'w:docGrid'],
};

function children(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name = '', selfClosing] of xml.matchAll(/<(\/?)(w:\w+)[^>]*?(\/?)>/g)) {
    if (!close && depth === 0) names.push(name);
    if (!selfClosing) depth += close ? -1 : 1;
  }
  return names;
}

function misordered(xml: string): string[] {
  return Object.entries(ORDER).flatMap(([tag, order]) =>
    Array.from(xml.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g')), (m) => children(m[1] ?? ''))
      .map((names) => names.map((name) => order.indexOf(name)))
      .filter((at) => at.some((value, i) => value < 0 || value < (at[i - 1] ?? 0)))
      .map((at) => `${tag}：${at.join()}`),
  );
}

describe.each(DOCUMENTS)('%s 的版面', (_name, make) => {
  it('A4、公文边距、22 行的网格、单双页页码', async () => {
    const document = part(await unpack(await make()), 'word/document.xml');
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(document).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    expect(document).toMatch(/footerReference w:type="default".*footerReference w:type="even"/);
  });

  it('页码一字线加 PAGE 域，五部分各在一个 run，四号宋体，单页靠右双页靠左各空一字', async () => {
    const parts = await unpack(await make());
    expect(part(parts, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    for (const [side, align, indent] of [
      ['default', 'right', 'w:right="280"'],
      ['even', 'left', 'w:left="280"'],
    ] as const) {
      const footer = part(parts, `word/footer-${side}.xml`);
      const runs = Array.from(footer.matchAll(/<w:r>(.*?)<\/w:r>/g), (m) => m[1] ?? '');
      const fields = runs.filter((run) => /fldChar|instrText/.test(run));
      expect(docxText(footer).replace(/\s/g, '')).toBe('—PAGE1—');
      expect(fields).toHaveLength(4);
      expect(fields.every((run) => (run.match(/fldChar |instrText /g) ?? []).length === 1)).toBe(true);
      expect(runs.every((run) => run.includes('w:eastAsia="宋体"') && run.includes('<w:sz w:val="28"/>'))).toBe(true);
      expect(footer).toContain(`<w:jc w:val="${align}"/>`);
      expect(footer).toContain(indent);
    }
  });

  it('每个文字 run 都有 eastAsia 提示，没有加粗、没有彩色', async () => {
    const document = part(await unpack(await make()), 'word/document.xml');
    const runs = Array.from(document.matchAll(/<w:r>(.*?)<\/w:r>/gs), (m) => m[1] ?? '');
    expect(runs.length).toBeGreaterThan(10);
    expect(runs.filter((run) => !run.includes('<w:rFonts w:hint="eastAsia"'))).toEqual([]);
    expect(document).not.toMatch(/<w:b\/>|<w:color /);
  });

  it('表格宽度全为 dxa，tblW、tblGrid、每行 tcW 相等且不超过版心，行不跨页', async () => {
    const document = part(await unpack(await make()), 'word/document.xml');
    expect(document).not.toMatch(/w:type="(pct|auto)"/);
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(0);
    const sum = (xml: string, pattern: RegExp) =>
      Array.from(xml.matchAll(pattern)).reduce((total, m) => total + Number(m[1]), 0);
    for (const table of tables) {
      const width = sum(table, /<w:tblW w:w="(\d+)" w:type="dxa"/g);
      expect(width).toBe(8845);
      expect(sum(table, /<w:gridCol w:w="(\d+)"/g)).toBe(width);
      for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []) {
        expect(sum(row, /<w:tcW w:w="(\d+)" w:type="dxa"/g)).toBe(width);
        expect(row).toContain('<w:cantSplit/>');
      }
    }
  });

  it('元素先后合规、XML 完好、属性里没有人名，同样的输入得到同样的字节', async () => {
    const blob = await make();
    const parts = await unpack(blob);
    for (const [path, xml] of Object.entries(parts)) {
      expect([path, xmlFault(xml)]).toEqual([path, null]);
      expect([path, misordered(xml)]).toEqual([path, []]);
    }
    const core = part(parts, 'docProps/core.xml');
    expect(core).toContain('<dc:creator>对标自查工具</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>对标自查工具</cp:lastModifiedBy>');
    expect(new Uint8Array(await (await make()).arrayBuffer())).toEqual(new Uint8Array(await blob.arrayBuffer()));
  });

  it('没有密级、星号、发文字号、份号、红头', async () => {
    const all = Object.values(await unpack(await make())).join('');
    expect(docxText(all)).not.toMatch(/★|☆|机密|秘密|绝密|保密期限|份号|〔20\d\d〕|一票否决|软弱涣散/);
    expect(all).not.toMatch(/FF0000|w:drawing|w:pict/);
  });
});

describe('字体与样式', () => {
  it('标题二号小标宋、一级黑体、二级楷体、正文仿宋 28.95 磅，首行缩进两个字', async () => {
    const parts = await unpack(await reportDocx(MODEL));
    const styles = part(parts, 'word/styles.xml');
    const style = (id: string) => new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
    expect(style('Title')).toMatch(/方正小标宋简体.*w:sz w:val="44"/);
    expect(style('Title')).toContain('<w:jc w:val="center"/>');
    expect(style('Heading1')).toMatch(/firstLineChars="200" w:firstLine="640".*黑体.*w:sz w:val="32"/);
    expect(style('Heading2')).toMatch(/楷体.*w:sz w:val="32"/);
    expect(style('Heading3')).toMatch(/仿宋.*w:sz w:val="32"/);
    expect(style('Normal')).toContain('<w:spacing w:line="579" w:lineRule="exact"/>');
    const document = part(parts, 'word/document.xml');
    expect(document).toContain(
      '<w:pPr><w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="仿宋"/><w:spacing w:val="-5"/><w:sz w:val="32"/>',
    );
  });

  it('字体表给出替代名', async () => {
    const fonts = part(await unpack(await reportDocx(MODEL)), 'word/fontTable.xml');
    expect(fonts).toMatch(/w:name="仿宋"><w:altName w:val="FangSong,仿宋_GB2312/);
    expect(fonts).toMatch(/w:name="方正小标宋简体"><w:altName w:val="FZXiaoBiaoSong-B05S/);
  });

  it('长标题收窄到各行相近，不留孤字', async () => {
    const title = '某市直属机关事务服务中心第一党支部“五化”建设标准自评报告';
    const document = part(
      await unpack(await reportDocx({ ...MODEL, meta: { ...MODEL.meta, title } })),
      'word/document.xml',
    );
    const indent = /<w:pStyle w:val="Title"\/><w:ind w:left="(\d+)" w:right="(\d+)"\/>/.exec(document);
    const perLine = Math.floor((8845 - 2 * Number(indent?.[1])) / 440);
    expect(title.length % perLine).toBeGreaterThan(perLine / 2);
  });

  it('表头每页重复；标注进页眉，附件1—3 和空标注都不出页眉', async () => {
    const parts = await unpack(await reportDocx(MODEL));
    expect(part(parts, 'word/document.xml')).toContain('<w:tblHeader/>');
    for (const side of ['default', 'even']) {
      expect(docxText(part(parts, `word/header-${side}.xml`)).trim()).toBe('内部资料 注意保管');
      expect(part(parts, `word/header-${side}.xml`)).toContain('<w:jc w:val="right"/>');
    }
    const bare = [
      await unpack(await reportDocx({ ...MODEL, meta: { ...MODEL.meta, label: '' } })),
      await unpack(await applicationDocx(MODEL)),
      await unpack(await progressDocx(MODEL)),
      await unpack(await demonstrationDocx(MODEL)),
    ];
    for (const files of bare) {
      expect(Object.keys(files).filter((path) => path.includes('header'))).toEqual([]);
      expect(part(files, 'word/document.xml')).not.toMatch(/headerReference|内部资料/);
    }
  });
});
