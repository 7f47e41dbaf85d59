import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedTask } from '../../../src/domain/work/tasks.ts';
import { escapeText, foldLine } from '../../../src/exporters/ics-format.ts';
import { calendarFileName, workCalendar, type CalendarInput } from '../../../src/exporters/ics.ts';

const TASK: DatedTask = {
  id: 'A1-1',
  title: '支部设置与规模',
  measure: '先补开一次；再排全年计划，报上级。\n留底',
  accept: ['党员名册：看人数', '批复：看落款日期'],
  ownerRole: '组织委员',
  due: '2026-12-31',
  done: false,
};
const calendar = (change: Partial<CalendarInput> = {}, task: Partial<DatedTask> = {}) =>
  workCalendar({
    tasks: [{ ...TASK, ...task }],
    schemeId: 'wuhua',
    branchKey: '示例01',
    period: '2026',
    now: '2026-11-21T08:00:00.000Z',
    ...change,
  });
const unfold = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n').slice(0, -1);
const valueOf = (text: string, name: string): string | undefined =>
  unfold(text)
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.slice(name.length + 1);
const unescape = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c));
const octets = (line: string): number => Buffer.byteLength(line, 'utf8');

describe('折行', () => {
  it('任意文字：每行不超过75字节，不切断字，拆回原文', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.boolean(), (text, chinese) => {
        const source = `DESCRIPTION:${escapeText(chinese ? `${text}支部整改措施🎉𠮷`.repeat(4) : text)}`;
        const folded = foldLine(source);
        const lines = folded.split('\r\n');
        expect(lines.every((line) => octets(line) <= 75)).toBe(true);
        expect(lines.slice(1).every((line) => line.startsWith(' '))).toBe(true);
        expect(folded).not.toContain('\ufffd');
        expect(folded.replace(/\r\n /g, '')).toBe(source);
      }),
    );
  });

  it('折得满：75字节的不折，76字节的折成两行', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(foldLine(`${'a'.repeat(73)}汉`)).toBe(`${'a'.repeat(73)}\r\n 汉`);
    expect(foldLine(`${'a'.repeat(72)}汉`)).toBe(`${'a'.repeat(72)}汉`);
  });

  it('转义能还原；CR、控制字符不进文件', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', 'n', '甲', ':', '"') }), (text) => {
        expect(escapeText(text)).not.toContain('\n');
        expect(unescape(escapeText(text))).toBe(text);
      }),
    );
    expect(escapeText('甲\r\n乙\u0000\r丙')).toBe('甲\\n乙\\n丙');
  });
});

describe('整改日程', () => {
  it('全天事件、次日结束、提前三天上午九点提醒', () => {
    const text = calendar();
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(valueOf(text, 'DTSTART')).toBe('VALUE=DATE:20261231');
    expect(valueOf(text, 'DTEND')).toBe('VALUE=DATE:20270101');
    expect(valueOf(text, 'TRIGGER')).toBe('-P2DT15H');
    expect(valueOf(text, 'DTSTAMP')).toBe('20261121T080000Z');
    expect(unescape(valueOf(text, 'SUMMARY') ?? '')).toBe('整改到期：A1-1 支部设置与规模');
    expect(unescape(valueOf(text, 'DESCRIPTION') ?? '')).toBe(
      '措施：先补开一次；再排全年计划，报上级。\n留底\n完成标准：党员名册：看人数；批复：看落款日期\n责任人：组织委员\n供自查改进，不替代组织考核结论。',
    );
  });

  it('开合成对', () => {
    const lines = unfold(workCalendar({ tasks: [TASK, { ...TASK, id: 'A1-2' }], schemeId: 'wuhua', branchKey: '', period: '2026-Q3', now: '' })); // prettier-ignore
    const open: string[] = [];
    for (const line of lines) {
      if (line.startsWith('BEGIN:')) open.push(line.slice(6));
      if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
    }
    expect(open).toEqual([]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  });

  it('同一任务改了时限、措施、进度，UID 不变，SEQUENCE 和 LAST-MODIFIED 更新', () => {
    const before = calendar();
    const after = calendar(
      { now: '2026-11-22T09:30:00.000Z' },
      { due: '2027-01-15', measure: '换了', title: '改了名', done: true },
    );
    expect(valueOf(after, 'UID')).toBe(valueOf(before, 'UID'));
    expect(Number(valueOf(after, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(before, 'SEQUENCE')));
    expect(valueOf(after, 'LAST-MODIFIED')).toBe('20261122T093000Z');
    expect(valueOf(after, 'DTSTART')).toBe('VALUE=DATE:20270115');
  });

  it('条目、体系、代号、期次不同，UID 各不相同，都不含中文', () => {
    const uids = [
      calendar(),
      calendar({}, { id: 'A1-2' }),
      calendar({ schemeId: 'liuhua' }),
      calendar({ branchKey: '示例02' }),
      calendar({ branchKey: '' }),
      calendar({ period: '2026-Q3' }),
    ].map((text) => valueOf(text, 'UID') ?? '');
    expect(new Set(uids).size).toBe(uids.length);
    for (const uid of uids) expect(uid).toMatch(/^[\x21-\x7e]+$/);
    expect(calendar()).not.toContain('示例01');
  });

  it('代号散列不易相撞', () => {
    const uids = Array.from({ length: 2000 }, (_, i) => valueOf(calendar({ branchKey: `第${i}支部` }), 'UID'));
    expect(new Set(uids).size).toBe(2000);
  });

  it('已完成的写明，不再提醒', () => {
    const text = calendar({}, { done: true });
    expect(text).not.toContain('VALARM');
    expect(valueOf(text, 'SUMMARY')).toContain('已完成：A1-1');
  });

  it('同样的内容总是同样的字节；更新时间读不出也出得来', () => {
    expect(calendar()).toBe(calendar());
    expect(valueOf(calendar({ now: '随手写的' }), 'SEQUENCE')).toBe('0');
  });

  it('文件名', () => {
    expect(calendarFileName({ branch: '示例/支部', period: '2026年第三季度' })).toBe(
      '整改日程_示例_支部_2026第三季度.ics',
    );
    expect(calendarFileName({ branch: ' ', period: '2026年' })).toBe('整改日程_未命名支部_2026.ics');
  });
});
