/** 一份佐证归哪一册、对应哪一样应备材料。 */

interface Material {
  readonly name: string;
  readonly ledger?: string;
}

/**
 * 存放处里写的册号，例如“03-6册”“台账01-1”“03-1/2026/2026-03-12_党员大会_记录”；
 * 日期不算册号，台账目录里没有的册号也不算。没有返回空字符串。
 */
export function ledgerInText(text: string, known: ReadonlySet<string>): string {
  // 全角数字、全角连字符先换成半角。
  const tokens =
    text
      .normalize('NFKC')
      .replace(/[‐‑‒–—−]/g, '-')
      .match(/\d+(-\d+)+/g) ?? [];
  for (const token of tokens) {
    const id = token.split('-').slice(0, 2).join('-');
    if (known.has(id)) return id;
  }
  return '';
}

/** 佐证名称对应的应备材料：同名的，没有就取名称里含着的最长一样；都没有为 undefined。 */
export function materialOf<T extends Material>(title: string, materials: readonly T[]): T | undefined {
  const exact = materials.find((m) => m.name === title);
  if (exact) return exact;
  return materials
    .filter((m) => m.name !== '' && title.includes(m.name))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

/** 一样材料放在哪一册：自己写的；没写的随本条第一份写了册的材料。都没有为空字符串。 */
export function shelfOf(
  material: Material | undefined,
  materials: readonly Material[],
  known: ReadonlySet<string>,
): string {
  const candidates = [material?.ledger, ...materials.map((m) => m.ledger)];
  return candidates.find((id) => id !== undefined && known.has(id)) ?? '';
}

/** 佐证归册：存放处写的册号优先，没写的随同名的应备材料，再没有的随本条第一份材料。 */
export function ledgerOf(
  evidence: { readonly title: string; readonly location: string },
  materials: readonly Material[],
  known: ReadonlySet<string>,
): string {
  return ledgerInText(evidence.location, known) || shelfOf(materialOf(evidence.title, materials), materials, known);
}
