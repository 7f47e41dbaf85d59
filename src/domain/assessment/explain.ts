/** 把每个数展开成看得懂的行，供界面的“怎么算的”使用；只写出，不另算。 */
import type { Grade, Scheme } from '../standard/model.ts';
import type { DimensionResult, Evaluation, ItemResult, StarResult, Tally } from './evaluation.ts';
import {
  NONE_TEXT,
  UNANSWERED_TEXT,
  VERDICT_TEXT,
  boundText,
  itemLabel,
  pointsText,
  rateText,
  scoreText,
} from './format.ts';
import { reaches, toHundredths } from './rate.ts';
import { deductionText } from './score.ts';
import { starGradeText } from './stars.ts';

export interface ExplainLine {
  readonly label: string;
  readonly value: string;
  /** 可跳转的条目编号。 */
  readonly ref?: string;
}

/** 结论的显示文字，扣分制下为随扣分走的结论。 */
export function verdictText(result: ItemResult): string {
  if (result.state === 'na') return VERDICT_TEXT.na;
  return result.score ? VERDICT_TEXT[result.score.verdict] : UNANSWERED_TEXT;
}

/** 得分怎么来的，一句话；没有得分的说明为什么不计。 */
export function scoreReason(result: ItemResult): string {
  if (result.score) return result.score.reason;
  if (result.state === 'na') return '不适用，满分和得分都不计';
  return result.problem === 'na-without-reason' ? '选了不适用但没写理由，按未填处理' : '未填，暂不计入得分率';
}

/** 得分率的算式：“得分16.5 ÷ 已填满分20 × 100 ＝ 82.5”；一条未填为“—”。 */
export function formulaText(tally: Tally): string {
  if (tally.rate === null) return NONE_TEXT;
  return `得分${pointsText(tally.got)} ÷ 已填满分${pointsText(tally.answeredFull)} × 100 ＝ ${scoreText(tally.rate)}`;
}

/** 维度得分率的显示：没有适用条目为“不参评”，一条未填为“—”。 */
export function dimensionRateText(dimension: DimensionResult): string {
  return dimension.status === 'excluded' ? '不参评' : rateText(dimension.rate);
}

function basisText(result: ItemResult): string {
  return result.item.basis.map((b) => b.label).join('、');
}

/** 单条：满分、结论、扣分明细、得分、底线、依据。 */
export function explainItem(result: ItemResult): ExplainLine[] {
  const { item, score } = result;
  const ref = item.id;
  const lines: ExplainLine[] = [
    { label: '条目', value: itemLabel(item), ref },
    { label: '满分', value: `${pointsText(toHundredths(item.points))}分` },
    { label: '结论', value: verdictText(result) },
    ...(score?.lines ?? []).map((line) => ({ label: '扣分', value: deductionText(line) })),
    { label: '得分', value: score ? `${pointsText(score.got)}分（${score.reason}）` : scoreReason(result) },
  ];
  if (result.naReason) lines.push({ label: '不适用理由', value: result.naReason });
  if (item.floor)
    lines.push({ label: '底线（拟定）', value: `${result.floor ? '有' : '没有勾选'}：${item.floor.text}` });
  lines.push({ label: '依据', value: basisText(result) });
  return lines;
}

function itemLine(result: ItemResult): ExplainLine {
  const { item, score } = result;
  const parts = [verdictText(result)];
  parts.push(score ? `${pointsText(score.got)}／${pointsText(score.full)}分（${score.reason}）` : scoreReason(result));
  if (result.naReason) parts.push(`理由：${result.naReason}`);
  if (result.floor && item.floor) parts.push(`有底线情形：${item.floor.text}`);
  parts.push(`依据：${basisText(result)}`);
  return { label: itemLabel(item), value: parts.join('；'), ref: item.id };
}

/** 维度得分率：逐条列出，末行为算式。维度编号不认识时为空。 */
export function explainDimension(evaluation: Evaluation, dimensionId: string): ExplainLine[] {
  const dimension = evaluation.dimensions.find((d) => d.id === dimensionId);
  if (!dimension) return [];
  const lines = evaluation.items.filter((r) => r.item.dimensionId === dimensionId).map(itemLine);
  const closing =
    dimension.status === 'excluded'
      ? '没有适用条目，不参评，等次线视为通过'
      : dimension.status === 'unanswered'
        ? '一条未填，暂无得分率'
        : `${formulaText(dimension)}，即${rateText(dimension.rate)}`;
  return [...lines, { label: `${dimension.short}得分率`, value: closing }];
}

/** 总分：各维度的得分与已填满分，末行为算式。 */
export function explainTotal(evaluation: Evaluation): ExplainLine[] {
  const lines = evaluation.dimensions.map((d) => ({
    label: d.title,
    value:
      d.status === 'rated'
        ? `得${pointsText(d.got)}分，已填满分${pointsText(d.answeredFull)}分，${rateText(d.rate)}`
        : d.status === 'excluded'
          ? '不参评，两边都不计'
          : '一条未填，暂不计',
  }));
  return [
    ...lines,
    ...floorLines(evaluation),
    ...formalLines(evaluation),
    ...(evaluation.stars
      ? [{ label: '达标', value: `检查点达标${evaluation.counts.met}个，适用${evaluation.total.applicable}个` }]
      : [{ label: '总分', value: evaluation.score === null ? '一条未填，暂无总分' : formulaText(evaluation.total) }]),
  ];
}

/** 正式赋分表只认依据已备的指标；待填的逐个写明。 */
function formalLines({ formal }: Evaluation): ExplainLine[] {
  if (!formal) return [];
  const { pending } = formal;
  return [
    {
      label: '正式赋分表',
      value: `依据已备的指标得${pointsText(formal.got)}分，满分${pointsText(formal.applicableFull)}分`,
    },
    ...pending.map((item) => ({
      label: '依据待本单位填写',
      value: `${itemLabel(item)}（${(item.pending ?? []).join('、')}），不进正式赋分表`,
      ref: item.id,
    })),
  ];
}

/** 一个方面为什么得星、为什么没得。 */
export function starText(star: StarResult): string {
  const { status, applicable, unmet, unanswered } = star;
  if (status === 'vacuous') return '没有适用的检查点，不参评，视同达标';
  const met = `适用${applicable}个，达标${applicable - unmet.length - unanswered.length}个`;
  const lacking = unmet.map((item) => `${itemLabel(item)}${item.must ? '（必达）' : ''}`).join('、');
  const parts = [met];
  if (unmet.length > 0) parts.push(`未达标的有${lacking}`);
  if (unanswered.length > 0) parts.push(`未填${unanswered.length}个`);
  const verdict = { awarded: '授1星', denied: '不授星', pending: '填完才定' }[status];
  return `${parts.join('，')}；${verdict}`;
}

/** 已填率：还没填的条目逐条列出，不适用的写明理由。 */
export function explainFilledRate(evaluation: Evaluation): ExplainLine[] {
  const { total, filledRate, items } = evaluation;
  const pending = items.filter((r) => r.state !== 'answered').map(itemLine);
  const value = `已填${total.answered}条 ÷ 适用${total.applicable}条 × 100 ＝ ${rateText(filledRate)}`;
  return [...pending, { label: '已填率', value: filledRate === null ? '没有适用条目' : value }];
}

/** 佐证率：达标和部分达标而没有登记佐证的条目逐条列出。 */
export function explainEvidenceRate(evaluation: Evaluation): ExplainLine[] {
  const { withEvidence, of, rate } = evaluation.evidence;
  const missing = evaluation.items
    .filter((r) => r.score !== null && r.score.verdict !== 'unmet' && r.evidenceCount === 0)
    .map((r) => ({ label: itemLabel(r.item), value: `${verdictText(r)}，没有登记佐证`, ref: r.item.id }));
  const value = `有佐证${withEvidence}条 ÷ 达标和部分达标${of}条 × 100 ＝ ${rateText(rate)}`;
  return [...missing, { label: '佐证率', value: rate === null ? '没有达标或部分达标的条目' : value }];
}

function floorLines(evaluation: Evaluation): ExplainLine[] {
  return evaluation.floors.map((item) => ({
    label: '触发底线（拟定）',
    value: `${itemLabel(item)}：${item.floor?.text ?? ''}`,
    ref: item.id,
  }));
}

/** 等次：每一等的各条线够不够，触发的底线、未填条数，末行为结论。比线用显示的一位小数。 */
export function explainGrade(scheme: Scheme, evaluation: Evaluation): ExplainLine[] {
  const { grade, range, stars } = evaluation;
  if (stars) return explainStars(scheme, evaluation, stars);
  const conclusion = grade
    ? grade.title
    : range
      ? `暂不定等，最低${boundText(range.low)}，最高${boundText(range.high)}`
      : '没有适用条目，不定等';
  return [
    ...scheme.grades.slice(1).map((g) => ({ label: g.title, value: gradeLineText(g, evaluation) })),
    ...floorLines(evaluation),
    ...(evaluation.floors.length > 0
      ? [{ label: '封顶', value: `触发底线，自评封顶为“${scheme.grades[0]!.title}”` }]
      : []),
    ...(evaluation.counts.unanswered > 0
      ? [{ label: '未填', value: `${evaluation.counts.unanswered}条，填完才定等` }]
      : []),
    { label: '等次', value: conclusion },
  ];
}

function explainStars(
  scheme: Scheme,
  { grade, range, counts }: Evaluation,
  stars: NonNullable<Evaluation['stars']>,
): ExplainLine[] {
  const rule = `必达的全部达标，且没达标的不超过${scheme.unmetAllowed}个，授1星（拟定）`;
  const conclusion = grade
    ? `共${stars.count}星，${starGradeText(grade)}`
    : range
      ? `暂不定等，最低${boundText(range.low)}，最高${boundText(range.high)}`
      : '没有适用的检查点，不定等';
  return [
    { label: '授星条件', value: rule },
    ...stars.dimensions.map((star) => ({ label: star.title, value: starText(star) })),
    ...(counts.unanswered > 0 ? [{ label: '未填', value: `${counts.unanswered}条，填完才定等` }] : []),
    { label: '等次', value: conclusion },
    ...(grade?.meaning ? [{ label: '去向', value: `若上级核定为${grade.title}：${grade.meaning}认定权在上级。` }] : []),
  ];
}

function gradeLineText(grade: Grade, { score, dimensions, extras }: Evaluation): string {
  const parts: string[] = [];
  const { total: totalLine, dimension: dimensionLine } = grade;
  if (totalLine !== undefined) {
    const passed = score !== null && reaches(score, totalLine);
    parts.push(`总分${totalLine}以上：${passed ? '到' : '未到'}（${scoreText(score)}）`);
  }
  if (dimensionLine !== undefined) {
    const below = dimensions.filter(
      (d) => d.status !== 'excluded' && (d.rate === null || !reaches(d.rate, dimensionLine)),
    );
    const list = below.map((d) => `${d.short}${d.rate === null ? '一条未填' : rateText(d.rate)}`).join('、');
    parts.push(`各维度${dimensionLine}%以上：${below.length === 0 ? '都到' : `未到的有${list}`}`);
  }
  const extra = extras.find((e) => e.id === grade.extra);
  if (extra) {
    const lacking = extra.answers.filter((a) => a.answer !== true).map((a) => a.question);
    parts.push(`${extra.title}：${lacking.length === 0 ? '逐条为“是”' : `没有答“是”的有${lacking.join('、')}`}`);
  }
  return parts.join('；');
}
