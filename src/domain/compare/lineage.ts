/** 条目的来龙去脉：停用的由谁接替，哪一版起才有。 */
import type { Scheme, Tombstone } from '../standard/model.ts';
import { allItems } from '../standard/model.ts';

export interface Lineage {
  readonly tombstone: Tombstone;
  /** 现行标准里的接替条目；中间又停用的一直追到现行的。 */
  readonly successors: readonly string[];
  /** 一对一接替的那一条；一拆几、几并一、没有接替的为 null。 */
  readonly sole: string | null;
}

/** 停用条目编号 → 来龙去脉。停用表里互相指来指去的不会绕圈。 */
export function lineages(scheme: Scheme): ReadonlyMap<string, Lineage> {
  const current = new Set(allItems(scheme).map((item) => item.id));
  const byId = new Map(scheme.tombstones.map((tombstone) => [tombstone.id, tombstone]));
  const predecessors = (id: string) => scheme.tombstones.filter((t) => t.successors.includes(id)).length;

  const follow = (id: string, seen: Set<string>): string[] => {
    if (current.has(id)) return [id];
    if (seen.has(id)) return [];
    seen.add(id);
    return (byId.get(id)?.successors ?? []).flatMap((next) => follow(next, seen));
  };
  const soleOf = (tombstone: Tombstone): string | null => {
    const seen = new Set<string>();
    for (let at: Tombstone | undefined = tombstone; at && !seen.has(at.id);) {
      seen.add(at.id);
      const [next, ...others]: readonly string[] = at.successors;
      if (next === undefined || others.length > 0 || predecessors(next) > 1) return null;
      if (current.has(next)) return next;
      at = byId.get(next);
    }
    return null;
  };
  return new Map(
    scheme.tombstones.map((tombstone) => [
      tombstone.id,
      { tombstone, successors: [...new Set(follow(tombstone.id, new Set()))], sole: soleOf(tombstone) },
    ]),
  );
}

/** 2026.1 早于 2026.10。有一个写法看不懂就不断定，返回 false。 */
export function isEarlier(version: string, than: string): boolean {
  const a = parts(version);
  const b = parts(than);
  if (!a || !b) return false;
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function parts(version: string): number[] | null {
  return /^\d+(\.\d+)*$/.test(version) ? version.split('.').map(Number) : null;
}
