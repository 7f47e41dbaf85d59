/** 随检索页装的主题文件：名称、别名、拼音字表、“您要找的是”、口语线索。构建时由 content/ 生成，见 src/pages/data。 */
import { BREAK, normalise } from './normalise.ts';
import { createReader, trimTable } from './pinyin.ts';

/** 主题文件、规则卡片装好后挂在 window 的这几个名字下。卡片问到才装。 */
export const TOPICS_GLOBAL = '__duibiaoTopics';
export const ANSWERS_GLOBAL = '__duibiaoAnswers';
/** 读音字表，字面对不上或开始打字才装。 */
export const SOUNDS_GLOBAL = '__duibiaoSounds';

/** 一个规范主题。 */
export interface Topic {
  term: string;
  /** 同义、简称、口语，可以互相替换。 */
  aliases: string[];
  /** 相关、下位：只从它到主题，降权。 */
  related: string[];
  /** 不可合并：[另一个词, 差别]。 */
  notSame: [name: string, why: string][];
  /** 讲它的地方，最该去的在前；最后一处是术语页。 */
  places: string[];
}

/** 极短或多义的词，并列给出几处。 */
export interface Ambiguity {
  words: string[];
  choices: Choice[];
}

export interface Choice {
  title: string;
  /** 站内路径，可带锚点。 */
  url: string;
  /** 规范主题名；不属于哪一个主题时是空串。 */
  topic: string;
}

export const ASK_KINDS = ['times', 'span', 'people', 'share', 'money', 'hours'] as const;
export type AskKind = (typeof ASK_KINDS)[number];

/** 一张规则卡片。 */
export interface Answer {
  /** 说的是什么事；任一词在查询里就算。 */
  about: string[];
  asks: AskKind[];
  /** 除了问法，出现这些词也算在问。 */
  words: string[];
  text: string;
  /** 依据：[名称, 站内路径, 核验程度]。 */
  basis: [label: string, url: string, level: string][];
  /** 出处：法规、种子、拟定、推定。 */
  origin: string;
  /** 去哪里看全。 */
  page: [title: string, url: string];
}

export interface TopicFile {
  topics: Topic[];
  ambiguities: Ambiguity[];
  /** 口语线索：[第几个主题, 说法]；加号连起来的要都有。 */
  cues: [topic: number, words: string[]][];
  /** 页名：[标题, 站内路径]，输入建议和拼音检索用。 */
  titles: [title: string, url: string][];
}

/** 算过的留着：线索、卡片的词每次检索都要比，一字不差。 */
const keys = new Map<string, string>();
const KEYS_LIMIT = 5000;

/** 名称比对用的写法：归一化，再并掉异形词（G1）。长度可能变，只用来比名称。 */
export function nameKey(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    if (keys.size >= KEYS_LIMIT) keys.clear();
    key = makeKey(text);
    keys.set(text, key);
  }
  return key;
}

function makeKey(text: string): string {
  return normalise(text)
    .split(BREAK)
    .join('')
    .replace(/转移|接转/g, '转接')
    .replace(/缴/g, '交')
    .replace(/标准化规范化/g, '标准规范')
    .replace(/第(?=.季度)/g, '');
}

/** 读音字表，裁到站内名称用得着的音：别的音对不上任何名称。 */
export function makeSounds(file: Pick<TopicFile, 'topics' | 'titles'>, table: string): string {
  const read = createReader(table);
  const names = [...file.topics.flatMap((t) => [t.term, ...t.aliases]), ...file.titles.map(([title]) => title)];
  return trimTable(table, new Set(names.flatMap((name) => read(nameKey(name)))));
}

/** 组成主题文件要用的内容；页面查好再传进来。 */
export interface TopicSources {
  glossary: readonly {
    id: string;
    term: string;
    aliases: readonly string[];
    related: readonly string[];
    notSame: readonly string[];
    pages: readonly string[];
  }[];
  /** 页名；aliases 是页面自己写的叫法。 */
  pages: readonly { title: string; url: string; aliases: readonly string[] }[];
  ambiguities: readonly {
    words: string[];
    choices: readonly { title: string; page: string; topic?: string | undefined }[];
  }[];
  cues: readonly { topic: string; words: string[] }[];
}

/** 比这长的相关词是说明，没有人整个键入。 */
const RELATED_LENGTH = 8;

/** 组成主题文件。 */
export function makeTopicFile({ glossary, pages, ambiguities, cues }: TopicSources): TopicFile {
  const own = new Set(glossary.flatMap(({ term, aliases }) => [term, ...aliases].map(nameKey)));
  const topics = glossary.map(({ id, term, aliases, related, notSame, pages: places }): Topic => ({
    term,
    aliases: [...aliases],
    related: related.filter((word) => word.length <= RELATED_LENGTH),
    // 站内也有的词另有自己的主题，差别在术语页上说，不随检索页带。
    notSame: notSame.map(split).map(([name, why]) => [name, own.has(nameKey(name)) ? '' : why]),
    places: [...places, `/glossary/#${id}`],
  }));
  const titles = pages.flatMap(({ title, url, aliases }) =>
    [title, ...aliases.filter((name) => !own.has(nameKey(name)))].map((name): TopicFile['titles'][number] => [
      name,
      url,
    ]),
  );
  return {
    topics,
    titles,
    ambiguities: ambiguities.map(({ words, choices }) => ({
      words,
      choices: choices.map(({ title, page, topic = '' }) => ({ title, url: page, topic })),
    })),
    cues: cues.map(({ topic, words }) => {
      const index = topics.findIndex((t) => t.term === topic);
      if (index < 0) throw new Error(`口语线索里的主题“${topic}”不在术语表里`);
      return [index, words];
    }),
  };
}

/** “不可合并”一条：冒号前是另一个词，后面是差别。 */
function split(line: string): [string, string] {
  const at = line.indexOf('：');
  return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}
