import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName, fileNamePart } from '../../../src/exporters/names.ts';
import { cleanText, displayWidth, escapeXml } from '../../../src/exporters/text.ts';
import { decode, xmlFault } from './unpack.ts';

describe('文件名', () => {
  it.each([
    ['report', '示例支部', '2026年', 'docx', '自评报告_示例支部_2026.docx'],
    ['ledger', '示例支部', '2026年第三季度', 'xlsx', '三清单一台账_示例支部_2026第三季度.xlsx'],
    ['application', '一/二:三*?"<>|\\支部', '2026年', 'docx', '申报表_一_二_三_支部_2026.docx'],
    ['progress', '..\u202E支部. ', '2026年上半年', 'docx', '创建进度表__支部_2026上半年.docx'],
    ['demonstration', '\u0000 ', '2026年', 'docx', '示范点创建申报表___2026.docx'],
    ['report', '', '2026年', 'docx', '自评报告_未命名支部_2026.docx'],
  ] as const)('%s %s %s', (kind, branch, period, extension, name) => {
    expect(exportFileName(kind, { branch, period }, extension)).toBe(name);
  });

  it('任何文字都变成合法的文件名', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const name = fileNamePart(text);
        // eslint-disable-next-line no-control-regex
        expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001F]|^[.\s]|[.\s]$/);
        expect(Array.from(name).length).toBeLessThanOrEqual(40);
      }),
    );
  });
});

describe('文字处理', () => {
  it('任何文字转义后都是合法的 XML，解码回来与清理后的原文相同', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeXml(text);
        expect(xmlFault(`<t>${escaped}</t>`)).toBeNull();
        expect(decode(escaped)).toBe(cleanText(text));
      }),
    );
  });

  it('成对的代理留下，落单的去掉', () => {
    expect(cleanText('𠮷\ud83c🎉\udf89\u0000')).toBe('𠮷🎉');
  });

  it('显示宽度：汉字 2，半角 1', () => {
    expect(displayWidth('A1-1 支部“五化”')).toBe(5 + 12);
  });
});
