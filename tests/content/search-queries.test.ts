import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFiles, readSource, readYamlLists } from '../../src/content-files.ts';
import { CONFUSIONS, GROUPS } from '../fixtures/search/queries.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const glossary = readYamlLists(root, 'content/glossary') as unknown as { term: string; aliases: string[]; related: string[] }[];
const handbook = listFiles(root, 'content/handbook', '.mdx').map(
  (path) => readSource(root, path).data as { aliases?: string[] },
);
const cues = readYamlLists(root, 'content/cues') as unknown as { topic: string; words: string[] }[];
const answers = readYamlLists(root, 'content/answers') as unknown as { about: string[]; words?: string[] }[];
const ambiguities = readYamlLists(root, 'content/search') as unknown as { words: string[]; choices: { topic?: string }[] }[];
const terms = new Set(glossary.map((g) => g.term));

describe('评测集与词表分开', () => {
  const tables = new Set([
    ...glossary.flatMap((g) => [...g.aliases, ...(g.related ?? [])]),
    ...handbook.flatMap((h) => h.aliases ?? []),
    ...cues.flatMap((c) => c.words),
    ...answers.flatMap((a) => [...a.about, ...(a.words ?? [])]),
  ]);

  it.each(GROUPS)('$name：查询原句不在别名、线索、卡片的词里', ({ name, queries }) => {
    // 术语组查的就是规范名，允许是卡片说的那件事；别的组一句也不行。
    const copied = queries.map(([query]) => query).filter((query) => tables.has(query) && !terms.has(query));
    expect(copied, name).toEqual([]);
  });

  it('期望的主题都是规范主题名', () => {
    const wanted = [
      ...GROUPS.flatMap((g) => g.queries.flatMap(([, topics]) => topics.split('/'))),
      ...CONFUSIONS.map(([, wrong]) => wrong),
      ...cues.map((c) => c.topic),
      ...ambiguities.flatMap((a) => a.choices.flatMap((c) => c.topic ?? [])),
    ];
    expect(wanted.filter((topic) => !terms.has(topic))).toEqual([]);
  });

  it('不少于200条，没有重复', () => {
    const all = GROUPS.flatMap((g) => g.queries.map(([query]) => query));
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(all.filter((query, index) => all.indexOf(query) !== index)).toEqual([]);
  });

  it('每个主题都有口语线索', () => {
    const covered = new Set(cues.map((c) => c.topic));
    expect([...terms].filter((term) => !covered.has(term))).toEqual([]);
  });
});
