/** 坏草稿不删，原样移到一边，由使用者下载或删除。 */
import { asRecord, DAMAGED_PREFIX, type DamagedDraft } from './draft-record.ts';
import { PREFIX, type KeyValue } from './key-value.ts';

/** @returns 移到的键；没能移开（例如空间已满）为 null，此时原处不动。 */
export async function quarantine(
  store: KeyValue,
  key: string,
  value: unknown,
  reason: string,
  now: Date,
): Promise<string | null> {
  try {
    const damagedKey = await setAside(store, key, value, reason, now);
    // 移的工夫里别的标签页可能已存进好的，只删没变过的
    await store.update(key, (old) => (toText(old) === toText(value) ? undefined : old));
    return damagedKey;
  } catch {
    return null;
  }
}

/** 另存一份，不动原处。 */
export async function setAside(
  store: KeyValue,
  key: string,
  value: unknown,
  reason: string,
  now: Date,
): Promise<string> {
  const movedAt = now.toISOString();
  const damagedKey = `${DAMAGED_PREFIX}${key.slice(PREFIX.length)}:${movedAt}`;
  const damaged: Omit<DamagedDraft, 'key'> = {
    from: key,
    movedAt,
    reason,
    raw: asRecord(value)?.text ?? toText(value),
  };
  await store.update(damagedKey, () => damaged);
  return damagedKey;
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
