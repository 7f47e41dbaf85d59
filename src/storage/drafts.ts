/** 草稿库：浏览器里的自动保存。文件才是正本，这里只是保险。 */
import { adoptDrafts, chooseBackend, clearEverywhere } from './backend.ts';
import { browserChannelEnvironment, openChannel, type DraftEvent } from './channel.ts';
import {
  asDamaged,
  asRecord,
  DAMAGED_PREFIX,
  DRAFT_PREFIX,
  readDraft,
  summarise,
  type DamagedDraft,
  type DraftRecord,
  type DraftSummary,
} from './draft-record.ts';
import type { DraftStore, DraftStoreOptions, SaveFailure } from './draft-store.ts';
import { indexedDbKeyValue } from './indexed-db.ts';
import { findLocalStorage, isQuotaError } from './key-value.ts';
import { say, type MessageId } from './messages.ts';
import { quarantine } from './quarantine.ts';

export { draftKey, type DamagedDraft, type DraftSummary } from './draft-record.ts';
export type { DraftEvent } from './channel.ts';
export type * from './draft-store.ts';

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
  const sources = {
    memoryOnly: options.memoryOnly ?? false,
    local,
    openIndexedDb: options.openIndexedDb ?? indexedDbKeyValue,
    openTimeout: options.openTimeout ?? 3000,
  };
  const { store, notice } = await chooseBackend(sources);
  const channel = options.channel ?? openChannel(browserChannelEnvironment(local));
  // 清空或删除之后（不论在哪个标签页），旧内容不能再被自动存回去
  let cleared = false;
  const removed = new Set<string>();
  const remember = (event: DraftEvent): void => {
    if (event.kind === 'cleared') cleared = true;
    else if (event.kind === 'removed') removed.add(event.key);
    else removed.delete(event.key);
  };
  channel.subscribe(remember);
  const notify = (kind: DraftEvent['kind'], key = '', revision = 0): void => {
    const event: DraftEvent = { kind, key, revision, at: now().toISOString() };
    remember(event);
    // 内存里的草稿与别的标签页无关，清空则都要知道
    if (store.mode !== 'memory' || kind === 'cleared') channel.post(event);
  };

  if (store.mode === 'indexeddb' && local) await adoptDrafts(local, store, now());

  async function write(key: string, text: string, baseRevision: number): Promise<number> {
    let revision = 0;
    await store.update(key, (old) => {
      const existing = asRecord(old);
      if (old !== undefined && !existing) throw new DamagedRecord('库里的数据不是草稿的格式。');
      const gone = baseRevision > 0 && !existing && (cleared || removed.has(key));
      if (gone || (existing && existing.revision !== baseRevision)) throw new Conflict(existing);
      revision = baseRevision + 1;
      const record: DraftRecord = { ...existing, revision, updatedAt: now().toISOString(), text };
      return record;
    });
    return revision;
  }

  return {
    mode: store.mode,
    notice,

    async list() {
      const summaries: DraftSummary[] = [];
      try {
        for (const key of await store.keys()) {
          if (!key.startsWith(DRAFT_PREFIX)) continue;
          const value = await store.get(key);
          if (value === undefined) continue;
          const draft = await readDraft(value);
          if (draft.kind === 'good') summaries.push(summarise(key, draft.record, draft.file.assessment, now()));
          else if (draft.kind === 'newer') summaries.push(summarise(key, draft.record, null, now()));
          else await quarantine(store, key, value, draft.reason, now());
        }
      } catch {
        throw new Error(say('read-failed'));
      }
      return summaries.sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
    },

    async load(key) {
      let value: unknown;
      try {
        value = await store.get(key);
      } catch {
        return unavailable('read-failed');
      }
      if (value === undefined) return { ok: false, code: 'missing', message: say('missing-draft') };
      const draft = await readDraft(value);
      if (draft.kind === 'good') {
        const { revision, updatedAt, savedToFileAt } = draft.record;
        return { ...draft.file, revision, updatedAt, ...(savedToFileAt !== undefined && { savedToFileAt }) };
      }
      if (draft.kind === 'newer') return { ok: false, code: 'newer', message: say('newer-draft') };
      const damagedKey = await quarantine(store, key, value, draft.reason, now());
      return damagedKey === null
        ? { ok: false, code: 'damaged', message: say('damaged-kept') }
        : { ok: false, code: 'damaged', message: say('damaged-draft'), damagedKey };
    },

    async save(key, assessment, { baseRevision }) {
      const { findInvalid, serialize } = await import('./file.ts');
      const invalid = findInvalid(assessment);
      if (invalid) return { ok: false, code: 'invalid', message: say('invalid-content', invalid) };
      const text = serialize(assessment);
      try {
        let revision: number;
        try {
          revision = await write(key, text, baseRevision);
        } catch (error) {
          if (!(error instanceof DamagedRecord)) throw error;
          if ((await quarantine(store, key, await store.get(key), error.message, now())) === null) throw error;
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
      const done = await clearEverywhere(store, sources);
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
      try {
        for (const key of await store.keys()) {
          const one = key.startsWith(DAMAGED_PREFIX) ? asDamaged(key, await store.get(key)) : null;
          if (one) found.push(one);
        }
      } catch {
        throw new Error(say('read-failed'));
      }
      return found;
    },

    onChange: (listener) => channel.subscribe(listener),
    close: () => channel.close(),
  };
}

function conflict(theirs: DraftRecord | null, mine: string): SaveFailure {
  const failure = { ok: false, code: 'conflict', message: say(theirs ? 'two-tabs' : 'gone-draft'), mine } as const;
  return theirs ? { ...failure, theirs: { updatedAt: theirs.updatedAt, revision: theirs.revision } } : failure;
}
