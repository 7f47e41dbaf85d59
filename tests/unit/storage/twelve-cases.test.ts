import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAutosaver } from '../../../src/storage/autosave.ts';
import { draftKey, type LoadedDraft } from '../../../src/storage/drafts.ts';
import { MAX_FILE_BYTES, parseFile, serialize } from '../../../src/storage/file.ts';
import { MESSAGES, say, TWELVE_CASES, type MessageId } from '../../../src/storage/messages.ts';
import { byteLength } from '../../../src/storage/bytes.ts';
import { QuotaError } from './fakes.ts';
import { sample } from './samples.ts';
import { FakeBrowser } from './tabs.ts';

afterEach(() => vi.unstubAllGlobals());

const key = draftKey(sample());
const first = { baseRevision: 0 };
const parse = (text: string) => parseFile(text, byteLength(text));

/** 返回这一情形下使用者看到的话用的是哪一条。 */
const CASES: Readonly<Record<(typeof TWELVE_CASES)[number], () => Promise<MessageId>>> = {
  async reopen() {
    const browser = new FakeBrowser();
    await (await browser.tab()).save(key, sample(), first);
    const loaded = (await (await browser.tab()).load(key)) as LoadedDraft;
    expect(loaded).toMatchObject({ assessment: sample(), revision: 1, updatedAt: '2026-03-02T06:05:00.000Z' });
    return 'reopen';
  },

  async crash() {
    const browser = new FakeBrowser();
    const store = await browser.tab();
    let current = sample();
    let baseRevision = 0;
    const saver = createAutosaver({
      now: browser.clock.now,
      timers: browser.clock.timers,
      onStatus: () => undefined,
      save: async () => {
        const result = await store.save(key, current, { baseRevision });
        if (result.ok) baseRevision = result.revision;
        return result;
      },
    });
    saver.changed();
    await browser.clock.advance(500);
    await vi.waitFor(() => expect(baseRevision).toBe(1));
    current = sample({ answers: {} });
    saver.changed();
    // 没等到下一次保存，进程就没了：不 flush、不 close
    const loaded = (await (await browser.tab()).load(key)) as LoadedDraft;
    expect(loaded.assessment).toEqual(sample());
    return 'crash';
  },

  async 'two-tabs'() {
    const browser = new FakeBrowser();
    const [left, right] = [await browser.tab(), await browser.tab()];
    await left.save(key, sample(), first);
    await right.load(key);
    await left.save(key, sample({ updatedAt: '2026-03-02T05:00:00.000Z' }), { baseRevision: 1 });
    const result = await right.save(key, sample({ answers: {} }), { baseRevision: 1 });
    expect(result).toMatchObject({ code: 'conflict', mine: sample().updatedAt, theirs: { revision: 2 } });
    expect(((await right.load(key)) as LoadedDraft).assessment.updatedAt).toBe('2026-03-02T05:00:00.000Z');
    return shown(result);
  },

  async quota() {
    const browser = new FakeBrowser();
    const store = await browser.tab();
    await store.save(key, sample(), first);
    browser.indexedDb.failWrites = new QuotaError();
    const result = await store.save(key, sample({ answers: {} }), { baseRevision: 1 });
    expect(result).toMatchObject({ ok: false, code: 'quota' });
    expect(await store.load(key)).toMatchObject({ ok: true, revision: 1, assessment: sample() });
    browser.indexedDb.failWrites = null;
    // localStorage 满了也是同一句话
    browser.indexedDb.failOpen = new Error('x');
    browser.local.quota = 500;
    const small = await browser.tab();
    expect(small.mode).toBe('localstorage');
    expect(await small.save(key, sample(), first)).toMatchObject({ code: 'quota' });
    return shown(result);
  },

  async 'storage-off'() {
    const browser = new FakeBrowser();
    vi.stubGlobal('indexedDB', undefined);
    const store = await browser.tab({ localStorage: null });
    expect(store.mode).toBe('memory');
    expect(await store.save(key, sample(), first)).toMatchObject({ ok: true });
    // 换一页就没有了
    expect(await (await browser.tab({ localStorage: null })).load(key)).toMatchObject({ code: 'missing' });
    return store.notice as MessageId;
  },

  async 'private-mode'() {
    const browser = new FakeBrowser();
    browser.indexedDb.failOpen = new Error('InvalidStateError');
    const store = await browser.tab();
    expect(store.mode).toBe('localstorage');
    expect(await store.save(key, sample(), first)).toMatchObject({ ok: true });
    // 打开时一直不答的，等一会儿也改用别处
    browser.indexedDb.failOpen = null;
    browser.indexedDb.neverOpens = true;
    expect((await browser.tab()).mode).toBe('localstorage');
    // 一个字也写不进的，退到内存
    browser.local.quota = 0;
    browser.local.values.clear();
    expect(await browser.tab()).toMatchObject({ mode: 'memory', notice: 'storage-off' });
    return store.notice as MessageId;
  },

  async cleared() {
    const browser = new FakeBrowser();
    const store = await browser.tab();
    await store.save(key, sample(), first);
    const file = serialize(sample());
    await store.clearAll();
    expect(await store.list()).toEqual([]);
    // 文件还在，能恢复，恢复后接着存
    const restored = parse(file);
    expect(restored).toEqual({ ok: true, assessment: sample() });
    expect(await store.save(key, sample(), first)).toEqual({ ok: true, revision: 1 });
    return 'cleared';
  },

  async 'old-file'() {
    const url = new URL('../../fixtures/files/v0-trial.duibiao.json', import.meta.url);
    expect(parse(readFileSync(url, 'utf8'))).toMatchObject({ ok: true, migratedFrom: 0 });
    return 'old-file';
  },

  async 'newer-file'() {
    return shown(parse(serialize(sample()).replace('"schemaVersion": 1', '"schemaVersion": 99')));
  },

  async 'damaged-file'() {
    return shown(parse(serialize(sample()).replace(/"/, '')));
  },

  async 'foreign-file'() {
    return shown(parse('{"format":"other.tool","answers":{}}'));
  },

  async 'too-large'() {
    return shown(parseFile('', MAX_FILE_BYTES + 1));
  },
};

/** 由显示出来的整段话，反查是表里哪一条。 */
function shown(result: object): MessageId {
  const { message } = result as { message: string };
  const id = (Object.keys(MESSAGES) as MessageId[]).find((one) => message.startsWith(`${MESSAGES[one].title}。`));
  expect(id, message).toBeDefined();
  expect(message).toContain(MESSAGES[id as MessageId].action);
  return id as MessageId;
}

describe('十二种情形', () => {
  it.each(TWELVE_CASES)('%s', async (id) => {
    expect(await CASES[id]()).toBe(id);
  });

  it('正好十二种，各不相同', () => {
    expect(new Set(TWELVE_CASES).size).toBe(12);
  });
});

describe('信息表', () => {
  it.each(Object.keys(MESSAGES) as MessageId[])('%s：标题不带句号，说明和怎么办都成句，汉字与数字之间不空格', (id) => {
    const { title, detail, action } = MESSAGES[id];
    expect(title).not.toMatch(/[。，]$/);
    expect(detail).toMatch(/。$/);
    expect(action).toMatch(/。$/);
    expect(say(id)).not.toMatch(/[,;:!?]|[\u4e00-\u9fff] [\dA-Za-z]|[\dA-Za-z] [\u4e00-\u9fff]/);
  });
});
