/** 内容的唯一查询入口：页面只问这里，不直接 getCollection。 */
import { getCollection, getEntry, render } from 'astro:content';
import { mergeDuties } from './domain/calendar-year/duties.ts';
import type { Scheme } from './domain/standard/model.ts';
import { schemeLibrary } from './domain/standard/library.ts';
import { basisIndex } from './domain/standard/basis.ts';
import { backlinksOf, type BacklinkKind, type Citing } from './domain/standard/backlinks.ts';
import { vocabularyOf } from './domain/glossary/vocabulary.ts';
import { overridesOf, valueOn } from './domain/parameters/resolve.ts';
import type { CaseSource } from './schemas/case.ts';
import type { ClassSource, ItemSource, SchemeSource } from './schemas/standard.ts';
import type { RegulationSource } from './schemas/regulation.ts';
import type { HandbookSource } from './schemas/handbook.ts';
import type { PaperSource } from './schemas/paper.ts';

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

/** 手册分组，按 order；页面写了没有登记的组时构建失败。 */
export const getHandbookGroups = () =>
  once('handbookGroups', async () => {
    const groups = (await getCollection('handbookGroups')).map((g) => g.data).sort((a, b) => a.order - b.order);
    const pages = await getHandbook();
    const stray = pages.find(({ data }) => !groups.some((g) => g.title === data.group));
    if (stray) throw new Error(`${stray.slug}：content/handbook/groups.yaml 里没有“${stray.data.group}”这一组`);
    return groups.map((group) => ({ ...group, pages: pages.filter(({ data }) => data.group === group.title) }));
  });

/** 文书样式，按文件里的先后。 */
export const getPapers = () =>
  once('papers', async () =>
    (await getCollection('papers'))
      .map((p) => p.data)
      .sort((a, b) => a.order - b.order)
      .map((paper): PaperSource => paper),
  );

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

/** 名词，按 order。 */
export const getGlossary = () =>
  once('glossary', async () => (await getCollection('glossary')).map((g) => g.data).sort((a, b) => a.order - b.order));

/** 检索的规则卡片。 */
export const getAnswers = () => once('answers', async () => (await getCollection('answers')).map((a) => a.data));

/** 检索的“您要找的是”。 */
export const getAmbiguities = () =>
  once('ambiguities', async () => (await getCollection('ambiguities')).map((a) => a.data));

/** 检索的口语线索。 */
export const getCues = () => once('cues', async () => (await getCollection('cues')).map((c) => c.data));

/** 正文认词用的词表。 */
export const getVocabulary = () => once('vocabulary', async () => vocabularyOf(await getGlossary()));

/** 体系对照，见 content/standards/map.yaml。 */
export const getCrosswalk = () => once('crosswalk', async () => (await getCollection('crosswalk')).map((c) => c.data));

/** 主题横向对照，见 content/standards/themes.yaml。 */
export const getThemes = () =>
  once('themes', async () => (await getCollection('themes')).map((t) => t.data).sort((a, b) => a.order - b.order));

/** 依据编号 → 显示文字与链接；编号写错时构建失败。 */
export const getBasis = () =>
  once('basis', async () => {
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

/** 全年工作日历：content/calendar 与各体系的日程并成一份。 */
export const getDuties = () =>
  once('duties', async () => {
    const [own, ids] = await Promise.all([getCollection('calendar'), getSchemeIds()]);
    const standards = await Promise.all(ids.map(getStandard));
    return mergeDuties(
      own.map(({ data }) => data).sort((a, b) => a.order - b.order),
      standards.map(({ scheme }) => scheme),
    );
  });

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

/** 依据条 → 引用它的标准、手册、案例、问题、术语、日历、表单、参数。 */
export const getBacklinks = () =>
  once('backlinks', async () => {
    const [items, handbook, cases, problems, glossary, duties, forms, parameters] = await Promise.all([
      getItems(),
      getHandbook(),
      getCases(),
      getProblems(),
      getGlossary(),
      getDuties(),
      getForms(),
      getParameters(),
    ]);
    return backlinksOf([
      ...[...items.values()].map(({ item, path }) => cite('标准', `${item.id} ${item.title}`, path, item)),
      ...handbook.map(({ slug, data }) => cite('手册', data.title, `/handbook/${slug}/`, data)),
      ...cases.map(({ slug, data }) => cite('案例', data.title, `/cases/${slug}/`, data)),
      ...problems.map((data) => cite('问题', `${data.id} ${data.text}`, `/problems/#${data.id}`, data)),
      ...glossary.map((data) => cite('术语', data.term, `/glossary/#${data.id}`, data)),
      ...duties.map((data) => cite('日历', data.title, '/calendar/', data)),
      ...forms.map((data) => cite('表单', data.title, `/forms/#${data.id}`, data)),
      ...parameters.map((data) => cite('参数', data.title, `/parameters/#${data.id}`, data)),
    ]);
  });

const cite = (kind: BacklinkKind, title: string, path: string, data: unknown): Citing => ({ kind, title, path, data });
