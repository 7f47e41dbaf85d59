/** 草稿库底下的键值存储：三种实现同一接口，上层不问数据在哪里。 */

export type StorageMode = 'indexeddb' | 'localstorage' | 'memory';

/** 本项目所有键的前缀：file:// 下各目录的网页共用一个存储，不加前缀会串到别人那里。 */
export const PREFIX = 'duibiao:';

export interface KeyValue {
  readonly mode: StorageMode;
  get(key: string): Promise<unknown>;
  /**
   * 读、改、写一气呵成，中间别的标签页插不进来。
   * change 返回 undefined 表示删除；change 抛错则什么都不写，错误原样抛出。
   */
  update(key: string, change: (old: unknown) => unknown): Promise<void>;
  /** 本项目的全部键。 */
  keys(): Promise<string[]>;
}

/** localStorage 用到的那几样，便于测试时替换。 */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export function memoryKeyValue(): KeyValue {
  const values = new Map<string, unknown>();
  return {
    mode: 'memory',
    get: (key) => Promise.resolve(values.get(key)),
    update: async (key, change) => {
      const next = change(values.get(key));
      if (next === undefined) values.delete(key);
      else values.set(key, next);
    },
    keys: () => Promise.resolve([...values.keys()]),
  };
}

export function localKeyValue(storage: StorageLike): KeyValue {
  const read = (key: string): unknown => {
    const text = storage.getItem(key);
    if (text === null) return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // 原文交给上层，由它判为损坏并另存
      return text;
    }
  };
  return {
    mode: 'localstorage',
    get: async (key) => read(key),
    update: async (key, change) => {
      const next = change(read(key));
      if (next === undefined) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(next));
    },
    keys: async () => localKeys(storage),
  };
}

/** localStorage 里本项目的全部键，含设置。 */
export function localKeys(storage: StorageLike): string[] {
  const keys: string[] = [];
  for (let i = 0; i < storage.length; i += 1) {
    const key = storage.key(i);
    if (key?.startsWith(PREFIX)) keys.push(key);
  }
  return keys;
}

/** 取 localStorage；浏览器禁止时连读这个属性都会抛错。 */
export function findLocalStorage(): StorageLike | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** 真写一笔再删掉：有的浏览器给得出对象却一个字也写不进去。 */
export async function isWritable(store: KeyValue): Promise<boolean> {
  const probe = `${PREFIX}probe`;
  try {
    await store.update(probe, () => 1);
    await store.update(probe, () => undefined);
    return true;
  } catch {
    return false;
  }
}

/** 配额满：Chromium、Safari 报 QuotaExceededError，旧 Firefox 报 NS_ERROR_DOM_QUOTA_REACHED。 */
export function isQuotaError(error: unknown): boolean {
  const name = typeof error === 'object' && error !== null ? (error as { name?: unknown }).name : undefined;
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED';
}
