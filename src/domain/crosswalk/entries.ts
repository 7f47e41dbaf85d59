import type { CrossEntry } from './model.ts';

/**
 * 从 from 到 to 的对照。数据里写了正向的照用；只写了反向的由它推出：反向的一条目标拆回各条来源，
 * 覆盖程度一律 partial——六化达标说明不了五化的每一条都达标，只能作建议。两个方向都没有，返回空。
 */
export function entriesFor(crosswalk: readonly CrossEntry[], from: string, to: string): CrossEntry[] {
  const forward = crosswalk.filter((entry) => entry.from === from && entry.to === to);
  if (forward.length > 0) return forward;
  const sourcesOf = new Map<string, string[]>();
  for (const entry of crosswalk) {
    if (entry.from !== to || entry.to !== from) continue;
    for (const { item } of entry.sources) {
      const known = sourcesOf.get(item) ?? [];
      sourcesOf.set(item, known.includes(entry.target) ? known : [...known, entry.target]);
    }
  }
  return [...sourcesOf].map(([target, items]) => ({
    from,
    to,
    target,
    sources: items.map((item) => ({ item, coverage: 'partial' as const })),
  }));
}
