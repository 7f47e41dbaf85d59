import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/domain/report/build.ts';
import { reportDocx } from '../../../src/exporters/docx/report.ts';
import { ledgerXlsx } from '../../../src/exporters/xlsx/ledger.ts';
import { readLedgerFile } from '../../../src/islands/self-check/read-ledger.ts';
import { SCHEME } from '../assessment/fixture.ts';
import { ASSESSMENT, OPTIONS, readBack } from './helpers.ts';

const MODEL = buildReport(SCHEME, ASSESSMENT, OPTIONS);

describe('读文件', () => {
  it('浏览器里的读法，读出的与导出的一致', async () => {
    const read = await readLedgerFile(await ledgerXlsx(MODEL));
    expect(read.ok && readBack(read.sheets)).toMatchObject({ changes: [], conflicts: [], unmatched: [], problem: '' });
  });

  it.each<[string, () => Promise<Blob> | Blob, string]>([
    ['旧格式或加密', () => new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])]), '另存为“.xlsx”'],
    ['文本', async () => new Blob([await readFile('package.json')]), '这不是 Excel 文件'],
    ['空文件', () => new Blob([]), '文件是空的'],
    ['截断的', async () => (await ledgerXlsx(MODEL)).slice(0, 900), '文件已损坏'],
    ['Word 文件', () => reportDocx(MODEL), '读不出表格'],
  ])('%s：说清楚，不抛错', async (_name, make, message) => {
    const read = await readLedgerFile(await make());
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining(message) as string });
  });

  it('太大的不读', async () => {
    const huge = { size: 21 * 1024 * 1024 } as Blob;
    expect(await readLedgerFile(huge)).toMatchObject({ ok: false, message: expect.stringContaining('20MB') as string });
  });
});
