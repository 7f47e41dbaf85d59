/** IndexedDB 上的键值存储。 */
import { createStore, keys, promisifyRequest } from 'idb-keyval';
import { PREFIX, type KeyValue } from './key-value.ts';

const DATABASE = 'duibiao';
const STORE = 'drafts';

export function indexedDbKeyValue(): KeyValue {
  const use = createStore(DATABASE, STORE);
  return {
    mode: 'indexeddb',
    get: (key) => use('readonly', (store) => promisifyRequest<unknown>(store.get(key))),
    // idb-keyval 的 update 不能删键，这里用它的事务自己写
    update: (key, change) =>
      use('readwrite', (store) => {
        return new Promise<void>((resolve, reject) => {
          const request: IDBRequest<unknown> = store.get(key);
          request.onerror = () => reject(request.error ?? new Error('read failed'));
          request.onsuccess = () => {
            try {
              const next = change(request.result);
              if (next === undefined) store.delete(key);
              else store.put(next, key);
              resolve(promisifyRequest(store.transaction));
            } catch (error) {
              reject(error instanceof Error ? error : new Error(String(error)));
            }
          };
        });
      }),
    keys: async () => (await keys<IDBValidKey>(use)).filter(isOurs),
  };
}

const isOurs = (key: IDBValidKey): key is string => typeof key === 'string' && key.startsWith(PREFIX);
