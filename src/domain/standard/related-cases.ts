/** 手册页的相关案例：页上指定的在前，其余按与案例共同的标准条目多少，至多三个。 */
interface CaseEntry {
  readonly slug: string;
  readonly data: { readonly items: readonly string[] };
}

const MOST = 3;

/** 指定的案例不存在时抛错，构建失败。 */
export function relatedCases<T extends CaseEntry>(
  all: readonly T[],
  page: { readonly items: readonly string[]; readonly cases: readonly string[] },
): T[] {
  const named = page.cases.map((slug) => {
    const found = all.find((entry) => entry.slug === slug);
    if (!found) throw new Error(`没有案例 ${slug}`);
    return found;
  });
  const shared = ({ data }: T) => data.items.filter((id) => page.items.includes(id)).length;
  const others = all
    .filter((entry) => !named.includes(entry) && shared(entry) > 0)
    .sort((a, b) => shared(b) - shared(a));
  return [...named, ...others].slice(0, Math.max(MOST, named.length));
}
