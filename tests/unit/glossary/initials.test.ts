import { describe, expect, it } from 'vitest';
import { byInitial, initialOf } from '../../../src/domain/glossary/initials.ts';
import { terms } from './fixture.ts';

describe('拼音首字母目录', () => {
  it.each([
    ['案例教学', 'A'],
    ['补选与增补委员', 'B'],
    ['述职评议', 'S'],
    ['“五化”建设', 'W'],
    ['双重组织生活', 'S'],
    ['会议记录', 'H'],
    ['全年工作日历', 'Q'],
    ['组织生活会', 'Z'],
    ['请示报告', 'Q'],
    ['131目标', '#'],
    ['two', 'T'],
  ])('%s 在 %s', (name, letter) => {
    expect(initialOf(name)).toBe(letter);
  });

  it('83条都编进去，字母从前到后，不缺不重', () => {
    const letters = byInitial(terms);
    expect(letters.flatMap((l) => l.entries.map((e) => e.id)).sort()).toEqual(terms.map((t) => t.id).sort());
    expect(letters.map((l) => l.letter)).toEqual([...letters.map((l) => l.letter)].sort());
    for (const { letter, entries } of letters)
      expect(entries.map((e) => initialOf(e.term))).toEqual(entries.map(() => letter));
  });
});
