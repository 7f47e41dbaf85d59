/** 测试用的假浏览器：最小的 IndexedDB、localStorage、标签页通道、时钟与定时器。 */
import type { DraftChannel, DraftEvent } from '../../../src/storage/channel.ts';
import type { StorageLike } from '../../../src/storage/key-value.ts';

export class QuotaError extends Error {
  override name = 'QuotaExceededError';
}

interface Handlers {
  onsuccess?: () => void;
  onerror?: () => void;
  oncomplete?: () => void;
  onabort?: () => void;
  onupgradeneeded?: () => void;
  result?: unknown;
  error?: unknown;
}

/** 事务一个接一个跑，出错整个回滚：与真库一致的只有这两条，草稿库靠的也是这两条。 */
export class FakeIndexedDb {
  values = new Map<string, unknown>();
  /** 下一次写入要抛的错。 */
  failWrites: Error | null = null;
  failOpen: Error | null = null;
  neverOpens = false;
  private tail: Promise<void> = Promise.resolve();
  private created = false;

  open = (): Handlers => {
    const request: Handlers = {};
    setTimeout(() => {
      if (this.neverOpens) return;
      if (this.failOpen) {
        request.error = this.failOpen;
        request.onerror?.();
        return;
      }
      request.result = { createObjectStore: () => undefined, transaction: () => this.transaction() };
      if (!this.created) request.onupgradeneeded?.();
      this.created = true;
      request.onsuccess?.();
    }, 0);
    return request;
  };

  private transaction() {
    const jobs: { run: () => unknown; request: Handlers }[] = [];
    const transaction: Handlers = {};
    const enqueue = (run: () => unknown): Handlers => {
      const request: Handlers = {};
      jobs.push({ run, request });
      return request;
    };
    const write = (run: () => unknown) =>
      enqueue(() => {
        if (this.failWrites) throw this.failWrites;
        return run();
      });
    this.tail = this.tail.then(() => {
      const before = new Map(this.values);
      try {
        for (let job = jobs.shift(); job; job = jobs.shift()) {
          job.request.result = job.run();
          job.request.onsuccess?.call(job.request);
        }
        transaction.oncomplete?.();
      } catch (error) {
        this.values = before;
        transaction.error = error;
        transaction.onabort?.();
      }
    });
    const store = {
      transaction,
      get: (key: string) => enqueue(() => structuredClone(this.values.get(key))),
      put: (value: unknown, key: string) => write(() => this.values.set(key, structuredClone(value))),
      delete: (key: string) => write(() => this.values.delete(key)),
      getAllKeys: () => enqueue(() => [...this.values.keys()]),
    };
    return { objectStore: () => store };
  }
}

export class FakeLocalStorage implements StorageLike {
  readonly values = new Map<string, string>();
  /** 总字数上限；0 像旧 Safari 的无痕窗口，一个字也写不进。 */
  quota = Infinity;
  get length(): number {
    return this.values.size;
  }
  key(index: number): string | null {
    return [...this.values.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    const others = [...this.values].filter(([other]) => other !== key);
    const used = others.reduce((sum, [other, text]) => sum + other.length + text.length, 0);
    if (used + key.length + value.length > this.quota) throw new QuotaError('quota');
    this.values.set(key, value);
  }
  removeItem(key: string): void {
    this.values.delete(key);
  }
}

/** 同一浏览器里的几个标签页：一个发，其余的收。 */
export class FakeBus {
  private readonly tabs = new Set<(event: DraftEvent) => void>();
  channel(): DraftChannel {
    const listeners = new Set<(event: DraftEvent) => void>();
    const receive = (event: DraftEvent): void => listeners.forEach((listener) => listener(event));
    this.tabs.add(receive);
    return {
      post: (event) => this.tabs.forEach((tab) => tab !== receive && tab(event)),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => this.tabs.delete(receive),
    };
  }
}

/** 手拨的钟：advance 一到点就跑到期的定时器。 */
export class FakeClock {
  time = Date.parse('2026-03-02T06:05:00.000Z');
  private jobs: { at: number; action: () => void }[] = [];
  now = (): Date => new Date(this.time);
  timers = {
    set: (action: () => void, milliseconds: number): unknown => {
      const job = { at: this.time + milliseconds, action };
      this.jobs.push(job);
      return job;
    },
    clear: (handle: unknown): void => {
      this.jobs = this.jobs.filter((job) => job !== handle);
    },
  };
  async advance(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    const due = this.jobs.filter((job) => job.at <= this.time);
    this.jobs = this.jobs.filter((job) => job.at > this.time);
    due.forEach((job) => job.action());
    for (let i = 0; i < 10; i += 1) await Promise.resolve();
  }
}
