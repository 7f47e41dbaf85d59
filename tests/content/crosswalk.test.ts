/** 真实的对照数据：五化58条六化、六星都用到，赋分用到23条（schemes.md 2.2、3.2、4、5）。 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/cli/check/load.ts';
import { crosswalkCoverage } from '../../src/cli/check/rules/crosswalk-coverage.ts';
import { duplicateCrosswalk } from '../../src/cli/check/rules/duplicate-crosswalk.ts';
import { unknownCrosswalk } from '../../src/cli/check/rules/unknown-crosswalk.ts';
import { itemsByScheme } from '../../src/cli/check/scheme-items.ts';

const set = loadContent(fileURLToPath(new URL('../..', import.meta.url)));
const items = itemsByScheme(set);
const idsOf = (scheme: string) => (items.get(scheme) ?? []).map((place) => place.id).sort();
const entries = set.entries.crosswalk.flatMap(({ data }) => (data ? [data] : []));
const pairs = (to: string) => entries.filter((e) => e.from === 'wuhua' && e.to === to);
const used = (to: string) => [...new Set(pairs(to).flatMap((e) => e.sources.map((s) => s.item)))].sort();
const themes = set.entries.themes.flatMap(({ data }) => (data ? [data] : []));

describe('体系对照', () => {
  it.each([
    ['liuhua', 27, 58, 0],
    ['liuxing', 30, 58, 3],
    ['fufen', 19, 23, 0],
  ] as const)('五化→%s：%i条目标、用到%i条、%i条没有来源', (to, targets, sources, alone) => {
    expect(pairs(to).map((e) => e.target).sort()).toEqual(idsOf(to));
    expect(pairs(to)).toHaveLength(targets);
    expect(used(to)).toHaveLength(sources);
    expect(pairs(to).filter((e) => e.sources.length === 0)).toHaveLength(alone);
  });

  it('六化、六星一条不漏地用到五化', () => {
    expect(idsOf('wuhua')).toHaveLength(58);
    expect(used('liuhua')).toEqual(idsOf('wuhua'));
    expect(used('liuxing')).toEqual(idsOf('wuhua'));
  });

  it('没有来源的三个检查点：特色活动、擂台赛、满意度', () => {
    const alone = pairs('liuxing').filter((e) => e.sources.length === 0);
    expect(alone.map((e) => e.target)).toEqual(['S3-2', 'S3-5', 'S6-3']);
  });

  it.each(['liuhua', 'liuxing'])('%s 多数目标可以直接带入', (to) => {
    const whole = pairs(to).filter((e) => e.sources.length > 0 && e.sources.every((s) => s.coverage === 'full'));
    expect(whole.length).toBeGreaterThan(pairs(to).length / 2);
  });

  it.each(['LH-05', 'LH-16', 'LH-17', 'LH-27', 'S6-4'])('%s 有五化没查的，只作建议', (target) => {
    const entry = entries.find((e) => e.target === target);
    expect(entry?.sources.some((s) => s.coverage === 'partial')).toBe(true);
  });

  it('规则都通过', () => {
    expect([unknownCrosswalk, duplicateCrosswalk, crosswalkCoverage].flatMap((rule) => rule.check(set))).toEqual([]);
  });
});

describe('主题横向对照', () => {
  it('21个主题，各体系的条目一条不漏', () => {
    expect(themes).toHaveLength(21);
    const listed = new Set(themes.flatMap((t) => t.items));
    for (const scheme of ['wuhua', 'liuhua', 'liuxing']) {
      expect(idsOf(scheme).filter((id) => !listed.has(id))).toEqual([]);
    }
    expect(new Set(themes.flatMap((t) => t.parts))).toEqual(new Set(['F1', 'F2', 'F3', 'F4']));
  });
});
