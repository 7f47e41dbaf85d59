import { evaluate } from '../assessment/evaluate.ts';
import { buildReport } from '../report/build.ts';
import type { ReportModel } from '../report/model.ts';
import { dateText } from '../report/text.ts';
import { comparabilityOf } from './comparability.ts';
import { compareDimensions, compareTotal, scoreChange } from './dimensions.ts';
import { historyOf } from './history.ts';
import { compareItems, retiredItems } from './items.ts';
import type { ChangeKind, CompareInput, CompareItem, ComparePeriod, CompareResult } from './model.ts';
import { beijingDate, inOrder, periodLabels } from './order.ts';

/**
 * 几份自评 → 前后对比。自己按期次、最后改动排先后；一律按最近一期给的标准重算，不信文件里的数。
 * 少于两份、不是同一套标准的不比，返回中文说明。
 */
export function compareAssessments(inputs: readonly CompareInput[]): CompareResult {
  const ordered = inOrder(inputs);
  const latest = ordered[ordered.length - 1];
  if (!latest || ordered.length < 2) {
    return { ok: false, message: '要比较，至少选两份自评：一份以前的，一份现在的。' };
  }
  const { scheme } = latest;
  if (ordered.some((input) => input.scheme.id !== scheme.id || input.assessment.scheme.id !== scheme.id)) {
    return { ok: false, message: '选的自评不是同一套标准的，条目不同，不能比较。请只选同一套标准的。' };
  }

  const assessments = ordered.map(({ assessment }) => assessment);
  const labels = periodLabels(assessments.map(({ period }) => period));
  const reports = assessments.map((assessment) =>
    buildReport(scheme, assessment, { today: '', release: '', label: '' }),
  );
  const periods = reports.map((report, i) =>
    periodOf(report, labels[i] ?? '', assessments[i]?.scheme.version ?? '', assessments[i]?.updatedAt ?? ''),
  );
  const history = historyOf(scheme, assessments);
  const items = compareItems(scheme, history, labels);
  const retired = retiredItems(scheme, history);
  const { meta } = reports[reports.length - 1]!;
  const first = labels[0] ?? '';
  const last = labels[labels.length - 1] ?? '';
  return {
    ok: true,
    comparison: {
      title: `${scheme.fullTitle}自评前后对比`,
      schemeId: scheme.id,
      schemeTitle: scheme.title,
      schemeVersion: scheme.version,
      terms: scheme.terms,
      branch: meta.branch,
      span: first === last ? first : `${first}至${last}`,
      periods,
      comparability: comparabilityOf({ scheme, assessments, periods, items, retired }),
      total: compareTotal(
        assessments.map((assessment) => evaluate(scheme, assessment)),
        periods,
      ),
      scoreChange: scoreChange(periods),
      dimensions: compareDimensions(reports),
      items,
      retired,
      counts: countKinds(items),
    },
  };
}

function periodOf({ meta, summary }: ReportModel, label: string, version: string, updatedAt: string): ComparePeriod {
  return {
    label,
    version,
    mode: meta.mode,
    score: summary.score,
    unit: summary.unit,
    grade: summary.grade,
    filled: `${summary.filledRate}（${summary.filledCount}）`,
    incompleteNote: meta.incompleteNote,
    updatedOn: dateText(beijingDate(updatedAt)),
  };
}

function countKinds(items: readonly CompareItem[]): Record<ChangeKind, number> {
  const count = (kind: ChangeKind) => items.filter((item) => item.kind === kind).length;
  return {
    added: count('added'),
    closed: count('closed'),
    relapsed: count('relapsed'),
    unchanged: count('unchanged'),
    clear: count('clear'),
    incomparable: count('incomparable'),
    excluded: count('excluded'),
  };
}
