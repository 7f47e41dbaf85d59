/** 干一会儿歇一口气：让键盘和画面先走，接着干以前看看是不是已被取消。 */

/** 一口气至多干几毫秒。 */
const STINT = 6;

export function stopIf(signal: AbortSignal): void {
  if (signal.aborted) throw new DOMException('检索已取消', 'AbortError');
}

/** 让出一次主线程。用消息而不用定时器：定时器套几层以后每次至少等四毫秒。 */
export function rest(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** 逐个做，做满一口气就让出。被取消时抛 AbortError。 */
export async function mapSlowly<T, R>(
  list: readonly T[],
  make: (item: T) => R | Promise<R>,
  signal: AbortSignal,
): Promise<R[]> {
  const out: R[] = [];
  let start = performance.now();
  for (const item of list) {
    out.push(await make(item));
    if (performance.now() - start < STINT) continue;
    await rest();
    stopIf(signal);
    start = performance.now();
  }
  return out;
}

/** 歇一口气再接着干。 */
export async function breathe(signal: AbortSignal): Promise<void> {
  await rest();
  stopIf(signal);
}
