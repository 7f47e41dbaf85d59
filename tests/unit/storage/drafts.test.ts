import { afterEach, describe, expect, it, vi } from 'vitest';
import { draftKey, type DraftEvent, type LoadedDraft } from '../../../src/storage/drafts.ts';
import { serialize } from '../../../src/storage/file.ts';
import { QuotaError } from './fakes.ts';
import { sample } from './samples.ts';
import { FakeBrowser } from './tabs.ts';

afterEach(() => vi.unstubAllGlobals());

const first = { baseRevision: 0 };
const key = draftKey(sample());

describe('草稿的键', () => {
  it('带前缀，分体系、代号、期次', () => {
    expect(key).toBe('duibiao:draft:wuhua:甲支部:2026');
  });

  it('代号里的冒号不会与别的草稿撞键', () => {
    const named = (code: string, period: string) => draftKey(sample({ unit: { ...sample().unit, code }, period }));
    expect(named('甲:2026', '2026')).not.toBe(named('甲', '2026:2026'));
    expect(named('甲:乙', '2026')).not.toBe(named('甲%3A乙', '2026'));
    expect(named('\ud800', '2026')).toContain('duibiao:draft:');
  });
});

describe.each(['indexeddb', 'localstorage', 'memory'] as const)('存取（%s）', (mode) => {
  async function open() {
    const browser = new FakeBrowser();
    if (mode !== 'indexeddb') browser.indexedDb.failOpen = new Error('InvalidStateError');
    if (mode === 'memory') browser.local.quota = 0;
    const store = await browser.tab();
    expect(store.mode).toBe(mode);
    return { browser, store };
  }

  it('存了能读回，修订号逐次加一', async () => {
    const { store } = await open();
    expect(await store.save(key, sample(), first)).toEqual({ ok: true, revision: 1 });
    expect(await store.save(key, sample({ period: '2026' }), { baseRevision: 1 })).toEqual({ ok: true, revision: 2 });
    expect(await store.load(key)).toMatchObject({ ok: true, assessment: sample(), revision: 2 });
  });

  it('没有的草稿说没有', async () => {
    const { store } = await open();
    expect(await store.load(key)).toMatchObject({ ok: false, code: 'missing' });
  });

  it('清单：最近的在前，列出代号、期次、已填数、字节、存文件时间', async () => {
    const { browser, store } = await open();
    const older = sample({ unit: { ...sample().unit, code: '乙：支部' } });
    await store.save(draftKey(older), older, first);
    await browser.clock.advance(60_000);
    await store.save(key, sample(), first);
    const list = await store.list();
    expect(list.map((one) => one.code)).toEqual(['甲支部', '乙：支部']);
    expect(list[0]).toEqual({
      key,
      scheme: 'wuhua',
      code: '甲支部',
      period: '2026',
      revision: 1,
      updatedAt: '2026-03-02T06:06:00.000Z',
      answered: 2,
      bytes: Buffer.byteLength(serialize(sample())),
      changedSinceFile: true,
      stale: false,
    });
    await store.markSavedToFile(key, '2026-03-02T06:07:00.000Z');
    expect((await store.list())[0]).toMatchObject({
      savedToFileAt: '2026-03-02T06:07:00.000Z',
      changedSinceFile: false,
    });
    await browser.clock.advance(120_000);
    // 记下存文件的时间不算改动，修订号不变
    expect(await store.save(key, sample(), { baseRevision: 1 })).toMatchObject({ ok: true });
    expect((await store.list())[0]).toMatchObject({
      savedToFileAt: '2026-03-02T06:07:00.000Z',
      changedSinceFile: true,
    });
  });

  it('90天没动只提示，不删', async () => {
    const { browser, store } = await open();
    await store.save(key, sample(), first);
    await browser.clock.advance(90 * 86_400_000);
    expect((await store.list())[0]?.stale).toBe(false);
    await browser.clock.advance(1);
    expect((await store.list())[0]?.stale).toBe(true);
    expect((await store.load(key)).ok).toBe(true);
  });

  it('修订号不符不覆盖，并给出两边的时间', async () => {
    const { store } = await open();
    await store.save(key, sample(), first);
    const result = await store.save(key, sample({ updatedAt: '2026-03-02T03:00:00.000Z' }), first);
    expect(result).toMatchObject({
      ok: false,
      code: 'conflict',
      mine: '2026-03-02T03:00:00.000Z',
      theirs: { updatedAt: '2026-03-02T06:05:00.000Z', revision: 1 },
    });
    expect(((await store.load(key)) as LoadedDraft).assessment.updatedAt).toBe(sample().updatedAt);
  });

  it('删一份，不动别的', async () => {
    const { store } = await open();
    const other = sample({ period: '2026-H1' });
    await store.save(key, sample(), first);
    await store.save(draftKey(other), other, first);
    expect(await store.remove(key)).toEqual({ ok: true });
    expect((await store.list()).map((one) => one.period)).toEqual(['2026-H1']);
  });

  it('不合格式的不存，指出是哪一栏；库里的还在', async () => {
    const { store } = await open();
    await store.save(key, sample(), first);
    const result = await store.save(key, sample({ answers: { 'A1-1': { due: '2026-2-3' } } }), { baseRevision: 1 });
    expect(result).toMatchObject({ ok: false, code: 'invalid' });
    expect((result as { message: string }).message).toContain('A1-1的完成时限');
    expect(await store.load(key)).toMatchObject({ ok: true, revision: 1 });
  });
});

describe('清空本机数据', () => {
  it('三处存储都清，设置也清，别的网页的数据不动', async () => {
    const browser = new FakeBrowser();
    const store = await browser.tab();
    await store.save(key, sample(), first);
    browser.local.setItem('duibiao:settings', '{}');
    browser.local.setItem('other:draft', 'x');
    browser.indexedDb.values.set('other', 1);
    expect(await store.clearAll()).toEqual({ ok: true });
    expect(browser.keys()).toEqual([]);
    expect([...browser.local.values.keys()]).toEqual(['other:draft']);
    expect(browser.indexedDb.values.get('other')).toBe(1);
  });

  it('公用电脑的内存模式也清掉以前存在磁盘上的', async () => {
    const browser = new FakeBrowser();
    await (await browser.tab()).save(key, sample(), first);
    const store = await browser.tab({ memoryOnly: true });
    expect(store).toMatchObject({ mode: 'memory', notice: 'shared-computer' });
    expect(await store.list()).toEqual([]);
    await store.save(key, sample(), first);
    expect(await store.clearAll()).toEqual({ ok: true });
    expect(browser.keys()).toEqual([]);
    expect(await store.list()).toEqual([]);
  });

  it('删不掉时如实说', async () => {
    const browser = new FakeBrowser();
    const store = await browser.tab();
    await store.save(key, sample(), first);
    browser.indexedDb.failWrites = new Error('UnknownError');
    expect(await store.clearAll()).toMatchObject({ ok: false });
    expect(browser.keys()).toEqual([key]);
  });

  it('另一页清空之后，这一页在途的自动保存不会把内容又存回去', async () => {
    const browser = new FakeBrowser();
    const [left, right] = [await browser.tab(), await browser.tab()];
    await left.save(key, sample(), first);
    await right.clearAll();
    const late = await left.save(key, sample(), { baseRevision: 1 });
    expect(late).toMatchObject({ ok: false, code: 'conflict' });
    expect(late).not.toHaveProperty('theirs');
    expect(browser.keys()).toEqual([]);
    expect(await left.save(key, sample(), first)).toMatchObject({ ok: true });
  });

  it('浏览器自己清了库（没有通知），接着填的照样存', async () => {
    const browser = new FakeBrowser();
    const store = await browser.tab();
    await store.save(key, sample(), first);
    browser.indexedDb.values.clear();
    expect(await store.save(key, sample(), { baseRevision: 1 })).toEqual({ ok: true, revision: 2 });
  });
});

describe('通知别的标签页', () => {
  it('存、删、清空都通知，自己收不到', async () => {
    const browser = new FakeBrowser();
    const [left, right] = [await browser.tab(), await browser.tab()];
    const seen: DraftEvent[] = [];
    const own: DraftEvent[] = [];
    left.onChange((event) => own.push(event));
    const stop = right.onChange((event) => seen.push(event));
    await left.save(key, sample(), first);
    await left.remove(key);
    await left.clearAll();
    expect(seen.map(({ kind, key: k, revision }) => [kind, k, revision])).toEqual([
      ['saved', key, 1],
      ['removed', key, 0],
      ['cleared', '', 0],
    ]);
    expect(own).toEqual([]);
    stop();
    await left.save(key, sample(), first);
    expect(seen).toHaveLength(3);
  });

  it('两页同时存同一份，只有一页成', async () => {
    const browser = new FakeBrowser();
    const [left, right] = [await browser.tab(), await browser.tab()];
    const results = await Promise.all([left.save(key, sample(), first), right.save(key, sample(), first)]);
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.find((one) => !one.ok)).toMatchObject({ code: 'conflict' });
  });
});

describe('坏草稿', () => {
  const bad: [string, unknown][] = [
    ['文字', 'garbage'],
    ['没有正文的外壳', { revision: 1 }],
    ['修订号不是整数', { revision: '1', updatedAt: '2026-03-01T00:00:00Z', text: serialize(sample()) }],
    ['时间读不出', { revision: 1, updatedAt: 'x', text: serialize(sample()) }],
    ['截断的正文', { revision: 1, updatedAt: '2026-03-01T00:00:00Z', text: serialize(sample()).slice(0, 99) }],
    [
      '带 __proto__ 的正文',
      { revision: 1, updatedAt: '2026-03-01T00:00:00Z', text: serialize(sample()).replace('"note"', '"__proto__"') },
    ],
  ];

  it.each(bad)('%s：移开不丢，原文可取', async (_name, value) => {
    const browser = new FakeBrowser();
    browser.indexedDb.values.set(key, value);
    const store = await browser.tab();
    const result = await store.load(key);
    expect(result).toMatchObject({ ok: false, code: 'damaged' });
    const [damaged] = await store.damaged();
    expect(damaged?.key).toBe((result as { damagedKey: string }).damagedKey);
    expect(damaged?.key).toMatch(/^duibiao:damaged:draft:wuhua:甲支部:2026:/);
    const text = typeof value === 'string' ? value : ((value as { text?: string }).text ?? JSON.stringify(value));
    expect([text, JSON.stringify(value)]).toContain(damaged?.raw);
    expect(await store.load(key)).toMatchObject({ code: 'missing' });
    expect(await store.list()).toEqual([]);
  });

  it('列清单时也移开，好的照列', async () => {
    const browser = new FakeBrowser();
    const store = await browser.tab();
    const other = sample({ period: '2026-H1' });
    await store.save(draftKey(other), other, first);
    browser.indexedDb.values.set(key, 'garbage');
    expect((await store.list()).map((one) => one.period)).toEqual(['2026-H1']);
    expect(await store.damaged()).toHaveLength(1);
  });

  it('在坏草稿的位置上保存，先移开再存', async () => {
    const browser = new FakeBrowser();
    browser.indexedDb.values.set(key, 'garbage');
    const store = await browser.tab();
    expect(await store.save(key, sample(), first)).toEqual({ ok: true, revision: 1 });
    expect((await store.damaged())[0]?.raw).toBe('garbage');
  });

  it('空间满了移不开，就原样留着', async () => {
    const browser = new FakeBrowser();
    const store = await browser.tab();
    browser.indexedDb.values.set(key, 'garbage');
    browser.indexedDb.failWrites = new QuotaError();
    const result = await store.load(key);
    expect(result).toMatchObject({ ok: false, code: 'damaged' });
    expect(result).not.toHaveProperty('damagedKey');
    expect(browser.indexedDb.values.get(key)).toBe('garbage');
  });

  it('更新的版本存的草稿不算坏：原样留着，清单里注明', async () => {
    const browser = new FakeBrowser();
    const text = serialize(sample()).replace('"schemaVersion": 1', '"schemaVersion": 2');
    const value = { revision: 3, updatedAt: '2026-03-01T00:00:00Z', text };
    browser.indexedDb.values.set(key, value);
    const store = await browser.tab();
    expect(await store.load(key)).toMatchObject({ ok: false, code: 'newer' });
    expect((await store.list())[0]).toMatchObject({ code: '甲支部', scheme: 'wuhua', problem: expect.any(String) });
    expect(await store.save(key, sample(), first)).toMatchObject({ ok: false, code: 'conflict' });
    expect(browser.indexedDb.values.get(key)).toEqual(value);
  });
});

describe('存储换了地方', () => {
  it('上次落在 localStorage 的草稿，IndexedDB 好了以后收回来', async () => {
    const browser = new FakeBrowser();
    browser.indexedDb.failOpen = new Error('x');
    await (await browser.tab()).save(key, sample(), first);
    browser.indexedDb.failOpen = null;
    const store = await browser.tab();
    expect(store.mode).toBe('indexeddb');
    expect(await store.load(key)).toMatchObject({ ok: true, assessment: sample() });
    expect(browser.local.values.size).toBe(0);
  });

  it('两处都有时新的为准，旧的另存', async () => {
    const browser = new FakeBrowser();
    await (await browser.tab()).save(key, sample({ updatedAt: 'old' }), first);
    await browser.clock.advance(1000);
    browser.indexedDb.failOpen = new Error('x');
    await (await browser.tab()).save(key, sample({ updatedAt: 'new' }), first);
    browser.indexedDb.failOpen = null;
    const store = await browser.tab();
    expect(await store.load(key)).toMatchObject({ ok: true, revision: 2, assessment: { updatedAt: 'new' } });
    expect((await store.damaged())[0]?.raw).toContain('"old"');
  });

  it('localStorage 里那份较旧时，不动新的', async () => {
    const browser = new FakeBrowser();
    browser.indexedDb.failOpen = new Error('x');
    await (await browser.tab()).save(key, sample({ updatedAt: 'old' }), first);
    const text = JSON.stringify([...browser.local.values]);
    browser.local.values.clear();
    await browser.clock.advance(1000);
    browser.indexedDb.failOpen = null;
    await (await browser.tab()).save(key, sample({ updatedAt: 'new' }), first);
    (JSON.parse(text) as [string, string][]).forEach(([k, v]) => browser.local.setItem(k, v));
    const store = await browser.tab();
    expect(await store.load(key)).toMatchObject({ ok: true, revision: 1, assessment: { updatedAt: 'new' } });
    expect((await store.damaged())[0]?.raw).toContain('"old"');
  });
});
