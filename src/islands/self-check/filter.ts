/** 筛选：选定那一刻定下名单，答题时条目不会从眼前跳走；再点一次重新筛。 */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ItemResult } from '../../domain/assessment/evaluation.ts';
import type { CheckState } from './state.ts';

export type FilterId = 'all' | 'unanswered' | 'proposed' | 'short' | 'no-evidence';

export const FILTERS: readonly {
  readonly id: FilterId;
  readonly label: string;
  readonly test: (r: ItemResult) => boolean;
}[] = [
  { id: 'all', label: '全部', test: () => true },
  { id: 'unanswered', label: '未填', test: (r) => r.state === 'unanswered' },
  { id: 'proposed', label: '待复核', test: (r) => r.answer?.proposed !== undefined },
  {
    id: 'short',
    label: '未达标',
    test: (r) => r.floor || (r.score !== null && r.score.verdict !== 'met'),
  },
  {
    id: 'no-evidence',
    label: '缺佐证',
    test: (r) => r.score !== null && r.score.verdict !== 'unmet' && r.evidenceCount === 0,
  },
];

export interface Filter {
  readonly current: ReadonlySignal<FilterId>;
  readonly empty: ReadonlySignal<boolean>;
  readonly count: ReadonlySignal<number>;
  set(id: FilterId): void;
  shows(id: string): boolean;
}

export function createFilter(state: CheckState): Filter {
  const current = signal<FilterId>('all');
  const chosen = signal<ReadonlySet<string> | null>(null);
  return {
    current,
    empty: computed(() => chosen.value !== null && chosen.value.size === 0),
    count: computed(() => chosen.value?.size ?? state.items.length),
    set(id) {
      const test = FILTERS.find((f) => f.id === id)?.test;
      current.value = id;
      chosen.value =
        id === 'all' || !test
          ? null
          : new Set(state.items.filter((item) => test(state.result(item.id).peek())).map((item) => item.id));
    },
    shows: (id) => chosen.value === null || chosen.value.has(id),
  };
}
