/** 要往外拿的时候才装载：筛查、报告模型、自评文件、示例支部。 */
import { screenAssessment } from '../../domain/privacy/screen.ts';
import { buildReport, type ReportOptions } from '../../domain/report/build.ts';
import type { ReportModel } from '../../domain/report/model.ts';
import type { Scheme } from '../../domain/standard/model.ts';
import { resultJson } from '../../exporters/json.ts';
import type { Assessment } from '../../schemas/result-file.ts';
import { fileName, serialize } from '../../storage/file.ts';

export { nextPeriod } from '../../domain/assessment/next-period.ts';
export { sampleAssessment } from '../../domain/assessment/sample.ts';
export { makeFile } from '../../exporters/make-file.ts';

export interface Screening {
  /** 有身份证号，不许导出。 */
  readonly blocked: boolean;
  /** 给使用者看的话；没有发现为空。 */
  readonly message: string;
}

export function screening(assessment: Assessment): Screening {
  const findings = screenAssessment(assessment);
  const blocking = findings.filter((f) => f.level === 'block');
  const shown = (blocking.length > 0 ? blocking : findings)
    .slice(0, 5)
    .map((f) => `${f.item ? `${f.item} ` : ''}${f.label}（${f.match}）：${f.message}`)
    .join('');
  if (blocking.length > 0) return { blocked: true, message: `有身份证号，没有导出，内容没有变。${shown}` };
  return { blocked: false, message: shown && `已照常导出，请再看一眼：${shown}` };
}

export interface Outgoing {
  readonly model: ReportModel;
  readonly json: () => { readonly content: string; readonly name: string };
}

export function outgoing(scheme: Scheme, assessment: Assessment, options: ReportOptions): Outgoing {
  const model = buildReport(scheme, assessment, options);
  return {
    model,
    json: () => ({
      content: resultJson(assessment, model),
      name: fileName(assessment, options.today, scheme.title),
    }),
  };
}

/** 两份自评内容相同（不计建立和更新时间）。 */
export function sameContent(a: Assessment, b: Assessment): boolean {
  return serialize({ ...a, updatedAt: '', createdAt: '' }) === serialize({ ...b, updatedAt: '', createdAt: '' });
}
