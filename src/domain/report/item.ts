import type { ItemResult } from '../assessment/evaluation.ts';
import { carriedText, type SchemeTitles } from '../assessment/carried.ts';
import { scoreReason, verdictText } from '../assessment/explain.ts';
import { NONE_TEXT, pointsText } from '../assessment/format.ts';
import { toHundredths } from '../assessment/rate.ts';
import { deductionText } from '../assessment/score.ts';
import type { ReportItem } from './model.ts';
import { dateText } from './text.ts';

/** 整改进展的写法，三清单的下拉与读回共用。 */
export const PROGRESS_TEXT: Readonly<Record<string, string>> = {
  todo: '未启动',
  doing: '推进中',
  done: '已完成',
  late: '逾期',
};

const trimmed = (text: string | undefined): string => text?.trim() ?? '';

/** 一条的报告形式。名称空着的佐证、标准里没有的问题编号不列。 */
export function reportItem(
  result: ItemResult,
  dimensionTitle: string,
  classTitle: string,
  titles: SchemeTitles,
): ReportItem {
  const { item, answer, score } = result;
  const ticked = answer?.problems ?? [];
  return {
    id: item.id,
    title: item.title,
    dimensionTitle,
    classTitle,
    points: pointsText(toHundredths(item.points)),
    must: item.must === true,
    pending: item.pending ?? [],
    from: carriedText(result, titles),
    verdict: verdictText(result),
    score: score ? pointsText(score.got) : NONE_TEXT,
    scoreReason: scoreReason(result),
    deductions: (score?.lines ?? []).map(deductionText),
    naReason: result.naReason,
    floor: result.floor ? (item.floor?.text ?? '') : '',
    note: trimmed(answer?.note),
    evidence: (answer?.evidence ?? [])
      .filter((e) => e.title.trim() !== '')
      .map((e) => ({
        title: e.title.trim(),
        formedOn: dateText(e.formedOn),
        recordedOn: dateText(e.recordedOn),
        location: trimmed(e.location),
        expiresOn: dateText(e.expiresOn),
      })),
    problems: item.problems.filter((p) => ticked.includes(p.id)).map(({ id, text, remedy }) => ({ id, text, remedy })),
    action: trimmed(answer?.action),
    ownerRole: trimmed(answer?.ownerRole),
    due: dateText(answer?.due),
    basis: item.pending ? [`依据待本单位填写（${item.pending.join('、')}）`] : item.basis.map((b) => b.label),
    materials: item.materials.map((m) => m.name),
    papers: item.materials.map(({ name, ledger = '' }) => ({ name, ledger })),
    accept: item.accept,
    workflows: item.workflows.map((w) => w.title),
    progress: PROGRESS_TEXT[answer?.task?.progress ?? ''] ?? '',
    startedOn: dateText(answer?.task?.startedOn),
    closedOn: dateText(answer?.task?.closedOn),
  };
}
