/** 案例按什么筛：体系、五化维度、单位类别；维度从能对照的条目得出。 */
interface CaseFacts {
  readonly unitKind: string;
  readonly schemes: readonly string[];
  readonly items: readonly string[];
}

interface Choice {
  readonly id: string;
  readonly title: string;
}

export interface CaseFacets {
  readonly schemes: readonly string[];
  readonly dimensions: readonly string[];
  readonly unit: string;
}

/** 没有写明体系的案例各套都能参考，选哪一套都列出来。 */
export function caseFacets(data: CaseFacts, schemes: readonly Choice[], dimensions: readonly Choice[]): CaseFacets {
  return {
    schemes: data.schemes.length > 0 ? data.schemes : schemes.map((s) => s.id),
    dimensions: dimensions
      .map((d) => d.id)
      .filter((id) => data.items.some((item) => new RegExp(`^${id}\\d+-\\d+$`).test(item))),
    unit: data.unitKind,
  };
}
