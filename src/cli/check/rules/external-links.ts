import type { BodyNode, MdxNode } from '../body.ts';
import { findingAt, isComplete } from '../finding.ts';
import { bodyLinks, fieldUrls, isExternal, linkOf, type Link } from '../links.ts';
import type { ContentFile, ContentSet, Finding, Rule } from '../model.ts';
import { plainText } from '../texts.ts';

const id = 'external-links';
const MARK = '（未点验）';

export const externalLinks: Rule = {
  id,
  title: '外链只到官方网站，没打开过的写明“未点验”',
  check: (set) => {
    const hosts = set.entries.domains.flatMap(({ data }) => (data ? [data.id] : []));
    const links = [...bodyLinks(set).filter(({ url }) => isExternal(url)), ...fieldUrls(set)];
    const opened = openedUrls(set);
    return [
      ...(isComplete(set, 'domains') ? links.flatMap((link) => offList(link, hosts)) : []),
      ...set.files.flatMap((file) => unmarked(file, opened)),
    ];
  },
};

function offList({ url, file, place }: Link, hosts: readonly string[]): Finding[] {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    return [findingAt(id, file, place, `链接“${url}”：只能写站内路径，或官方网站的 https:// 网址`)];
  }
  if (hosts.some((host) => parsed.hostname === host || parsed.hostname.endsWith(`.${host}`))) return [];
  const advice = `${parsed.hostname} 不是官方网站，不能链接；名单在 content/wording/domains.yaml`;
  return [findingAt(id, file, place, `链接“${url}”：${advice}`)];
}

/** 依据页写明打开过的网址。依据页自己的网址由页面标“未点验”，正文里的链接要自己写。 */
function openedUrls(set: ContentSet): ReadonlySet<string> {
  return new Set(set.entries.regulations.flatMap(({ data }) => (data?.official?.opened ? [data.official.url] : [])));
}

function unmarked(file: ContentFile, opened: ReadonlySet<string>): Finding[] {
  const nodes = file.mdx?.nodes ?? [];
  return nodes.flatMap(({ node: parent }) =>
    (parent.children ?? []).flatMap((child, index) => {
      const url = linkOf(child);
      if (url === undefined || !isExternal(url) || opened.has(url)) return [];
      const after = (parent.children ?? []).slice(index + 1);
      if (after.map(plainText).join('').startsWith(MARK)) return [];
      return [findingAt(id, file, placeIn(nodes, child), `链接“${url}”没有打开过，后面要写“${MARK}”`)];
    }),
  );
}

const placeIn = (nodes: readonly BodyNode[], node: MdxNode) =>
  nodes.find((entry) => entry.node === node)?.place ?? { line: 1, column: 1 };
