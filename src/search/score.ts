/** 打分：两个引擎取回候选页以后都用这一把尺子，前几条才会一致。 */
import type { Query } from './expand.ts';
import { BREAK, normalise } from './normalise.ts';
import type { Kind, SearchDoc, SearchMeta } from './types.ts';

export interface Prepared {
  doc: SearchDoc;
  title: string;
  topics: string[];
  sections: PreparedSection[];
  /** 全部文字连起来，第一次打分时才拼。 */
  whole?: string;
}

interface PreparedSection {
  /** 编号，例如 a1.1（A1-1）；没有时是空串。 */
  code: string;
  title: string;
  text: string;
}

export interface Scored {
  prepared: Prepared;
  score: number;
  /** 完全相符：每个词都原样出现，或每对相邻二字都出现。 */
  full: boolean;
  /** 查询的二元字按稀有度加权后，本页占几成，0—1。 */
  coverage: number;
  /** 页名或主题说的就是所查的事。 */
  named: boolean;
  /** 小节下标，最相关的在前；不相关的不列。 */
  sections: number[];
  /** 专讲所查主题的小节；整页都讲它，或没有这样的小节时为 undefined。 */
  placed: number | undefined;
}

/** 同分时的先后：先流程和标准，再依据，最后案例。 */
export const KIND_EDGE: Record<Kind, number> = {
  手册: 4,
  标准: 3,
  工具与表单: 2,
  术语: 2,
  依据: 0,
  培训: -1,
  案例: -2,
};

// 标题前的编号（B1、B1-2、LH-01）不算标题的字。
const CODE = /^[a-z]{1,2}\d{1,3}(?:\.\d{1,2})?(?=[^a-z\d.])/;
// 依据页的标题带套话，不该因此显得与查询更不像。
const FORMAL = /^(?:关于|中国共产党)+|(?:试行|暂行)$/g;

/** 归一化一页；扫描引擎装入时做一次，Pagefind 引擎取回时做。 */
export function prepare(doc: SearchDoc): Prepared {
  return {
    doc,
    title: nameOf(doc.title),
    topics: doc.topics.map(normalise),
    sections: doc.sections.map((s) => ({
      code: CODE.exec(normalise(s.title))?.[0] ?? '',
      title: nameOf(s.title),
      text: normalise(s.text),
    })),
  };
}

/** 名称归一化并去掉前面的编号。 */
export function nameOf(title: string): string {
  return normalise(title).replace(CODE, '');
}

/** 二元字的稀有度：常见的按表，不在表里的按少见算。 */
export function rarity(meta: SearchMeta, gram: string): number {
  const pages = meta.common[gram] ?? Math.max(1, meta.pages * 0.05);
  return Math.log(1 + meta.pages / pages);
}

export type Weights = readonly (readonly [string, number])[];

function share(weights: Weights, text: string): number {
  let all = 0;
  let got = 0;
  for (const [gram, weight] of weights) {
    all += weight;
    if (text.includes(gram)) got += weight;
  }
  return all === 0 ? 0 : got / all;
}

function times(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count += 1;
  return count;
}

/** 简称：每个字按先后都在名称里，如“民评”之于“民主评议党员”。 */
function abbreviates(core: string, name: string): boolean {
  if (core.length < 2 || core.length > 5 || name.length > 14 || core.charAt(0) !== name.charAt(0)) return false;
  let at = 0;
  for (const char of name) if (char === core.charAt(at)) at += 1;
  return at === core.length;
}

/** 名称（标题、小标题、主题）与查询像不像，0—1；0.6 以上是名称里就有这几个字。 */
export function likeness(name: string, core: string, weights: Weights): number {
  if (name === '' || core === '') return 0;
  if (name === core) return 1;
  const covered = share(weights, name);
  if (covered === 0 && weights.length > 0 && core.charAt(0) !== name.charAt(0)) return 0;
  const bare = name.replace(FORMAL, '');
  if (bare === core) return 1;
  if (name.includes(core)) return 0.6 + (0.25 * core.length) / Math.max(core.length, bare.length);
  if (abbreviates(core, name)) return 0.5;
  const inside = name.length >= 3 && core.includes(name) ? 0.35 + (0.4 * name.length) / core.length : 0;
  return Math.max(inside, 0.6 * covered * covered);
}

function sectionScore(section: PreparedSection, query: Query, weights: Weights): number {
  if (section.code !== '' && section.code === query.core) return 80;
  const both = section.title + BREAK + section.text;
  const covered = share(weights, both);
  if (covered === 0) return 0;
  const whole = query.terms.every((term) => both.includes(term));
  const repeats = Math.min(4, Math.log2(1 + times(section.text, query.core)));
  const hinted = query.hints.some((hint) => both.includes(hint)) ? 1.5 : 0;
  return (
    36 * likeness(section.title, query.core, weights) +
    (whole ? 12 : 0) +
    10 * covered * covered +
    1.5 * repeats +
    hinted
  );
}

/** 给一页打分。没有一个字沾边时 score 为 0。 */
export function score(prepared: Prepared, query: Query, meta: SearchMeta): Scored {
  const weights = weigh(query, meta);
  const place = placeOf(prepared, query);
  const parts = prepared.sections.map((section, index) => ({
    index,
    value: sectionScore(section, query, weights) + (place.section === index ? 30 * place.weight : 0),
  }));
  const ranked = parts.filter((part) => part.value > 0).sort((a, b) => b.value - a.value || a.index - b.index);
  const whole = wholeOf(prepared);
  const covered = share(weights, whole);
  const named = nameScore(prepared, query, weights);
  // 简称和别名没有字面相同的字，也不该算沾不上边。
  const close = named.best >= 0.5 ? 0.6 : 0;
  const coverage = Math.max(covered, named.alias, place.weight, close);
  const edge = KIND_EDGE[prepared.doc.kind] + (query.wantsForm && prepared.doc.kind === '工具与表单' ? 12 : 0);
  const value = named.value + 45 * place.weight + (ranked[0]?.value ?? 0) + Math.log2(1 + ranked.length) + edge;
  // 术语页那一条另在结果上方说明，这里不再列；讲别的主题的页降到后面。
  const avoided = !isAvoided(prepared, query) ? 1 : prepared.doc.kind === '术语' ? 0 : 0.15;
  return {
    prepared,
    score: coverage === 0 || avoided === 0 ? 0 : Math.max(0.01, value * (0.3 + 0.7 * coverage) * avoided),
    full: Math.max(named.alias, place.weight) >= 0.6 || isFull(query, whole, covered),
    coverage,
    named: named.best >= 0.6 || named.alias >= 0.6,
    sections: ranked.map((part) => part.index),
    placed: named.primary ? undefined : place.section,
  };
}

/** 一页的全部文字，整页覆盖率和“完全相符”都看它。 */
function wholeOf(prepared: Prepared): string {
  prepared.whole ??= [
    prepared.title,
    ...prepared.topics,
    ...prepared.sections.map((s) => s.code + BREAK + s.title + BREAK + s.text),
  ].join(BREAK);
  return prepared.whole;
}

/** 一页的主题，第一个是主要的，后面的逐个轻一点。 */
const TOPIC_SHARE = [1, 0.85, 0.75];

export function nameScore(prepared: Prepared, query: Query, weights: Weights) {
  const { title, topics } = prepared;
  const like = (name: string) =>
    Math.max(
      likeness(name, query.core, weights),
      query.whole === query.core ? 0 : 0.9 * likeness(name, query.whole, []),
    );
  const byTitle = like(title);
  const byTopic = Math.max(0, ...topics.map((name, index) => like(name) * (TOPIC_SHARE[index] ?? 0.7)));
  let alias = 0;
  let primary = false;
  for (const { text, weight } of query.alternatives) {
    const wanted = normalise(text);
    const position = topics.indexOf(wanted);
    const got = title === wanted ? weight : position < 0 ? 0 : weight * (TOPIC_SHARE[position] ?? 0.7);
    if (got > alias) {
      alias = got;
      primary = title === wanted || position === 0;
    }
  }
  // 标题就是所查的词，小节命中再多也不该越过它；别名全等其次。
  const same = byTitle === 1 ? 60 : alias >= 0.95 ? 25 : 0;
  const name = same + Math.max(100 * byTitle, 80 * byTopic, 95 * alias);
  const second = Math.min(100 * byTitle, 80 * byTopic) * 0.25;
  // 术语只有一句话：讲怎么办的页在前，问意思的才让它在前。
  const brief = prepared.doc.kind === '术语' && !query.hints.some((hint) => hint.includes('什么')) ? 0.6 : 1;
  return { value: (name + second) * brief, best: Math.max(byTitle, byTopic), alias, primary };
}

/** 词表写明讲这个主题的地方：整页或小节，排得越后越轻。 */
export function placeOf({ doc }: Prepared, query: Query) {
  let best = 0;
  let anchored = false;
  let section: number | undefined;
  for (const { weight, places } of query.alternatives) {
    places.forEach((place, order) => {
      const [page = '', anchor = ''] = place.split('#');
      if (page !== doc.url && place !== doc.url) return;
      const value = weight * Math.max(0.4, 1 - 0.15 * order);
      if (value <= best) return;
      best = value;
      anchored = anchor !== '' && place !== doc.url;
      const index = anchor === '' || place === doc.url ? -1 : doc.sections.findIndex((s) => s.id === anchor);
      section = index < 0 ? undefined : index;
    });
  }
  return { weight: best, section, anchored };
}

/** 页面主要讲的是那个“不是一回事”的主题，标题里又没有所查的词。 */
export function isAvoided({ title, topics }: Prepared, query: Query): boolean {
  return query.avoid.some((topic) => topics[0] === normalise(topic)) && !title.includes(query.core);
}

// 数字和字母拆开没有意思：131 必须整个出现。
const SOLID = /[a-z\d.]+/g;

function isFull(query: Query, whole: string, covered: number): boolean {
  if (query.terms.length === 0) return false;
  if (query.terms.every((term) => whole.includes(term))) return true;
  return covered >= 0.99 && (query.core.match(SOLID) ?? []).every((run) => whole.includes(run));
}

/** 正文里原样有这个词。有的话，靠读音、字形猜的就不必用了。 */
export function isLiteral(pages: readonly Prepared[], query: Query): boolean {
  return query.core !== '' && pages.some((page) => wholeOf(page).includes(query.core));
}

/** 去掉猜的。 */
export function withoutGuesses(query: Query): Query {
  return { ...query, alternatives: query.alternatives.filter((a) => !a.guess) };
}

/** 查询的二元字连同稀有度。 */
export function weigh(query: Query, meta: SearchMeta): Weights {
  return query.grams.map((gram) => [gram, rarity(meta, gram)]);
}

/** 由高到低；同分按地址，次序每次都一样。 */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || (a.prepared.doc.url < b.prepared.doc.url ? -1 : 1);
}
