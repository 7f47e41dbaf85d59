/** 季度对照：上季、本季的星逐方面比，附件2-乙用。 */
import { addQuarters } from '../calendar/quarters.ts';
import type { StarHistory, StarQuarter } from './model.ts';

export interface QuarterChange {
  readonly quarter: string;
  readonly previousQuarter: string;
  /** 上季末各方面的星；这一季之前没有记录的为 null。 */
  readonly previous: Readonly<Record<string, 0 | 1>> | null;
  readonly previousTotal: number | null;
  readonly now: StarQuarter;
  /** 由两季之差得出的方面编号，按页面顺序。 */
  readonly awarded: readonly string[];
  readonly removed: readonly string[];
  readonly result: '晋级' | '降级' | '持平' | '首次记录';
}

/** 有记录的季度一季一条，从早到晚；中间没有记录的季度沿用前一次的星。 */
export function quarterChanges({ quarters }: Pick<StarHistory, 'quarters'>): QuarterChange[] {
  return quarters.map((now, i): QuarterChange => {
    const before = quarters[i - 1];
    const ids = Object.keys(now.stars);
    return {
      quarter: now.quarter,
      previousQuarter: addQuarters(now.quarter, -1),
      previous: before?.stars ?? null,
      previousTotal: before?.total ?? null,
      now,
      awarded: ids.filter((id) => now.stars[id] === 1 && before?.stars[id] !== 1),
      removed: ids.filter((id) => now.stars[id] === 0 && before?.stars[id] === 1),
      result: resultOf(before?.total, now.total),
    };
  });
}

function resultOf(before: number | undefined, now: number): QuarterChange['result'] {
  if (before === undefined) return '首次记录';
  if (now === before) return '持平';
  return now > before ? '晋级' : '降级';
}
