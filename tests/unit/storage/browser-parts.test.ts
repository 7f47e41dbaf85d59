import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openChannel, type DraftEvent } from '../../../src/storage/channel.ts';
import { downloadBlob, isWeChat } from '../../../src/storage/download.ts';
import { findLocalStorage } from '../../../src/storage/key-value.ts';
import { DEFAULT_SETTINGS, openSettings } from '../../../src/storage/settings.ts';
import { FakeLocalStorage } from './fakes.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('设置', () => {
  it('改了就存，再打开还在', () => {
    const storage = new FakeLocalStorage();
    openSettings(storage).set({ sharedComputer: true });
    expect(openSettings(storage).get()).toEqual({ sharedComputer: true });
    expect([...storage.values.keys()]).toEqual(['duibiao:settings']);
  });

  it.each([
    ['不是JSON', '{'],
    ['不是对象', '[1]'],
    ['null', 'null'],
    ['值不认识', '{"sharedComputer":"yes","__proto__":{"sharedComputer":true}}'],
  ])('存下的内容%s，用默认', (_name, text) => {
    const storage = new FakeLocalStorage();
    storage.values.set('duibiao:settings', text);
    expect(openSettings(storage).get()).toEqual(DEFAULT_SETTINGS);
  });

  it('写不进、没有存储，本页照样有效', () => {
    const full = new FakeLocalStorage();
    full.quota = 0;
    for (const storage of [full, null]) {
      const settings = openSettings(storage);
      expect(settings.set({ sharedComputer: true }).sharedComputer).toBe(true);
      expect(settings.get().sharedComputer).toBe(true);
      expect(settings.reset()).toEqual(DEFAULT_SETTINGS);
    }
  });

  it('恢复默认时删去存下的', () => {
    const storage = new FakeLocalStorage();
    const settings = openSettings(storage);
    settings.set({ sharedComputer: true });
    settings.reset();
    expect(storage.values.size).toBe(0);
  });

  it('浏览器连读 localStorage 都不许时，当作没有', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(findLocalStorage()).toBeNull();
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new Error('SecurityError');
      },
    });
    expect(findLocalStorage()).toBeNull();
  });
});

describe('下载', () => {
  beforeEach(() => vi.useFakeTimers());

  it('用链接下载，稍后才收回地址', () => {
    const steps: string[] = [];
    const link = {
      href: '',
      download: '',
      hidden: false,
      click: () => steps.push(`click ${link.href} ${link.download}`),
      remove: () => steps.push('remove'),
    };
    vi.stubGlobal('document', { createElement: () => link, body: { appendChild: () => steps.push('append') } });
    vi.stubGlobal('URL', {
      createObjectURL: () => 'blob:1',
      revokeObjectURL: (url: string) => steps.push(`revoke ${url}`),
    });
    downloadBlob(new Blob(['{}']), '甲支部.duibiao.json');
    expect(steps).toEqual(['append', 'click blob:1 甲支部.duibiao.json', 'remove']);
    vi.advanceTimersByTime(60_000);
    expect(steps).toContain('revoke blob:1');
  });

  it.each([
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 MicroMessenger/8.0.50', true],
    ['Mozilla/5.0 (iPhone) Mobile/15E148 wxwork/4.1 MicroMessenger/7.0.1', true],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0 Safari/537.36 UOS Professional', false],
    ['', false],
  ])('认微信：%s', (ua, expected) => {
    expect(isWeChat(ua)).toBe(expected);
  });
});

describe('标签页通知', () => {
  const event: DraftEvent = { kind: 'saved', key: 'duibiao:draft:x', revision: 2, at: '2026-03-02T00:00:00.000Z' };

  it('用 BroadcastChannel，关了就不再收', async () => {
    const environment = { createBroadcast: (name: string) => new BroadcastChannel(name) };
    const [left, right] = [openChannel(environment), openChannel(environment)];
    const seen: DraftEvent[] = [];
    const own: DraftEvent[] = [];
    left.subscribe((one) => own.push(one));
    right.subscribe((one) => seen.push(one));
    left.post(event);
    await vi.waitFor(() => expect(seen).toEqual([event]));
    expect(own).toEqual([]);
    left.close();
    right.close();
    expect(() => left.post(event)).not.toThrow();
  });

  it('没有或建不了 BroadcastChannel，借 storage 事件，不留痕迹', () => {
    const storage = new FakeLocalStorage();
    let fire = (_: { key: string | null; newValue: string | null }): void => undefined;
    const environment = {
      createBroadcast: (): never => {
        throw new Error('SecurityError');
      },
      storage,
      addStorageListener: (listener: typeof fire) => {
        fire = listener;
        return () => undefined;
      },
    };
    const channel = openChannel(environment);
    const seen: DraftEvent[] = [];
    channel.subscribe((one) => seen.push(one));
    const written: string[] = [];
    const setItem = storage.setItem.bind(storage);
    storage.setItem = (key, value) => {
      written.push(value);
      setItem(key, value);
    };
    channel.post(event);
    expect(storage.values.size).toBe(0);
    fire({ key: 'duibiao:signal', newValue: written[0] ?? '' });
    expect(seen).toEqual([event]);
  });

  it('别的网页乱发的消息不理', () => {
    let fire = (_: { key: string | null; newValue: string | null }): void => undefined;
    const channel = openChannel({
      addStorageListener: (listener) => {
        fire = listener;
        return () => undefined;
      },
    });
    const seen: DraftEvent[] = [];
    channel.subscribe((one) => seen.push(one));
    for (const newValue of [
      null,
      '',
      '{',
      '1',
      'null',
      '{"kind":"saved"}',
      '{"kind":"evil","key":"","revision":1,"at":""}',
    ]) {
      fire({ key: 'duibiao:signal', newValue });
    }
    fire({ key: 'other', newValue: JSON.stringify(event) });
    expect(seen).toEqual([]);
    fire({ key: 'duibiao:signal', newValue: JSON.stringify(event) });
    expect(seen).toEqual([event]);
  });
});
