/** 内容的唯一查询入口：页面只问这里，不直接 getCollection。 */
import { getCollection, getEntry, render } from 'astro:content';
import type { BasisLink, Scheme } from './domain/standard/model.ts';
import { schemeLibrary } from './domain/standard/library.ts';
import { basisIndex } from './domain/standard/basis.ts';
import { overridesOf, valueOn } from './domain/parameters/resolve.ts';
import type { CaseSource } from './schemas/case.ts';
import type { ClassSource, ItemSource, SchemeSource } from './schemas/standard.ts';
import type { RegulationSource } from './schemas/regulation.ts';
import type { HandbookSource } from './schemas/handbook.ts';

export interface SiteEntry<T> {
  readonly slug: string;
  readonly data: T;
  readonly body: () => ReturnType<typeof render>;
}

const cache = new Map<string, Promise<unknown>>();
/** 一次构建里同样的查询只做一遍。 */
function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  const known = cache.get(key) as Promise<T> | undefined;
  if (known) return known;
  const made = make();
  if (import.meta.env.PROD) cache.set(key, made);
  return made;
}

export async function getSite() {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('没有找到 content/site.yaml');
  return entry.data;
}

export const getRegulations = () =>
  once('regulations', async () => {
    const entries = await getCollection('regulations');
    return entries
      .map((entry): SiteEntry<RegulationSource> => ({ slug: entry.id, data: entry.data, body: () => render(entry) }))
      .sort((a, b) => a.data.order - b.data.order || a.slug.localeCompare(b.slug));
  });

export const getHandbook = () =>
  once('handbook', async () => {
    const entries = await getCollection('handbook');
    return entries
      .map((entry): SiteEntry<HandbookSource> => ({ slug: entry.id, data: entry.data, body: () => render(entry) }))
      .sort((a, b) => a.data.order - b.data.order);
  });

export const getCases = () =>
  once('cases', async () => {
    const entries = await getCollection('cases');
    return entries
      .map((entry): SiteEntry<CaseSource> => ({ slug: entry.id, data: entry.data, body: () => render(entry) }))
      .sort((a, b) => a.data.order - b.data.order);
  });

export const getForms = () =>
  once('forms', async () => (await getCollection('forms')).map((f) => f.data).sort((a, b) => a.order - b.order));

/** 台账目录，按册号。 */
export const getLedgers = () =>
  once('ledgers', async () =>
    (await getCollection('ledgers')).map((l) => l.data).sort((a, b) => a.id.localeCompare(b.id)),
  );

export const getParameters = () =>
  once('parameters', async () => (await getCollection('parameters')).map((p) => p.data));

export const getWorkdays = () =>
  once('workdays', async () =>
    (await getCollection('workdays')).map(({ data: { year, holidays, workdays } }) => ({ year, holidays, workdays })),
  );

export const getProblems = () =>
  once('problems', async () =>
    (await getCollection('problems')).map((p) => p.data).sort((a, b) => a.id.localeCompare(b.id)),
  );

/** 某一天的参数值，本地覆盖已计入。没有这个参数时构建失败。 */
export const getParameterValue = async (asOf: string): Promise<(id: string) => number> => {
  const [parameters, site] = await Promise.all([getParameters(), getSite()]);
  const overrides = overridesOf(site.overrides);
  return (id) => valueOn(parameters, id, asOf, overrides).value;
};

/** 体系对照，见 content/standards/map.yaml。 */
export const getCrosswalk = () => once('crosswalk', async () => (await getCollection('crosswalk')).map((c) => c.data));

/** 主题横向对照，见 content/standards/themes.yaml。 */
export const getThemes = () =>
  once('themes', async () => (await getCollection('themes')).map((t) => t.data).sort((a, b) => a.order - b.order));

/** 依据编号 → 显示文字与链接；编号写错时构建失败。 */
export const getBasis = () =>
  once('basis', async (): Promise<(ref: string) => BasisLink> => {
    const regulations = await getRegulations();
    return basisIndex(regulations.map(({ slug, data }) => ({ slug, data })));
  });

export interface ClassPage extends SiteEntry<ClassSource> {
  readonly schemeId: string;
  readonly path: string;
}

/** 一套标准的原文：体系、各类（按页面顺序）。 */
export const getStandard = (id: string) =>
  once(`standard:${id}`, async () => {
    const entry = await getEntry('schemes', id);
    if (!entry) throw new Error(`没有找到标准体系 ${id}`);
    const scheme: SchemeSource = entry.data;
    const all = await getCollection('classes', (c) => c.id.startsWith(`${id}/`));
    const classes = scheme.dimensions.flatMap((d) =>
      d.classes.map(({ id: classId, slug }): ClassPage => {
        const found = all.find((c) => c.data.id === classId);
        if (!found) throw new Error(`${scheme.title}：没有找到 ${classId} 类的文件`);
        return {
          slug,
          schemeId: id,
          path: `/standards/${id}/${slug}/`,
          data: found.data,
          body: () => render(found),
        };
      }),
    );
    return { scheme, classes };
  });

export const getSchemeIds = () =>
  once('schemes', async () =>
    (await getCollection('schemes')).sort((a, b) => a.data.order - b.data.order).map((entry) => entry.id),
  );

const getLibrary = () =>
  once('library', async () => {
    const [ids, problems, regulations, parameters, handbook, site] = await Promise.all([
      getSchemeIds(),
      getProblems(),
      getRegulations(),
      getParameters(),
      getHandbook(),
      getSite(),
    ]);
    const standards = await Promise.all(ids.map(getStandard));
    const classes = new Map(standards.map((s) => [s.scheme.id, s.classes.map((c) => c.data)]));
    return schemeLibrary({
      schemes: standards.map((s) => s.scheme),
      classes: (id) => classes.get(id) ?? [],
      problems,
      regulations,
      parameters,
      handbook,
      site,
    });
  });

/** 编译好的标准：参数按标准的更新日期取值，本地覆盖已计入。 */
export const getScheme = (id: string) => once(`scheme:${id}`, async (): Promise<Scheme> => (await getLibrary())(id));

export interface ItemPlace {
  readonly item: ItemSource;
  readonly path: string;
  readonly classTitle: string;
}

/** 条目编号 → 条目与所在页。 */
export const getItems = () =>
  once('items', async () => {
    const ids = await getSchemeIds();
    const places = new Map<string, ItemPlace>();
    for (const id of ids) {
      const { classes } = await getStandard(id);
      for (const page of classes)
        for (const item of page.data.items)
          places.set(item.id, { item, path: `${page.path}#${item.id}`, classTitle: page.data.title });
    }
    return places;
  });

/** 依据条 → 引用它的条目，依据页的“哪些条目用到”。 */
export const getBacklinks = () =>
  once('backlinks', async () => {
    const items = await getItems();
    const handbook = await getHandbook();
    const links = new Map<string, { title: string; path: string }[]>();
    const add = (ref: string, title: string, path: string) => {
      const list = links.get(ref) ?? [];
      if (!list.some((entry) => entry.path === path)) list.push({ title, path });
      links.set(ref, list);
    };
    for (const { item, path } of items.values()) {
      const statements = [...item.requirement, ...item.steps, ...item.variants, ...item.applicability];
      const refs = new Set([...item.basis, ...statements.flatMap((s) => s.basis ?? [])]);
      for (const ref of refs) add(ref, `${item.id} ${item.title}`, path);
    }
    for (const { slug, data } of handbook) {
      const refs = new Set([...data.basis, ...data.steps.flatMap((s) => s.basis ?? [])]);
      for (const ref of refs) add(ref, `手册：${data.title}`, `/handbook/${slug}/`);
    }
    return links;
  });
