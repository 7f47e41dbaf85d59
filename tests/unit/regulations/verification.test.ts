import { describe, expect, it } from 'vitest';
import { outstanding } from '../../../src/domain/standard/verification.ts';
import type { RegulationSource } from '../../../src/schemas/regulation.ts';

type Level = RegulationSource['articles'][number]['level'];

const regulation = (slug: string, levels: Level[]) => ({
  slug,
  data: { articles: levels.map((level, i) => ({ id: `a${String(i)}`, level })) } as unknown as RegulationSource,
});

describe('核验清单', () => {
  it('没核官方文本的条都列，二手和未核的排在前面', () => {
    const [first] = outstanding([regulation('x', ['reprint', 'unchecked', 'official', 'excerpt', 'secondary'])]);
    expect(first?.articles.map((a) => [a.id, a.weak])).toEqual([
      ['a1', true],
      ['a4', true],
      ['a0', false],
      ['a3', false],
    ]);
  });

  it('各条都核过的文件不列', () => {
    expect(outstanding([regulation('x', ['official']), regulation('y', ['reprint'])]).map((r) => r.slug)).toEqual([
      'y',
    ]);
  });
});
