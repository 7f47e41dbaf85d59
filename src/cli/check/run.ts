/** 三段：读取 → 规则表 → 报告。 */
import { loadContent } from './load.ts';
import type { ContentSet, Finding } from './model.ts';
import { reportClean, reportFindings } from './report.ts';
import { RULES } from './rules.ts';

export interface Outcome {
  readonly code: 0 | 1;
  readonly output: string;
}

function findProblems(set: ContentSet): Finding[] {
  return RULES.flatMap((rule) => rule.check(set));
}

/** root：项目根目录。有问题退出码为 1。 */
export function checkContent(root: string): Outcome {
  const set = loadContent(root);
  const findings = findProblems(set);
  return findings.length > 0 ? { code: 1, output: reportFindings(findings) } : { code: 0, output: reportClean(set) };
}
