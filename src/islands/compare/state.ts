/** 前后对比页的状态：读文件、取草稿、算对比。界面只发动作。 */
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { loadScheme } from '../../data-modules.ts';
import type { Comparison } from '../../domain/compare/model.ts';
import { openDraftStore, type DraftStore, type DraftSummary } from '../../storage/drafts.ts';
import { openSettings } from '../../storage/settings.ts';
import { chosenGroup, groupsOf, sameAs, sourceLabel, type Group, type SchemeName, type Source } from './sources.ts';

export interface Problem {
  readonly name: string;
  readonly message: string;
}

export type Outcome =
  | { readonly phase: 'waiting' | 'working' }
  | { readonly phase: 'ready'; readonly comparison: Comparison }
  | { readonly phase: 'failed'; readonly message: string };

export interface CompareState {
  readonly schemes: readonly SchemeName[];
  readonly ready: ReadonlySignal<boolean>;
  readonly sources: ReadonlySignal<readonly Source[]>;
  /** 没有用上的文件、草稿，各自为什么。 */
  readonly problems: ReadonlySignal<readonly Problem[]>;
  readonly drafts: ReadonlySignal<readonly DraftSummary[]>;
  /** 草稿读不到时的说明；读得到为空。 */
  readonly draftNote: ReadonlySignal<string>;
  readonly groups: ReadonlySignal<readonly Group[]>;
  readonly group: ReadonlySignal<Group | null>;
  readonly outcome: ReadonlySignal<Outcome>;
  /** 读入、下载的回话。 */
  readonly status: Signal<string>;
  /** 返回收尾的函数。 */
  start(): () => void;
  addFiles(files: readonly File[]): Promise<void>;
  setDraft(key: string, on: boolean): Promise<void>;
  remove(key: string): void;
  pick(schemeId: string): void;
  dismiss(): void;
  retry(): void;
}

const NO_DRAFTS = '这个浏览器里的草稿读不到，只能用文件比较。到自查页点“保存为文件”就有文件。';

export function createCompare(schemes: readonly SchemeName[]): CompareState {
  const ready = signal(false);
  const sources = signal<readonly Source[]>([]);
  const problems = signal<readonly Problem[]>([]);
  const drafts = signal<readonly DraftSummary[]>([]);
  const draftNote = signal('');
  const picked = signal('');
  const attempt = signal(0);
  const outcome = signal<Outcome>({ phase: 'waiting' });
  const status = signal('');
  const groups = computed(() => groupsOf(sources.value, schemes));
  const group = computed(() => chosenGroup(groups.value, picked.value));
  let store: DraftStore | null = null;
  let fileCount = 0;

  /** 收下一份；收不下的返回原因。 */
  function take(source: Source): string {
    const { id } = source.assessment.scheme;
    if (!schemes.some((scheme) => scheme.id === id)) return `对照的标准（${id}）本站没有，比不了。`;
    const same = sameAs(sources.value, source.assessment);
    if (same) return `与已选的“${same.name}”（${sourceLabel(same.assessment)}）内容完全相同，只算一份。`;
    sources.value = [...sources.value, source];
    return '';
  }

  function report(name: string, message: string): void {
    problems.value = [...problems.value.filter((p) => p.name !== name), { name, message }];
  }

  async function addFile(file: File): Promise<boolean> {
    const { checkSize, parseFile } = await import('../../storage/file.ts');
    let refused: string;
    try {
      const tooLarge = checkSize(file.size);
      const parsed = tooLarge ?? parseFile(await file.text(), file.size);
      refused = parsed.ok
        ? take({ key: `file:${String((fileCount += 1))}`, name: file.name, assessment: parsed.assessment })
        : parsed.message;
    } catch {
      refused = '文件读不出来，可能已被移走，或U盘拔掉了。请重新选一次。';
    }
    if (refused) report(file.name, refused);
    return refused === '';
  }

  async function refreshDrafts(): Promise<void> {
    try {
      drafts.value = (await store?.list()) ?? [];
    } catch (error) {
      drafts.value = [];
      draftNote.value = (error as Error).message;
    }
  }

  async function openDrafts(): Promise<void> {
    const shared = openSettings().get().sharedComputer;
    try {
      store = await openDraftStore({ memoryOnly: shared });
    } catch {
      draftNote.value = NO_DRAFTS;
      return;
    }
    if (shared) draftNote.value = '这是共用电脑，草稿不留在浏览器里，请用文件比较。';
    else if (store.mode === 'memory') draftNote.value = NO_DRAFTS;
    // 别的标签页改了草稿，选中的跟着换成新的
    store.onChange(() => {
      void refreshDrafts();
      sources.value.filter(({ key }) => !key.startsWith('file:')).forEach(({ key }) => void loadDraft(key));
    });
    await refreshDrafts();
  }

  async function loadDraft(key: string): Promise<string> {
    const loaded = await store?.load(key);
    sources.value = sources.value.filter((source) => source.key !== key);
    if (!loaded) return '';
    return loaded.ok ? take({ key, name: '本机草稿', assessment: loaded.assessment }) : loaded.message;
  }

  async function compute(chosen: Group | null, isCurrent: () => boolean): Promise<void> {
    if (!chosen || chosen.sources.length < 2) {
      outcome.value = { phase: 'waiting' };
      return;
    }
    if (outcome.peek().phase !== 'ready') outcome.value = { phase: 'working' };
    let next: Outcome;
    try {
      const [scheme, { compareAssessments }] = await Promise.all([
        loadScheme(chosen.id),
        import('../../domain/compare/build.ts'),
      ]);
      const result = compareAssessments(chosen.sources.map(({ assessment }) => ({ scheme, assessment })));
      next = result.ok
        ? { phase: 'ready', comparison: result.comparison }
        : { phase: 'failed', message: result.message };
    } catch {
      next = { phase: 'failed', message: '标准数据没有装上，多半是网断了。选的自评都还在，请再试一次。' };
    }
    if (isCurrent()) outcome.value = next;
  }

  return {
    schemes,
    ready,
    sources,
    problems,
    drafts,
    draftNote,
    groups,
    group,
    outcome,
    status,

    start() {
      let run = 0;
      const stop = effect(() => {
        void attempt.value;
        const mine = (run += 1);
        void compute(group.value, () => mine === run);
      });
      ready.value = true;
      void openDrafts();
      return () => {
        stop();
        store?.close();
      };
    },

    async addFiles(files) {
      if (files.length === 0) return;
      problems.value = [];
      status.value = '正在读文件……';
      let added = 0;
      for (const file of files) if (await addFile(file)) added += 1;
      const left = files.length - added;
      status.value = `读入${String(added)}份${left > 0 ? `，${String(left)}份没有用上，原因见下` : ''}`;
    },

    async setDraft(key, on) {
      if (!on) {
        this.remove(key);
        return;
      }
      const draft = drafts.value.find((d) => d.key === key);
      const name = draft ? `本机草稿 ${draft.code} ${draft.period}` : '本机草稿';
      const refused = await loadDraft(key);
      if (refused) report(name, refused);
      status.value = refused ? '这份草稿没有用上，原因见下' : '已选入1份草稿';
    },

    remove(key) {
      sources.value = sources.value.filter((source) => source.key !== key);
      status.value = '已去掉1份';
    },

    pick(schemeId) {
      picked.value = schemeId;
    },

    dismiss() {
      problems.value = [];
    },

    retry() {
      attempt.value += 1;
    },
  };
}
