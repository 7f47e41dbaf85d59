import { findingIn } from '../finding.ts';
import { folderOf } from '../load.ts';
import type { Finding, Rule } from '../model.ts';

const id = 'weights';
const TOTAL = 100;

/** 分值是 0.5 的倍数，相加没有舍入误差，直接比相等。 */
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

export const weights: Rule = {
  id,
  title: '分值逐级相加对得上',
  check: (set) =>
    set.entries.schemes.flatMap((entry): Finding[] => {
      const scheme = entry.data;
      if (!scheme) return [];
      const total = sum(scheme.dimensions.map((d) => d.points));
      const files = set.entries.classes.filter((c) => folderOf(c.file.path) === entry.slug);
      return [
        ...(total === TOTAL ? [] : [findingIn(id, entry, ['dimensions'], `各维度合计${total}分，应当是${TOTAL}分`)]),
        ...scheme.dimensions.flatMap((dimension, d) => {
          const expected = sum(dimension.classes.map((c) => c.points));
          const path = ['dimensions', d, 'points'];
          const own =
            dimension.points === expected
              ? []
              : [findingIn(id, entry, path, `${dimension.id}维度写${dimension.points}分，各类合计${expected}分`)];
          const classes = dimension.classes.flatMap((c): Finding[] => {
            const file = files.find((f) => f.data?.id === c.id);
            const items = file?.data && sum(file.data.items.map((item) => item.points));
            if (!file || items === undefined || items === c.points) return [];
            const message = `${c.id}类在 scheme.yaml 里是${c.points}分，本文件各条合计${items}分`;
            return [findingIn(id, file, ['items'], message)];
          });
          return [...own, ...classes];
        }),
      ];
    }),
};
