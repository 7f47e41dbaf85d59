/** 草稿库：浏览器里的自动保存。文件才是正本，这里只是保险。 */
import type { Assessment } from '../schemas/result-file.ts';
import { browserChannelEnvironment, openChannel, type DraftChannel, type DraftEvent } from './channel.ts';
import {
  asDamaged,
  asRecord,
  DAMAGED_PREFIX,
  DRAFT_PREFIX,
  readRecord,
  summarise,
  type DamagedDraft,
  type DraftRecord,
  type DraftSummary,
} from './draft-record.ts';
import { findInvalid, serialize } from './file.ts';
import { findLocalStorage, isQuotaError, localKeys, type KeyValue, type StorageLike } from './key-value.ts';
import { say, type MessageId } from './messages.ts';
import { adoptDrafts, chooseBackend, type OpenedBackend } from './open-backend.ts';
import { quarantine } from './quarantine.ts';

export { draftKey, type DamagedDraft, type DraftSummary } from './draft-record.ts';
export type { DraftEvent } from './channel.ts';

export interface LoadedDraft {
  readonly ok: true;
  readonly assessment: Assessment;
  /** 下次保存时作 baseRevision。 */
  readonly revision: number;
  readonly updatedAt: string;
  readonly savedToFileAt?: string;
  readonly migratedFrom?: number;
}

export interface LoadFailure {
  readonly ok: false;
  readonly code: 'missing' | 'damaged' | 'newer' | 'unavailable';
  readonly message: string;
  /** damaged 时，移到了哪个键；没能移开则没有（原样留在原处）。 */
  readonly damagedKey?: string;
}

export interface SaveFailure {
  readonly ok: false;
  readonly code: 'conflict' | 'quota' | 'unavailable' | 'invalid';
  readonly message: string;
  /** conflict 时两边的时间（ISO）与库里的修订号；库里那份已被清掉时没有 theirs。 */
  readonly mine?: string;
  readonly theirs?: { readonly updatedAt: string; readonly revision: number };
}

export type SaveResult = { readonly ok: true; readonly revision: number } | SaveFailure;
export type PlainResult = { readonly ok: true } | { readonly ok: false; readonly message: string };

export interface DraftStore extends OpenedBackend {
  /** 最近改过的在前；坏草稿移到一边，不在其中。读不出库时抛出带中文说明的 Error。 */
  list(): Promise<DraftSummary[]>;
  load(key: string): Promise<LoadedDraft | LoadFailure>;
  /** baseRevision：打开时的修订号，新草稿为 0。库里的不是它，就是别的标签页改过，不覆盖。 */
  save(key: string, assessment: Assessment, base: { baseRevision: number }): Promise<SaveResult>;
  /** 删草稿，也用来删坏草稿。 */
  remove(key: string): Promise<PlainResult>;
  /** 清空本机数据：三处存储里本项目前缀的所有键，含设置。 */
  clearAll(): Promise<PlainResult>;
  /** when 为 ISO 时间。 */
  markSavedToFile(key: string, when: string): Promise<PlainResult>;
  damaged(): Promise<DamagedDraft[]>;
  /** 别的标签页存了、删了、清空了。返回取消函数。 */
  onChange(listener: (event: DraftEvent) => void): () => void;
  close(): void;
}

export interface DraftStoreOptions {
  /** 公用电脑：只用内存，不碰磁盘（清空除外）。 */
  readonly memoryOnly?: boolean;
  readonly localStorage?: StorageLike | null;
  /** 取 IndexedDB 存储；打不开就抛错或一直不答。 */
  readonly openIndexedDb?: () => KeyValue | Promise<KeyValue>;
  /** 等 IndexedDB 多久，毫秒；有的浏览器打开时会一直不答。 */
  readonly openTimeout?: number;
  readonly channel?: DraftChannel;
  readonly now?: () => Date;
}

class Conflict extends Error {
  readonly theirs: DraftRecord | null;
  constructor(theirs: DraftRecord | null) {
    super('conflict');
    this.theirs = theirs;
  }
}

class DamagedRecord extends Error {}

const unavailable = (id: MessageId) => ({ ok: false, code: 'unavailable', message: say(id) }) as const;
const failed = (id: MessageId) => ({ ok: false, message: say(id) }) as const;

export async function openDraftStore(options: DraftStoreOptions = {}): Promise<DraftStore> {
  const now = options.now ?? (() => new Date());
  const local = options.localStorage === undefined ? findLocalStorage() : options.localStorage;
  const openIndexedDb =
    options.openIndexedDb ?? (async () => (await import('./indexed-db.ts')).indexedDbKeyValue());
  const backend = await chooseBackend({ ...options, local, openIndexedDb });
  const { store } = backend;
  const channel = options.channel ?? openChannel(browserChannelEnvironment(local));
  // 别的标签页清空或删除之后，这一页不能再把旧内容自动存回去
  let clearedElsewhere = false;
  const removedElsewhere = new Set<string>();
  channel.subscribe((event) => {
    if (event.kind === 'cleared') clearedElsewhere = true;
    else if (event.kind === 'removed') removedElsewhere.add(event.key);
    else removedElsewhere.delete(event.key);
  });
  const notify = (kind: DraftEvent['kind'], key = '', revision = 0): void =>
    channel.post({ kind, key, revision, at: now().toISOString() });

  if (store.mode === 'indexeddb' && local) await adoptDrafts(local, store, now);

  async function write(key: string, text: string, baseRevision: number): Promise<number> {
    let revision = 0;
    await store.update(key, (old) => {
      const existing = asRecord(old);
      if (old !== undefined && !existing) throw new DamagedRecord();
      const gone = baseRevision > 0 && !existing && (clearedElsewhere || removedElsewhere.has(key));
      if (gone || (existing && existing.revision !== baseRevision)) throw new Conflict(existing);
      revision = baseRevision + 1;
      const record: DraftRecord = { ...existing, revision, updatedAt: now().toISOString(), text };
      return record;
    });
    return revision;
  }

  return {
    mode: store.mode,
    notice: backend.notice,

    async list() {
      const summaries: DraftSummary[] = [];
      try {
        for (const key of await store.keys()) {
          if (!key.startsWith(DRAFT_PREFIX)) continue;
          const value = await store.get(key);
          const record = asRecord(value);
          const parsed = record && readRecord(record);
          if (record && parsed?.ok) summaries.push(summarise(key, record, parsed.assessment, now()));
          else if (record && parsed?.code === 'newer') summaries.push(summarise(key, record, null, now()));
          else if (value !== undefined) await quarantine(store, key, value, parsed?.message ?? '', now());
        }
      } catch {
        throw new Error(say('read-failed'));
      }
      return summaries.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
    },

    async load(key) {
      let value: unknown;
      try {
        value = await store.get(key);
      } catch {
        return unavailable('read-failed');
      }
      if (value === undefined) return { ok: false, code: 'missing', message: say('missing-draft') };
      const record = asRecord(value);
      const parsed = record && readRecord(record);
      if (record && parsed?.ok) {
        const { revision, updatedAt, savedToFileAt } = record;
        return { ...parsed, revision, updatedAt, ...(savedToFileAt !== undefined && { savedToFileAt }) };
      }
      if (parsed?.code === 'newer') return { ok: false, code: 'newer', message: say('newer-draft') };
      const damagedKey = await quarantine(store, key, value, parsed?.message ?? '', now());
      const failure = { ok: false, code: 'damaged', message: say('damaged-draft') } as const;
      return damagedKey === null ? failure : { ...failure, damagedKey };
    },

    async save(key, assessment, { baseRevision }) {
      const invalid = findInvalid(assessment);
      if (invalid) return { ok: false, code: 'invalid', message: say('invalid-content', invalid) };
      const text = serialize(assessment);
      try {
        let revision: number;
        try {
          revision = await write(key, text, baseRevision);
        } catch (error) {
          if (!(error instanceof DamagedRecord)) throw error;
          if ((await quarantine(store, key, await store.get(key), '', now())) === null) throw error;
          revision = await write(key, text, 0);
        }
        notify('saved', key, revision);
        return { ok: true, revision };
      } catch (error) {
        if (error instanceof Conflict) return conflict(error.theirs, assessment.updatedAt);
        if (isQuotaError(error)) return { ok: false, code: 'quota', message: say('quota') };
        return unavailable('write-failed');
      }
    },

    async remove(key) {
      try {
        await store.update(key, () => undefined);
      } catch {
        return failed('write-failed');
      }
      notify('removed', key);
      return { ok: true };
    },

    async clearAll() {
      const done = await clearEverywhere(store, local, openIndexedDb);
      notify('cleared');
      return done ? { ok: true } : failed('clear-failed');
    },

    async markSavedToFile(key, when) {
      try {
        await store.update(key, (old) => {
          const record = asRecord(old);
          return record ? { ...record, savedToFileAt: when } : old;
        });
        return { ok: true };
      } catch {
        return failed('write-failed');
      }
    },

    async damaged() {
      const found: DamagedDraft[] = [];
      for (const key of await store.keys()) {
        if (!key.startsWith(DAMAGED_PREFIX)) continue;
        const one = asDamaged(key, await store.get(key));
        if (one) found.push(one);
      }
      return found;
    },

    onChange: (listener) => channel.subscribe(listener),
    close: () => channel.close(),
  };
}

function conflict(theirs: DraftRecord | null, mine: string): SaveFailure {
  const failure = { ok: false, code: 'conflict', message: say(theirs ? 'two-tabs' : 'cleared'), mine } as const;
  return theirs ? { ...failure, theirs: { updatedAt: theirs.updatedAt, revision: theirs.revision } } : failure;
}

/** 内存模式也要清磁盘：公用电脑的开关打开之前，可能已有人存过。 */
async function clearEverywhere(
  store: KeyValue,
  local: StorageLike | null,
  openIndexedDb: () => KeyValue | Promise<KeyValue>,
): Promise<boolean> {
  let done = true;
  const clear = async (target: KeyValue): Promise<void> => {
    for (const key of await target.keys()) await target.update(key, () => undefined);
  };
  try {
    await clear(store);
  } catch {
    done = false;
  }
  try {
    if (store.mode !== 'indexeddb') await clear(await openIndexedDb());
  } catch {
    // IndexedDB 本来就打不开，里面不会有这一页能清的东西
  }
  try {
    if (local) for (const key of localKeys(local)) local.removeItem(key);
  } catch {
    done = false;
  }
  return done;
}
