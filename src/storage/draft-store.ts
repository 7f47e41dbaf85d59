/** 草稿库的接口与各种结果。 */
import type { Assessment } from '../schemas/result-file.ts';
import type { DraftChannel, DraftEvent } from './channel.ts';
import type { DamagedDraft, DraftSummary } from './draft-record.ts';
import type { KeyValue, StorageLike, StorageMode } from './key-value.ts';
import type { MessageId } from './messages.ts';

export interface LoadedDraft {
  readonly ok: true;
  readonly assessment: Assessment;
  /** 下次保存时作 baseRevision。 */
  readonly revision: number;
  readonly updatedAt: string;
  readonly savedToFileAt?: string;
  readonly migratedFrom?: number;
}

export interface LoadFailure {
  readonly ok: false;
  readonly code: 'missing' | 'damaged' | 'newer' | 'unavailable';
  readonly message: string;
  /** damaged 时，移到了哪个键；没能移开则没有（原样留在原处）。 */
  readonly damagedKey?: string;
}

export interface SaveFailure {
  readonly ok: false;
  readonly code: 'conflict' | 'quota' | 'unavailable' | 'invalid';
  readonly message: string;
  /** conflict 时两边的时间（ISO）与库里的修订号；库里那份已被清掉时没有 theirs。 */
  readonly mine?: string;
  readonly theirs?: { readonly updatedAt: string; readonly revision: number };
}

export type SaveResult = { readonly ok: true; readonly revision: number } | SaveFailure;
export type PlainResult = { readonly ok: true } | { readonly ok: false; readonly message: string };

export interface DraftStore {
  readonly mode: StorageMode;
  /** 不是 IndexedDB 时要告诉使用者的话，取自 MESSAGES。 */
  readonly notice: MessageId | null;
  /** 最近改过的在前；坏草稿移到一边，不在其中。读不出库时抛出带中文说明的 Error。 */
  list(): Promise<DraftSummary[]>;
  load(key: string): Promise<LoadedDraft | LoadFailure>;
  /** baseRevision：打开时的修订号，新草稿为 0。库里的不是它，就是别的标签页改过，不覆盖。 */
  save(key: string, assessment: Assessment, base: { baseRevision: number }): Promise<SaveResult>;
  /** 删草稿，也用来删坏草稿。 */
  remove(key: string): Promise<PlainResult>;
  /** 清空本机数据：三处存储里本项目前缀的所有键，含设置。 */
  clearAll(): Promise<PlainResult>;
  /** when 为 ISO 时间。 */
  markSavedToFile(key: string, when: string): Promise<PlainResult>;
  /** 移到一边的坏草稿；读不出库时抛出带中文说明的 Error。 */
  damaged(): Promise<DamagedDraft[]>;
  /** 别的标签页存了、删了、清空了。返回取消函数。 */
  onChange(listener: (event: DraftEvent) => void): () => void;
  close(): void;
}

export interface DraftStoreOptions {
  /** 公用电脑：只用内存，不碰磁盘（清空除外）。 */
  readonly memoryOnly?: boolean;
  readonly localStorage?: StorageLike | null;
  readonly openIndexedDb?: () => KeyValue;
  /** 等 IndexedDB 多久，毫秒；有的浏览器打开时会一直不答。 */
  readonly openTimeout?: number;
  readonly channel?: DraftChannel;
  readonly now?: () => Date;
}
