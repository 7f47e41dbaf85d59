/** 字段的例子：取自检查器测试用的最小内容集，那里处处合格，例子也就不会写错。 */
import { join } from 'node:path';
import { loadContent } from '../check/load.ts';
import type { CollectionName } from '../check/collections.ts';

const MAX_LENGTH = 36;

/** 返回查询函数：栏目、字段路径 → 例子；没有合适的为空。 */
export function examplesIn(root: string): (collection: CollectionName, path: string) => string {
  const { entries } = loadContent(join(root, 'tests/fixtures/content/base'));
  return (collection, path) => {
    for (const entry of entries[collection]) {
      for (const { key, value } of entry.leaves) {
        if (key.replace(/\.\d+/g, '') !== path) continue;
        const text = String(value);
        if (value !== null && text !== '' && text.length <= MAX_LENGTH) return text;
      }
    }
    return '';
  };
}
