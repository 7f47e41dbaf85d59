/** 一个名词该去哪几页：按种类分开，明写的在前，按主题找到的补在后面。 */

export const PLACE_KINDS = ['手册', '标准', '依据', '案例', '工具与表单', '其他'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface PlaceGroup {
  readonly kind: PlaceKind;
  readonly paths: readonly string[];
}

/** 站内路径属于哪一种。 */
export function kindOf(path: string): PlaceKind {
  if (path.startsWith('/handbook/')) return '手册';
  if (path.startsWith('/standards/') || path.startsWith('/problems/')) return '标准';
  if (path.startsWith('/regulations/')) return '依据';
  if (path.startsWith('/cases/')) return '案例';
  return /^\/(?:tools|forms|calendar|parameters|quiz)\//.test(path) ? '工具与表单' : '其他';
}

const pageOf = (path: string) => path.split('#')[0] ?? path;

/** explicit 是名词自己写的 pages；byTopic 是主题写着这个词的页，同一页已经明写的不再列。 */
export function placesOf(explicit: readonly string[], byTopic: readonly string[]): PlaceGroup[] {
  const known = new Set(explicit.map(pageOf));
  const all = [...explicit, ...byTopic.filter((path) => !known.has(pageOf(path)))];
  return PLACE_KINDS.map((kind) => ({ kind, paths: all.filter((path) => kindOf(path) === kind) })).filter(
    ({ paths }) => paths.length > 0,
  );
}
