/**
 * 去抖自动保存器。改动停 0.5 秒后保存；一直不停也至多 5 秒存一次；页面隐藏、关闭时立即存。
 * 存储、时钟、定时器都由外面给，本身不碰浏览器。
 */
import { say } from './messages.ts';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

export interface SaveStatus {
  readonly state: SaveState;
  /** 中文，可直接显示或播报。 */
  readonly message: string;
  /** saved、failed 的时刻。 */
  readonly at?: Date;
  /** failed 的原因，与草稿库的 code 相同。 */
  readonly code?: string;
}

export type SaveOutcome =
  { readonly ok: true } | { readonly ok: false; readonly code: string; readonly message: string };

export interface Timers {
  set(action: () => void, milliseconds: number): unknown;
  clear(handle: unknown): void;
}

export interface AutosaveOptions {
  /** 取当前内容并存；内容由调用方自己拿，总是最新的。 */
  readonly save: () => Promise<SaveOutcome>;
  readonly onStatus: (status: SaveStatus) => void;
  readonly now: () => Date;
  readonly timers: Timers;
  /** 草稿只在内存里（公用电脑、存储被关）：不说“已保存”。 */
  readonly volatile?: boolean;
}

export interface Autosaver {
  /** 内容改了。 */
  changed(): void;
  /** 有没存的就立即存。 */
  flush(): Promise<void>;
  /** 使用者处理完冲突之后调用；冲突期间不自动重试，免得反复打扰。 */
  resume(): void;
  /** 停下并丢弃未到时的保存；清空本机数据之前要等它完，免得在途的保存落在清空之后。 */
  stop(): Promise<void>;
  readonly dirty: boolean;
}

export const browserTimers: Timers = {
  set: (action, milliseconds) => setTimeout(action, milliseconds),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

const DELAY_MS = 500;
const MAX_WAIT_MS = 5000;

export function createAutosaver(options: AutosaveOptions): Autosaver {
  const { save, onStatus, now, timers } = options;
  let timer: unknown = null;
  let dirtySince: Date | null = null;
  let running: Promise<void> | null = null;
  let paused = false;

  const cancel = (): void => {
    if (timer !== null) timers.clear(timer);
    timer = null;
  };

  const schedule = (): void => {
    const waited = dirtySince ? now().getTime() - dirtySince.getTime() : 0;
    if (timer !== null && waited >= MAX_WAIT_MS - DELAY_MS) return;
    cancel();
    timer = timers.set(() => {
      timer = null;
      void flush();
    }, DELAY_MS);
  };

  async function saveOnce(): Promise<void> {
    dirtySince = null;
    onStatus({ state: 'saving', message: '正在保存……' });
    let outcome: SaveOutcome;
    try {
      outcome = await save();
    } catch {
      outcome = { ok: false, code: 'unavailable', message: say('write-failed') };
    }
    const at = now();
    if (outcome.ok) {
      onStatus({ state: 'saved', message: savedText(at, options.volatile ?? false), at });
      return;
    }
    dirtySince ??= at;
    paused = outcome.code === 'conflict';
    onStatus({ state: 'failed', message: outcome.message, at, code: outcome.code });
  }

  async function flush(): Promise<void> {
    cancel();
    if (running) {
      await running;
      // 等的工夫里又改了，接着存
      return dirtySince ? flush() : undefined;
    }
    if (!dirtySince || paused) return;
    running = saveOnce();
    await running;
    running = null;
  }

  return {
    changed() {
      dirtySince ??= now();
      if (!paused) schedule();
    },
    flush,
    resume() {
      paused = false;
      if (dirtySince) schedule();
    },
    async stop() {
      cancel();
      await running;
      cancel();
      dirtySince = null;
      onStatus({ state: 'idle', message: '' });
    },
    get dirty() {
      return dirtySince !== null || running !== null;
    },
  };
}

/**
 * 页面转到后台、关闭、刷新时立即存。手机上常常只有 visibilitychange，没有 pagehide，两样都听。
 * @returns 取消函数
 */
export function flushOnHide(
  autosaver: Pick<Autosaver, 'flush'>,
  view: EventTarget,
  page: EventTarget & { readonly hidden: boolean },
) {
  const onPageHide = (): void => void autosaver.flush();
  const onVisibility = (): void => {
    if (page.hidden) void autosaver.flush();
  };
  view.addEventListener('pagehide', onPageHide);
  page.addEventListener('visibilitychange', onVisibility);
  return (): void => {
    view.removeEventListener('pagehide', onPageHide);
    page.removeEventListener('visibilitychange', onVisibility);
  };
}

function savedText(at: Date, isVolatile: boolean): string {
  const time = `${pad(at.getHours())}:${pad(at.getMinutes())}`;
  return isVolatile ? `${time}已暂存在本页，关闭前请“保存为文件”` : `${time}已自动保存`;
}

const pad = (value: number): string => String(value).padStart(2, '0');
