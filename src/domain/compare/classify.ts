/** 一条在各期的状态连起来归哪一类。只看状态，不看分数。 */
import type { ChangeKind, ItemState } from './model.ts';

export interface Classified {
  readonly kind: ChangeKind;
  /** 从第几期起一直是现在这样（差距或达标），从 0 数；不可比、不涉及的为 null。 */
  readonly since: number | null;
}

/**
 * 各期从早到晚。那一版没有这一条（absent）的不拦比较：以前没有、现在有差距的算新增。
 * 任一期未填、判不了，一期不适用而另一期适用，或最近一期的标准没有这一条，不可比。
 * 三期以上以首期为“以前”：首期达标、后来一直有差距的是新增；中间达标过、现在又有差距的是反弹。
 */
export function classify(states: readonly ItemState[]): Classified {
  const present = states.filter((state) => state !== 'absent');
  if (present.every((state) => state === 'na')) return { kind: 'excluded', since: null };
  const last = states[states.length - 1];
  const settled = present.every((state) => state === 'gap' || state === 'clear');
  if (!settled || last === 'absent') return { kind: 'incomparable', since: null };

  let since = states.length - 1;
  while (since > 0 && states[since - 1] === last) since -= 1;
  const firstGap = present.indexOf('gap');
  if (last === 'clear') return { kind: firstGap < 0 ? 'clear' : 'closed', since };
  if (firstGap > 0 || present.length === 1) {
    const relapsed = present.indexOf('clear', firstGap) > firstGap;
    return { kind: relapsed ? 'relapsed' : 'added', since };
  }
  return { kind: present.includes('clear') ? 'relapsed' : 'unchanged', since };
}
