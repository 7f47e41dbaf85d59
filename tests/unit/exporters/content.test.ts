import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../../src/domain/report/model.ts';
import { reportDocx } from '../../../src/exporters/docx/report.ts';
import { ledgerXlsx } from '../../../src/exporters/xlsx/ledger.ts';
import { HOSTILE, MODEL, hostileModel } from './fixture.ts';
import { collectStrings, docxText, expectedPieces, part, unpack, xlsxText, xmlFault } from './unpack.ts';

/**
 * 给程序用的键，不印：机器日期、画图短名；label 在页眉里另查。维度的字母编号也不印。
 * 完成标准、手册流程、进度只在短板里印，下面另查。
 */
const NOT_PRINTED = new Set(['generatedIso', 'short', 'label', 'terms', 'unit', 'accept', 'workflows', 'progress']);

/** 册号印在自评报告附表三和佐证目录里，台账不重复。 */
const NOT_IN_LEDGER = new Set([...NOT_PRINTED, 'papers']);

function missing(model: ReportModel, text: string, skip = NOT_PRINTED): string[] {
  const dimensionIds = new Set(model.dimensions.map((d) => d.id));
  return collectStrings(model, skip)
    .flatMap(expectedPieces)
    .filter((piece) => !dimensionIds.has(piece) && !text.includes(piece));
}

describe.each([
  ['平常的', MODEL],
  ['敌意的', hostileModel()],
])('%s报告模型', (_name, model) => {
  it('每个字符串都在自评报告里', async () => {
    const parts = await unpack(await reportDocx(model));
    expect(missing(model, docxText(part(parts, 'word/document.xml')))).toEqual([]);
  });

  it('每个字符串都在三清单一台账里', async () => {
    const parts = await unpack(await ledgerXlsx(model));
    expect(missing(model, xlsxText(parts), NOT_IN_LEDGER)).toEqual([]);
  });

  it('文件完好', async () => {
    for (const blob of [await reportDocx(model), await ledgerXlsx(model)]) {
      for (const [path, xml] of Object.entries(await unpack(blob))) {
        expect([path, xmlFault(xml)]).toEqual([path, null]);
      }
    }
  });
});

describe('自评报告的写法', () => {
  it('每个短板都写完成标准、手册流程和进度', async () => {
    const text = docxText(part(await unpack(await reportDocx(MODEL)), 'word/document.xml'));
    expect(MODEL.gaps.length).toBeGreaterThan(0);
    for (const { item } of MODEL.gaps) {
      for (const piece of [...item.accept, ...item.workflows, item.progress]) expect(text).toContain(piece);
    }
  });

  it('条目的编号和标题在同一个 run 里', async () => {
    const document = part(await unpack(await reportDocx(MODEL)), 'word/document.xml');
    for (const { id, title } of MODEL.items) expect(document).toContain(`>${id} ${title}</w:t>`);
  });

  it('短板按值得先补的顺序', async () => {
    const text = docxText(part(await unpack(await reportDocx(MODEL)), 'word/document.xml'));
    const at = MODEL.gaps.map(({ item, order }) => text.indexOf(`${order}.${item.id} ${item.title}`));
    expect(at.every((position, i) => position > (at[i - 1] ?? 0))).toBe(true);
  });

  it('未完成的在标题下标出，完成的不标', async () => {
    const text = async (model: ReportModel) =>
      docxText(part(await unpack(await reportDocx(model)), 'word/document.xml'));
    expect((await text(MODEL)).split('\n').slice(0, 2)).toEqual([MODEL.meta.title, '（未完成：还有3条未填）']);
    const done = { ...MODEL, meta: { ...MODEL.meta, complete: true, incompleteNote: '' } };
    expect(await text(done)).not.toContain('未完成');
  });

  it('触发底线的写在总评首行', async () => {
    const text = docxText(part(await unpack(await reportDocx(MODEL)), 'word/document.xml')).split('\n');
    expect(MODEL.floors.length).toBeGreaterThan(0);
    expect(text[text.indexOf('一、总评') + 1]).toContain('触发底线');
  });

  it('没有短板、没有佐证、没有补充要求也能出', async () => {
    const items = MODEL.items.map((item) => ({ ...item, evidence: [] }));
    const model: ReportModel = { ...MODEL, gaps: [], floors: [], extras: [], satisfaction: '', next: null, items };
    const text = docxText(part(await unpack(await reportDocx(model)), 'word/document.xml'));
    expect(text).toContain('没有需要整改的条目');
    expect(text).toContain('没有登记佐证');
    expect(text).not.toContain('补充要求');
  });

  it('敌意文本原样落进文字里，不成为标签', async () => {
    const document = part(await unpack(await reportDocx(hostileModel())), 'word/document.xml');
    expect(document).not.toContain('<b>');
    expect(docxText(document)).toContain(HOSTILE[6]);
    expect(docxText(document)).toContain('表情🎉与生僻字𠮷');
  });
});
