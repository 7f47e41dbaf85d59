/** 四份清单和汇总，都已写成文字：打印、Excel、Word 同用，任何出口不再自己算。 */
import type { DutyDraft } from './draft.ts';
import { checkRow } from './check.ts';
import { COLUMNS, isBlank, levelOf, type DutyRow, type Level } from './model.ts';
import { dutyShares, METHOD_TITLE, sharesByLevel, type DutyRules, type Shares } from './shares.ts';

/** 认不出层级的任务单列，不丢。 */
export const NO_LEVEL = '主体层级待定';

export interface DutyList {
  readonly level: string;
  readonly title: string;
  /** 一条任务一行，列序同 COLUMNS。 */
  readonly rows: readonly (readonly string[])[];
  /** 合计一句，例如“共2条，权重合计25。共性60.0%、个性40.0%，在容差内。” */
  readonly summary: string;
}

export interface DutyView {
  readonly unit: string;
  readonly year: string;
  /** 四级各一份；有认不出层级的任务时多一份。 */
  readonly lists: readonly DutyList[];
  /** 汇总表：合计在前，四级在后；列见 SUMMARY_COLUMNS。 */
  readonly summary: readonly (readonly string[])[];
  readonly steps: readonly string[];
  /** 还要改、要补的，一条一句。 */
  readonly issues: readonly string[];
  readonly notes: readonly string[];
}

export const SUMMARY_COLUMNS = [
  '主体',
  '计入条数',
  '共性',
  '个性',
  '合计',
  '共性比例',
  '个性比例',
  '共性偏差（百分点）',
  '在不在容差内',
] as const;

export function dutyView(draft: DutyDraft, rules: DutyRules): DutyView {
  const { unit, year, method, rows } = draft;
  const filled = rows.filter((row) => !isBlank(row));
  const whole = dutyShares(rows, method, rules);
  const parts = sharesByLevel(rows, method, rules);
  const strays = filled.filter((row) => levelOf(row.level) === null);
  return {
    unit: unit.trim(),
    year: year.trim(),
    lists: [
      ...parts.map(({ level, shares }) => listOf(level, filled, shares)),
      ...(strays.length > 0 ? [strayList(strays)] : []),
    ],
    summary: [summaryRow('合计', whole), ...parts.map(({ level, shares }) => summaryRow(level, shares))],
    steps: whole.steps,
    issues: issuesOf(draft),
    notes: [
      `口径：共性${rules.common}%、个性${rules.individual}%出自兰州做法；${METHOD_TITLE[method]}计、容差±${rules.tolerance}个百分点、各栏字段为拟定，以上级规定为准。`,
      '分级比例只作提示，校验以合计为准；责任人只写职务。',
    ],
  };
}

/** “第3行：还没写权重；……”，按行。提醒性的不列。 */
function issuesOf({ rows, method }: Pick<DutyDraft, 'rows' | 'method'>): string[] {
  return rows.flatMap((row, i) => {
    const messages = checkRow(row, method).filter(({ level }) => level !== 'hint');
    return messages.length > 0 ? [`第${i + 1}行：${messages.map((m) => m.message).join('；')}`] : [];
  });
}

function listOf(level: Level, rows: readonly DutyRow[], shares: Shares): DutyList {
  const own = rows.filter((row) => levelOf(row.level) === level);
  const { ratio } = shares;
  const verdict = ratio
    ? `共性${ratio.common}、个性${ratio.individual}，${ratio.within ? '在容差内' : '超出容差（只提示）'}`
    : '比例算不出来';
  return {
    level,
    title: `${level}抓机关党建责任清单`,
    rows: own.map(cellsOf),
    summary: own.length === 0 ? '本级没有录入任务。' : `共${own.length}条，合计${shares.total}。${verdict}。`,
  };
}

function strayList(rows: readonly DutyRow[]): DutyList {
  return {
    level: NO_LEVEL,
    title: `机关党建责任清单（${NO_LEVEL}）`,
    rows: rows.map(cellsOf),
    summary: `共${rows.length}条，还没选主体层级，选好后归入各级清单。`,
  };
}

function cellsOf(row: DutyRow): string[] {
  return COLUMNS.map(({ field }) => row[field].trim());
}

function summaryRow(name: string, { counted, common, individual, total, ratio }: Shares): string[] {
  return [
    name,
    String(counted),
    common,
    individual,
    total,
    ratio?.common ?? '—',
    ratio?.individual ?? '—',
    ratio?.commonGap ?? '—',
    ratio ? (ratio.within ? '在' : '不在') : '—',
  ];
}
