import { describe, expect, it } from 'vitest';
import { expand } from '../../../src/search/expand.ts';

describe('查询扩展', () => {
  it.each([
    ['支委会多久开一次', ['支委会']],
    ['支委会一般多久召开一次？', ['支委会']],
    ['党费怎么算', ['党费']],
    ['党费要交多少', ['党费']],
    ['怎么换届', ['换届']],
    ['怎么开支部大会', ['开支部大会']],
    ['什么时候报请示', ['报请示']],
    ['什么是主题党日', ['主题党日']],
    ['优秀比例是多少', ['优秀比例']],
    ['预备党员可以投票吗', ['预备党员可以投票']],
    ['支委会 签到', ['支委会', '签到']],
    ['党务公开', ['党务公开']],
    ['办公室党支部的做法', ['办公室党支部的做法']],
  ])('“%s”查的是%j', (input, terms) => {
    expect(expand(input).terms).toEqual(terms);
  });

  it('提问用语记作提示，不丢', () => {
    expect(expand('支委会多久开一次').hints).toEqual(['多久开一次']);
  });

  it.each(['多少', '怎么办', '什么时候'])('“%s”去光了就照原句查', (input) => {
    const query = expand(input);
    expect(query.terms).toEqual([input]);
    expect(query.hints).toEqual([]);
  });

  it('空白和标点没有可查的词', () => {
    expect(expand(' ，。 ').terms).toEqual([]);
  });

  it('要表格模板的认得出来', () => {
    expect(expand('换届请示模板').wantsForm).toBe(true);
    expect(expand('换届请示').wantsForm).toBe(false);
  });

  it('词表接口：去掉提问用语的和原样的都给它', () => {
    const asked: string[] = [];
    const alternatives = [{ text: '民主评议党员', weight: 1, guess: false, via: '民评', places: [] }];
    const query = expand('民评怎么开', (core, whole) => {
      asked.push(core, whole);
      return { alternatives, avoid: ['述职评议'] };
    });
    expect(asked).toEqual(['民评', '民评怎么开']);
    expect(query.alternatives).toEqual(alternatives);
    expect(query.avoid).toEqual(['述职评议']);
  });
});
