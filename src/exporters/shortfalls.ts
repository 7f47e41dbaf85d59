/** 短板：自评报告、申报表、进度表、三清单共用的一行，一条短板一行，次序即“值得先补”的顺序。 */
import type { ReportGap, ReportModel } from '../domain/report/model.ts';
import { itemLabel } from '../domain/assessment/format.ts';
import { printedMeasure } from '../domain/work/measure.ts';
import { joinText } from './text.ts';

export interface Shortfall {
  readonly order: number;
  readonly label: string;
  readonly dimension: string;
  readonly verdict: string;
  readonly lost: string;
  readonly why: string;
  /** 问题描述：底线情形、勾选的常见问题、扣分明细；都没有用备注。 */
  readonly problem: string;
  readonly problemIds: string;
  readonly floor: boolean;
  readonly goal: string;
  /** 整改措施：填报人写的；没写用常见问题的改法。 */
  readonly measure: string;
  /** 完成标准：查哪份材料、看哪一处，至多两条。 */
  readonly standard: string;
  readonly owner: string;
  readonly due: string;
  /** 未启动 / 推进中 / 已完成 / 逾期；没填为空。 */
  readonly progress: string;
  readonly startedOn: string;
  readonly closedOn: string;
}

export function shortfalls(model: ReportModel): Shortfall[] {
  return model.gaps.map(toShortfall);
}

function toShortfall(gap: ReportGap): Shortfall {
  const { item } = gap;
  const found = [item.floor && `有底线情形：${item.floor}`, ...item.problems.map((p) => p.text), ...item.deductions];
  return {
    order: gap.order,
    label: itemLabel(item),
    dimension: item.dimensionTitle,
    verdict: item.verdict,
    lost: gap.lost,
    why: gap.why,
    problem: joinText(found, '；') || item.note || `自评结论为“${item.verdict}”`,
    problemIds: item.problems.map((p) => p.id).join('、'),
    floor: item.floor !== '',
    goal: goalOf(gap),
    measure: item.action || printedMeasure(item.problems),
    standard: item.accept.slice(0, 2).join('；') || '复查结论为“达标”',
    owner: item.ownerRole,
    due: item.due,
    progress: item.progress,
    startedOn: item.startedOn,
    closedOn: item.closedOn,
  };
}

function goalOf({ item, lost }: ReportGap): string {
  const goals = [
    item.floor !== '' && '消除底线情形',
    item.verdict !== '达标' && '整改到“达标”',
    lost !== '0' && `补回${lost}分`,
  ];
  return joinText(goals, '，');
}

/** 时限“2026年3月1日”→ 年、月；没定时限为 null。 */
function monthOf(due: string): { readonly year: string; readonly month: number } | null {
  const found = /^(\d{4})年(\d{1,2})月/.exec(due);
  return found ? { year: found[1] ?? '', month: Number(found[2]) } : null;
}

/**
 * 创建进度表怎么落月份：时限在期次当年的放进那个月；没定时限、时限在别的年份的放进 rest，
 * 由支部定下时限后自己填进表里，不替支部猜月份。months 恒为 12 项，0 为 1 月份。
 */
export function scheduleByMonth(
  rows: readonly Shortfall[],
  year: string,
): { readonly months: readonly (readonly Shortfall[])[]; readonly rest: readonly Shortfall[] } {
  const placed = rows.map((row) => ({ row, at: monthOf(row.due) }));
  const inYear = (at: ReturnType<typeof monthOf>) => at !== null && at.year === year;
  return {
    months: Array.from({ length: 12 }, (_, i) =>
      placed.filter(({ at }) => inYear(at) && at?.month === i + 1).map(({ row }) => row),
    ),
    rest: placed.filter(({ at }) => !inYear(at)).map(({ row }) => row),
  };
}
