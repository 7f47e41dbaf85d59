import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { guideFor } from '../../src/search/guide.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import { siteLinks } from '../../src/search/links.ts';
import { createScanEngine, INDEX_GLOBAL, type PackedIndex } from '../../src/search/scan-engine.ts';
import {
  ANSWERS_GLOBAL,
  SOUNDS_GLOBAL,
  TOPICS_GLOBAL,
  type Answer,
  type TopicFile,
} from '../../src/search/topic-file.ts';
import { CONFUSIONS, GROUPS } from '../fixtures/search/queries.ts';
import { files, read } from './site.ts';

/** 数据脚本是“self.名字=JSON;”。 */
function dataOf<T>(file: string, name: string): T {
  const script = read(file).trim();
  const head = `self.${name}=`;
  if (!script.startsWith(head)) throw new Error(`${file} 不是 ${name} 的数据脚本`);
  return JSON.parse(script.slice(head.length, -1)) as T;
}

const link = siteLinks('/');
const answers = dataOf<Answer[]>('data/answers.js', ANSWERS_GLOBAL);
const lexicon = createLexicon(dataOf<TopicFile>('data/topics.js', TOPICS_GLOBAL));
lexicon.hear(dataOf<string>('data/sounds.js', SOUNDS_GLOBAL));
lexicon.learn(answers);
const index = dataOf<PackedIndex>('search-index.js', INDEX_GLOBAL);
const engine = createScanEngine(
  () => Promise.resolve(index),
  link,
  () => Promise.resolve(lexicon),
);

/** 页面上从上到下的命中：说明、并列的几处、结果。 */
async function ask(query: string) {
  const result = await engine.search(query, {}, new AbortController().signal, 6);
  const guide = guideFor(query, result.hits.length, link, lexicon, answers);
  return [
    ...guide.notes.map(() => [] as string[]),
    ...guide.choices.map((choice) => [choice.topic]),
    ...result.hits.map((hit) => hit.topics),
  ];
}

describe('检索评测（后备引擎）', () => {
  let all = 0;
  let found = 0;
  it.each(GROUPS)('$name：前三命中不低于95%，没有零结果', async ({ queries }) => {
    const misses: string[] = [];
    for (const [query, topics] of queries) {
      const hits = await ask(query);
      expect(hits.length, query).toBeGreaterThan(0);
      const wanted = topics.split('/');
      if (!hits.slice(0, 3).some((hit) => hit.some((topic) => wanted.includes(topic)))) misses.push(query);
    }
    all += queries.length;
    found += queries.length - misses.length;
    expect(1 - misses.length / queries.length, `没找到：${misses.join('、')}`).toBeGreaterThanOrEqual(0.95);
  });

  it('合计不低于97%，不少于200条', () => {
    expect(all).toBeGreaterThanOrEqual(200);
    expect(found / all).toBeGreaterThanOrEqual(0.97);
  });

  it.each(CONFUSIONS)('查“%s”，第一条不是专讲“%s”的', async (query, wrong) => {
    const hits = await ask(query);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits[0]?.[0]).not.toBe(wrong);
  });
});

describe('检索件', () => {
  it('83个主题都有命中标着它，一条至多三个', () => {
    const listed = new Set(index.docs.flatMap((doc) => doc[4]));
    expect(lexicon.all().filter(({ topic }) => !listed.has(topic))).toEqual([]);
    expect(index.docs.filter((doc) => doc[4].length > 3)).toEqual([]);
  });

  it('规则卡片不少于40张，每张都有出处，法规和种子的有依据和核验程度', () => {
    expect(answers.length).toBeGreaterThanOrEqual(40);
    for (const { text, origin, basis } of answers) {
      expect(text).not.toMatch(/[{}]/);
      if (origin === '法规' || origin === '种子') expect(basis.length, text).toBeGreaterThan(0);
      for (const [label, , level] of basis) expect(level, `${text}：${label}`).not.toBe('');
    }
  });

  it('卡片和词表里的地址都是站内有的页', () => {
    const pages = new Set(files.filter((f) => f.endsWith('.html')).map((f) => `/${f.replace(/index\.html$/, '')}`));
    const urls = [
      ...answers.flatMap((a) => [a.page[1], ...a.basis.map(([, url]) => url)]),
      ...lexicon.all().map((t) => t.url),
    ];
    expect(urls.filter((url) => !pages.has(url.split('#')[0] ?? ''))).toEqual([]);
  });

  it('词表、读音、卡片合起来不超过36KB，词表单独不超过20KB（压缩后）', () => {
    const size = (file: string) => gzipSync(read(file)).length / 1024;
    expect(size('data/topics.js')).toBeLessThanOrEqual(20);
    expect(size('data/topics.js') + size('data/sounds.js') + size('data/answers.js')).toBeLessThanOrEqual(36);
  });
});
