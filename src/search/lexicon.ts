/** 词表：把一个查询对到规范主题。同义双向，相关单向降权，不可合并的不互改；字面对不上才猜读音和字形。 */
import { foldShapes } from './lookalikes.ts';
import { matchAnswers } from './answers.ts';
import { compareNames, type Name, type Reading } from './matching.ts';
import { blur, createReader, toUnits, type Reader } from './pinyin.ts';
import { nameKey, type Answer, type Choice, type Topic, type TopicFile } from './topic-file.ts';

export interface Alternative {
  /** 规范主题名，或页名。 */
  text: string;
  /** 0—1；1 是名称全等。 */
  weight: number;
  /** 按读音、字形、错漏猜的；正文里原样有这个词时不用。 */
  guess: boolean;
  /** 对上的那个名称，提示里要说。 */
  via: string;
  places: readonly string[];
}

export interface Looked {
  alternatives: Alternative[];
  /** 字面相近、意思不同的主题：不当成答案。 */
  avoid: string[];
  /** 查的词与哪个主题不是一回事，差别是什么。 */
  notes: { name: string; topic: string; why: string; url: string }[];
}

export interface Suggestion {
  text: string;
  /** 按别名对上时，写明是哪个别名。 */
  via: string;
  kind: '主题' | '页面';
}

export interface Lexicon {
  /** core 是去掉提问用语后的查询，whole 是原样。 */
  look: (core: string, whole: string) => Looked;
  /** “您要找的是”；没有时是空的。 */
  choices: (whole: string) => Choice[];
  /** 没有结果时，读音相近的主题。 */
  nearest: (core: string, limit: number) => Choice[];
  suggest: (typed: string, limit: number) => Suggestion[];
  /** 某一处（页或小节）专讲的主题。 */
  topicsAt: (url: string, anchor: string) => readonly string[];
  /** 主题总表，按编排次序。 */
  all: () => Choice[];
  /** 字面没有对上，要读音才知道是什么。 */
  unsure: (core: string, whole: string) => boolean;
  /** 装上读音字表。 */
  hear: (sounds: string) => void;
  /** 装上规则卡片：答案所在的页也算讲所问的事。 */
  learn: (answers: readonly Answer[]) => void;
}

/** 一个查询最多换成几个主题。 */
const KEPT = 4;
/** 没有结果时，共有的音节到这么多才算相近。 */
const NEAR_ENOUGH = 0.34;
/** 字面对得这么准，就不去猜了。 */
const SURE = 0.9;
/** 猜出来的打几折：低于别名，高于正文沾边。 */
const GUESS = 0.9;

export function createLexicon(file: TopicFile): Lexicon {
  let read: Reader = (text) => Array.from(text, () => '');
  let heard = false;
  const names = namesOf(file);
  const byTerm = new Map(file.topics.map((topic) => [topic.term, topic]));
  const ambiguous = new Set(file.ambiguities.flatMap((a) => a.words.map(nameKey)));
  const strangers = strangersOf(file.topics, names, ambiguous);
  const at = placeIndex(file.topics);
  let answers: readonly Answer[] = [];

  const reading = (text: string): Reading => {
    const key = nameKey(text);
    return { key, units: toUnits(key, read), shape: foldShapes(key), sorted: Array.from(key).sort().join('') };
  };
  const choice = (name: Name): Choice => ({ title: name.target, url: name.places[0] ?? '/', topic: name.term });

  // 一次检索要问几遍同一句（引擎、卡片、说明），只算一遍。
  let last: { asked: string; looked: Looked } | undefined;
  function look(core: string, whole: string): Looked {
    const question = `${core}\n${whole}`;
    if (last?.asked !== question) last = { asked: question, looked: lookUp(core, whole) };
    return last.looked;
  }

  function lookUp(core: string, whole: string): Looked {
    const asked = reading(core);
    const full = reading(whole);
    const foreign = strangersIn(asked.key, full.key, strangers, names);
    const avoid = foreign.map((s) => s.topic);
    const found = new Map<string, Alternative>();
    const add = (name: Name, weight: number, guess: boolean) => {
      if (avoid.includes(name.target) || weight <= (found.get(name.target)?.weight ?? 0)) return;
      found.set(name.target, { text: name.target, weight, guess, via: name.text, places: name.places });
    };
    for (const { name, weight } of literal(names, asked, full)) add(name, weight, false);
    for (const { topic, weight } of cued(file, full.key)) {
      const name = names.find((n) => n.route === 'term' && n.target === topic);
      if (name) add(name, weight, false);
    }
    const best = Math.max(0, ...Array.from(found.values(), (a) => a.weight));
    if (best < SURE && foreign.length === 0) {
      for (const name of names) {
        const weight = compareNames(asked, name);
        if (weight > 0) add(name, weight * GUESS, true);
      }
      if (found.size === 0) {
        const sounds = asked.units.map((u) => blur(u.text)).join(' ');
        for (const name of names) if (heard && name.blurred === sounds && asked.key.length > 1) add(name, 0.6, true);
      }
    }
    const alternatives = apart(Array.from(found.values()), byTerm, asked.key)
      .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
      .slice(0, KEPT);
    const told = matchAnswers(whole, answers, alternatives)[0];
    const page = told && { text: told.page[0], weight: 0.85, guess: false, via: '', places: [told.page[1]] };
    return {
      alternatives: page ? [...alternatives, page] : alternatives,
      avoid,
      notes: foreign
        .filter((s) => s.key === asked.key || s.key === full.key)
        .slice(0, 1)
        .map((s) => ({
          name: s.name,
          topic: s.topic,
          why: s.why,
          url: byTerm.get(s.topic)?.places.slice(-1)[0] ?? '/',
        })),
    };
  }

  return {
    look,
    choices(whole) {
      const key = nameKey(whole);
      const listed = file.ambiguities.find((a) => a.words.some((word) => nameKey(word) === key));
      if (listed) return listed.choices;
      // 首字母、拼音撞在一起的并列给出，不替用户选。
      if (!/^[a-z]{3,}$/.test(key)) return [];
      const { alternatives } = look(whole, whole);
      const top = alternatives.filter((a) => a.weight === alternatives[0]?.weight);
      return top.length < 2
        ? []
        : top.map((a) => ({ title: a.text, url: a.places[0] ?? '/', topic: byTerm.has(a.text) ? a.text : '' }));
    },
    nearest(core, limit) {
      const asked = reading(core);
      const { avoid } = look(core, core);
      const scored = names
        .filter((name) => name.term !== '' && !avoid.includes(name.term))
        .map((name) => ({ name, value: nearness(asked, name) }))
        .filter(({ value }) => value >= NEAR_ENOUGH)
        .sort((a, b) => b.value - a.value);
      const seen = new Set<string>();
      const unique = scored.filter(({ name }) => !seen.has(name.target) && seen.add(name.target));
      return unique.slice(0, limit).map(({ name }) => choice(name));
    },
    suggest(typed, limit) {
      const asked = reading(typed);
      if (asked.key === '') return [];
      const plain = names.map((name) => ({ name, value: suggestScore(asked, name) }));
      const enough = plain.filter(({ value }) => value > 0).length >= limit;
      // 字面上够了就不再逐个比读音：每按一个键都要算。
      const all = enough ? plain : plain.map((p) => (p.value > 0 ? p : { ...p, value: soundScore(asked, p.name) }));
      const scored = all
        .filter(({ value }) => value > 0)
        .sort((a, b) => b.value - a.value || a.name.text.length - b.name.text.length);
      const seen = new Set<string>();
      return scored
        .filter(({ name }) => !seen.has(name.target) && seen.add(name.target))
        .slice(0, limit)
        .map(({ name }) => ({
          text: name.target,
          via: name.text === name.target ? '' : name.text,
          kind: name.term === '' ? '页面' : '主题',
        }));
    },
    topicsAt: (url, anchor) => at.get(anchor === '' ? url : `${url}#${anchor}`) ?? [],
    unsure: (core, whole) => !heard && (look(core, whole).alternatives[0]?.weight ?? 0) < SURE,
    hear: (sounds) => {
      read = createReader(sounds);
      heard = true;
      last = undefined;
      for (const name of names) {
        name.syllables = read(name.key);
        name.blurred = name.syllables.map(blur).join(' ');
      }
    },
    learn: (list) => {
      answers = list;
      last = undefined;
    },
    all: () => file.topics.map((t) => ({ title: t.term, url: t.places[0] ?? '/', topic: t.term })),
  };
}

/** 字面对得上的：全等、名称在查询里、查询在名称里、相关词。 */
function literal(names: readonly Name[], asked: Reading, full: Reading): { name: Name; weight: number }[] {
  const { key } = asked;
  const found: { name: Name; weight: number }[] = [];
  const inside = names.filter((name) => name.route !== 'related' && covers(key, name.key));
  for (const name of names) {
    const same = name.key === key || name.key === full.key;
    if (name.route === 'related') {
      if (same) found.push({ name, weight: 0.35 });
    } else if (same) {
      found.push({ name, weight: name.route === 'term' ? 1 : 0.95 });
    } else if (key.length >= 4 && asked.sorted === name.sorted) {
      found.push({ name, weight: 0.8 });
    } else if (covers(key, name.key)) {
      // 长名称里套着的短名称不另算：“党员大会”里的“大会”。
      const nested = inside.some((other) => other.key.length > name.key.length && other.key.includes(name.key));
      if (!nested) found.push({ name, weight: 0.4 + (0.45 * name.key.length) / key.length });
    } else if (key.length >= 2 && covers(name.key, key)) {
      found.push({ name, weight: 0.3 + (0.45 * key.length) / name.key.length });
    }
  }
  return found;
}

/** 口语线索：说法越具体越重。 */
function cued({ cues, topics }: TopicFile, key: string): { topic: string; weight: number }[] {
  return cues.flatMap(([index, words]) => {
    const lengths = words.map((word) => {
      const parts = word.split('+').map(nameKey);
      return parts.every((part) => key.includes(part)) ? parts.join('').length : 0;
    });
    const longest = Math.max(0, ...lengths);
    return longest === 0 ? [] : [{ topic: topics[index]?.term ?? '', weight: 0.45 + Math.min(0.25, longest * 0.05) }];
  });
}

/** long 里有 short；数字、字母要整段对上，1310 里没有 131。 */
function covers(long: string, short: string): boolean {
  if (short.length < 2 || long.length <= short.length) return false;
  for (let at = long.indexOf(short); at >= 0; at = long.indexOf(short, at + 1)) {
    const solid = (index: number) => /[a-z\d]/.test(long.charAt(index));
    const cutLeft = solid(at - 1) && solid(at);
    const cutRight = solid(at + short.length) && solid(at + short.length - 1);
    if (!cutLeft && !cutRight) return true;
  }
  return false;
}

/** 两个互不可合并的主题都沾上时，只留更像的；一样像的留先说到的那个。 */
function apart(list: Alternative[], topics: ReadonlyMap<string, Topic>, key: string): Alternative[] {
  const opposed = (a: Alternative, b: Alternative) =>
    topics.get(a.text)?.notSame.some(([name]) => nameKey(name) === nameKey(b.text)) === true;
  const position = (a: Alternative) => {
    const where = key.indexOf(nameKey(a.via));
    return where < 0 ? key.length : where;
  };
  return list.filter(
    (a) =>
      !list.some(
        (b) =>
          b !== a &&
          (opposed(a, b) || opposed(b, a)) &&
          a.weight < 0.95 &&
          (b.weight > a.weight || (b.weight === a.weight && position(b) < position(a))),
      ),
  );
}

function namesOf(file: TopicFile): Name[] {
  const names: Name[] = [];
  const add = (text: string, route: Name['route'], target: string, term: string, places: readonly string[]) => {
    const key = nameKey(text);
    names.push({
      text,
      key,
      route,
      target,
      term,
      places,
      syllables: [],
      shape: foldShapes(key),
      sorted: Array.from(key).sort().join(''),
      blurred: '',
    });
  };
  for (const { term, aliases, related, places } of file.topics) {
    add(term, 'term', term, term, places);
    for (const alias of aliases) add(alias, 'alias', term, term, places);
    for (const word of related) add(word, 'related', term, term, places);
  }
  const known = new Set(names.filter((n) => n.route !== 'related').map((n) => n.key));
  for (const [title, url] of file.titles) if (!known.has(nameKey(title))) add(title, 'title', title, '', [url]);
  return names;
}

interface Stranger {
  name: string;
  key: string;
  topic: string;
  why: string;
}

/**
 * 查询说的是哪些外来的词。两个字的要整个就是它；更长的在句子里也算，
 * 除非套在站内的名称里，或者句子同时说到了那个主题（“民主生活会和组织生活会的区别”）。
 */
function strangersIn(key: string, whole: string, strangers: readonly Stranger[], names: readonly Name[]): Stranger[] {
  const said = names.filter((n) => (n.route === 'term' || n.route === 'alias') && covers(whole, n.key));
  return strangers.filter(
    (s) =>
      key === s.key ||
      whole === s.key ||
      (s.key.length >= 3 &&
        key.includes(s.key) &&
        !said.some((n) => n.key.includes(s.key) || (n.target === s.topic && !s.key.includes(n.key)))),
  );
}

/** 站内没有、却容易当成站内主题的词：民主生活会、团费、政务公开。 */
function strangersOf(topics: readonly Topic[], names: readonly Name[], ambiguous: ReadonlySet<string>): Stranger[] {
  const own = new Set(names.filter((n) => n.route === 'term' || n.route === 'alias').map((n) => n.key));
  return topics.flatMap(({ term, notSame }) =>
    notSame
      .map(([name, why]) => ({ name, key: nameKey(name), topic: term, why }))
      .filter(({ key }) => key.length >= 2 && !own.has(key) && !ambiguous.has(key)),
  );
}

function placeIndex(topics: readonly Topic[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { term, places } of topics)
    places.forEach((place, order) => {
      // 整页只有排在第一位时才算专讲它；小节写明了锚点，就是讲它的。
      if (order > 0 && !place.includes('#')) return;
      index.set(place, [...(index.get(place) ?? []), term]);
    });
  return index;
}

/** 没有结果时有多近：共有的音节占几成。 */
function nearness(asked: Reading, name: Name): number {
  const sounds = asked.units.filter((u) => u.whole && u.text !== '').map((u) => blur(u.text));
  const letters = asked.units.filter((u) => !u.whole).map((u) => u.text);
  const own = name.blurred.split(' ');
  const shared = sounds.filter((s) => own.includes(s)).length;
  const initials = name.syllables.map((s) => s.charAt(0)).join('');
  const spelled = letters.some(
    (l) => l.length >= 2 && (initials.startsWith(l) || name.syllables.join('').startsWith(l.slice(0, 4))),
  );
  if (spelled) return 0.5;
  return shared === 0 ? 0 : (2 * shared) / (sounds.length + own.length);
}

/** 输入建议：打头的先，再是中间有的。页名让主题。 */
function suggestScore(asked: Reading, name: Name): number {
  if (name.route === 'related') return 0;
  const edge = EDGE[name.route];
  if (name.key === asked.key) return 6 + edge;
  if (name.key.startsWith(asked.key)) return 5 + edge;
  if (asked.key.length < 2) return 0;
  if (name.key.includes(asked.key)) return 4 + edge;
  return asked.key.includes(name.key) ? 3 + edge + name.key.length / 20 : 0;
}

const EDGE = { term: 0.2, alias: 0, title: -0.5, related: 0 };

/** 字面没有的，看拼音、字形。 */
function soundScore(asked: Reading, name: Name): number {
  const spelled = compareNames(asked, name);
  return spelled > 0 ? 1 + spelled + EDGE[name.route] : 0;
}
