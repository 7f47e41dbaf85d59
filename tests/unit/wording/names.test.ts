import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameProblems } from '../../../src/domain/wording/names.ts';
import type { OfficialName } from '../../../src/schemas/wording.ts';

const base: Pick<OfficialName, 'short' | 'wrong' | 'unbroken'> = { short: [], wrong: [], unbroken: false };
const NAMES: OfficialName[] = [
  { ...base, id: 'tiaoli', kind: '文件', name: '支部工作条例（试行）', short: ['支部条例'], key: '支部工作条例' },
  { ...base, id: 'jiaona', kind: '用字', name: '交纳党费', short: ['党员缴纳党费核算表'], wrong: ['缴纳党费'] },
  { ...base, id: 'sanhui', kind: '会议', name: '“三会一课”', wrong: [], unbroken: true },
];
const found = (text: string) => nameProblems(text, NAMES).map((problem) => problem.found);

describe('规范表述', () => {
  it.each([
    ['按时缴纳党费', ['缴纳党费']],
    ['填《党员缴纳党费核算表》', []],
    ['填《党员缴纳党费核算表》，再缴纳党费', ['缴纳党费']],
    ['照《支部工作条例》办', ['《支部工作条例》']],
    ['照《支部工作条例（试行）》《支部条例》办', []],
    ['照支部工作条例办', []],
    ['开好“三会一课”', []],
    ['开好“三会\n一课”', ['三会⏎一课']],
    ['开好三 会\n 一课', ['三 会⏎一课']],
    ['开好“三会一课”\n每季一次', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('位置指到错的那个字', () => {
    const [problem] = nameProblems('先缴纳党费', NAMES);
    expect(problem).toEqual({ index: 1, found: '缴纳党费', advice: '规范写法是交纳党费' });
  });

  it('前后加什么字都找得到', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const clean = (text: string) => text.replace(/[党员缴纳费核算表《》]/g, '');
        return found(`${clean(before)}缴纳党费${clean(after)}`).includes('缴纳党费');
      }),
    );
  });
});
