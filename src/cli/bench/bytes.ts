/** 手册页、自查页首次打开的字节（gzip），与 tests/site/budget.test.ts 同一把尺。 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pageWeight, type Site } from './page-weight.ts';
import type { Row } from './rows.ts';

const KB = 1024;

export function measureBytes(site: Site): Row[] {
  const handbook = readdirSync(join(site.root, 'handbook'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => pageWeight(site, `handbook/${entry.name}/index.html`));
  const most = (pick: (weight: (typeof handbook)[number]) => number) => Math.max(...handbook.map(pick));
  const check = pageWeight(site, 'tools/self-check/wuhua/index.html');
  const group = '手册页首访';
  const note = `${String(handbook.length)}页里最大的`;
  return [
    { group, name: '合计', value: most((w) => w.total) / KB, unit: 'KB', budget: 28, note },
    { group, name: '脚本', value: most((w) => w.js) / KB, unit: 'KB', budget: 8, note },
    { group, name: '请求', value: most((w) => w.requests), unit: '个', budget: 6, note },
    { group: '自查页首访', name: '脚本', value: check.js / KB, unit: 'KB', budget: 40, note: '静态引用的' },
    { group: '自查页首访', name: '合计', value: check.total / KB, unit: 'KB' },
  ];
}
