/** 对照矩阵：来源体系每条一行，看它带出哪些体系的哪些条目。 */
import { allItems, type Dimension, type Item, type Scheme } from '../standard/model.ts';
import { entriesFor } from './entries.ts';
import type { Coverage, CrossEntry } from './model.ts';

export interface MatrixCell {
  readonly target: Item;
  readonly coverage: Coverage;
}

export interface MatrixRow {
  readonly item: Item;
  /** 与 targets 同序，一套体系一格；空列表为没有带出。 */
  readonly cells: readonly (readonly MatrixCell[])[];
}

export interface MatrixTotal {
  readonly scheme: Scheme;
  /** 用到来源的几条、来源一共几条。 */
  readonly used: number;
  readonly of: number;
  /** 有来源的目标里，能直接带入的、只作建议的各几条。 */
  readonly whole: number;
  readonly partial: number;
  /** 没有来源、要单独填的目标。 */
  readonly alone: readonly Item[];
}

export interface Matrix {
  readonly groups: readonly { readonly dimension: Dimension; readonly rows: readonly MatrixRow[] }[];
  readonly totals: readonly MatrixTotal[];
}

/** source 一般是五化；行、格里的条目都按页面顺序。 */
export function crossMatrix(crosswalk: readonly CrossEntry[], source: Scheme, targets: readonly Scheme[]): Matrix {
  const columns = targets.map((scheme) => {
    const entries = new Map(entriesFor(crosswalk, source.id, scheme.id).map((e) => [e.target, e.sources]));
    return allItems(scheme).map((target) => ({ target, sources: entries.get(target.id) ?? [] }));
  });
  const cellsOf = (item: Item): MatrixCell[][] =>
    columns.map((column) =>
      column.flatMap(({ target, sources }) => {
        const found = sources.find((s) => s.item === item.id);
        return found ? [{ target, coverage: found.coverage }] : [];
      }),
    );
  const of = allItems(source).length;
  return {
    groups: source.dimensions.map((dimension) => ({
      dimension,
      rows: dimension.classes.flatMap((c) => c.items).map((item) => ({ item, cells: cellsOf(item) })),
    })),
    totals: targets.map((scheme, i) => {
      const column = columns[i]!;
      const covered = column.filter(({ sources }) => sources.length > 0);
      const whole = covered.filter(
        ({ sources }) => scheme.scoring !== 'score' && sources.every((s) => s.coverage === 'full'),
      ).length;
      return {
        scheme,
        used: new Set(covered.flatMap(({ sources }) => sources.map((s) => s.item))).size,
        of,
        whole,
        partial: covered.length - whole,
        alone: column.filter(({ sources }) => sources.length === 0).map(({ target }) => target),
      };
    }),
  };
}
