import { attributeText, isElement } from '../body.ts';
import { allEntries, findingAt, valuesAt } from '../finding.ts';
import { folderOf } from '../load.ts';
import { placeOf } from '../locate.ts';
import type { ContentFile, ContentSet, Place, Rule } from '../model.ts';
import { routesOf, type Anchors } from '../routes.ts';

const id = 'dead-link';

/** 官方来源的域名，子域名也算（gov.cn 含 moe.gov.cn、npc.gov.cn 等）。别的网站一律不链。 */
const OFFICIAL_HOSTS = ['gov.cn', '12371.cn', 'people.com.cn', 'xinhuanet.com', 'news.cn', 'qstheory.cn'] as const;

interface Link {
  readonly url: string;
  readonly file: ContentFile;
  readonly place: Place;
}

export const deadLink: Rule = {
  id,
  title: '链接都通，外链只到官方网站',
  check: (set) => {
    const routes = routesOf(set);
    const brokenSchemes = new Set(
      set.paths
        .filter((path) => path.endsWith('/scheme.yaml'))
        .map(folderOf)
        .filter((slug) => !set.entries.schemes.some((entry) => entry.slug === slug)),
    );
    return [...bodyLinks(set), ...fieldLinks(set)].flatMap(({ url, file, place }) => {
      const problem = /^[a-z][a-z+.-]*:|^\/\//i.test(url)
        ? externalProblem(url)
        : internalProblem(url, file, brokenSchemes, routes);
      return problem ? [findingAt(id, file, place, `链接“${url}”：${problem}`)] : [];
    });
  },
};

function externalProblem(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return '只能写站内路径，或官方网站的 https:// 网址';
  const official = OFFICIAL_HOSTS.some((host) => parsed.hostname === host || parsed.hostname.endsWith(`.${host}`));
  return official ? undefined : `${parsed.hostname} 不是官方网站，不能链接`;
}

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

function bodyLinks(set: ContentSet): Link[] {
  return set.files.flatMap((file) =>
    (file.mdx?.nodes ?? []).flatMap(({ node, place }) => {
      const url = isElement(node)
        ? (attributeText(node, 'href') ?? attributeText(node, 'src'))
        : ['link', 'definition', 'image'].includes(node.type)
          ? node.url
          : undefined;
      return typeof url === 'string' ? [{ url, file, place }] : [];
    }),
  );
}

/** 术语的站内页面，以及任何字段里写着的网址。 */
function fieldLinks(set: ContentSet): Link[] {
  const pages = set.entries.glossary.flatMap((entry) =>
    valuesAt(entry, 'pages.*').map((leaf) => ({ url: String(leaf.value), entry, leaf })),
  );
  const urls = allEntries(set).flatMap((entry) =>
    entry.leaves.flatMap((leaf) =>
      typeof leaf.value === 'string'
        ? (leaf.value.match(/https?:\/\/[^\s，。；、）”》]+/g) ?? []).map((url) => ({ url, entry, leaf }))
        : [],
    ),
  );
  return [...pages, ...urls].map(({ url, entry, leaf }) => ({
    url,
    file: entry.file,
    place: placeOf(entry.file, leaf.path),
  }));
}
