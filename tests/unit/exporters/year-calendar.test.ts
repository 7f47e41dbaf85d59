/** 全年工作日历的两种文件：日历条数少而全、编号稳定；工作表一件不漏。 */
import { describe, expect, it } from 'vitest';
import type { WorkdayYear } from '../../../src/domain/calendar/workdays.ts';
import { yearPlan } from '../../../src/domain/calendar-year/plan.ts';
import { yearCalendarXlsx } from '../../../src/exporters/xlsx/year-calendar.ts';
import { yearCalendarName, type CalendarDuty } from '../../../src/exporters/year-calendar.ts';
import { yearIcs } from '../../../src/exporters/year-ics.ts';
import { unpack, xlsxText } from './unpack.ts';

const duty = (change: Partial<CalendarDuty> & Pick<CalendarDuty, 'id'>): CalendarDuty => ({
  title: `事项${change.id}`,
  when: '某时',
  what: '要点，一句',
  who: '支部',
  lead: 'branch',
  origin: 'rule',
  basis: [],
  months: [],
  byEnd: false,
  unless: [],
  only: [],
  place: '',
  cites: [{ label: '支部条例第十一条', level: '已见转载' }],
  ...change,
});
const DUTIES: readonly CalendarDuty[] = [
  duty({ id: 'meiyue', every: 'month' }),
  duty({ id: 'meiji', every: 'quarter', unless: ['retired'] }),
  duty({ id: 'bannian', every: 'half' }),
  duty({ id: 'niandi', months: [5], byEnd: true, when: '5月底前', origin: 'seed', place: '永州' }),
  duty({ id: 'bayue', months: [8], origin: 'drafted', cites: [] }),
  duty({ id: 'suishi' }),
];
const HOLIDAYS: readonly WorkdayYear[] = [
  { year: 2026, holidays: [{ name: '元旦', from: '2026-01-01', to: '2026-01-03' }], workdays: ['2026-01-04'] },
];
const download = (year: number, branch = {}) => ({
  plan: yearPlan(DUTIES, { year, workdays: HOLIDAYS, branch }),
  branch: '全部支部',
});
const NOW = '2026-11-22T00:00:00Z';
const unfold = (text: string) => text.replace(/\r\n /g, '');
const uidsOf = (text: string) => [...unfold(text).matchAll(/^UID:(.*)$/gm)].map((m) => m[1]?.trim());
const eventOf = (text: string, uid: string) =>
  unfold(text)
    .split('BEGIN:VEVENT')
    .find((part) => part.includes(`UID:${uid}@`)) ?? '';

describe('日历文件', () => {
  const text = yearIcs(download(2026), NOW);

  it('12个月各一条，季末4条，月底前的另1条；每行不过75字节', () => {
    const uids = uidsOf(text);
    expect(uids).toHaveLength(17);
    expect(new Set(uids).size).toBe(17);
    expect(uids).toContain('year-2026-niandi@duibiao');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('月底前的落在最后一个工作日，提前三天提醒，写明哪一地', () => {
    const event = eventOf(text, 'year-2026-niandi');
    expect(event).toContain('DTSTART;VALUE=DATE:20260529');
    expect(event).toContain('TRIGGER:-P2DT15H');
    expect(event).toContain('各地做法（永州）');
    expect(event).toContain('5月31日');
  });

  it('月初一条在第一个工作日，列出每月的；六月带上季度和半年的', () => {
    const january = eventOf(text, 'year-2026-01');
    expect(january).toContain('DTSTART;VALUE=DATE:20260104');
    expect(january).toContain('事项meiyue');
    expect(eventOf(text, 'year-2026-q2')).toMatch(/事项meiji[\s\S]*事项bannian/);
    expect(eventOf(text, 'year-2026-q1')).not.toContain('事项bannian');
  });

  it('筛选后编号不变，少的只是内容；换一年编号跟着换', () => {
    const retired = yearIcs(download(2026, { retired: true }), NOW);
    expect(uidsOf(text)).toEqual(expect.arrayContaining(uidsOf(retired)));
    expect(retired).not.toContain('事项meiji');
    expect(uidsOf(yearIcs(download(2027), NOW)).filter((uid) => uidsOf(text).includes(uid))).toEqual([]);
  });

  it('没公布放假安排的年份，每条写明待公布、暂算', () => {
    const future = unfold(yearIcs(download(2027), NOW));
    expect(future.match(/放假安排待公布/g)).toHaveLength(uidsOf(future).length);
    expect(unfold(text)).not.toContain('待公布');
  });
});

describe('工作表', () => {
  it.each([
    [2026, '5月29日', false],
    [2027, '5月31日', true],
  ])('%i年：每件都在，写明出处和最后一个工作日', async (year, day, provisional) => {
    const text = xlsxText(await unpack(await yearCalendarXlsx(download(year))));
    for (const { title } of DUTIES) expect(text).toContain(title);
    for (const words of [day, '各地做法（永州）', '本站拟定', '支部条例第十一条·已见转载', '随时'])
      expect(text).toContain(words);
    expect(text.includes('待公布')).toBe(provisional);
  });

  it('文件名带年份，筛过的带支部类型', () => {
    expect(yearCalendarName(download(2026), 'ics')).toBe('全年工作日历_2026.ics');
    expect(yearCalendarName({ ...download(2026), branch: '离退休党员支部' }, 'xlsx')).toBe(
      '全年工作日历_2026_离退休党员支部.xlsx',
    );
  });
});
