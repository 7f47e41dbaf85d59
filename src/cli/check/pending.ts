/** 依据待填：来源只说到哪类文件，等本单位在 content/site.yaml 填。不算错误。 */
import type { ContentSet } from './model.ts';

/** 还没填依据的条目编号，按编号排。 */
export function pendingBasis(set: ContentSet): string[] {
  const filled = new Set(set.entries.site.flatMap(({ data }) => (data?.indicatorBasis ?? []).map((b) => b.item)));
  return set.entries.classes
    .flatMap(({ data }) => data?.items ?? [])
    .filter((item) => item.basis.length === 0 && (item.basisTypes?.length ?? 0) > 0 && !filled.has(item.id))
    .map((item) => item.id)
    .sort();
}
