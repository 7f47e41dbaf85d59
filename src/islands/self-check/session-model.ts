/** 界面看到的一份自评：有哪些状态、能发哪些动作。 */
import type { Signal } from '@preact/signals';
import type { Answer, Assessment } from '../../schemas/result-file.ts';
import type { DamagedDraft, DraftSummary } from '../../storage/drafts.ts';
import type { Outgoing } from './outbox.ts';
import type { CheckState } from './state.ts';

export interface Notice {
  readonly text: string;
  /** 同一处可选的做法。 */
  readonly choices?: readonly { readonly label: string; readonly run: () => void }[];
}

export interface Session {
  readonly state: CheckState;
  readonly ready: Signal<boolean>;
  readonly status: Signal<string>;
  readonly alert: Signal<Notice | null>;
  readonly drafts: Signal<readonly DraftSummary[]>;
  readonly damaged: Signal<readonly DamagedDraft[]>;
  readonly currentKey: Signal<string>;
  readonly savedToFileAt: Signal<string>;
  readonly shared: Signal<boolean>;
  /** 待确认的恢复。 */
  readonly pending: Signal<{ readonly incoming: Assessment; readonly name: string } | null>;
  /** 打开了别的体系的自评：等着预览带入。 */
  readonly foreign: Signal<{ readonly assessment: Assessment; readonly name: string } | null>;
  start(picks: ReadonlyMap<string, Partial<Answer>>): Promise<void>;
  saveFile(): Promise<void>;
  /** 存成文件之后记一笔时间，并回话。 */
  markFileSaved(message: string): Promise<void>;
  openFile(file: File): Promise<void>;
  confirmRestore(): Promise<void>;
  loadSample(): Promise<void>;
  openDraft(key: string): Promise<void>;
  removeDraft(key: string): Promise<void>;
  newDraft(): Promise<void>;
  rename(code: string, period: string): Promise<void>;
  /** 以现在这份为底开新一期：结论都成待复核。 */
  startPeriod(period: string): Promise<void>;
  setShared(on: boolean): Promise<void>;
  clearAll(): Promise<void>;
  /** 备好要导出的内容；筛查出身份证号时说明在哪并返回 null，其余只提醒。 */
  prepare(): Promise<Outgoing | null>;
  /** 离开会丢内容：只在内存里、又有没存成文件的改动。 */
  wouldLose(): boolean;
}
