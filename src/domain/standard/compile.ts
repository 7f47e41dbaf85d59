/** 把编辑写的标准（YAML＋MDX 前言）编译成运行时模型。纯函数，不读文件、不看今天是几号。 */
import type { ClassSource, ItemSource, ProblemSource, SchemeSource } from '../../schemas/standard.ts';
import type { BasisLink, Item, Scheme } from './model.ts';

export interface CompileInput {
  readonly scheme: SchemeSource;
  readonly classes: readonly ClassSource[];
  readonly problems: readonly ProblemSource[];
  readonly basis: (ref: string) => BasisLink;
  /** 按标准版本日期取好的参数：编号 → 数值与显示文字。 */
  readonly parameter: (id: string) => { readonly title: string; readonly value: number; readonly display: string };
}

/** 类文件缺失或参数不存在时抛出中文错误。 */
export function compileScheme(input: CompileInput): Scheme {
  const { scheme } = input;
  const problemById = new Map(input.problems.map((p) => [p.id, p]));
  const classById = new Map(input.classes.map((c) => [c.id, c]));
  const parameters = new Map<string, { title: string; value: string }>();
  const threshold = (id: string | undefined) => {
    if (!id) return undefined;
    const { title, value, display } = input.parameter(id);
    parameters.set(id, { title, value: display });
    return value;
  };

  const dimensions = scheme.dimensions.map((dimension) => ({
    id: dimension.id,
    title: dimension.title,
    short: dimension.short,
    points: dimension.points,
    classes: dimension.classes.map((entry) => {
      const source = classById.get(entry.id);
      if (!source) throw new Error(`${scheme.title}：没有找到 ${entry.id} 类的文件`);
      return {
        id: entry.id,
        slug: entry.slug,
        title: source.title,
        points: entry.points,
        items: source.items.map((item) => compileItem(item, entry.id, dimension.id, problemById, input.basis)),
      };
    }),
  }));
  const grades = scheme.grades.map((grade) => {
    const total = threshold(grade.total);
    const floor = threshold(grade.dimension);
    return {
      id: grade.id,
      title: grade.title,
      ...(total === undefined ? {} : { total }),
      ...(floor === undefined ? {} : { dimension: floor }),
      ...(grade.extra === undefined ? {} : { extra: grade.extra }),
    };
  });
  return {
    id: scheme.id,
    title: scheme.title,
    fullTitle: scheme.fullTitle,
    version: scheme.version,
    modes: scheme.modes,
    dimensions,
    presets: scheme.presets.map(({ id, title, note }) => ({ id, title, ...(note ? { note } : {}) })),
    conditions: scheme.conditions,
    grades,
    extras: scheme.extras.map(({ id, title, questions }) => ({ id, title, questions })),
    exports: scheme.exports,
    ownerRoles: scheme.ownerRoles,
    parameters: [...parameters.values()],
  };
}

function compileItem(
  item: ItemSource,
  classId: string,
  dimensionId: string,
  problems: ReadonlyMap<string, ProblemSource>,
  basis: (ref: string) => BasisLink,
): Item {
  return {
    id: item.id,
    title: item.title,
    classId,
    dimensionId,
    points: item.points,
    check: item.check,
    materials: item.materials.map(({ name, ledger }) => ({ name, ...(ledger ? { ledger } : {}) })),
    methods: item.methods,
    basis: item.basis.map(basis),
    ...(item.floor ? { floor: item.floor } : {}),
    problems: item.problems.map(({ id, remedy }) => ({ id, text: problems.get(id)?.text ?? id, remedy })),
    deductions: item.deductions.map(({ id, text, points, all, per }) => ({
      id,
      text,
      ...(points === undefined ? {} : { points }),
      ...(all ? { all } : {}),
      ...(per ? { per } : {}),
    })),
    applicability: item.applicability.map(({ when, effect, reason }) => ({ when, effect, reason })),
    variants: Object.fromEntries(item.variants.map(({ preset, text }) => [preset, text])),
  };
}
