/**
 * 认出“上次没有正常关闭”：打开时在 localStorage 记一笔，正常离开时划掉；
 * 打开时发现没划掉的，问一声别的标签页还在不在，没人应就是崩溃留下的。
 */
import { findLocalStorage, localKeys, PREFIX } from './key-value.ts';

const KEY = `${PREFIX}open:`;
const CHANNEL = `${PREFIX}alive`;
const WAIT_MS = 150;

/** 记下本页，返回上次是不是没有正常关闭；浏览器没有 BroadcastChannel 时不判断。 */
export async function openedAfterCrash(scheme: string): Promise<boolean> {
  const storage = findLocalStorage();
  if (!storage || typeof BroadcastChannel === 'undefined') return false;
  const mine = `${KEY}${scheme}:${String(Date.now())}${String(Math.random()).slice(2, 8)}`;
  const channel = new BroadcastChannel(CHANNEL);
  const alive = new Set<string>();
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'who') channel.postMessage(mine);
    else if (typeof data === 'string') alive.add(data);
  };
  const left = localKeys(storage).filter((key) => key.startsWith(`${KEY}${scheme}:`));
  const mark = () => attempt(() => storage.setItem(mine, '1'));
  mark();
  window.addEventListener('pagehide', () => attempt(() => storage.removeItem(mine)));
  window.addEventListener('pageshow', (event) => event.persisted && mark());
  if (left.length === 0) return false;
  channel.postMessage('who');
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  const crashed = left.filter((key) => !alive.has(key));
  crashed.forEach((key) => attempt(() => storage.removeItem(key)));
  return crashed.length > 0;
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // 存储满了或被关：只是认不出崩溃，不影响内容。
  }
}
