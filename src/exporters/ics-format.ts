/** 日历文件的写法（iCalendar，RFC 5545）：全天事件，行尾 CRLF，按字节折行。整改日程、全年工作日历共用。 */
import { addDays } from '../domain/calendar/dates.ts';
import { cleanText } from './text.ts';

export interface CalendarEvent {
  /** 不含 @ 以后；同一件事每次导出都一样，再导入时更新原来那条。 */
  readonly uid: string;
  /** 哪一天，2026-03-31。 */
  readonly date: string;
  readonly summary: string;
  readonly description: string;
  /** 提前三天提醒的文字；不写不提醒。 */
  readonly alarm?: string | undefined;
}

interface CalendarFile {
  readonly product: string;
  readonly name: string;
  /** 内容的更新时间，ISO；SEQUENCE 随它增大，日历据此换成新的。 */
  readonly now: string;
  readonly privacy: 'PRIVATE' | 'PUBLIC';
  readonly events: readonly CalendarEvent[];
}

/** RFC 5545 3.1：一行不超过 75 字节，不算换行。 */
const MAX_OCTETS = 75;
const EPOCH = Date.parse('2020-01-01T00:00:00Z');

/** 日历文件的全文。 */
export function icsFile({ product, name, now, privacy, events }: CalendarFile): string {
  const parsed = Date.parse(now);
  // 更新时间读不出的（手改过的文件）当作最早的一版。
  const time = Number.isNaN(parsed) ? EPOCH : Math.max(parsed, EPOCH);
  const stamp = `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const sequence = Math.floor((time - EPOCH) / 1000);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//duibiao//${product}//ZH`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(({ uid, date, summary, description, alarm }) => [
      'BEGIN:VEVENT',
      `UID:${uid}@duibiao`,
      `DTSTAMP:${stamp}`,
      `LAST-MODIFIED:${stamp}`,
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(description)}`,
      `CLASS:${privacy}`,
      'TRANSP:TRANSPARENT',
      ...(alarm === undefined ? [] : alarmLines(alarm)),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
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

/** 全天事件从零点算起，往前 2 天 15 小时就是三天前的上午九点。 */
function alarmLines(text: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(text)}`, 'TRIGGER:-P2DT15H', 'END:VALARM'];
}

const compact = (date: string): string => date.replace(/-/g, '');

function utf8Size(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
