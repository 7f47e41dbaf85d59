/** 责任清单的填写状态：一行一个信号，改一格只重画那一行。 */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { EMPTY_DRAFT, type DutyDraft } from '../../domain/duties/draft.ts';
import { EMPTY_ROW, isBlank, MAX_ROWS, type DutyField, type DutyRow } from '../../domain/duties/model.ts';
import type { Method } from '../../domain/duties/shares.ts';

export interface RowState {
  readonly id: number;
  readonly data: Signal<DutyRow>;
  /** 离开过这一行（或是读入的）：该填没填的才提示。 */
  readonly left: Signal<boolean>;
}

export interface DutyState {
  readonly unit: Signal<string>;
  readonly year: Signal<string>;
  readonly method: Signal<Method>;
  readonly rows: Signal<readonly RowState[]>;
  /** 刚加的一行，画出来后把光标放进去。 */
  readonly focus: Signal<number | null>;
  readonly draft: ReadonlySignal<DutyDraft>;
  readonly filled: ReadonlySignal<number>;
  edit(row: RowState, field: DutyField, text: string): void;
  add(): boolean;
  /** 返回撤销函数。 */
  remove(row: RowState): () => void;
  /** 接在后面；只有空行时顶替空行。放不下返回 false，什么也不变。 */
  append(rows: readonly DutyRow[]): boolean;
  adopt(draft: DutyDraft): void;
  reset(): void;
}

export function createDutyState(): DutyState {
  let next = 1;
  const make = (row: DutyRow, left: boolean): RowState => ({ id: next++, data: signal(row), left: signal(left) });
  const unit = signal('');
  const year = signal('');
  const method = signal<Method>('weight');
  const rows = signal<readonly RowState[]>([make(EMPTY_ROW, false)]);
  const focus = signal<number | null>(null);
  const draft = computed((): DutyDraft => ({
    unit: unit.value,
    year: year.value,
    method: method.value,
    rows: rows.value.map(({ data }) => data.value),
  }));
  const adopt = (from: DutyDraft) => {
    unit.value = from.unit;
    year.value = from.year;
    method.value = from.method;
    rows.value = from.rows.length > 0 ? from.rows.map((row) => make(row, true)) : [make(EMPTY_ROW, false)];
  };
  return {
    unit,
    year,
    method,
    rows,
    focus,
    draft,
    filled: computed(() => draft.value.rows.filter((row) => !isBlank(row)).length),
    edit(row, field, text) {
      row.data.value = { ...row.data.value, [field]: text };
    },
    add() {
      if (rows.value.length >= MAX_ROWS) return false;
      const row = make({ ...EMPTY_ROW, level: rows.value[rows.value.length - 1]?.data.value.level ?? '' }, false);
      rows.value = [...rows.value, row];
      focus.value = row.id;
      return true;
    },
    remove(row) {
      const at = rows.value.indexOf(row);
      rows.value = rows.value.filter((one) => one !== row);
      if (rows.value.length === 0) rows.value = [make(EMPTY_ROW, false)];
      return () => {
        const kept = rows.value;
        rows.value = [...kept.slice(0, at), row, ...kept.slice(at)];
        focus.value = row.id;
      };
    },
    append(list) {
      const kept = rows.value.filter(({ data }) => !isBlank(data.value));
      if (kept.length + list.length > MAX_ROWS) return false;
      rows.value = [...kept, ...list.map((row) => make(row, true))];
      return true;
    },
    adopt,
    reset: () => adopt(EMPTY_DRAFT),
  };
}
