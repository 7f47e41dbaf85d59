/** 责任清单测试的公共件：规则、造一行。 */
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import { EMPTY_ROW, type DutyRow } from '../../../src/domain/duties/model.ts';
import { dutyRules } from '../../../src/domain/duties/shares.ts';

export const RULES = dutyRules(loadRules().parameter);

/** 校验位正确的编造号码，只用来试拦截。 */
export const ID_CARD = '11010519491231002X';

export function duty(change: Partial<DutyRow> = {}): DutyRow {
  return {
    ...EMPTY_ROW,
    level: '机关党支部',
    title: '按计划开展“三会一课”',
    source: '年度工作要点',
    kind: '共性',
    weight: '10',
    standard: '记录齐全',
    owner: '支部书记',
    due: '12月底前',
    progress: '推进中',
    ...change,
  };
}
