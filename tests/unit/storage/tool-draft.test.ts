import { describe, expect, it } from 'vitest';
import { openSettings } from '../../../src/storage/settings.ts';
import { openToolDraft } from '../../../src/storage/tool-draft.ts';
import type { StorageLike } from '../../../src/storage/key-value.ts';

function fakeStorage(fail?: Error): StorageLike & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    get length() {
      return values.size;
    },
    getItem: (key) => values.get(key) ?? null,
    key: (i) => [...values.keys()][i] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => {
      if (fail) throw fail;
      values.set(key, value);
    },
  };
}

describe('工具草稿', () => {
  it('存、取、清，键带前缀', async () => {
    const storage = fakeStorage();
    const draft = openToolDraft('duties', storage);
    expect(await draft.load()).toBeNull();
    expect(await draft.save({ a: 1 })).toBe('saved');
    expect([...storage.values.keys()]).toEqual(['duibiao:tool:duties']);
    expect(await openToolDraft('duties', storage).load()).toEqual({ a: 1 });
    await draft.clear();
    expect(storage.values.size).toBe(0);
  });

  it('共用电脑：不存，不拿出上一位的，打开时删去已存的', async () => {
    const storage = fakeStorage();
    const draft = openToolDraft('duties', storage);
    await draft.save({ a: 1 });
    await draft.setShared(true);
    expect(storage.values.has('duibiao:tool:duties')).toBe(false);
    expect(await draft.save({ a: 2 })).toBe('shared');
    storage.values.set('duibiao:tool:duties', '{"a":3}');
    expect(await openToolDraft('duties', storage).load()).toBeNull();
    expect(openSettings(storage).get().sharedComputer).toBe(true);
    await draft.setShared(false);
    expect(await draft.save({ a: 2 })).toBe('saved');
  });

  it('存满了、被关了、没有存储，都说得清，不抛错', async () => {
    const full = Object.assign(new Error('满了'), { name: 'QuotaExceededError' });
    expect(await openToolDraft('duties', fakeStorage(full)).save(1)).toBe('full');
    expect(await openToolDraft('duties', fakeStorage(new Error('被关'))).save(1)).toBe('off');
    const none = openToolDraft('duties', null);
    expect([await none.load(), await none.save(1)]).toEqual([null, 'off']);
    await none.clear();
  });
});
