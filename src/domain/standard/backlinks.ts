/** 反向链接：一条依据被站内哪些地方引用。 */

export const BACKLINK_KINDS = ['标准', '手册', '案例', '问题', '术语', '日历', '表单', '参数'] as const;
export type BacklinkKind = (typeof BACKLINK_KINDS)[number];

export interface Backlink {
  readonly kind: BacklinkKind;
  readonly title: string;
  readonly path: string;
}

/** 一处引用者：原样的内容数据，依据从里面名叫 basis 的列表里找。 */
export interface Citing extends Backlink {
  readonly data: unknown;
}

/** 数据里各层 basis 列表写的依据，去掉重复。 */
export function refsIn(data: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'basis' && Array.isArray(inner)) {
          for (const ref of inner) if (typeof ref === 'string') found.add(ref);
        } else walk(inner);
      }
    }
  };
  walk(data);
  return [...found];
}

export interface BacklinkGroup {
  readonly kind: BacklinkKind;
  readonly links: readonly Backlink[];
}

/** 依据编号 → 按种类分开的引用者；同一种里名称和地址都相同的只列一次。 */
export function backlinksOf(citing: readonly Citing[]): ReadonlyMap<string, readonly BacklinkGroup[]> {
  const lists = new Map<string, Backlink[]>();
  for (const { kind, title, path, data } of citing) {
    for (const ref of refsIn(data)) {
      const list = lists.get(ref) ?? [];
      if (!list.some((l) => l.kind === kind && l.title === title && l.path === path)) list.push({ kind, title, path });
      lists.set(ref, list);
    }
  }
  const grouped = (links: readonly Backlink[]) =>
    BACKLINK_KINDS.map((kind) => ({ kind, links: links.filter((l) => l.kind === kind) })).filter(
      (group) => group.links.length > 0,
    );
  return new Map([...lists].map(([ref, links]) => [ref, grouped(links)]));
}
