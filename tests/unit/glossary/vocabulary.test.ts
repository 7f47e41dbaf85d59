import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms, nameOfNotSame, vocabularyOf, type Term } from '../../../src/domain/glossary/vocabulary.ts';
import { termOf, terms, words } from './fixture.ts';

/** 认出来的词写成“原文→规范主题名”。 */
const found = (text: string) =>
  findTerms(text, words).map(({ start, end, id }) => `${text.slice(start, end)}→${termOf(id)}`);

describe('正文认词', () => {
  it.each([
    ['一年开一次民主评议党员的会', ['民主评议党员→民主评议党员']],
    ['民主评议时自评、互评', ['民主评议→民主评议党员']],
    ['开好专题组织生活会', ['专题组织生活会→组织生活会']],
    ['领导干部参加双重组织生活会', ['双重组织生活会→双重组织生活']],
    ['党小组会由党小组长主持', ['党小组会→党小组会', '党小组长→党小组设置']],
    ['确定入党积极分子', ['入党积极分子→入党积极分子']],
    ['“三会一课”和主题党日', ['三会一课→三会一课', '主题党日→主题党日']],
    ['换届请示提前报，补选照样要报批', ['换届→换届选举', '补选→补选与增补委员']],
    ['兰州“6543”用了3年', ['6543→案例：兰州“6543”机制']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['领导班子开民主生活会'],
    ['民主测评不等于评定'],
    ['领导干部述职述廉'],
    ['选举党员代表大会的代表'],
    ['团日活动、职工大会都不算'],
    ['先约谈，再提醒谈话、诫勉谈话'],
    ['政务公开归行政机关'],
    ['党纪处分另走程序'],
    ['兰州的“六化”'],
    ['税务局的叫“五化”党支部'],
    ['党委理论学习中心组和理论学习中心组都不是支部'],
    ['征兵政审、公务员政审'],
    ['试用期转正、事业单位试用期转正'],
    ['学习强国积分不算'],
    ['见《发展党员工作细则》和发展党员工作细则'],
    ['编号16540、A131'],
    ['群众积极分子'],
  ])('字面相近的不误配：%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('每个规范主题名单独出现都认得，认成自己', () => {
    const wrong = terms.filter(({ id, term }) => {
      const [first, ...rest] = findTerms(term, words);
      return first?.id !== id || first.start !== 0 || first.end !== term.length || rest.length > 0;
    });
    expect(wrong.map((t) => t.term)).toEqual([]);
  });

  it('“不可合并”里的词，除非本身是别条的名称或别名，一律不链接', () => {
    const names = new Set(terms.flatMap((t) => [t.term, ...t.inText, ...t.aliases]));
    const heads = terms.flatMap((t) => t.notSame.map(nameOfNotSame)).filter((head) => !names.has(head));
    expect(heads.length).toBeGreaterThan(40);
    expect(heads.filter((head) => findTerms(head, words).length > 0)).toEqual([]);
  });

  it('认出的各处不重叠、在文字之内，随便什么文字都不出错', () => {
    const piece = fc.oneof(fc.constantFrom(...words.keys()), fc.string(), fc.constantFrom('《', '》', '。'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findTerms(text, words)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  it('同一个词两条都有时，规范名称和 inText 先于别名', () => {
    const term = (id: string, name: string, more: Partial<Term>): Term => ({
      id,
      term: name,
      brief: '一句短定义',
      aliases: [],
      inText: [],
      notInText: [],
      notSame: [],
      pages: ['/'],
      ...more,
    });
    const small = vocabularyOf([term('a', '甲会', { aliases: ['乙会'] }), term('b', '乙会', {})]);
    expect(findTerms('乙会', small)).toEqual([{ start: 0, end: 2, id: 'b' }]);
  });
});
