/** 自评文件：作答原样，另附一份算好的结果给不用本站的人看；打开时只认作答，分数重算。 */
import type { ReportModel } from '../domain/report/model.ts';
import type { Assessment } from '../schemas/result-file.ts';
import { serialize } from '../storage/file.ts';

export function resultJson(assessment: Assessment, model: ReportModel): string {
  const { meta, summary, floors, dimensions, next, gaps, items, extras, satisfaction, parameters, statements } = model;
  const report = {
    generatedOn: meta.generatedIso,
    release: meta.release,
    title: meta.title,
    branch: meta.branch,
    preset: meta.presetTitle,
    conditions: meta.conditions,
    period: meta.period,
    mode: meta.mode,
    incompleteNote: meta.incompleteNote,
    summary,
    floors,
    dimensions: dimensions.map(({ rateValue: _drawing, ...rest }) => rest),
    next,
    gaps: gaps.map(({ order, item, lost, why }) => ({
      order,
      id: item.id,
      title: item.title,
      lost,
      why,
      due: item.due,
    })),
    items: items.map(
      ({
        id,
        title,
        classTitle,
        points,
        verdict,
        score,
        scoreReason,
        deductions,
        naReason,
        floor,
        problems,
        basis,
      }) => ({
        id,
        title,
        classTitle,
        points,
        verdict,
        score,
        scoreReason,
        deductions,
        naReason,
        floor,
        problems: problems.map((p) => `${p.id} ${p.text}`),
        basis,
      }),
    ),
    extras,
    satisfaction,
    parameters,
    statements,
  };
  return `${serialize(assessment).trimEnd().replace(/\n\}$/, '')},\n  "report": ${JSON.stringify(report)}\n}\n`;
}
