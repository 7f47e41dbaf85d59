/** 三段：读取 → 规则表 → 报告。 */
import { loadContent } from './load.ts';
import type { ContentSet, Finding, Rule } from './model.ts';
import { pendingBasis } from './pending.ts';
import { reportClean, reportFindings, reportPending, reportWarnings } from './report.ts';
import { RULES } from './rules.ts';

export interface Outcome {
  readonly code: 0 | 1;
  readonly output: string;
}

function findProblems(set: ContentSet, level: Rule['level']): Finding[] {
  return RULES.filter((rule) => rule.level === level).flatMap((rule) => rule.check(set));
}

/** root：项目根目录。有错误退出码为 1；提醒、依据待填只列出来，不影响退出码。 */
export function checkContent(root: string): Outcome {
  const set = loadContent(root);
  const findings = findProblems(set, undefined);
  const report = findings.length > 0 ? reportFindings(findings) : reportClean(set);
  const warnings = reportWarnings(findProblems(set, 'warning'));
  const lines = [report, warnings, reportPending(pendingBasis(set))].filter((line) => line !== '');
  return { code: findings.length > 0 ? 1 : 0, output: lines.join('\n') };
}
