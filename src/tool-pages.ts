/** 工具页的名称，以及哪些已经建好：别处按编号引用，没有页面的不出链接。 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const TOOLS: Readonly<Record<string, string>> = {
  'self-check': '对标自查',
  compare: '前后对比',
  rollup: '汇总表',
  targets: '131目标与销号率',
  duties: '责任清单60/40分解',
  dues: '党费计算',
  term: '任期推算',
  election: '选举算票',
  membership: '发展党员时间线',
  organization: '支部设置测算',
  appraisal: '民主评议名额',
  'year-check': '全年组织生活检查',
  letter: '介绍信有效期',
  hours: '学时统计',
};

export interface ToolLink {
  readonly title: string;
  readonly path: string;
}

/** 按给定的先后；编号不认识时构建失败。 */
export function toolLinks(ids: readonly string[]): ToolLink[] {
  return ids.flatMap((id) => {
    const title = TOOLS[id];
    if (title === undefined) throw new Error(`没有登记的工具 ${id}，见 src/tool-pages.ts`);
    const built = existsSync(join(process.cwd(), 'src/pages/tools', id, 'index.astro'));
    return built ? [{ title, path: `/tools/${id}/` }] : [];
  });
}
