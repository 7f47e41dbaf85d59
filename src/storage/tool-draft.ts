/** 独立工具的草稿：一个工具一份，存在 localStorage。公用电脑不存，也不拿出上一位留下的。 */
import { findLocalStorage, isQuotaError, localKeyValue, PREFIX, type StorageLike } from './key-value.ts';
import { openSettings, type SettingsStore } from './settings.ts';

export type SaveOutcome = 'saved' | 'shared' | 'full' | 'off';

export interface ToolDraft {
  /** 没有草稿、读不了、公用电脑为 null；内容由调用方核对。 */
  load(): Promise<unknown>;
  save(value: unknown): Promise<SaveOutcome>;
  clear(): Promise<void>;
  shared(): boolean;
  /** 打开公用电脑时，已存下的这份一并删去。 */
  setShared(on: boolean): Promise<void>;
  /** 别的标签页改了或清了这份草稿。返回取消函数。 */
  onElsewhere(listener: () => void): () => void;
}

/** tool 为工具的英文短名，例如 duties。 */
export function openToolDraft(
  tool: string,
  storage: StorageLike | null = findLocalStorage(),
  settings: SettingsStore = openSettings(storage),
): ToolDraft {
  const key = `${PREFIX}tool:${tool}`;
  const store = storage && localKeyValue(storage);
  const clear = async () => {
    try {
      await store?.update(key, () => undefined);
    } catch {
      // 删不掉说明存储被关，里面也没有内容。
    }
  };
  return {
    async load() {
      if (settings.get().sharedComputer) return null;
      try {
        return (await store?.get(key)) ?? null;
      } catch {
        return null;
      }
    },
    async save(value) {
      if (settings.get().sharedComputer) return 'shared';
      if (!store) return 'off';
      try {
        await store.update(key, () => value);
        return 'saved';
      } catch (error) {
        return isQuotaError(error) ? 'full' : 'off';
      }
    },
    clear,
    shared: () => settings.get().sharedComputer,
    async setShared(on) {
      settings.set({ sharedComputer: on });
      if (on) await clear();
    },
    onElsewhere(listener) {
      const hear = (event: StorageEvent) => {
        if (event.key === key || event.key === null) listener();
      };
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
  };
}
