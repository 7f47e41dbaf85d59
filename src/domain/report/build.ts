import type { Assessment } from '../../schemas/result-file.ts';
import { evaluate } from '../assessment/evaluate.ts';
import type { Evaluation, StarResult } from '../assessment/evaluation.ts';
import { dimensionRateText, formulaText, starText } from '../assessment/explain.ts';
import { NONE_TEXT, UNANSWERED_TEXT, pointsText, rateText, scoreText } from '../assessment/format.ts';
import { METHOD_TEXT } from '../assessment/method.ts';
import { periodText } from '../assessment/period.ts';
import { starGradeText } from '../assessment/stars.ts';
import type { WorkdayYear } from '../calendar/workdays.ts';
import type { Scheme } from '../standard/model.ts';
import { reportItem } from './item.ts';
import type { ReportItem, ReportModel } from './model.ts';
import { STATEMENTS, dimensionRemark, gradeNotes, missingTexts } from './notes.ts';
import { recordsOf } from './records.ts';
import { dateText } from './text.ts';

export interface ReportOptions {
  /** 生成日期 YYYY-MM-DD。 */
  readonly today: string;
  /** 内容版本，例如 2026.11。 */
  readonly release: string;
  /** 页眉标注；空为不标注。 */
  readonly label: string;
  /** 放假安排；没有装上的不查公示天数。 */
  readonly workdays?: readonly WorkdayYear[];
}

/**
 * 自评 → 报告模型：重算全部分数，并把数字、日期、期次都写成文字，各出口照用。
 * 未填完也能生成，meta.incompleteNote 写明还差几条。
 */
export function buildReport(scheme: Scheme, assessment: Assessment, options: ReportOptions): ReportModel {
  const evaluation = evaluate(scheme, assessment);
  const items = reportItems(scheme, evaluation);
  const { next, extras } = evaluation;
  const { satisfaction } = assessment.extras ?? {};
  return {
    meta: metaOf(scheme, assessment, evaluation, options),
    summary: summaryOf(scheme, evaluation),
    stars: (evaluation.stars?.dimensions ?? []).map((star) => ({
      id: star.id,
      title: star.title,
      star: starMark(star.status),
      text: starText(star),
    })),
    floors: evaluation.floors.map(({ id, title, floor }) => ({ id, title, text: floor?.text ?? '' })),
    dimensions: evaluation.dimensions.map((d) => ({
      id: d.id,
      title: d.title,
      short: d.short,
      got: pointsText(d.got),
      answeredPoints: pointsText(d.answeredFull),
      applicablePoints: pointsText(d.applicableFull),
      rate: dimensionRateText(d),
      rateValue: d.rate,
      answered: String(d.answered),
      applicable: String(d.applicable),
      remark: dimensionRemark(d, next),
    })),
    next: next && { grade: next.grade.title, missing: missingTexts(next) },
    gaps: evaluation.gaps.map(({ result, lost, why }, i) => ({
      order: i + 1,
      item: items.get(result.item.id)!,
      lost: pointsText(lost),
      why,
    })),
    items: [...items.values()],
    extras: extras.map(({ title, answers }) => ({
      title,
      answers: answers.map(({ question, answer }) => ({ question, answer: yesNo(answer) })),
    })),
    records: recordsOf(scheme, assessment, evaluation, options),
    satisfaction: satisfaction === undefined ? '' : rateText(Math.round(satisfaction * 10) / 10),
    parameters: scheme.parameters.map(({ title, value }) => ({ title, value })),
    statements: STATEMENTS,
  };
}

function starMark(status: StarResult['status']): string {
  if (status === 'pending') return '未定';
  return status === 'denied' ? '0星' : '1星';
}

function yesNo(answer: boolean | null): string {
  if (answer === null) return '未答';
  return answer ? '是' : '否';
}

/** 条目编号 → 报告条目，按页面顺序。 */
function reportItems(scheme: Scheme, evaluation: Evaluation): Map<string, ReportItem> {
  const titles = new Map(
    scheme.dimensions.flatMap((d) => d.classes.map((c) => [c.id, { dimension: d.title, class: c.title }] as const)),
  );
  return new Map(
    evaluation.items.map((result) => {
      const title = titles.get(result.item.classId);
      return [result.item.id, reportItem(result, title?.dimension ?? '', title?.class ?? '', scheme.schemeTitles)];
    }),
  );
}

function metaOf(
  scheme: Scheme,
  { unit, period }: Assessment,
  evaluation: Evaluation,
  { today, release, label }: ReportOptions,
): ReportModel['meta'] {
  const code = unit.code.trim();
  const name = unit.name?.trim() ?? '';
  const { complete, counts, mode } = evaluation;
  return {
    title: `${scheme.fullTitle}自评报告`,
    schemeId: scheme.id,
    schemeTitle: scheme.title,
    schemeVersion: scheme.version,
    branchCode: code || UNANSWERED_TEXT,
    branchName: name,
    branch: name || code || UNANSWERED_TEXT,
    presetTitle: scheme.presets.find((p) => p.id === unit.preset)?.title ?? UNANSWERED_TEXT,
    conditions: scheme.conditions.filter((c) => unit.conditions[c.id] === true).map((c) => c.label),
    period: periodText(period),
    year: period.slice(0, 4),
    mode: METHOD_TEXT[mode],
    terms: scheme.terms,
    generatedOn: dateText(today),
    generatedIso: today,
    release,
    label,
    complete,
    incompleteNote: complete ? '' : `未完成：还有${counts.unanswered}条未填`,
  };
}

function summaryOf(scheme: Scheme, evaluation: Evaluation): ReportModel['summary'] {
  const { score, grade, total, evidence, counts, filledRate, stars } = evaluation;
  return {
    score: stars ? starsText(evaluation) : scoreText(score),
    scoreName: stars ? '自评星数' : '总分',
    unit: stars ? '星' : '分',
    grade: grade ? starGradeText(grade) : '暂不定等',
    gradeNotes: gradeNotes(scheme, evaluation),
    filledRate: rateText(filledRate),
    filledCount: `${total.answered}/${total.applicable}条`,
    evidenceRate: rateText(evidence.rate),
    evidenceCount: `${evidence.withEvidence}/${evidence.of}条`,
    formula: stars ? starFormula(stars) : score === null ? NONE_TEXT : formulaText(total),
    met: String(counts.met),
    partial: String(counts.partial),
    unmet: String(counts.unmet),
    na: String(counts.na),
    unanswered: String(counts.unanswered),
  };
}

/** 填完了写几星；没填完的不写，免得当成定数。 */
function starsText({ stars, complete, total }: Evaluation): string {
  return stars && complete && total.applicable > 0 ? String(stars.count) : NONE_TEXT;
}

/** “5个方面各1星，1个方面0星”。 */
function starFormula(stars: NonNullable<Evaluation['stars']>): string {
  const none = stars.max - stars.count;
  return `${stars.count}个方面各1星${none > 0 ? `，${none}个方面没有星` : ''}，共${stars.count}星`;
}
