import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, readDate, readItemId, readProgress } from '../../../src/domain/ledger-import/cells.ts';
import type { Cell } from '../../../src/domain/ledger-import/model.ts';
import { readOwner } from '../../../src/domain/ledger-import/owner.ts';
import { dateText } from '../../../src/domain/report/text.ts';

describe('日期', () => {
  it.each<[Cell, string | null]>([
    [new Date(Date.UTC(2026, 2, 1)), '2026-03-01'],
    [new Date(Date.UTC(2026, 2, 1, 13, 30)), '2026-03-01'],
    [46082, '2026-03-01'],
    [46082.5, '2026-03-01'],
    [20260301, '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['2026年03月01日', '2026-03-01'],
    ['２０２６年３月１日', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['2026-3-1', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['2026．3．1', '2026-03-01'],
    ['2026—3—1', '2026-03-01'],
    [' 2026 年 3 月 1 日 ', '2026-03-01'],
    ['2026-03-01 10:30', '2026-03-01'],
    ['2026-03-01T10:30:00.000Z', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026年2月30日', null],
    ['2026年13月1日', null],
    ['2026年3月', null],
    ['3月1日', null],
    ['3/1/2026', null],
    ['待定', null],
    ['12026-03-01', null],
    ['1949-10-01', null],
    ['2100-01-01', null],
    [5, null],
    [-1, null],
    [1e12, null],
    [Number.NaN, null],
    [true, null],
    [new Date(Number.NaN), null],
    [null, null],
    ['', null],
  ])('%s 读作 %s', (cell, expected) => {
    expect(readDate(cell)).toBe(expected);
  });

  it('1990—2099年的任意一天，五种写法都读得回', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_176 }), (n) => {
        const date = new Date(Date.UTC(1990, 0, 1 + n));
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-').map(Number);
        const serial = date.getTime() / 86_400_000 + 25_569;
        for (const cell of [date, serial, iso, dateText(iso), `${y}/${m}/${d}`, `${y}.${m}.${d}`]) {
          expect(readDate(cell)).toBe(iso);
        }
      }),
    );
  });

  it('任意文字都不抛错', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double()), (cell) => void readDate(cell)));
  });
});

it.each([
  ['未启动', 'todo'],
  ['推进中', 'doing'],
  ['已完成', 'done'],
  ['逾期', 'late'],
  ['进行中', null],
  ['todo', null],
  ['', null],
])('进度“%s”读作%s', (text, key) => {
  expect(readProgress(text)).toBe(key);
});

it.each([
  ['A1-1 支部设置与规模', 'A1-1'],
  ['A1-12支部', 'A1-12'],
  ['LH-01 检查点', 'LH-01'],
  ['ａ１－１　支部', 'A1-1'],
  ['s1—2', 'S1-2'],
  ['A1 - 1', 'A1-1'],
  ['A1-123', ''],
  ['支部设置A1-1', ''],
  ['新增问题', ''],
  ['1-1', ''],
])('条目一栏“%s”读出编号“%s”', (text, id) => {
  expect(readItemId(text)).toBe(id);
});

it('一格的文字：统一换行、去掉首尾空白和控制字符', () => {
  expect(cellText(' 甲\r\n乙\u0000\ud800 ')).toBe('甲\n乙');
  expect(cellText(1.5)).toBe('1.5');
  expect(cellText(undefined)).toBe('');
});

describe('责任人', () => {
  const ROLES = ['书记', '副书记', '组织委员', '党小组组长', '机关党委'];
  const read = (text: string) => readOwner(text, ROLES);

  it.each(['书记', '组织委员', ' 党小组组长 ', ''])('名单里的“%s”照收', (text) => {
    expect(read(text)).toEqual({ ok: true, value: text.trim(), note: '' });
  });

  it('名单里的几个并列，不用核对', () => {
    expect(read('书记、组织委员')).toEqual({ ok: true, value: '书记、组织委员', note: '' });
  });

  it.each([
    '办公室主任',
    '人事处',
    '财务科',
    '全体党员',
    '支部书记',
    '青年委员',
    '党建工作领导小组办公室',
    '书记兼组织委员',
    '机关党委专职副书记',
  ])('名单外的职务“%s”收下，要核对', (text) => {
    expect(read(text)).toMatchObject({ ok: true, value: text, note: expect.stringContaining('核对') as string });
  });

  it.each(['张三', '欧阳小明', '诸葛亮', '张 三', '王小二、李四', '阿卜杜拉·买买提'])('像人名的“%s”不收', (text) => {
    expect(read(text)).toMatchObject({ ok: false, why: expect.stringContaining('只写职务') as string });
  });

  it.each([
    ['张三（组织委员）', '组织委员'],
    ['组织委员：李小明', '组织委员'],
    ['王书记', '书记'],
    ['书记张三、组织委员李四', '书记、组织委员'],
    ['副书记 阿卜杜拉·买买提', '副书记'],
  ])('夹着人名的“%s”只留“%s”', (text, value) => {
    expect(read(text)).toMatchObject({ ok: true, value, note: expect.stringContaining('人名') as string });
  });

  it('超过60字的不收', () => {
    expect(read('处'.repeat(60)).ok).toBe(true);
    expect(read('处'.repeat(61))).toMatchObject({ ok: false });
  });

  it('任意文字：收下的不超过60字', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (text) => {
        const owner = read(text);
        expect(owner.ok ? owner.value.length : 0).toBeLessThanOrEqual(60);
      }),
    );
  });
});
