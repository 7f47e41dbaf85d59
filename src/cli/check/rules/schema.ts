import { describePath, findingIn, allEntries } from '../finding.ts';
import type { Entry, Finding, Path, Rule } from '../model.ts';
import { isBasisIssue } from './missing-basis.ts';
import { isStatusIssue } from './missing-status.ts';

const id = 'schema';

export const schema: Rule = {
  id,
  title: '字段齐全、写法合格',
  check: (set) => allEntries(set).flatMap(issuesOf),
};

function issuesOf(entry: Entry): Finding[] {
  // 没有前言的 MDX 由 file-name 报一次，不再逐个字段报缺。
  if (entry.raw === null && entry.file.path.endsWith('.mdx')) return [];
  const findings = entry.issues
    .filter((issue) => !isBasisIssue(issue) && !isStatusIssue(entry, issue))
    .map((issue) => {
      const path: Path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
      const full = [...entry.path, ...path];
      const missing = path.length > 0 && entry.file.doc.getIn(full, true) === undefined;
      const where = describePath(entry, full);
      return findingIn(
        id,
        entry,
        full,
        missing ? `缺少字段：${where}` : `${where ? `${where}：` : ''}${issue.message}`,
      );
    });
  // 交叉类型会把同一个字段报两遍。
  return findings.filter((f, i) => findings.findIndex((g) => g.line === f.line && g.message === f.message) === i);
}
