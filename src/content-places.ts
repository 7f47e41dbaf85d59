/** 站内路径 → 链接文字。名词、问题、反向链接里只写路径，文字都从这里取。 */
import {
  getBasis,
  getCases,
  getForms,
  getHandbook,
  getItems,
  getRegulations,
  getSchemeIds,
  getStandard,
} from './content.ts';
import { toolLinks } from './tool-pages.ts';

const FIXED: Readonly<Record<string, string>> = {
  '/standards/': '标准总览',
  '/standards/map/': '体系对照',
  '/handbook/': '工作流程手册',
  '/cases/': '示范案例',
  '/problems/': '对照问题找办法',
  '/tools/': '工具',
  '/tools/self-check/': '对标自查',
  '/forms/': '表单',
  '/forms/ledgers/': '台账目录',
  '/parameters/': '参数表',
  '/calendar/': '全年工作日历',
  '/about/': '方法、来源与隐私',
  '/about/#privacy': '隐私',
};

/** 还回查询函数；没有这一页时抛错，构建失败。 */
export async function getPlaceTitles(): Promise<(path: string) => string> {
  const [handbook, cases, regulations, forms, items, basis, ids] = await Promise.all([
    getHandbook(),
    getCases(),
    getRegulations(),
    getForms(),
    getItems(),
    getBasis(),
    getSchemeIds(),
  ]);
  const titles = new Map(Object.entries(FIXED));
  for (const { slug, data } of handbook) titles.set(`/handbook/${slug}/`, data.title);
  for (const { slug, data } of cases) titles.set(`/cases/${slug}/`, data.title);
  for (const { slug, data } of regulations) {
    titles.set(`/regulations/${slug}/`, data.short);
    for (const article of data.articles) {
      titles.set(`/regulations/${slug}/#${article.id}`, basis(`${slug}#${article.id}`).label);
    }
  }
  for (const form of forms) titles.set(`/forms/#${form.id}`, form.title);
  for (const standard of await Promise.all(ids.map(getStandard))) {
    const { id, title } = standard.scheme;
    titles.set(`/standards/${id}/`, `“${title}”`);
    titles.set(`/tools/self-check/${id}/`, `“${title}”自查`);
    for (const page of standard.classes) titles.set(page.path, `${page.data.id} ${page.data.title}`);
  }
  for (const [id, { item, path }] of items) titles.set(path, `${id} ${item.title}`);
  return (path) => {
    const tool = /^\/tools\/([a-z-]+)\/$/.exec(path)?.[1];
    const title = titles.get(path) ?? (tool && toolLinks([tool])[0]?.title) ?? titles.get(path.split('#')[0] ?? '');
    if (!title) throw new Error(`站内没有 ${path}，链接文字取不到`);
    return title;
  };
}

/** 规范主题名 → 主题写着它的页面：手册、标准、依据、案例。 */
export async function getTopicPages(): Promise<ReadonlyMap<string, readonly string[]>> {
  const [handbook, cases, regulations, ids] = await Promise.all([
    getHandbook(),
    getCases(),
    getRegulations(),
    getSchemeIds(),
  ]);
  const standards = await Promise.all(ids.map(getStandard));
  const pages = [
    ...handbook.map(({ slug, data }) => ({ path: `/handbook/${slug}/`, topics: data.topics })),
    ...standards.flatMap(({ classes }) => classes.map(({ path, data }) => ({ path, topics: data.topics }))),
    ...regulations.map(({ slug, data }) => ({ path: `/regulations/${slug}/`, topics: data.topics })),
    ...cases.map(({ slug, data }) => ({ path: `/cases/${slug}/`, topics: data.topics })),
  ];
  const found = new Map<string, string[]>();
  for (const { path, topics } of pages) {
    for (const topic of topics) found.set(topic, [...(found.get(topic) ?? []), path]);
  }
  return found;
}
