/** 自评状态与草稿库、文件之间的来往：存、取、切换、冲突，都在这里；界面只发动作。 */
import { effect, signal } from '@preact/signals';
import { loadWorkdays } from '../../data-modules.ts';
import { scoreText } from '../../domain/assessment/format.ts';
import type { Scheme } from '../../domain/standard/model.ts';
import type { Assessment } from '../../schemas/result-file.ts';
import {
  browserTimers,
  createAutosaver,
  flushOnHide,
  type Autosaver,
  type SaveStatus,
} from '../../storage/autosave.ts';
import { downloadBlob } from '../../storage/download.ts';
import {
  draftKey,
  openDraftStore,
  type DamagedDraft,
  type DraftStore,
  type DraftSummary,
} from '../../storage/drafts.ts';
import { openedAfterCrash } from '../../storage/alive.ts';
import { rememberDraft, rememberedDraft } from '../../storage/last-draft.ts';
import { say } from '../../storage/messages.ts';
import { dropStash, readStash, stash } from '../../storage/rescue.ts';
import { openSettings } from '../../storage/settings.ts';
import type { Notice, Session } from './session-model.ts';
import { createState } from './state.ts';
import { localDate } from './util.ts';

const outbox = () => import('./outbox.ts');
const fileTools = () => import('../../storage/file.ts');

export function createSession(scheme: Scheme, release: string, label: string): Session {
  const now = () => new Date();
  const state = createState(scheme, now);
  const settings = openSettings();
  const ready = signal(false);
  const status = signal('');
  const alert = signal<Notice | null>(null);
  const drafts = signal<readonly DraftSummary[]>([]);
  const damaged = signal<readonly DamagedDraft[]>([]);
  const currentKey = signal('');
  const savedToFileAt = signal('');
  const shared = signal(false);
  const pending = signal<{ incoming: Assessment; name: string } | null>(null);
  const foreign = signal<{ assessment: Assessment; name: string } | null>(null);
  let store: DraftStore | null = null;
  let saver: Autosaver | null = null;
  let revision = 0;
  let fileEdits = 0;

  const tell = (text: string, choices?: Notice['choices']) => {
    alert.value = choices ? { text, choices } : { text };
  };
  const hasAnswers = () => Object.keys(state.assessment.value.answers).length > 0;

  async function refresh(): Promise<void> {
    if (!store) return;
    try {
      drafts.value = (await store.list()).filter((d) => d.scheme === scheme.id);
      damaged.value = await store.damaged();
    } catch (error) {
      tell((error as Error).message);
    }
  }

  async function openStore(): Promise<void> {
    store?.close();
    store = await openDraftStore({ memoryOnly: shared.value });
    if (store.notice && !shared.value) tell(say(store.notice));
    store.onChange((event) => {
      if (event.kind === 'saved' && event.key === currentKey.value && event.revision > revision) conflict();
      void refresh();
    });
    saver = createAutosaver({
      save: persist,
      onStatus: showStatus,
      now,
      timers: browserTimers,
      volatile: store.mode === 'memory',
    });
  }

  function showStatus(next: SaveStatus): void {
    if (next.state === 'saving') return;
    const { score, total, stars } = state.evaluation.peek();
    const got = stars ? `已得${String(stars.count)}星` : `得分${scoreText(score)}`;
    status.value = `${next.message}　${got}，已填${String(total.answered)}/${String(total.applicable)}`;
    if (next.state === 'failed' && next.code !== 'conflict') tell(next.message);
  }

  async function persist() {
    if (!store) return { ok: false, code: 'unavailable', message: say('write-failed') } as const;
    const assessment = state.assessment.value;
    const key = draftKey(assessment);
    const result = await store.save(key, assessment, { baseRevision: revision });
    if (result.ok) {
      revision = result.revision;
      currentKey.value = key;
      rememberDraft(scheme.id, key);
      dropStash(scheme.id);
      void refresh();
    } else if (result.code === 'conflict') conflict();
    return result;
  }

  function conflict(): void {
    tell(say('two-tabs'), [
      { label: '用另一页的内容', run: () => void takeTheirs() },
      { label: '两份都留', run: () => void keepBoth() },
    ]);
  }

  async function takeTheirs(): Promise<void> {
    const loaded = await store?.load(currentKey.value);
    if (!loaded?.ok) {
      tell(loaded?.message ?? say('read-failed'));
      return;
    }
    adopt(loaded.assessment, currentKey.value, loaded.revision, loaded.savedToFileAt);
    saver?.resume();
    alert.value = null;
    status.value = '已换成另一页的内容';
  }

  async function keepBoth(): Promise<void> {
    const time = now();
    const suffix = `副本${String(time.getHours()).padStart(2, '0')}${String(time.getMinutes()).padStart(2, '0')}`;
    revision = 0;
    alert.value = null;
    state.setUnit({ code: `${state.unit.value.code}${suffix}`.slice(0, 60) });
    saver?.resume();
    await saver?.flush();
  }

  function adopt(assessment: Assessment, key: string, rev: number, savedAt = ''): void {
    state.load(assessment);
    currentKey.value = key;
    revision = rev;
    savedToFileAt.value = savedAt;
    fileEdits = savedAt && savedAt >= assessment.updatedAt ? state.edits.value : -1;
  }

  async function load(key: string): Promise<boolean> {
    const loaded = await store?.load(key);
    if (!loaded?.ok) {
      tell(loaded?.message ?? say('read-failed'));
      await refresh();
      return false;
    }
    adopt(loaded.assessment, key, loaded.revision, loaded.savedToFileAt);
    rememberDraft(scheme.id, key);
    return true;
  }

  /** 换成另一份内容：先把手上的存好，再载入，再存一次。 */
  async function replaceWith(assessment: Assessment): Promise<void> {
    await saver?.flush();
    const key = draftKey(assessment);
    const existing = key === currentKey.value ? revision : await revisionOf(key);
    adopt(assessment, key, existing);
    saver?.changed();
    await saver?.flush();
  }

  /** 上次关页面时没来得及写库的最后几下。 */
  async function takeStash(): Promise<void> {
    const rescue = readStash(scheme.id);
    if (!rescue) return;
    const { parseFile } = await fileTools();
    const parsed = parseFile(rescue.text, rescue.text.length);
    dropStash(scheme.id);
    if (!parsed.ok) return;
    const stored = drafts.value.find((d) => d.key === rescue.key);
    if (stored && stored.key !== currentKey.value && !(await load(stored.key))) return;
    if (stored && state.assessment.peek().updatedAt >= parsed.assessment.updatedAt) return;
    if (stored && stored.revision !== rescue.revision) {
      // 这期间别的标签页也改过：不盖，另存一份。
      const code = `${parsed.assessment.unit.code}补存`.slice(0, 60);
      state.load({ ...parsed.assessment, unit: { ...parsed.assessment.unit, code } });
      revision = 0;
    } else adopt(parsed.assessment, rescue.key, stored?.revision ?? 0);
    saver?.changed();
    await saver?.flush();
  }

  function preview(source: { assessment: Assessment; name: string }): void {
    alert.value = null;
    foreign.value = source;
  }

  async function revisionOf(key: string): Promise<number> {
    const found = (await store?.list())?.find((d) => d.key === key);
    return found?.revision ?? 0;
  }

  effect(() => {
    if (state.edits.value === 0) return;
    // 先把写盘要用的程序取来，免得刚答完就关页面时来不及。
    if (state.edits.value === 1) void fileTools();
    saver?.changed();
  });

  return {
    state,
    ready,
    status,
    alert,
    drafts,
    damaged,
    currentKey,
    savedToFileAt,
    shared,
    pending,
    foreign,

    async start(picks) {
      // 脚本没准备好时点的选择、草稿还在读时改的，都照算：先记在页面上，读完草稿再补一遍。
      for (const [id, early] of picks) if (state.items.some((item) => item.id === id)) state.patch(id, early);
      shared.value = settings.get().sharedComputer;
      const crashed = openedAfterCrash(scheme.id);
      await openStore();
      await refresh();
      const wanted = rememberedDraft(scheme.id);
      const target = drafts.value.find((d) => d.key === wanted) ?? drafts.value[0];
      const before = state.assessment.peek().answers;
      if (target && !target.problem && (await load(target.key))) {
        for (const [id, answer] of Object.entries(before)) state.patch(id, answer);
        const text = say((await crashed) ? 'crash' : 'reopen');
        status.value = text;
      }
      await takeStash();
      if (Object.keys(before).length > 0) saver?.changed();
      const flush = async () => {
        if (saver?.dirty && !shared.peek()) {
          const assessment = state.assessment.peek();
          stash(scheme.id, { key: draftKey(assessment), revision, text: JSON.stringify(assessment) });
        }
        await saver?.flush();
      };
      flushOnHide({ flush }, window, document);
      ready.value = true;
    },

    async prepare() {
      const { outgoing, screening } = await outbox();
      const assessment = state.assessment.peek();
      const { blocked, message } = screening(assessment);
      if (message) tell(message);
      if (blocked) return null;
      // 公示够不够工作日，星级制的报告里要查；放假安排装不上时只是不查这一项。
      const workdays = scheme.scoring === 'stars' ? await loadWorkdays().catch(() => undefined) : undefined;
      const today = localDate(now());
      return outgoing(scheme, assessment, { today, release, label, ...(workdays ? { workdays } : {}) });
    },

    async saveFile() {
      const prepared = await this.prepare();
      if (!prepared) return;
      const { content, name } = prepared.json();
      downloadBlob(new Blob([content], { type: 'application/json' }), name);
      await this.markFileSaved(`已保存为文件：${name}`);
    },

    async markFileSaved(message) {
      await saver?.flush();
      const at = now().toISOString();
      savedToFileAt.value = at;
      fileEdits = state.edits.value;
      status.value = message;
      if (currentKey.value) await store?.markSavedToFile(currentKey.value, at);
      await refresh();
    },

    async openFile(file) {
      const { checkSize, parseFile } = await fileTools();
      const tooLarge = checkSize(file.size);
      if (tooLarge) {
        tell(tooLarge.message);
        return;
      }
      const parsed = parseFile(await file.text(), file.size);
      if (!parsed.ok) {
        tell(parsed.message);
        return;
      }
      if (parsed.assessment.scheme.id !== scheme.id) {
        const title = scheme.schemeTitles[parsed.assessment.scheme.id];
        if (!title) {
          tell(`这份文件用的标准（${parsed.assessment.scheme.id}）本站没有，页面上原有的内容没有变。`);
          return;
        }
        const { assessment } = parsed;
        tell(`这是“${title}”的自评文件，页面上原有的内容没有变。可以到“${title}”自查页打开，也可以把结论带到这里来。`, [
          { label: '预览带入', run: () => preview({ assessment, name: file.name }) },
        ]);
        return;
      }
      if (parsed.migratedFrom !== undefined) tell(say('old-file'));
      else alert.value = null;
      const { sameContent } = await outbox();
      const stored = drafts.value.find((d) => d.key === draftKey(parsed.assessment) && d.key !== currentKey.value);
      const overwrites =
        (hasAnswers() && !sameContent(state.assessment.value, parsed.assessment)) || (stored?.answered ?? 0) > 0;
      pending.value = { incoming: parsed.assessment, name: file.name };
      if (!overwrites) await this.confirmRestore();
    },

    async confirmRestore() {
      const next = pending.value;
      if (!next) return;
      pending.value = null;
      await replaceWith(next.incoming);
      status.value = `已从文件恢复：${next.name}`;
    },

    async loadSample() {
      const { sampleAssessment } = await outbox();
      await replaceWith(sampleAssessment(scheme, now().toISOString()));
      status.value = '已装入示例支部（虚构），您自己的草稿另存在“本机草稿”里';
    },

    async openDraft(key) {
      await saver?.flush();
      if (await load(key)) {
        alert.value = null;
        status.value = '已打开草稿';
      }
    },

    async removeDraft(key) {
      if (key === currentKey.value) await saver?.stop();
      const result = await store?.remove(key);
      if (result && !result.ok) tell(result.message);
      if (key === currentKey.value) await this.newDraft();
      await refresh();
    },

    async newDraft() {
      await saver?.flush();
      const fresh = createState(scheme, now).assessment.value;
      const taken = new Set(drafts.value.map((d) => d.key));
      let assessment = fresh;
      for (let n = 2; taken.has(draftKey(assessment)); n += 1) {
        assessment = { ...fresh, unit: { ...fresh.unit, code: `新自评${String(n)}` } };
      }
      adopt(assessment, draftKey(assessment), 0);
      status.value = '已新建一份空白自评';
    },

    async rename(code, period) {
      const before = state.assessment.value;
      const key = draftKey({ ...before, unit: { ...before.unit, code }, period });
      if (key === draftKey(before)) return;
      if (drafts.value.some((d) => d.key === key)) {
        tell('本机已有同一代号、同一期次的草稿。要接着填那一份，请在“本机草稿”里打开；要另存，请换一个代号。');
        return;
      }
      await saver?.flush();
      const old = currentKey.value;
      revision = 0;
      if (code !== before.unit.code) state.setUnit({ code });
      if (period !== before.period) state.setPeriod(period);
      await saver?.flush();
      if (old && currentKey.value === key) await store?.remove(old);
      await refresh();
    },

    async startPeriod(period) {
      await saver?.flush();
      const { nextPeriod } = await outbox();
      const next = nextPeriod(state.assessment.peek(), { version: scheme.version, period, now: now().toISOString() });
      if (drafts.value.some((d) => d.key === draftKey(next) && d.answered > 0)) {
        tell('本机已有这一期的草稿，没有另建。请在“本机草稿”里打开；要重来，请先删去那一份。');
        return;
      }
      await replaceWith(next);
      status.value = '已以上期为底开了新一期，每条确认以后才计分；上期那份仍在“本机草稿”里';
    },

    async setShared(on) {
      await saver?.flush();
      const current = state.assessment.value;
      settings.set({ sharedComputer: on });
      shared.value = on;
      await openStore();
      revision = on ? 0 : await revisionOf(draftKey(current));
      if (hasAnswers()) {
        saver?.changed();
        await saver?.flush();
      }
      await refresh();
      status.value = on ? say('shared-computer') : '已恢复自动保存';
    },

    async clearAll() {
      await saver?.stop();
      const result = await store?.clearAll();
      if (result && !result.ok) {
        tell(result.message);
        return;
      }
      settings.reset();
      dropStash(scheme.id);
      shared.value = false;
      await openStore();
      const fresh = createState(scheme, now).assessment.value;
      adopt(fresh, draftKey(fresh), 0);
      await refresh();
      alert.value = null;
      status.value = say('cleared');
    },

    wouldLose: () => (store?.mode ?? 'memory') === 'memory' && hasAnswers() && fileEdits !== state.edits.value,
  };
}
