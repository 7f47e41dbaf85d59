import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { body } from '../../../src/exporters/docx/blocks.ts';
import { packDocx } from '../../../src/exporters/docx/package.ts';
import { LINE, TEXT_WIDTH, TRACKING } from '../../../src/exporters/docx/page.ts';
import { part, unpack } from './unpack.ts';

function available(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** 转成 PDF 再取文字，一页一组行，页码行除外。 */
function pdfLines(docx: Uint8Array): string[][] {
  const dir = mkdtempSync(join(tmpdir(), 'duibiao-grid-'));
  try {
    writeFileSync(join(dir, 'grid.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
    execFileSync(
      'libreoffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, join(dir, 'grid.docx')],
      {
        stdio: 'ignore',
      },
    );
    execFileSync('pdftotext', ['-layout', join(dir, 'grid.pdf'), join(dir, 'grid.txt')]);
    return readFileSync(join(dir, 'grid.txt'), 'utf8')
      .split('\f')
      .map((page) =>
        page
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '' && !/^—\s*\d+\s*—$/.test(line)),
      )
      .filter((lines) => lines.length > 0);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const LINES = Array.from({ length: 60 }, (_, i) => `第${i + 1}行正文按公文网格排列`);
const canConvert = available('libreoffice') && (available('pdftotext') || available('/usr/bin/pdftotext'));

describe('每面 22 行、每行 28 字', () => {
  it('数值上 22 行、28 字刚好放进版心，多一行一字都放不下', async () => {
    const blob = await packDocx({ title: '网格', body: LINES.map(body).join(''), label: '' });
    const document = part(await unpack(blob), 'word/document.xml');
    const [top = 0, bottom = 0] = (/w:top="(\d+)".*?w:bottom="(\d+)"/.exec(document) ?? []).slice(1).map(Number);
    const height = 16838 - top - bottom;
    expect(Math.floor(height / LINE)).toBe(22);
    expect(Math.floor(TEXT_WIDTH / (320 + TRACKING))).toBe(28);
    expect(document.match(new RegExp(`w:line="${LINE}" w:lineRule="exact"`, 'g'))).toHaveLength(60);
  });

  it('60 行分成 22、22、16 行；长段落首行 26 字、其余 28 字', { timeout: 120_000 }, async () => {
    const paragraph = '公'.repeat(26 + 28 * 3);
    const blob = await packDocx({ title: '网格', body: LINES.map(body).join('') + body(paragraph), label: '' });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    if (!canConvert) {
      // 没有 LibreOffice 的机器上只能查数值：每段都是固定行距、首行缩进和收紧的字距。
      const document = part(await unpack(blob), 'word/document.xml');
      expect(document.match(/w:firstLineChars="200" w:firstLine="640"/g)).toHaveLength(61);
      expect(document.match(new RegExp(`<w:spacing w:val="${TRACKING}"/>`, 'g'))).toHaveLength(61);
      return;
    }
    const pages = pdfLines(bytes);
    expect(pages.map((lines) => lines.filter((line) => line.startsWith('第')).length)).toEqual([22, 22, 16]);
    expect(pages[2]?.slice(16).map((line) => line.length)).toEqual([26, 28, 28, 28]);
  });
});
