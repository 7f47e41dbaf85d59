/** 全年工作日历的产物：一件不少、三种出处分开、文件下得来；首页十二个月都在。 */
import { describe, expect, it } from 'vitest';
import { CYCLES } from '../../src/domain/calendar-year/model.ts';
import { part, unpack, xmlFault, xlsxText } from '../unit/exporters/unpack.ts';
import { attribute, files, pageAt, read, readBytes, textOf } from './site.ts';

const page = pageAt('/calendar/');
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const section = (id: string) => {
  const found = page.dom.querySelector(`#${id}`);
  if (!found) throw new Error(`日历页没有 #${id}`);
  return found;
};

describe('日历页', () => {
  it('十二个月、各周期、随时都有一节，跳转都通', () => {
    const ids = [...CYCLES.map((cycle) => `every-${cycle}`), ...MONTHS.map((m) => `m${String(m)}`), 'anytime'];
    for (const id of ids) expect(section(id).querySelector('h2')).not.toBeNull();
    const jumps = page.dom.querySelectorAll('.cal-jump a').map((a) => attribute(a, 'href'));
    expect(jumps).toEqual(ids.map((id) => `#${id}`));
  });

  it('每件都有出处标记，放在对应的一块；法规、种子都链到依据，种子写明哪一地', () => {
    const items = page.dom.querySelectorAll('[data-duty]');
    expect(new Set(items.map((li) => attribute(li, 'data-duty'))).size).toBeGreaterThanOrEqual(60);
    const wrong = page.dom.querySelectorAll('.cal-group').flatMap((group) => {
      const heading = group.querySelector('h3');
      const origins =
        { 中央规定: ['法规', '推定'], 各地做法: ['种子'], 本站拟定: ['拟定'] }[heading ? textOf(heading) : ''] ?? [];
      return group.querySelectorAll('[data-duty]').filter((li) => {
        const mark = li.querySelector('.mark');
        const [word = '', place = ''] = mark ? textOf(mark).split('·') : [];
        const cited = li.querySelectorAll('.cite a').length > 0;
        if (!origins.includes(word)) return true;
        return word === '拟定' ? cited : !cited || (word === '种子') !== (place !== '');
      });
    });
    expect(wrong.map(textOf)).toEqual([]);
  });

  it('没有脚本也有全部支部的两份文件；进检索，主题是全年工作日历', () => {
    const links = page.dom
      .querySelectorAll('a[download]')
      .map((a) => attribute(a, 'href').replace(/^.*calendar\//, ''));
    expect(links.map((link) => files.includes(`calendar/${link}`))).toEqual([true, true]);
    expect(page.html).toContain('topics:全年工作日历');
  });

  it('今年、明年各两份文件，日历和工作表都完好', async () => {
    const made = files.filter((file) => /^calendar\/\d{4}\.(ics|xlsx)$/.test(file));
    expect(made.length).toBeGreaterThanOrEqual(4);
    for (const file of made) {
      if (file.endsWith('.ics')) {
        const text = read(file);
        expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
        expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(19);
        continue;
      }
      const parts = await unpack(new Blob([new Uint8Array(readBytes(file))]));
      const xml = Object.keys(parts).filter((path) => /\.(xml|rels)$/.test(path));
      expect(xml.filter((path) => xmlFault(part(parts, path)) !== null)).toEqual([]);
      expect(xlsxText(parts)).toContain('组织生活会');
    }
  });
});

describe('首页“本月要做的”', () => {
  const home = pageAt('/');
  it('十二个月的内容都写在页里、先收着；没有脚本时看得到每月、每季的和各月链接', () => {
    const panels = home.dom.querySelectorAll('[data-this-month] [data-month]');
    expect(panels.map((panel) => attribute(panel, 'data-month'))).toEqual(MONTHS.map(String));
    expect(
      panels.filter((panel) => !panel.hasAttribute('hidden') || panel.querySelectorAll('li').length === 0),
    ).toEqual([]);
    const box = home.dom.querySelector('[data-this-month]');
    expect(box && textOf(box)).toMatch(/支委会会议/);
    const links = home.dom.querySelectorAll('.home-months a').map((a) => attribute(a, 'href').replace(/^.*#/, ''));
    expect(links).toEqual(MONTHS.map((m) => `m${String(m)}`));
  });

  it('每页页脚有入口', () => {
    const links = pageAt('/about/')
      .dom.querySelectorAll('.site-foot a')
      .map((a) => attribute(a, 'href'));
    expect(links.some((link) => link.endsWith('/calendar/'))).toBe(true);
  });
});
