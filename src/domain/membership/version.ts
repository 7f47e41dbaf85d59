/** 用哪一版发展党员工作细则：2026-05-11 起用修订版，以前办完的步骤看 2014 版（推定：文本没有过渡条款）。 */
import type { MembershipEvents } from './events.ts';

export type RulesVersion = '2014' | '2026';

const REVISED_ON = '2026-05-11';

export function versionOn(date: string): RulesVersion {
  return date < REVISED_ON ? '2014' : '2026';
}

/** DL-09 至 DL-12 看列为发展对象日，没有的看公示首日，再没有的看上级同意日（README A11）。 */
export function targetVersion(events: MembershipEvents): RulesVersion | null {
  const date = events.targetOn ?? events.noticeFrom ?? events.upperAgreedOn;
  return date === undefined ? null : versionOn(date);
}

/** 条号：2014 版的第 19 至 40 条就是 2026 版的第 18 至 39 条。article 为 2026 版条号。 */
export function articleLabel(article: number, version: RulesVersion): string {
  const old = article >= 18 && article <= 39 ? article + 1 : article;
  return version === '2026' ? `发展细则（2026）第${article}条` : `发展细则（2014版）第${old}条`;
}
