import { describe, expect, it } from 'vitest';
import { backlinksOf, refsIn } from '../../../src/domain/standard/backlinks.ts';

describe('反向链接', () => {
  it('各层的 basis 都找得到，同一条只算一次，别的字段不算', () => {
    expect(
      refsIn({
        basis: ['a#1'],
        steps: [{ text: 'x', basis: ['a#2', 'a#1'] }],
        why: { basis: ['b#3'] },
        basisTypes: ['c#4'],
        pages: ['d#5'],
      }),
    ).toEqual(['a#1', 'a#2', 'b#3']);
    expect(refsIn(null)).toEqual([]);
    expect(refsIn('a#1')).toEqual([]);
  });

  it('按种类分开，种类按固定先后，同名同址的并成一个', () => {
    const data = { basis: ['a#1'] };
    const links = backlinksOf([
      { kind: '术语', title: '党课', path: '/glossary/#dangke', data },
      { kind: '标准', title: 'B1-4 党课', path: '/standards/wuhua/b1/#B1-4', data },
      { kind: '日历', title: '党课', path: '/calendar/', data },
      { kind: '日历', title: '党课', path: '/calendar/', data },
      { kind: '日历', title: '评议', path: '/calendar/', data: {} },
    ]);
    expect(links.get('a#1')?.map((g) => [g.kind, g.links.length])).toEqual([
      ['标准', 1],
      ['术语', 1],
      ['日历', 1],
    ]);
    expect(links.get('a#2')).toBeUndefined();
  });
});
