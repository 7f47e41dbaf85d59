/** 择优：能用 Pagefind 就用，装不上、太慢或出错时换扫描引擎；调用方只见一个接口。 */
import type { AliasSource } from './expand.ts';
import { fileLinks, siteLinks } from './links.ts';
import { createPagefindEngine } from './pagefind-engine.ts';
import { createScanEngine, INDEX_GLOBAL, type PackedIndex } from './scan-engine.ts';
import type { SearchEngine, SearchMeta } from './types.ts';

/** Pagefind 首次装载超过这么多毫秒就改用后备；以后各次不限时。 */
const PATIENCE = 8000;

// 一个返回两个值的函数：Chromium 85 起才认；CSP 不许编译 WASM 时也在这里抛错。
const PROBE = [0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 0, 2, 127, 127, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 65, 0, 11];

function canRunPagefind(): boolean {
  if (location.protocol === 'file:' || typeof WebAssembly === 'undefined') return false;
  try {
    new WebAssembly.Module(new Uint8Array(PROBE));
    return true;
  } catch {
    return false;
  }
}

/**
 * 先问 first，它第一次没有按时答出来（或后来出错）就从此改问 second。
 * 用户自己取消的（AbortError）原样抛出。patience 单位毫秒。
 */
export function withFallback(first: SearchEngine, second: SearchEngine, patience = PATIENCE): SearchEngine {
  let current = first;
  let proven = false;
  async function run<T>(ask: (engine: SearchEngine) => Promise<T>): Promise<T> {
    if (current === second) return ask(second);
    try {
      const answer = await (proven ? ask(first) : inTime(ask(first), patience));
      proven = true;
      return answer;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      current = second;
      return ask(second);
    }
  }
  return {
    meta: () => run((engine) => engine.meta()),
    search: (query, filters, signal, limit) => run((engine) => engine.search(query, filters, signal, limit)),
  };
}

function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('检索引擎装载超时'));
    }, patience);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

async function fetchMeta(base: string): Promise<SearchMeta> {
  const response = await fetch(`${base}search-meta.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`检索小表读不到（${String(response.status)}）`);
  return (await response.json()) as SearchMeta;
}

/** 用脚本标签装后备索引：file:// 下 fetch 不通，脚本通。失败后可再试。 */
function loadIndex(base: string): Promise<PackedIndex> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${base}search-index.js`;
    script.onload = () => {
      const index = (window as unknown as Record<string, PackedIndex | undefined>)[INDEX_GLOBAL];
      if (index) resolve(index);
      else reject(new Error('后备索引是空的'));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error('后备索引读不到'));
    };
    document.head.append(script);
  });
}

/** 建检索。base 是部署前缀，以斜线开头和结尾；双击打开时不看它。 */
export function createSearch(base: string, aliases?: AliasSource): SearchEngine {
  const local = location.protocol === 'file:';
  const root = local ? '../' : base;
  const link = local ? fileLinks : siteLinks(base);
  const scan = createScanEngine(() => loadIndex(root), link, aliases);
  if (!canRunPagefind()) return scan;
  const pagefind = createPagefindEngine(
    () => import(/* @vite-ignore */ `${root}pagefind/pagefind.js`),
    () => fetchMeta(root),
    link,
    aliases,
  );
  return withFallback(pagefind, scan);
}
