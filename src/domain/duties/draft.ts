/** 责任清单的草稿：存在本机的就是它。 */
import { COLUMNS, EMPTY_ROW, MAX_ROWS, type DutyField, type DutyRow } from './model.ts';
import type { Method } from './shares.ts';

export interface DutyDraft {
  /** 编制单位，印在清单上；可空。 */
  readonly unit: string;
  /** 年度，例如“2026”；可空。 */
  readonly year: string;
  readonly method: Method;
  readonly rows: readonly DutyRow[];
}

export const EMPTY_DRAFT: DutyDraft = { unit: '', year: '', method: 'weight', rows: [] };

/** 存储里取出来的值 → 草稿；不是草稿为 null，缺的栏当空着。 */
export function readDraft(value: unknown): DutyDraft | null {
  if (!isObject(value) || !Array.isArray(value.rows)) return null;
  const rows = (value.rows as unknown[])
    .slice(0, MAX_ROWS * 2)
    .filter(isObject)
    .map(readRow);
  return {
    unit: textOf(value.unit),
    year: textOf(value.year),
    method: value.method === 'count' ? 'count' : 'weight',
    rows,
  };
}

function readRow(value: Record<string, unknown>): DutyRow {
  const row: Record<DutyField, string> = { ...EMPTY_ROW };
  for (const { field } of COLUMNS) row[field] = textOf(value[field]);
  return row;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
