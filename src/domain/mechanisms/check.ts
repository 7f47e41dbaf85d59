/** 配套机制（如“五抓”）做得够不够：按一年至少几次数。 */
import type { Assessment } from '../../schemas/result-file.ts';
import type { Mechanism } from '../standard/model.ts';

type Filled = NonNullable<NonNullable<Assessment['extras']>['mechanisms']>;

export interface MechanismResult {
  readonly mechanism: Mechanism;
  /** 今年做了几次；没填为 null。 */
  readonly count: number | null;
  readonly note: string;
  /** 还差几次；没填为 null，够了为 0。 */
  readonly short: number | null;
  /** 够 / 差2次 / 未填。 */
  readonly verdict: string;
}

export function mechanismResults(mechanisms: readonly Mechanism[], filled: Filled | undefined): MechanismResult[] {
  return mechanisms.map((mechanism) => {
    const entry = filled?.[mechanism.id];
    const short = entry ? Math.max(0, mechanism.perYear - entry.count) : null;
    return {
      mechanism,
      count: entry?.count ?? null,
      note: entry?.note?.trim() ?? '',
      short,
      verdict: short === null ? '未填' : short === 0 ? '够' : `差${short}次`,
    };
  });
}
