/** 报告里成句的说明：定等说明、维度备注、差距、声明。 */
import type { DimensionResult, Evaluation, NextGrade } from '../assessment/evaluation.ts';
import { starText } from '../assessment/explain.ts';
import { boundText, itemLabel, pointsText, rateText, scoreText } from '../assessment/format.ts';
import { starGradeText } from '../assessment/stars.ts';
import { reaches } from '../assessment/rate.ts';
import type { Scheme } from '../standard/model.ts';

/** 定等说明，一到三句：底线封顶、等次或范围、没写理由的不适用。 */
export function gradeNotes(scheme: Scheme, evaluation: Evaluation): string[] {
  const notes: string[] = [];
  const lowest = scheme.grades[0]!;
  if (evaluation.floors.length > 0 && !evaluation.stars) {
    const list = evaluation.floors.map((item) => `${itemLabel(item)}（${item.floor?.text ?? ''}）`).join('、');
    notes.push(`触发底线，自评封顶为“${lowest.title}”：${list}。`);
  }
  notes.push(standingNote(evaluation));
  if (evaluation.grade?.meaning && evaluation.stars) {
    notes.push(`若上级核定为${evaluation.grade.title}：${evaluation.grade.meaning}认定权在上级。`);
  }
  if (evaluation.formal) {
    const { pending, got, applicableFull } = evaluation.formal;
    notes.push(
      `${pending.length}个指标的依据待本单位填写，不进正式赋分表；依据已备的得${pointsText(got)}分，满分${pointsText(applicableFull)}分。`,
    );
  }
  const unexplained = evaluation.items.filter((r) => r.problem === 'na-without-reason').map((r) => itemLabel(r.item));
  if (unexplained.length > 0) {
    notes.push(`${unexplained.join('、')}选了不适用但没写理由，按未填处理。`);
  }
  return notes;
}

function standingNote({ grade, range, score, total, counts, floors, stars }: Evaluation): string {
  if (range) {
    const ends = `最低${boundText(range.low)}，最高${boundText(range.high)}`;
    return `还有${counts.unanswered}条未填，暂不定等，${ends}。`;
  }
  if (!grade) return '没有适用条目，不定等。';
  if (stars) return `适用的${total.applicable}个检查点全部已填，自评共${stars.count}星，${starGradeText(grade)}。`;
  if (floors.length > 0) return `总分${scoreText(score)}只供对照，自评等次为“${grade.title}”。`;
  return `适用的${total.applicable}条全部已填，总分${scoreText(score)}，自评等次为“${grade.title}”。`;
}

/** 是否过了下一等次的维度线；不参评的说明视为通过；无话可说为空。 */
export function dimensionRemark(dimension: DimensionResult, next: NextGrade | null): string {
  if (dimension.status === 'excluded') return '没有适用条目，等次线视为通过';
  const line = next?.grade.dimension;
  if (!next || line === undefined || dimension.rate === null) return '';
  const lineText = `“${next.grade.title}”的维度线${line}%`;
  if (reaches(dimension.rate, line)) return `已到${lineText}`;
  const gap = next.dimensions.find((d) => d.id === dimension.id);
  return `离${lineText}还差${(gap?.short ?? 0).toFixed(1)}个百分点`;
}

/** 距下一等次差什么，一条一句。 */
export function missingTexts(next: NextGrade): string[] {
  const { total, dimensions, floors, extras, stars, unanswered } = next;
  return [
    ...(unanswered > 0 ? [`还有${unanswered}条未填，以下按已填部分算`] : []),
    ...floors.map((item) => `先解决底线情形：${itemLabel(item)}`),
    ...(total && total.current !== null
      ? [`总分差${total.short.toFixed(1)}分（现为${scoreText(total.current)}，线为${total.line}）`]
      : []),
    ...dimensions.map((d) =>
      d.current === null
        ? `“${d.title}”一条未填（线为${d.line}%）`
        : `“${d.title}”差${d.short.toFixed(1)}个百分点（现为${rateText(d.current)}，线为${d.line}%）`,
    ),
    ...extras.map(({ title, question }) => `${title}中“${question}”没有答“是”`),
    ...(stars && stars.need > 0 ? [`还差${stars.need}颗星，下面的方面补到达标即可授星`] : []),
    ...(stars?.dimensions ?? []).map((star) => `${star.title}：${starText(star)}`),
  ];
}

/** 报告末尾的声明。 */
export const STATEMENTS: readonly string[] = [
  '本报告供自查改进，不替代组织考核结论；等次的认定、命名以上级党组织的决定为准。',
  '等次线、分值、扣分要点、底线条目为拟定，以上级规定为准。',
  '得分率＝已填得分÷已填满分，保留一位小数、四舍五入；不适用的条目满分和得分都不计，未填的不当作0分。',
];
