/** 五份来源的301条事实都写在站上：编号不重不漏，每条在指定的内容文件里找得到原话里的数字和名称。 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFiles, readSource, readYamlLists } from '../../../src/content-files.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FACTS = 'tests/content/facts';

/** 五份来源各有几条；顺序是张家界、永州、兰州、某市、某县。 */
const COUNTS = { ZJ: 41, YZ: 84, LZ: 54, XZ: 62, XW: 60 } as const;

/** 这几类事实要进标准、工具和表单，必须落到站上，不许留在 pending。值是各类的条数，防止改类别绕过去。 */
const MUST_LAND = { 标准: 39, 自查: 2, 诊断: 46, 工具: 3, 看板: 12, 表单: 19, 日历: 23 };

interface Fact {
  /** 来源清单的编号，例如 ZJ-03。 */
  readonly id: string;
  /** 来源清单写的落点。 */
  readonly to: string;
  /** 这条事实，一句话。 */
  readonly say: string;
  /** 写在哪个内容文件。 */
  readonly file: string;
  /** 文件里必须找得到的字；一条也不许缺。 */
  readonly find: readonly string[];
}

interface Pending {
  readonly id: string;
  readonly to: string;
  readonly reason: string;
}

const lists = readYamlLists(ROOT, FACTS);
const facts = lists.filter((row) => !('reason' in row)) as unknown as Fact[];
const pending = lists.filter((row) => 'reason' in row) as unknown as Pending[];

/** 空白和全角、半角不算差别：排版调整不该让事实“丢失”。 */
const normalise = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');

const contents = new Map<string, string>();
function contentOf(file: string): string {
  const known = contents.get(file);
  if (known !== undefined) return known;
  const text = normalise(readSource(ROOT, file).text);
  contents.set(file, text);
  return text;
}

/** 这条事实在文件里缺哪几处。 */
const missingIn = (text: string, find: readonly string[]) => find.filter((part) => !text.includes(normalise(part)));

const ids = [...new Set([...facts, ...pending].map(({ id }) => id))].sort();

describe('种子事实的编号', () => {
  it('301条不重不漏', () => {
    const expected = Object.entries(COUNTS).flatMap(([prefix, count]) =>
      Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`),
    );
    expect(ids).toEqual(expected.sort());
  });

  it('一条要么有落点要么在 pending，不能两头占', () => {
    const landed = new Set(facts.map(({ id }) => id));
    expect(pending.filter(({ id }) => landed.has(id))).toEqual([]);
  });

  it('标准、工具、看板、表单、日历等类全部有落点', () => {
    const landed = (kind: string) => new Set(facts.filter(({ to }) => to === kind).map(({ id }) => id)).size;
    expect(Object.fromEntries(Object.keys(MUST_LAND).map((kind) => [kind, landed(kind)]))).toEqual(MUST_LAND);
    expect(pending.filter(({ to }) => to in MUST_LAND)).toEqual([]);
  });

  it('同一编号的落点类别一致', () => {
    const kinds = new Map<string, Set<string>>();
    for (const { id, to } of facts) kinds.set(id, new Set([...(kinds.get(id) ?? []), to]));
    expect([...kinds].filter(([, set]) => set.size !== 1)).toEqual([]);
  });
});

describe('种子事实写在站上', () => {
  it('落点都是 content/ 下的文件', () => {
    const known = new Set(listFiles(ROOT, 'content', ''));
    expect([...new Set(facts.map(({ file }) => file))].filter((file) => !known.has(file))).toEqual([]);
  });

  it.each(facts)('$id $say', ({ file, find }) => {
    expect(existsSync(`${ROOT}/${file}`)).toBe(true);
    expect(find.length).toBeGreaterThan(0);
    expect(missingIn(contentOf(file), find)).toEqual([]);
  });

  it('比对时忽略空白和全角半角，改一个数字就查得出', () => {
    expect(missingIn(normalise('优秀　30％'), ['优秀30%'])).toEqual([]);
    expect(missingIn(normalise('优秀31%'), ['优秀30%'])).toEqual(['优秀30%']);
  });
});
