/** 一套星级制体系的台账规则：方面、公示天数取自标准，放假安排另给。 */
import type { WorkdayYear } from '../calendar/workdays.ts';
import type { Scheme } from '../standard/model.ts';
import type { StarRules } from './checks.ts';

const NOTICE_PARAMETER = 'liuxing-notice-workdays';
/** 达标比例目标，销号视图用。 */
export const CLOSE_TARGET_PARAMETER = 'target-first-year-percent';

export function starRules(
  scheme: Pick<Scheme, 'dimensions' | 'figures'>,
  workdays: readonly WorkdayYear[] | null,
): StarRules {
  return {
    dimensions: scheme.dimensions.map(({ id, title }) => ({ id, title })),
    noticeWorkdays: scheme.figures?.[NOTICE_PARAMETER],
    workdays,
  };
}

/** 自评与台账的星数不同时的提示；相同、没填完的为空字符串。 */
export function differenceText(selfRated: number | null, recorded: number): string {
  if (selfRated === null || selfRated === recorded) return '';
  return `自评${selfRated}星，台账记录${recorded}星，以上级核定为准。`;
}
