/** 结果链接：站点版用部署前缀；USB 版双击打开时用相对路径并补 index.html。 */
import type { LinkTo } from './types.ts';

/** base 以斜线开头，结尾斜线可有可无，例如 / 或 /dangjian/。 */
export function siteLinks(base: string): LinkTo {
  const prefix = base.replace(/\/$/, '');
  return (url, anchor) => prefix + url + (anchor === '' ? '' : `#${encodeURIComponent(anchor)}`);
}

/** 检索页在 search/index.html，往上一层就是站点根。 */
export const fileLinks: LinkTo = (url, anchor) =>
  `..${url.replace(/\/(?=$|#)/, '/index.html')}${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`;

/** 小标题的锚点：标题自己叫 A1-1-t、外层小节叫 A1-1 时，链接落在小节上。 */
export function anchorOf(headingId: string, enclosing: readonly string[]): string {
  const bare = headingId.replace(/-t$/, '');
  return bare !== headingId && enclosing.includes(bare) ? bare : headingId;
}
