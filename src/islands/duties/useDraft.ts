/** 草稿：打开时装回，停手半秒存一次，离开页面前补存；另一个标签页改过就停下来问。 */
import { effect, useSignal, type Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { readDraft } from '../../domain/duties/draft.ts';
import { openToolDraft, type SaveOutcome, type ToolDraft } from '../../storage/tool-draft.ts';
import type { DutyState } from './state.ts';

const WAIT_MS = 500;

const SAID: Readonly<Record<SaveOutcome, string>> = {
  saved: '已自动存在这台电脑上',
  shared: '共用电脑：没有保存，离开前请下载清单',
  full: '浏览器的存储空间满了，没有存上，离开前请下载清单',
  off: '浏览器不让网页保存数据，离开前请下载清单',
};

export interface DraftKeeper {
  readonly ready: Signal<boolean>;
  readonly status: Signal<string>;
  readonly shared: Signal<boolean>;
  /** 另一个标签页改过，自动保存已停。 */
  readonly elsewhere: Signal<boolean>;
  setShared(on: boolean): Promise<void>;
  clear(): Promise<void>;
  takeTheirs(): Promise<void>;
  keepMine(): Promise<void>;
}

export function useDraft(state: DutyState): DraftKeeper {
  const ready = useSignal(false);
  const status = useSignal('');
  const shared = useSignal(false);
  const elsewhere = useSignal(false);
  const keeper = useMemo(() => {
    let draft: ToolDraft | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let saved = JSON.stringify(state.draft.value);
    /** 上一次没有存上：离开前拦一下。 */
    let unsaved = false;

    const save = async () => {
      clearTimeout(timer);
      timer = undefined;
      const text = JSON.stringify(state.draft.value);
      if (!draft || elsewhere.value || text === saved) return;
      const outcome = await draft.save(state.draft.value);
      unsaved = outcome !== 'saved';
      if (!unsaved) saved = text;
      status.value = SAID[outcome];
    };
    const load = async (said: string) => {
      const found = readDraft(await draft?.load());
      if (!found) return false;
      state.adopt(found);
      saved = JSON.stringify(state.draft.value);
      status.value = said;
      return true;
    };
    return {
      async open() {
        draft = openToolDraft('duties');
        shared.value = draft.shared();
        await load('已接着上次填写');
        ready.value = true;
      },
      listen() {
        const stopElsewhere = draft?.onElsewhere(() => {
          clearTimeout(timer);
          elsewhere.value = true;
        });
        const stopWatching = effect(() => {
          const text = JSON.stringify(state.draft.value);
          if (text === saved) return;
          clearTimeout(timer);
          timer = setTimeout(() => void save(), WAIT_MS);
        });
        const leave = () => void save();
        const warn = (event: BeforeUnloadEvent) => {
          if (unsaved && state.filled.value > 0) event.preventDefault();
        };
        window.addEventListener('beforeunload', warn);
        window.addEventListener('pagehide', leave);
        document.addEventListener('visibilitychange', leave);
        return () => {
          stopElsewhere?.();
          stopWatching();
          window.removeEventListener('beforeunload', warn);
          window.removeEventListener('pagehide', leave);
          document.removeEventListener('visibilitychange', leave);
        };
      },
      async setShared(on: boolean) {
        await draft?.setShared(on);
        shared.value = on;
        saved = '';
        unsaved = on;
        if (on) status.value = SAID.shared;
        else await save();
      },
      async clear() {
        clearTimeout(timer);
        state.reset();
        saved = JSON.stringify(state.draft.value);
        elsewhere.value = false;
        unsaved = false;
        await draft?.clear();
        status.value = '已清空，本机存的草稿也删去了';
      },
      async takeTheirs() {
        elsewhere.value = false;
        if (await load('已换成另一个标签页的内容')) return;
        state.reset();
        saved = JSON.stringify(state.draft.value);
        status.value = '另一个标签页已清空，这一页也清空了';
      },
      async keepMine() {
        elsewhere.value = false;
        saved = '';
        await save();
      },
    };
  }, []);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let live = true;
    void keeper.open().then(() => {
      if (live) stop = keeper.listen();
    });
    return () => {
      live = false;
      stop?.();
    };
  }, []);
  return { ready, status, shared, elsewhere, ...keeper };
}
