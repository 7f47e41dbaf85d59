/** 由全部内容编出各体系：页面构建和测试走同一条路。 */
import type { HandbookSource } from '../../schemas/handbook.ts';
import type { ParameterSource } from '../../schemas/parameter.ts';
import type { SiteSource } from '../../schemas/site.ts';
import type { ClassSource, ProblemSource, SchemeSource } from '../../schemas/standard.ts';
import { displayValue, overridesOf, valueOn } from '../parameters/resolve.ts';
import { basisIndex, type NamedRegulation } from './basis.ts';
import { compileScheme } from './compile.ts';
import type { Scheme, Workflow } from './model.ts';

export interface LibrarySource {
  readonly schemes: readonly SchemeSource[];
  /** 体系编号 → 各类文件的前言。 */
  readonly classes: (schemeId: string) => readonly ClassSource[];
  readonly problems: readonly ProblemSource[];
  readonly regulations: readonly NamedRegulation[];
  readonly parameters: readonly ParameterSource[];
  readonly handbook: readonly { readonly slug: string; readonly data: HandbookSource }[];
  readonly site: SiteSource;
}

/** 返回取体系的函数：参数按该体系的更新日期取值，本地覆盖已计入。体系不存在时抛出中文错误。 */
export function schemeLibrary(source: LibrarySource): (id: string) => Scheme {
  const { schemes, problems, parameters, site } = source;
  const basis = basisIndex(source.regulations);
  const workflows = workflowIndex(source.handbook);
  const overrides = overridesOf(site.overrides);
  const filled = new Map(site.indicatorBasis.map(({ item, file, article }) => [item, `《${file}》${article}`]));
  const schemeTitles = Object.fromEntries(schemes.map((scheme) => [scheme.id, scheme.title]));
  return (id) => {
    const scheme = schemes.find((s) => s.id === id);
    if (!scheme) throw new Error(`没有找到标准体系 ${id}`);
    return compileScheme({
      scheme,
      classes: source.classes(id),
      problems,
      basis,
      schemeTitles,
      workflows: (itemId) => workflows.get(itemId) ?? [],
      localBasis: (itemId) => filled.get(itemId),
      parameter: (parameterId) => {
        const resolved = valueOn(parameters, parameterId, scheme.updated, overrides);
        return { title: resolved.title, value: resolved.value, display: displayValue(resolved) };
      },
    });
  };
}

/** 条目编号 → 手册流程，专办这一条的（服务条目少的）在前。 */
function workflowIndex(pages: LibrarySource['handbook']): ReadonlyMap<string, readonly Workflow[]> {
  const links = new Map<string, Workflow[]>();
  const sorted = [...pages].sort((a, b) => a.data.items.length - b.data.items.length);
  for (const { slug, data } of sorted) {
    const page = { title: data.title, href: `/handbook/${slug}/`, steps: data.steps.map((step) => step.title) };
    for (const item of data.items) links.set(item, [...(links.get(item) ?? []), page]);
  }
  return links;
}
