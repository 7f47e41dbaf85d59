import { findingAt } from '../finding.ts';
import { folderOf } from '../load.ts';
import { bodyLinks, isExternal, pageLinks } from '../links.ts';
import type { ContentFile, Rule } from '../model.ts';
import { routesOf, type Anchors } from '../routes.ts';

const id = 'dead-link';

export const deadLink: Rule = {
  id,
  title: '站内链接都通',
  check: (set) => {
    const routes = routesOf(set);
    const brokenSchemes = new Set(
      set.paths
        .filter((path) => path.endsWith('/scheme.yaml'))
        .map(folderOf)
        .filter((slug) => !set.entries.schemes.some((entry) => entry.slug === slug)),
    );
    return [...bodyLinks(set), ...pageLinks(set)].flatMap(({ url, file, place }) => {
      const problem = isExternal(url) ? undefined : internalProblem(url, file, brokenSchemes, routes);
      return problem ? [findingAt(id, file, place, `链接“${url}”：${problem}`)] : [];
    });
  },
};

function internalProblem(
  url: string,
  file: ContentFile,
  brokenSchemes: ReadonlySet<string>,
  routes: ReadonlyMap<string, Anchors>,
): string | undefined {
  const [address = '', anchor] = url.split('#');
  if (address === '') {
    return file.mdx?.anchors.includes(decode(anchor)) ? undefined : `本页没有锚点 #${anchor ?? ''}，请写完整路径`;
  }
  const path = address.split('?')[0] ?? '';
  if (!path.startsWith('/')) return '站内链接要写以 / 开头的完整路径';
  const anchors = routes.get(path);
  // 体系文件读不通时，它下面有哪些页无从知道。
  const scheme = /^\/(?:standards|tools\/self-check)\/([^/]+)\//.exec(path)?.[1];
  if (!anchors && scheme && brokenSchemes.has(scheme)) return undefined;
  if (!anchors) return routes.has(`${path}/`) ? '末尾少了斜线 /' : '站内没有这一页';
  return anchor === undefined || anchors === 'unknown' || anchors.has(decode(anchor))
    ? undefined
    : `${path} 这一页没有锚点 #${anchor}`;
}

function decode(anchor = ''): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
