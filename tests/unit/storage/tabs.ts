import { vi } from 'vitest';
import { openDraftStore, type DraftStore, type DraftStoreOptions } from '../../../src/storage/drafts.ts';
import { FakeBus, FakeClock, FakeIndexedDb, FakeLocalStorage } from './fakes.ts';

/** 一台假电脑上的浏览器；每调一次 tab() 开一个标签页。 */
export class FakeBrowser {
  readonly indexedDb = new FakeIndexedDb();
  readonly local = new FakeLocalStorage();
  readonly bus = new FakeBus();
  readonly clock = new FakeClock();

  constructor() {
    vi.stubGlobal('indexedDB', this.indexedDb);
  }

  tab(options: DraftStoreOptions = {}): Promise<DraftStore> {
    return openDraftStore({
      localStorage: this.local,
      channel: this.bus.channel(),
      now: this.clock.now,
      openTimeout: 50,
      ...options,
    });
  }

  /** IndexedDB 里本项目的键。 */
  keys(): string[] {
    return [...this.indexedDb.values.keys()].filter((key) => key.startsWith('duibiao:'));
  }
}
