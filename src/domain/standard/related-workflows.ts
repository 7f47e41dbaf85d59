/** 案例页的手册流程：指名引用这个案例的在前，其余按共同的标准条目多少，至多五个。 */
interface Workflow {
  readonly data: { readonly items: readonly string[]; readonly cases: readonly string[] };
}

const MOST = 5;

export function relatedWorkflows<T extends Workflow>(
  all: readonly T[],
  entry: { readonly slug: string; readonly items: readonly string[] },
): T[] {
  const weight = ({ data }: T) =>
    (data.cases.includes(entry.slug) ? 100 : 0) + data.items.filter((id) => entry.items.includes(id)).length;
  return all
    .filter((page) => weight(page) > 0)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST);
}
