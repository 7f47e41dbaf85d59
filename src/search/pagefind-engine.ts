/** Pagefind 引擎：WASM 倒排索引取候选页，取回前几页正文再用共用的尺子定次序。 */
import { breathe, mapSlowly, rest, stopIf } from './breathe.ts';
import { expand, type Query } from './expand.ts';
import { ENOUGH, guessOf, select, toHit } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import { bigrams } from './normalise.ts';
import { estimate, outlinesOf, rankOf, type Estimate, type Outline } from './outline.ts';
import { prepare, rarity, score, weigh, withoutGuesses, type Prepared } from './score.ts';
import { unpack, type PackedDoc } from './scan-engine.ts';
import type { Filters, LinkTo, SearchEngine, SearchMeta, SearchResult } from './types.ts';

/** 一批取回几页正文；每页约 4KB，一批六页才守得住单次查询 60KB。 */
const BATCH = 6;
/** 放宽成“任一字词”时最多拆几个，每个可能多取一块索引。 */
const LOOSE_WORDS = 4;
/** 按名称表最多补几页。 */
const MISSED = 6;

interface Found {
  id: string;
  score: number;
}

interface PagefindInstance {
  search(term: string, options: { filters: Record<string, string> }): Promise<{ results: Found[] }>;
}

interface PagefindModule {
  createInstance(options: object): PagefindInstance & { init(): Promise<unknown> };
}

interface Opened {
  pagefind: PagefindInstance;
  meta: SearchMeta;
  names: Outline[];
}

export function createPagefindEngine(
  load: () => Promise<PagefindModule>,
  loadMeta: () => Promise<SearchMeta>,
  loadPage: (id: string) => Promise<PackedDoc>,
  link: LinkTo,
  loadLexicon: (input: string) => Promise<Lexicon | undefined> = () => Promise.resolve(undefined),
): SearchEngine {
  let ready: Promise<Opened> | undefined;
  const pages = new Map<string, Promise<Prepared>>();

  const open = () => {
    ready ??= Promise.all([
      load().then(async (module) => {
        const instance = module.createInstance({
          ranking: { metaWeights: { title: 10, topics: 8 } },
        });
        await instance.init();
        return instance;
      }),
      loadMeta(),
    ]).then(([pagefind, meta]) => ({
      pagefind,
      meta,
      names: outlinesOf(meta),
    }));
    return ready;
  };

  const fetchPage = (found: Found) => {
    let page = pages.get(found.id);
    if (!page) {
      page = loadPage(found.id).then(async (packed) => {
        // 几页常常一起到，各歇一口气再归一化。
        await rest();
        return prepare(unpack(packed));
      });
      pages.set(found.id, page);
      page.catch(() => pages.delete(found.id));
    }
    return page;
  };

  async function search(input: string, filters: Filters, signal: AbortSignal, limit: number): Promise<SearchResult> {
    const [{ pagefind, meta, names }, lexicon] = await Promise.all([open(), loadLexicon(input)]);
    stopIf(signal);
    const asked = expand(input, lexicon?.look);
    if (asked.terms.length === 0) return { hits: [], total: 0, approximate: false };
    const options = { filters: toFilters(filters) };
    const ask = async (term: string) => (await pagefind.search(term, options)).results;
    const judge = async (batch: readonly Found[]) => {
      const fetched = await Promise.all(batch.map(fetchPage));
      stopIf(signal);
      const within = fetched.filter((page) => isWithin(page, filters));
      return mapSlowly(within, (page) => score(page, query, meta), signal);
    };

    const phrase = await ask(`"${asked.core}"`);
    await breathe(signal);
    // 原样的词查得到，就不必猜读音和字形。
    const query = phrase.length > 0 ? withoutGuesses(asked) : asked;
    const weights = weigh(query, meta);
    const named = new Map(names.map((outline) => [outline.id, estimate(outline, query, weights)]));
    await breathe(signal);
    const candidates = await strict(ask, query, input, named, phrase, signal);
    await breathe(signal);
    const head = await judge(candidates.slice(0, BATCH));
    stopIf(signal);
    let { picked, full } = select(head, query);
    let total = picked.length + Math.max(0, candidates.length - BATCH);
    if (full < ENOUGH && (full === 0 || query.core.length >= 4)) {
      // 完全相符的太少：放宽成任一词，与头一批合起来再选。
      const known = new Set(candidates.slice(0, BATCH).map((f) => f.id));
      const wider = (await loose(ask, query, meta, named)).filter((f) => !known.has(f.id)).slice(0, BATCH);
      stopIf(signal);
      ({ picked, full } = select([...head, ...(await judge(wider))], query));
      total = picked.length;
    } else {
      // 一批一批地定次序：再列几条时，前面的不挪位。
      for (let at = BATCH; at < candidates.length && picked.length < limit; at += BATCH) {
        const batch = await judge(candidates.slice(at, at + BATCH));
        const more = select(batch, query);
        const kept = more.picked.filter((s) => s.full);
        picked.push(...kept);
        total -= batch.length - kept.length;
      }
    }
    stopIf(signal);
    return {
      hits: await mapSlowly(picked.slice(0, limit), (s) => toHit(s, query, link, lexicon?.topicsAt), signal),
      total,
      guessed: guessOf(query, picked),
      approximate: full === 0 && picked.length > 0,
    };
  }

  return { meta: async () => (await open()).meta, search };
}

/** 按名称表补的页没有经过 Pagefind 的筛选。 */
function isWithin({ doc }: Prepared, { kind, scheme }: Filters): boolean {
  return (!kind || doc.kind === kind) && (!scheme || doc.scheme === scheme);
}

function toFilters(filters: Filters): Record<string, string> {
  return { ...(filters.kind && { 种类: filters.kind }), ...(filters.scheme && { 体系: filters.scheme }) };
}

type Ask = (term: string) => Promise<Found[]>;

type Estimates = ReadonlyMap<string, Estimate>;

/** 每个词都要有，名称对得上的页也算。名称像的排前，其次整句连着出现的，再按 Pagefind 的分。 */
async function strict(
  ask: Ask,
  query: Query,
  input: string,
  named: Estimates,
  phrase: readonly Found[],
  signal: AbortSignal,
): Promise<Found[]> {
  const joined = query.terms.join(' ');
  // 页数太多、没有名称表时，别名只能再问一遍。
  const wordings = named.size > 0 ? [joined] : [joined, ...query.alternatives.slice(0, 2).map((a) => a.text)];
  // 归一化会去掉连字符、改写数字，照原样再问一次才不漏 A1-1、3个月。
  if (query.hints.length === 0 && input.trim() !== joined) wordings.push(input.trim());
  const answers: Found[][] = [];
  for (const wording of wordings) {
    answers.push(await ask(wording));
    await breathe(signal);
  }
  const whole = new Set(phrase.map((f) => f.id));
  const best = new Map<string, Found>();
  for (const found of [...phrase, ...answers.flat()]) {
    const known = best.get(found.id);
    if (!known || known.score < found.score) best.set(found.id, found);
  }
  const enough = query.terms.length === 1 && whole.size >= BATCH;
  for (const id of missed(best, named)) best.set(id, { id, score: 0 });
  const top = Math.max(1, ...Array.from(best.values(), (f) => f.score));
  return (
    Array.from(best.values(), (found) => ({
      found,
      value: rankOf(named.get(found.id), whole.has(found.id), found.score / top),
    }))
      .sort((a, b) => b.value - a.value)
      // 单个词又有足够多的页原样含它：切碎后才对得上的页排在一批之外就不要了，条数才实在。
      .filter(({ found: { id } }, index) => index < BATCH || !enough || whole.has(id) || named.get(id)?.alike === true)
      .map(({ found }) => found)
  );
}

/** 页名或主题明明相符、Pagefind 因切词不一没给的页（它把“三会一课”切成几种样子）：按名称表直接取。 */
function missed(known: ReadonlyMap<string, unknown>, named: Estimates): string[] {
  return Array.from(named)
    .filter(([id, { alike }]) => alike && !known.has(id))
    .sort(([, a], [, b]) => b.base - a.base)
    .slice(0, MISSED)
    .map(([id]) => id);
}

/** 切词与 Pagefind 查询端一致；能跑 Pagefind 的浏览器都有 Intl.Segmenter。 */
function words(query: Query): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const all = query.terms.flatMap((term) => Array.from(segmenter.segment(term), (s) => s.segment));
  const long = Array.from(new Set(all.filter((word) => word.length >= 2)));
  return long.length > 0 ? long : query.grams;
}

/** 任一词有就算，按词的稀有度加权相加，名称像的提前。 */
async function loose(ask: Ask, query: Query, meta: SearchMeta, named: Estimates): Promise<Found[]> {
  const parts = words(query)
    .map((word) => ({ word, weight: bigrams(word).reduce((sum, gram) => sum + rarity(meta, gram), 0) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, LOOSE_WORDS);
  const all = Math.max(
    1,
    parts.reduce((sum, part) => sum + part.weight, 0),
  );
  const sums = new Map<string, { found: Found; sum: number }>();
  const answers = await Promise.all(parts.map(({ word }) => ask(word)));
  answers.forEach((results, index) => {
    const top = Math.max(1, ...results.map((f) => f.score));
    for (const found of results) {
      const entry = sums.get(found.id) ?? { found, sum: 0 };
      entry.sum += ((parts[index]?.weight ?? 0) / all) * (0.7 + (0.3 * found.score) / top);
      sums.set(found.id, entry);
    }
  });
  return Array.from(sums.values(), ({ found, sum }) => ({ found, value: rankOf(named.get(found.id), false, sum) }))
    .sort((a, b) => b.value - a.value)
    .map(({ found }) => found);
}
