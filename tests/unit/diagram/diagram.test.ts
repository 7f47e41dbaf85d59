/** 步骤图：每页步数一致、字不出栏、块不相压、体积小。 */
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFiles, readSource } from '../../../src/content-files.ts';
import { layoutSteps, TEXT_SIZE, TITLE_SIZE, wrap, type DiagramStep } from '../../../src/domain/diagram/layout.ts';
import { diagramSummary } from '../../../src/domain/diagram/summary.ts';
import { svgContent } from '../../../src/domain/diagram/svg.ts';
import { xmlFault } from '../exporters/unpack.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const KINDS = ['wide', 'narrow'] as const;
const LIMIT = 2048;

const pages = listFiles(ROOT, 'content/handbook', '.mdx').map((file) => {
  const { steps } = readSource(ROOT, file).data as { steps: DiagramStep[] };
  return { file, steps };
});

const widthOf = (text: string) =>
  [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0xff ? 1 : 0.56), 0);
const svgOf = (steps: readonly DiagramStep[], kind: (typeof KINDS)[number]) =>
  `<svg xmlns="http://www.w3.org/2000/svg">${svgContent(layoutSteps(steps, kind))}</svg>`;

describe('手册的步骤图', () => {
  it('读到60页', () => expect(pages).toHaveLength(60));

  describe.each(pages)('$file', ({ steps }) => {
    it.each(KINDS)('%s：一步一框，编号连着', (kind) => {
      const numbers = [...svgOf(steps, kind).matchAll(/<text class="n"[^>]*>(\d+)</g)].map((m) => Number(m[1]));
      expect(numbers).toEqual(steps.map((_, i) => i + 1));
      expect(svgOf(steps, kind).match(/<rect /g)).toHaveLength(steps.length);
    });

    it.each(KINDS)('%s：字都在，XML合格，没有style属性', (kind) => {
      const svg = svgOf(steps, kind);
      expect(xmlFault(svg)).toBeNull();
      expect(svg).not.toMatch(/\sstyle=/);
      const text = svg.replace(/<[^>]*>/g, '');
      for (const { title, who, when } of steps)
        for (const part of [title, who, when]) expect(text).toContain(part.replace(/&/g, '&amp;').slice(0, 4));
    });

    it.each(KINDS)('%s：字不出栏，框不相压', (kind) => {
      const { rows, box, width } = layoutSteps(steps, kind);
      for (const row of rows) {
        for (const line of row.title)
          expect(line.x + widthOf(line.text) * TITLE_SIZE).toBeLessThan(box.left + box.width);
        for (const line of row.detail)
          expect(line.x + widthOf(line.text) * TEXT_SIZE).toBeLessThan(box.left + box.width);
        for (const line of row.when) expect(line.x - widthOf(line.text) * TEXT_SIZE).toBeGreaterThan(-TEXT_SIZE);
        for (const line of row.yields) expect(line.x + widthOf(line.text) * TEXT_SIZE).toBeLessThan(width + TEXT_SIZE);
        for (const line of [...row.title, ...row.detail, ...row.when, ...row.yields]) {
          expect(line.y).toBeGreaterThan(row.top);
          expect(line.y).toBeLessThan(row.top + row.height);
        }
      }
      rows.slice(1).forEach((row, i) => {
        const before = rows[i];
        expect(before && before.top + before.height).toBeLessThan(row.top);
      });
    });

    it('宽窄两幅压缩后不到2KB', () => {
      expect(gzipSync(KINDS.map((kind) => svgOf(steps, kind)).join('')).length).toBeLessThanOrEqual(LIMIT);
    });
  });
});

describe('折行', () => {
  const chinese = fc.string({
    unit: fc.constantFrom(...'支部委员会（默认）、，“五化”12月W'),
    minLength: 1,
    maxLength: 60,
  });

  it('一个字不丢，次序不变', () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 6, max: 20 }), (text, chars) => {
        expect(wrap(text, chars * 14, 14).join('')).toBe(text);
      }),
    );
  });

  it.each([
    ['届满前4个月（默认，可改）', ['届满前4个月', '（默认，可改）']],
    ['当天', ['当天']],
  ])('%s', (text, lines) => expect(wrap(text, 146, 14)).toEqual(lines));
});

it('文字说明写明步数和首尾', () => {
  const step = (title: string) => ({ title, who: '', when: '', yields: '' });
  expect(diagramSummary([step('甲'), step('乙')])).toBe('共2步，从“甲”到“乙”。');
});
