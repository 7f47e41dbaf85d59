/** 把问题写成中文报告：一行一处，文件、行、列在前，编辑器里点得开。 */
import type { ContentSet, Finding } from './model.ts';

export function reportFindings(findings: readonly Finding[]): string {
  const files = new Set(findings.map((f) => f.file)).size;
  return [...linesOf(findings, ''), `查出${findings.length}处问题，在${files}个文件里。改好后再运行一次。`].join('\n');
}

/** 提醒：不算错误，改不改由编辑定；没有的为空。 */
export function reportWarnings(findings: readonly Finding[]): string {
  return findings.length === 0
    ? ''
    : [...linesOf(findings, '提醒：'), `提醒${findings.length}处，不算错误。`].join('\n');
}

function linesOf(findings: readonly Finding[], prefix: string): string[] {
  return [...findings]
    .sort(
      (a, b) =>
        a.file.localeCompare(b.file) ||
        a.line - b.line ||
        (a.column ?? 0) - (b.column ?? 0) ||
        a.rule.localeCompare(b.rule),
    )
    .map(
      (f) => `${f.file}:${f.line}${f.column === undefined ? '' : `:${f.column}`}  ${prefix}${f.message}  [${f.rule}]`,
    );
}

/** 依据待填的状态，写在报告末尾；没有待填的为空。 */
export function reportPending(items: readonly string[]): string {
  return items.length === 0
    ? ''
    : `依据待填${items.length}条，不算错误：${items.join('、')}。照当地文件写进 content/site.yaml 的 indicatorBasis。`;
}

/** 没有问题时的一行统计。 */
export function reportClean(set: ContentSet): string {
  const { entries } = set;
  const items = entries.classes.reduce((n, entry) => n + (entry.data?.items.length ?? 0), 0);
  const articles = entries.regulations.reduce((n, entry) => n + (entry.data?.articles.length ?? 0), 0);
  const counts = [
    `标准${entries.schemes.length}套${entries.classes.length}类${items}条`,
    `问题${entries.problems.length}个`,
    `对照${entries.crosswalk.length}条`,
    `主题${entries.themes.length}个`,
    `依据${entries.regulations.length}份${articles}条`,
    `手册${entries.handbook.length}页`,
    `案例${entries.cases.length}个`,
    `术语${entries.glossary.length}个`,
    `表单${entries.forms.length}张`,
    `台账${entries.ledgers.length}册`,
    `参数${entries.parameters.length}个`,
  ];
  const note = entries.glossary.length === 0 ? '术语表还没有内容，主题名没有核对。' : '';
  return `内容检查通过：${counts.join('，')}。${note}`;
}
