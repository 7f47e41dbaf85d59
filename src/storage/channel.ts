/** 标签页之间的通知：优先 BroadcastChannel，没有就借 storage 事件，都没有就不通知（保存时仍比对修订号）。 */
import { isRecord } from './guard.ts';
import { PREFIX, type StorageLike } from './key-value.ts';

export interface DraftEvent {
  readonly kind: 'saved' | 'removed' | 'cleared';
  /** 草稿的键；cleared 时为空字符串。 */
  readonly key: string;
  /** saved 时的新修订号，其余为 0。 */
  readonly revision: number;
  /** ISO 时间。 */
  readonly at: string;
}

export interface DraftChannel {
  post(event: DraftEvent): void;
  /** 只收到别的标签页的通知。 */
  subscribe(listener: (event: DraftEvent) => void): () => void;
  close(): void;
}

const NAME = `${PREFIX}changes`;
const SIGNAL_KEY = `${PREFIX}signal`;

/** 发通知与收通知用到的浏览器能力，便于测试时替换。 */
export interface ChannelEnvironment {
  readonly createBroadcast?: (name: string) => Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;
  readonly storage?: StorageLike | null;
  readonly addStorageListener?: (
    listener: (event: { key: string | null; newValue: string | null }) => void,
  ) => () => void;
}

export function browserChannelEnvironment(storage: StorageLike | null): ChannelEnvironment {
  return {
    storage,
    ...(typeof BroadcastChannel === 'function' && { createBroadcast: (name: string) => new BroadcastChannel(name) }),
    ...(typeof window !== 'undefined' && {
      addStorageListener: (listener: (event: StorageEvent) => void) => {
        window.addEventListener('storage', listener);
        return () => window.removeEventListener('storage', listener);
      },
    }),
  };
}

export function openChannel(environment: ChannelEnvironment): DraftChannel {
  const listeners = new Set<(event: DraftEvent) => void>();
  const receive = (data: unknown): void => {
    if (isDraftEvent(data)) for (const listener of listeners) listener(data);
  };
  const transport = broadcastTransport(environment, receive) ?? storageTransport(environment, receive);
  return {
    post: (event) => {
      try {
        transport.post(event);
      } catch {
        // 通知只是提醒，发不出去不影响保存
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      transport.close();
    },
  };
}

type Transport = Pick<DraftChannel, 'post' | 'close'>;

function broadcastTransport(environment: ChannelEnvironment, receive: (data: unknown) => void): Transport | null {
  try {
    const broadcast = environment.createBroadcast?.(NAME);
    if (!broadcast) return null;
    broadcast.onmessage = (event: MessageEvent<unknown>) => receive(event.data);
    return { post: (event) => broadcast.postMessage(event), close: () => broadcast.close() };
  } catch {
    return null;
  }
}

function storageTransport(environment: ChannelEnvironment, receive: (data: unknown) => void): Transport {
  const stop = environment.addStorageListener?.((event) => {
    if (event.key === SIGNAL_KEY && event.newValue !== null) receive(parseJson(event.newValue));
  });
  return {
    post: (event) => {
      environment.storage?.setItem(SIGNAL_KEY, JSON.stringify(event));
      environment.storage?.removeItem(SIGNAL_KEY);
    },
    close: () => stop?.(),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** file:// 下别的网页也能发同名消息，收到的一律当外来数据查。 */
function isDraftEvent(data: unknown): data is DraftEvent {
  return (
    isRecord(data) &&
    (data.kind === 'saved' || data.kind === 'removed' || data.kind === 'cleared') &&
    typeof data.key === 'string' &&
    typeof data.revision === 'number' &&
    typeof data.at === 'string'
  );
}
