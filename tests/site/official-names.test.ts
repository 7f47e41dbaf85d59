/** 页面、空白件和导出文件里的名称、固定提法照规范表述（content/wording/names.yaml）。 */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/content-files.ts';
import { nameProblems } from '../../src/domain/wording/names.ts';
import { reportDocx } from '../../src/exporters/docx/report.ts';
import { ledgerXlsx } from '../../src/exporters/xlsx/ledger.ts';
import { nameSchema } from '../../src/schemas/wording.ts';
import { MODEL } from '../unit/exporters/fixture.ts';
import { docxText, part, unpack, xlsxText } from '../unit/exporters/unpack.ts';
import { files, pages, readBytes } from './site.ts';

const NAMES = nameSchema.array().parse(readSource(process.cwd(), 'content/wording/names.yaml').data);
const problemsIn = (where: string, text: string) =>
  nameProblems(text, NAMES).map(({ found, advice }) => `${where}：“${found}”${advice}`);

/** 块与块之间不是断行，用不会出现在句子里的符号隔开；br 才是断行。 */
function pageText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<\/?(?!a\b|b\b|em\b|strong\b|span\b|mark\b|abbr\b|dfn\b|button\b|wbr\b)[a-z][^>]*>/g, '¶')
    .replace(/<[^>]*>/g, '');
}

async function officeText(file: string, blob: Blob): Promise<string> {
  const parts = await unpack(blob);
  return file.endsWith('.docx') ? docxText(part(parts, 'word/document.xml')) : xlsxText(parts);
}

describe('规范表述', () => {
  it('每一页都合', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.flatMap((page) => problemsIn(page.path, pageText(page.html)))).toEqual([]);
  });

  const downloads = files.filter((file) => /^downloads\/.*\.(docx|xlsx)$/.test(file));
  it('每份空白件都合', async () => {
    expect(downloads.length).toBeGreaterThan(0);
    const found = await Promise.all(
      downloads.map(async (file) =>
        problemsIn(file, await officeText(file, new Blob([new Uint8Array(readBytes(file))]))),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  it('自评报告、三清单一台账都合', async () => {
    expect(problemsIn('自评报告', await officeText('r.docx', await reportDocx(MODEL)))).toEqual([]);
    expect(problemsIn('三清单一台账', await officeText('l.xlsx', await ledgerXlsx(MODEL)))).toEqual([]);
  });

  it('标题里断开的固定提法查得出来', () => {
    expect(problemsIn('页', pageText('<h1>三清单一<br>台账</h1>'))).toHaveLength(1);
    expect(problemsIn('页', pageText('<p>三清单</p><p>一台账</p>'))).toEqual([]);
  });
});
