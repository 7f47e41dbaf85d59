/** 择优：能用 Pagefind 就用，装不上、太慢或出错时换扫描引擎；调用方只见一个接口。 */
import { isAsking } from './answers.ts';
import { expand } from './expand.ts';
import { guideFor, type Guide } from './guide.ts';
import { createLexicon, type Lexicon, type Suggestion } from './lexicon.ts';
import { fileLinks, siteLinks } from './links.ts';
import { createPagefindEngine } from './pagefind-engine.ts';
import { createScanEngine, INDEX_GLOBAL, type PackedDoc, type PackedIndex } from './scan-engine.ts';
import { ANSWERS_GLOBAL, SOUNDS_GLOBAL, TOPICS_GLOBAL, type Answer, type TopicFile } from './topic-file.ts';
import type { SearchEngine, SearchMeta, SearchResult } from './types.ts';

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

/** 一页的小节和文字，构建时压好的，见 integration.ts。 */
async function fetchPage(url: string): Promise<PackedDoc> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`检索的这一页读不到（${String(response.status)}）`);
  const text = new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
  return (await text.json()) as PackedDoc;
}

/** 用脚本标签装数据：file:// 下 fetch 不通，脚本通。失败后可再试。 */
function loadScript<T>(src: string, name: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => {
      const data = (window as unknown as Record<string, T | undefined>)[name];
      if (data) resolve(data);
      else reject(new Error(`${src}是空的`));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${src}读不到`));
    };
    document.head.append(script);
  });
}

/** 检索页用的全套：检索、指点、输入建议。 */
export interface Search extends SearchEngine {
  /** 与结果一起显示：规则卡片、“您要找的是”、不是一回事的说明、没有结果时的出路。词表没装上时是空的。 */
  guide(query: string, result: SearchResult): Promise<Guide>;
  /** 词表装好以前是空的。 */
  suggest(typed: string): Suggestion[];
  /** 预先装词表，开始打字就有建议。 */
  warm(): void;
}

/** 输入建议至多几条。 */
const SUGGESTED = 8;

/** 建检索。base 是部署前缀，以斜线开头和结尾；双击打开时不看它。 */
export function createSearch(base: string): Search {
  const local = location.protocol === 'file:';
  const root = local ? '../' : base;
  const link = local ? fileLinks : siteLinks(base);
  let answers: Promise<Answer[]> | undefined;
  let sounds: Promise<void> | undefined;
  let learned: Answer[] | undefined;
  let lexicon: Lexicon | undefined;
  let loading: Promise<Lexicon | undefined> | undefined;
  // 词表装不上时照样能搜，只是不认别名和拼音。
  const loadWords = () =>
    (loading ??= loadScript<TopicFile>(`${root}data/topics.js`, TOPICS_GLOBAL).then(
      (loaded) => {
        lexicon = createLexicon(loaded);
        return lexicon;
      },
      () => undefined,
    ));
  const loadAnswers = () =>
    (answers ??= loadScript<Answer[]>(`${root}data/answers.js`, ANSWERS_GLOBAL).catch((): Answer[] => []));
  const loadSounds = () =>
    (sounds ??= Promise.all([
      loadWords(),
      loadScript<string>(`${root}data/sounds.js`, SOUNDS_GLOBAL).catch(() => ''),
    ]).then(([words, table]) => words?.hear(table)));
  const load = async (input: string) => {
    const [words, cards] = await Promise.all([loadWords(), isAsking(input) ? loadAnswers() : []]);
    if (cards.length > 0 && learned !== cards) {
      learned = cards;
      words?.learn(cards);
    }
    const { core, whole } = expand(input);
    if (words?.unsure(core, whole)) await loadSounds();
    return words;
  };
  const scan = createScanEngine(() => loadScript<PackedIndex>(`${root}search-index.js`, INDEX_GLOBAL), link, load);
  const engine = canRunPagefind()
    ? withFallback(
        createPagefindEngine(
          () => import(/* @vite-ignore */ `${root}pagefind/pagefind.js`),
          () => fetchMeta(root),
          (id) => fetchPage(`${root}pagefind/fragment/${id}.pf_fragment`),
          link,
          load,
        ),
        scan,
      )
    : scan;
  return {
    ...engine,
    async guide(query, result) {
      const words = await load(query);
      return guideFor(query, result.hits.length, link, words, isAsking(query) ? await loadAnswers() : []);
    },
    suggest(typed) {
      void loadSounds();
      return lexicon?.suggest(typed, SUGGESTED) ?? [];
    },
    warm: () => void loadWords(),
  };
}
