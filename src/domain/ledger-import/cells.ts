/** 一格里的文字、日期、进度、条目编号怎么认。 */
import { fromDayNumber, isDate, toDayNumber } from '../calendar/dates.ts';
import { PROGRESS_TEXT } from '../report/item.ts';
import type { Cell } from './model.ts';

/** Excel 日期序号的第 0 天（1900 年闰年的错算在内）。 */
const SERIAL_ZERO = toDayNumber('1899-12-30');
/** 与页面上的日期框同一范围。 */
const FIRST = '1990-01-01';
const LAST = '2099-12-31';

/** 一格的文字：换行统一，去掉控制字符和首尾空白。日期写成 2026-03-01。 */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return plain(String(cell));
}

/** 同上，用于页面上的原文，好与表里的比。 */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (c) => (c === '\n' || c === '\t' ? c : ''))
    .trim();
}

export function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === '');
}

/**
 * 日期：日期单元格、日期序号、2026年3月1日、2026-03-01、2026/3/1、2026.3.1、20260301，后面带钟点的不计钟点。
 * 认不出、日历上没有、不在 1990—2099 年的为 null。
 */
export function readDate(cell: Cell): string | null {
  const date = typeof cell === 'number' ? fromNumber(cell) : fromText(cellText(cell));
  return isDate(date) && date >= FIRST && date <= LAST ? date : null;
}

function fromNumber(value: number): string {
  const day = Math.floor(value);
  if (day >= 19_900_101 && day <= 20_991_231) return fromText(String(day));
  // 序号 99999 是 2173 年，再大的一定不是日期。
  return day > 0 && day < 100_000 ? fromDayNumber(SERIAL_ZERO + day) : '';
}

function fromText(text: string): string {
  const half = text.normalize('NFKC').replace(/[‐-―－]/g, '-');
  const found =
    /^(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})\s*日?(?:[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(
      half,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(half);
  if (!found) return '';
  const [, year = '', month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** 未启动 / 推进中 / 已完成 / 逾期 → todo / doing / done / late；别的为 null。 */
export function readProgress(text: string): string | null {
  return Object.keys(PROGRESS_TEXT).find((key) => PROGRESS_TEXT[key] === text) ?? null;
}

/** “A1-1 支部设置与规模” → A1-1；全角、小写、长横也认。开头没有编号为空。 */
export function readItemId(text: string): string {
  const half = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐-―－−]/g, '-');
  return /^([A-Z]{1,2}\d?\s*-\s*\d{1,2})(?!\d)/.exec(half)?.[1]?.replace(/\s/g, '') ?? '';
}
