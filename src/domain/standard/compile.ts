/** 把编辑写的标准（YAML＋MDX 前言）编译成运行时模型。纯函数，不读文件、不看今天是几号。 */
import type { ClassSource, ItemSource, ProblemSource, SchemeSource } from '../../schemas/standard.ts';
import type { BasisLink, Item, Scheme, Workflow } from './model.ts';

export interface CompileInput {
  readonly scheme: SchemeSource;
  readonly classes: readonly ClassSource[];
  readonly problems: readonly ProblemSource[];
  readonly basis: (ref: string) => BasisLink;
  /** 按标准版本日期取好的参数：编号 → 数值与显示文字。 */
  readonly parameter: (id: string) => { readonly title: string; readonly value: number; readonly display: string };
  readonly schemeTitles: Readonly<Record<string, string>>;
  /** 条目编号 → 手册里的流程。 */
  readonly workflows: (itemId: string) => readonly Workflow[];
  /** 条目编号 → 本单位填的依据（文件和条目）；没填返回 undefined。 */
  readonly localBasis: (itemId: string) => string | undefined;
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
        items: source.items.map((item) => compileItem(item, entry.id, dimension.id, problemById, input)),
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
      ...(grade.stars === undefined ? {} : { stars: grade.stars }),
      ...(grade.band === undefined ? {} : { band: grade.band }),
      ...(grade.meaning === undefined ? {} : { meaning: grade.meaning.text }),
    };
  });
  const unmetAllowed = threshold(scheme.unmetAllowed) ?? 0;
  const figures = scheme.figures.map((id) => [id, threshold(id) ?? 0] as const);
  return {
    id: scheme.id,
    title: scheme.title,
    fullTitle: scheme.fullTitle,
    version: scheme.version,
    scoring: scheme.scoring,
    modes: scheme.modes,
    terms: scheme.terms,
    unmetAllowed,
    ...(figures.length > 0 ? { figures: Object.fromEntries(figures) } : {}),
    dimensions,
    presets: scheme.presets.map(({ id, title, note }) => ({ id, title, ...(note ? { note } : {}) })),
    conditions: scheme.conditions,
    grades,
    extras: scheme.extras.map(({ id, title, questions }) => ({ id, title, questions })),
    exports: scheme.exports,
    ownerRoles: scheme.ownerRoles,
    parameters: [...parameters.values()],
    mechanisms: scheme.mechanisms.map(({ id, title, check, evidence, frequency, perYear }) => ({
      id,
      title,
      check,
      evidence,
      frequency,
      perYear,
    })),
    schemeTitles: input.schemeTitles,
    tombstones: scheme.tombstones.map(({ id, title, retiredIn, successors }) => ({ id, title, retiredIn, successors })),
  };
}

function compileItem(
  item: ItemSource,
  classId: string,
  dimensionId: string,
  problems: ReadonlyMap<string, ProblemSource>,
  { scheme, basis, workflows, localBasis }: CompileInput,
): Item {
  const filled = localBasis(item.id);
  const links = item.basis.map(basis);
  const roles = item.steps.map((step) => step.who).filter((who) => who !== undefined);
  return {
    id: item.id,
    title: item.title,
    ...(item.addedIn ? { addedIn: item.addedIn } : {}),
    classId,
    dimensionId,
    points: item.points,
    check: item.check,
    materials: item.materials.map(({ name, ledger }) => ({ name, ...(ledger ? { ledger } : {}) })),
    methods: item.methods,
    basis: filled === undefined ? links : [...links, unitBasis(filled)],
    ...(item.basisTypes && links.length === 0 && filled === undefined ? { pending: item.basisTypes } : {}),
    ...(item.must ? { must: true } : {}),
    owner: roles.find((role) => scheme.ownerRoles.includes(role)) ?? scheme.ownerRoles[0] ?? '',
    accept: item.materials.map(({ name, look }) => (look ? `${name}：${look}` : name)),
    workflows: workflows(item.id),
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

/** 本单位在 content/site.yaml 填的依据：没有站内页面，核验由本单位负责。 */
function unitBasis(label: string): BasisLink {
  return { ref: label, label, href: '', level: 'unit' };
}
