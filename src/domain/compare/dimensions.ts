/** 各期的总分、维度得分率与变化。数取自报告模型，与自评报告一致。 */
import { toHundredths } from '../assessment/rate.ts';
import type { Evaluation } from '../assessment/evaluation.ts';
import { NONE_TEXT, pointsText, rateText } from '../assessment/format.ts';
import type { ReportModel } from '../report/model.ts';
import type { CompareDimension, ComparePeriod, DimensionCell } from './model.ts';

export function compareDimensions(reports: readonly ReportModel[]): CompareDimension[] {
  const latest = reports[reports.length - 1];
  return (latest?.dimensions ?? []).map(({ id, title, short }) => {
    const cells = reports.map((report): DimensionCell => {
      const found = report.dimensions.find((d) => d.id === id);
      return {
        rate: found?.rate ?? NONE_TEXT,
        rateValue: found?.rateValue ?? null,
        got: found?.got ?? '',
        answeredPoints: found?.answeredPoints ?? '',
        star: report.stars.find((star) => star.id === id)?.star ?? '',
      };
    });
    return { id, title, short, cells, change: rateChange(cells) };
  });
}

export function compareTotal(
  evaluations: readonly Pick<Evaluation, 'total'>[],
  periods: readonly ComparePeriod[],
): CompareDimension {
  const cells = evaluations.map(({ total }, i): DimensionCell => {
    const period = periods[i];
    return {
      rate: rateText(total.rate),
      rateValue: total.rate,
      got: pointsText(total.got),
      answeredPoints: pointsText(total.answeredFull),
      star: period?.unit === '星' && period.score !== NONE_TEXT ? `${period.score}星` : '',
    };
  });
  return { id: 'total', title: '全部', short: '全部', cells, change: rateChange(cells) };
}

/** 末期比首期，一位小数的百分点。 */
function rateChange(cells: readonly DimensionCell[]): string {
  return changeText(cells[0]?.rateValue ?? null, cells[cells.length - 1]?.rateValue ?? null);
}

/** “升3.2”“降1.0”“持平”；有一头没有数的为“—”。先化成整数再减，免得小数相减出尾数。 */
function changeText(from: number | null, to: number | null): string {
  if (from === null || to === null) return NONE_TEXT;
  const difference = toHundredths(to) - toHundredths(from);
  if (difference === 0) return '持平';
  return `${difference > 0 ? '升' : '降'}${(Math.abs(difference) / 100).toFixed(1)}`;
}

/** 总分“升3.2分”，星数“多1星”“少2星”，一样为“持平”。 */
export function scoreChange(periods: readonly ComparePeriod[]): string {
  const [from, to] = [periods[0], periods[periods.length - 1]].map((period) =>
    period && period.score !== NONE_TEXT ? Number(period.score) : null,
  );
  if (periods[0]?.unit !== '星') {
    const text = changeText(from ?? null, to ?? null);
    return /\d/.test(text) ? `${text}分` : text;
  }
  if (from == null || to == null) return NONE_TEXT;
  if (from === to) return '持平';
  return to > from ? `多${to - from}星` : `少${from - to}星`;
}
