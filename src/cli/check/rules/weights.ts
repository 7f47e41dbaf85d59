import type { SchemeSource } from '../../../schemas/standard.ts';
import { findingIn, isComplete } from '../finding.ts';
import { folderOf } from '../load.ts';
import type { Finding, Rule } from '../model.ts';

const id = 'weights';
const TOTAL = 100;
/** 星级制一个检查点1分，合计就是检查点数。 */
const expectedTotal = (scheme: SchemeSource, items: number) => (scheme.scoring === 'stars' ? items : TOTAL);

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
      const whole = expectedTotal(scheme, sum(files.map((file) => file.data?.items.length ?? 0)));
      // 星级制要数检查点，有文件没读通就数不准，先不报。
      const countable = scheme.scoring !== 'stars' || (isComplete(set, 'classes') && files.every((file) => file.data));
      return [
        ...(countable && total !== whole
          ? [findingIn(id, entry, ['dimensions'], `各维度合计${total}分，应当是${whole}分`)]
          : []),
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
