import { describe, expect, it } from 'vitest';
import { foldShapes } from '../../../src/search/lookalikes.ts';
import { SYLLABLES } from '../../../src/search/pinyin-table.ts';
import { blur, createReader, matchUnits, toUnits, trimTable } from '../../../src/search/pinyin.ts';

const read = createReader(SYLLABLES);
const initials = (text: string) =>
  read(text)
    .map((sound) => sound.charAt(0))
    .join('');

describe('读音', () => {
  it.each([
    ['双重组织生活', 'shuang chong zu zhi sheng huo'],
    ['重温入党誓词', 'chong wen ru dang shi ci'],
    ['重要', 'zhong yao'],
    ['会计', 'kuai ji'],
    ['党员大会', 'dang yuan da hui'],
    ['给予', 'ji yu'],
    ['差额', 'cha e'],
    ['出差', 'chu chai'],
    ['党小组长', 'dang xiao zu zhang'],
    ['行政', 'xing zheng'],
    ['参加', 'can jia'],
    ['函调', 'han diao'],
    ['调整', 'tiao zheng'],
    ['处分', 'chu fen'],
    ['比率', 'bi lv'],
    ['4册', '4 ce'],
  ])('%s读%s', (text, sounds) => {
    expect(read(text).join(' ')).toBe(sounds);
  });

  it.each([
    ['双重组织生活', 'sczzsh'],
    ['重温入党誓词', 'cwrdsc'],
    ['党员花名册', 'dyhmc'],
    ['谈心谈话', 'txth'],
  ])('%s的首字母是%s', (text, letters) => {
    expect(initials(text)).toBe(letters);
  });

  it('一字一音，没有重复，音节都是字母', () => {
    const entries = SYLLABLES.trim().split(/\s+/);
    const chars = entries.flatMap((entry) => Array.from(entry.replace(/^[a-z]+/, '')));
    expect(new Set(chars).size).toBe(chars.length);
    expect(chars.length).toBeGreaterThan(3700);
    expect(entries.every((entry) => /^[a-z]+[\u4e00-\u9fff]+$/.test(entry))).toBe(true);
  });

  it('裁表只留要的音', () => {
    const small = createReader(trimTable(SYLLABLES, new Set(['dang', 'ke'])));
    expect(small('党课会')).toEqual(['dang', 'ke', '']);
  });
});

describe('拼音对照', () => {
  const match = (typed: string, name: string) => matchUnits(toUnits(typed, read), read(name), 0);
  it.each([
    ['sanhuiyike', '三会一课', 4],
    ['shyk', '三会一课', 4],
    ['sanhyk', '三会一课', 4],
    ['三会yike', '三会一课', 4],
    ['三惠一刻', '三会一课', 4],
    ['sanh', '三会一课', 2],
    ['xian', '西安', 2],
    ['shky', '三会一课', 0],
    ['三汇总', '三会一课', 0],
  ])('%s对%s：用掉%i个音', (typed, name, used) => {
    expect(match(typed, name)).toBe(used);
  });

  it.each([
    ['zhi', 'zi'],
    ['nan', 'lan'],
    ['sheng', 'sen'],
    ['hua', 'fua'],
  ])('模糊音：%s和%s算一样', (a, b) => {
    expect(blur(a)).toBe(blur(b));
  });

  it('形近字折到同一个字，长度不变', () => {
    expect(foldShapes('人党申请')).toBe(foldShapes('入党申请'));
    expect(foldShapes('主题党曰')).toBe(foldShapes('主题党日'));
    expect(foldShapes('党支部').length).toBe(3);
  });
});
