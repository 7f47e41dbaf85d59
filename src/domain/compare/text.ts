/** 对比里成句的话：页面、Word、Excel 共用，免得三处说法不一。 */
import { NONE_TEXT } from '../assessment/format.ts';
import {
  KIND_TEXT,
  LISTED_KINDS,
  type ChangeKind,
  type CompareCell,
  type Comparison,
  type DimensionCell,
} from './model.ts';

/** 各类是怎么判的。 */
export const KIND_NOTE: Readonly<Record<ChangeKind, string>> = {
  added: '以前没有差距、现在有，或者以前没有这一条。',
  closed: '以前有差距、最近一期达标。',
  relapsed: '中间达标过、现在又有差距。',
  unchanged: '一直有差距，括号里注明好转、变差还是没动。',
  clear: '各期都没有差距，或者本期新设而达标。',
  incomparable: '有一期没填，或者一期适用、一期不适用，比不出变化。',
  excluded: '各期都不适用，或者各期的标准都还没有这一条。',
};

/** 口径与声明，一条一句。 */
export const COMPARE_RULES: readonly string[] = [
  '差距指部分达标、未达标或有底线情形；没填、不适用不算差距，也不算消除。',
  '各期都按现行标准重算：得分率＝已填得分÷已填满分，变化为末期减首期的百分点；停用条目只列文件里的结论，不计分。',
  '“销号”在这里只看自评结论，台账销号以上级核验为准。本对比供自查改进，不替代组织考核结论。',
];

/** 印在文件末尾的：各类怎么判，加上口径与声明。 */
export const COMPARE_STATEMENTS: readonly string[] = [
  [...LISTED_KINDS, 'incomparable' as const].map((kind) => `${KIND_TEXT[kind]}：${KIND_NOTE[kind]}`).join(''),
  ...COMPARE_RULES,
];

/** 一格几行：星级制先写授星，再写得分率、“得分/已填满分”；没有得分率的只写“不参评”“—”。 */
export function dimensionCellLines({ rate, rateValue, got, answeredPoints, star }: DimensionCell): string[] {
  return [star, rate, rateValue === null ? '' : `${got}/${answeredPoints}`].filter(Boolean);
}

/** “部分达标，得1分”；星级制和不计分的只写结论；取自停用条目的注明。 */
export function cellText({ text, score, from }: CompareCell, unit: '分' | '星'): string {
  const scored = unit === '分' && score !== NONE_TEXT ? `${text}，得${score}分` : text;
  return from ? `${scored}（${from}）` : scored;
}

/** “新增2条、销号5条、反弹0条、不变3条”。 */
function countsText({ counts }: Pick<Comparison, 'counts'>): string {
  return LISTED_KINDS.map((kind) => `${KIND_TEXT[kind]}${counts[kind]}条`).join('、');
}

/** 总的一句：“2025年至2026年：总分80.0到86.5（升6.5分），新增2条……另有一直达标40条、不可比3条。” */
export function overviewText(comparison: Comparison): string {
  const { periods, scoreChange, counts, span } = comparison;
  const first = periods[0];
  const last = periods[periods.length - 1];
  const name = last?.unit === '星' ? '星数' : '总分';
  const change = scoreChange === NONE_TEXT ? '' : `（${scoreChange}）`;
  return `${span}：${name}${first?.score ?? NONE_TEXT}到${last?.score ?? NONE_TEXT}${change}；${countsText(comparison)}；一直达标${counts.clear}条，不可比${counts.incomparable}条，不涉及${counts.excluded}条。`;
}
