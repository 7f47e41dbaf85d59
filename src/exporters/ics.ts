/**
 * 整改日程（iCalendar，RFC 5545）：一条任务一个全天事件，到期前三天上午九点提醒。
 * 不用 ical-generator：它每个事件都调 crypto.randomUUID，内网 http 页面和旧内核没有。
 * UID 只由体系、条目、支部代号、期次决定，改了时限再导入还是同一条；SEQUENCE 随自评的更新时间增大，日历据此换成新的。
 */
import { addDays } from '../domain/calendar/dates.ts';
import type { DatedTask } from '../domain/work/tasks.ts';
import { fileNamePart } from './names.ts';
import { cleanText, joinText } from './text.ts';

export interface CalendarInput {
  readonly tasks: readonly DatedTask[];
  readonly schemeId: string;
  /** 支部代号；只取散列，不写进文件。 */
  readonly branchKey: string;
  /** 期次 2026、2026-H1、2026-Q3。 */
  readonly period: string;
  /** 自评的更新时间，ISO。 */
  readonly now: string;
}

/** RFC 5545 3.1：一行不超过 75 字节，不算换行。 */
const MAX_OCTETS = 75;
const EPOCH = Date.parse('2020-01-01T00:00:00Z');

/** 日历文件的全文，行尾 CRLF。 */
export function workCalendar({ tasks, schemeId, branchKey, period, now }: CalendarInput): string {
  const parsed = Date.parse(now);
  // 更新时间读不出的（手改过的文件）当作最早的一版。
  const time = Number.isNaN(parsed) ? EPOCH : Math.max(parsed, EPOCH);
  const stamp = `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const sequence = Math.floor((time - EPOCH) / 1000);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//duibiao//self-check//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:整改日程',
    ...tasks.flatMap((task) => [
      'BEGIN:VEVENT',
      `UID:${schemeId}-${task.id}-${hash(branchKey)}-${period}@duibiao`,
      `DTSTAMP:${stamp}`,
      `LAST-MODIFIED:${stamp}`,
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${compact(task.due)}`,
      `DTEND;VALUE=DATE:${compact(addDays(task.due, 1))}`,
      `SUMMARY:${escapeText(`${task.done ? '已完成' : '整改到期'}：${task.id} ${task.title}`)}`,
      `DESCRIPTION:${escapeText(description(task))}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      ...(task.done ? [] : alarm(task)),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** 整改日程_支部_期次.ics。meta 取 ReportModel 的 meta。 */
export function calendarFileName(meta: { readonly branch: string; readonly period: string }): string {
  const branch = fileNamePart(meta.branch) || '未命名支部';
  return `${['整改日程', branch, fileNamePart(meta.period.replace('年', ''))].filter(Boolean).join('_')}.ics`;
}

/** 按字节折行，不切断一个字；续行以一个空格开头，空格也算在 75 字节里。 */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const char of line) {
    const size = utf8Size(char.codePointAt(0) ?? 0);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += char;
    octets += size;
  }
  return folded;
}

/** RFC 5545 3.3.11：反斜线、分号、逗号、换行要转义。 */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, (c) => `\\${c}`)
    .replace(/\n/g, '\\n');
}

function description({ measure, accept, ownerRole }: DatedTask): string {
  return joinText(
    [
      measure && `措施：${measure}`,
      accept.length > 0 && `完成标准：${accept.join('；')}`,
      ownerRole && `责任人：${ownerRole}`,
      '供自查改进，不替代组织考核结论。',
    ],
    '\n',
  );
}

/** 全天事件从零点算起，往前 2 天 15 小时就是三天前的上午九点。 */
function alarm({ id, title }: DatedTask): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(`还有3天到期：${id} ${title}`)}`,
    'TRIGGER:-P2DT15H',
    'END:VALARM',
  ];
}

const compact = (date: string): string => date.replace(/-/g, '');

function utf8Size(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** 两轮 FNV-1a，16 个十六进制字：只求稳定、不含中文，不作保密用。 */
function hash(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((seed) => {
      let value = seed;
      for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
      return (value >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
