/** 台账读回的输入与结果。 */
import { PROGRESS_TEXT } from '../report/item.ts';
import { dateText } from '../report/text.ts';

/** 一格：读 Excel 的程序给出的样子；日期单元格是 UTC 零点的 Date。 */
export type Cell = string | number | boolean | Date | null | undefined;

export interface LedgerSheet {
  readonly name: string;
  /** 第 i 项是第 i+1 行。 */
  readonly rows: readonly (readonly Cell[])[];
}

export type LedgerField = 'action' | 'ownerRole' | 'due' | 'progress' | 'startedOn' | 'closedOn';

export const FIELD_TEXT: Readonly<Record<LedgerField, string>> = {
  action: '整改措施',
  ownerRole: '责任人',
  due: '完成时限',
  progress: '进度',
  startedOn: '开始日期',
  closedOn: '销号日期',
};

/** 表里的一行；row 从 1 数，同 Excel 左侧的行号。 */
export interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** 一种改法：第一处在 sheet、row，别处写得一样的在 also。 */
export interface LedgerOption extends Place {
  readonly after: string;
  readonly also: readonly Place[];
  /** 收了，但要核对的缘由；没有为空。 */
  readonly note: string;
}

/** 一处改动。before、after 是自评文件里的写法（日期 2026-03-01、进度 doing）；before 为空是原来没填。 */
export interface LedgerChange extends LedgerOption {
  readonly item: string;
  readonly title: string;
  readonly field: LedgerField;
  readonly before: string;
}

/** 同一条同一栏，几张表写得不一样，看不出哪一处是后改的，由填报人选；与页面相同的不列。 */
export interface LedgerConflict {
  readonly item: string;
  readonly title: string;
  readonly field: LedgerField;
  readonly before: string;
  readonly options: readonly LedgerOption[];
}

/** 没对上的一行，或一行里读不出的一格。 */
export interface Unmatched extends Place {
  readonly text: string;
  readonly why: string;
}

/** 每个不空的行：进 changes、conflicts、unmatched 之一（可以同时进），或计入 same，或列在 notes，一行不丢。 */
export interface LedgerImport {
  readonly changes: readonly LedgerChange[];
  readonly conflicts: readonly LedgerConflict[];
  /** 对上了、没有改动的行数。 */
  readonly same: number;
  readonly unmatched: readonly Unmatched[];
  /** 题目、题下行、表头、表后说明，以及整张不读的表里的行。 */
  readonly notes: readonly Place[];
  /** 整张不读的表。 */
  readonly skipped: readonly string[];
  /** 支部、期次与页面上的不同，一处一句。 */
  readonly warnings: readonly string[];
  /** 整份文件不像三清单一台账时的说明；其余为空。 */
  readonly problem: string;
}

/** 给人看的写法；空的写“（空）”。 */
export function fieldText(field: LedgerField, value: string): string {
  if (value === '') return '（空）';
  if (field === 'progress') return PROGRESS_TEXT[value] ?? value;
  return field === 'action' || field === 'ownerRole' ? value : dateText(value);
}
