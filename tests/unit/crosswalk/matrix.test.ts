import { describe, expect, it } from 'vitest';
import { crossMatrix } from '../../../src/domain/crosswalk/matrix.ts';
import { CROSSWALK, POINTS, SCORE, SOURCE } from './fixture.ts';

const matrix = crossMatrix(CROSSWALK, SOURCE, [POINTS, SCORE]);

describe('对照矩阵', () => {
  it('来源每条一行，按维度分组，一套体系一格', () => {
    const rows = matrix.groups.flatMap((g) =>
      g.rows.map((r) => [
        g.dimension.id,
        r.item.id,
        r.cells.map((c) => c.map((x) => `${x.target.id}${x.coverage === 'partial' ? '（部分）' : ''}`)),
      ]),
    );
    const both = (cell: string[]) => [cell, cell];
    expect(rows).toEqual([
      ['A', 'A1-1', both(['K1-1', 'K1-2', 'K1-3'])],
      ['A', 'A1-2', both(['K1-2', 'K1-6'])],
      ['A', 'A1-3', both(['K1-6'])],
      ['B', 'B1-1', both(['K1-2', 'K1-5'])],
      ['B', 'B1-2', both(['K1-3（部分）'])],
    ]);
  });

  it('统计用到几条、直接带入几条、只作建议几条、单独填哪几条', () => {
    const totals = matrix.totals.map(({ scheme, used, of, whole, partial, alone }) => [
      scheme.id,
      used,
      of,
      whole,
      partial,
      alone.map((i) => i.id),
    ]);
    expect(totals).toEqual([
      ['jifen', 5, 5, 4, 1, ['K1-4']],
      ['dafen', 5, 5, 0, 5, ['K1-4']],
    ]);
  });

  it('没有对照的体系，格子全空，条条单独填', () => {
    const { groups, totals } = crossMatrix([], SOURCE, [POINTS]);
    expect(groups.flatMap((g) => g.rows).every((r) => r.cells[0]?.length === 0)).toBe(true);
    expect(totals[0]).toMatchObject({ used: 0, whole: 0, partial: 0 });
    expect(totals[0]?.alone).toHaveLength(6);
  });
});
