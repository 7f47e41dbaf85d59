/** 自查页的小设置（字号、大字版由 scripts/page-tools.ts 管）。存在 localStorage，写不进去就只在本页有效，不打扰使用者。 */
import { isRecord } from './guard.ts';
import { findLocalStorage, PREFIX, type StorageLike } from './key-value.ts';

const KEY = `${PREFIX}settings`;

export interface Settings {
  /** 公用电脑：不自动保存，草稿只在内存里。 */
  readonly sharedComputer: boolean;
}

export const DEFAULT_SETTINGS: Settings = { sharedComputer: false };

export interface SettingsStore {
  get(): Settings;
  set(change: Partial<Settings>): Settings;
  /** 恢复默认并删去存下的设置；“清空本机数据”之后调用。 */
  reset(): Settings;
}

export function openSettings(storage: StorageLike | null = findLocalStorage()): SettingsStore {
  let current = read(storage);
  return {
    get: () => current,
    set: (change) => {
      current = { ...current, ...change };
      attempt(() => storage?.setItem(KEY, JSON.stringify(current)));
      return current;
    },
    reset: () => {
      current = DEFAULT_SETTINGS;
      attempt(() => storage?.removeItem(KEY));
      return current;
    },
  };
}

/** 逐项核对，不认识的值用默认：存储里的内容可能是旧版或别的网页写的。 */
function read(storage: StorageLike | null): Settings {
  try {
    const saved: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    if (!isRecord(saved)) return DEFAULT_SETTINGS;
    return { sharedComputer: saved.sharedComputer === true };
  } catch {
    return DEFAULT_SETTINGS;
  }
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // 存不下只影响下次打开，不值得打断填写
  }
}
