/** 选一处能用的存储：IndexedDB → localStorage → 内存；以及跨这三处的收拢与清空。 */
import { asRecord, DAMAGED_PREFIX, DRAFT_PREFIX } from './draft-record.ts';
import { isWritable, localKeys, localKeyValue, memoryKeyValue, type KeyValue, type StorageLike } from './key-value.ts';
import type { MessageId } from './messages.ts';
import { setAside } from './quarantine.ts';

export interface Backend {
  readonly store: KeyValue;
  /** 不是 IndexedDB 时要告诉使用者的话。 */
  readonly notice: MessageId | null;
}

export interface BackendSources {
  readonly memoryOnly: boolean;
  readonly local: StorageLike | null;
  readonly openIndexedDb: () => KeyValue;
  /** 毫秒。 */
  readonly openTimeout: number;
}

export async function chooseBackend(sources: BackendSources): Promise<Backend> {
  const { memoryOnly, local, openIndexedDb, openTimeout } = sources;
  if (memoryOnly) return { store: memoryKeyValue(), notice: 'shared-computer' };
  const indexed = openIndexedDb();
  if (await withTimeout(isWritable(indexed), openTimeout, false)) return { store: indexed, notice: null };
  if (local) {
    const store = localKeyValue(local);
    if (await isWritable(store)) return { store, notice: 'private-mode' };
  }
  return { store: memoryKeyValue(), notice: 'storage-off' };
}

/**
 * 上次 IndexedDB 打不开、草稿落在 localStorage 的，这次收回来。
 * 两处都有同一份时，新的为准，旧的另存，不丢。
 */
export async function adoptDrafts(local: StorageLike, target: KeyValue, now: Date): Promise<void> {
  const source = localKeyValue(local);
  try {
    for (const key of await source.keys()) {
      if (!key.startsWith(DRAFT_PREFIX) && !key.startsWith(DAMAGED_PREFIX)) continue;
      await adoptOne(key, await source.get(key), target, now);
      await source.update(key, () => undefined);
    }
  } catch {
    // 收不回来就留在原处，下次再收
  }
}

async function adoptOne(key: string, value: unknown, target: KeyValue, now: Date): Promise<void> {
  const existing = await target.get(key);
  if (existing === undefined) return target.update(key, (old) => old ?? value);
  const ours = asRecord(value);
  const theirs = asRecord(existing);
  const newer = ours !== null && (theirs === null || ours.updatedAt > theirs.updatedAt);
  await setAside(target, key, newer ? existing : value, '两处各有一份草稿，这是较旧的一份。', now);
  if (newer) {
    const revision = Math.max(ours.revision, theirs?.revision ?? 0) + 1;
    await target.update(key, () => ({ ...ours, revision }));
  }
}

/**
 * 清掉三处存储里本项目的所有键，含设置。内存模式也清磁盘：打开公用电脑开关之前可能已有人存过。
 * @returns 是否清干净
 */
export async function clearEverywhere(store: KeyValue, sources: BackendSources): Promise<boolean> {
  const { local, openIndexedDb, openTimeout } = sources;
  let done = await clear(store, await store.keys().catch(() => null));
  if (store.mode !== 'indexeddb') {
    const indexed = openIndexedDb();
    // 打不开的 IndexedDB 里没有这一页能清的东西，不算失败
    const keys = await withTimeout(
      Promise.resolve()
        .then(() => indexed.keys())
        .catch(() => []),
      openTimeout,
      [],
    );
    done = (await clear(indexed, keys)) && done;
  }
  try {
    if (local) for (const key of localKeys(local)) local.removeItem(key);
  } catch {
    done = false;
  }
  return done;
}

async function clear(store: KeyValue, keys: readonly string[] | null): Promise<boolean> {
  try {
    for (const key of keys ?? []) await store.update(key, () => undefined);
    return keys !== null;
  } catch {
    return false;
  }
}

async function withTimeout<T>(promise: Promise<T>, milliseconds: number, fallback: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(fallback), milliseconds);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
