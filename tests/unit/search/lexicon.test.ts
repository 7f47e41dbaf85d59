import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { SYLLABLES } from '../../../src/search/pinyin-table.ts';
import { makeSounds, makeTopicFile, nameKey } from '../../../src/search/topic-file.ts';

const topic = (id: string, term: string, aliases: string[], notSame: string[] = [], related: string[] = []) => ({
  id,
  term,
  aliases,
  related,
  notSame,
  pages: [`/handbook/${id}/`, `/standards/x/#${id}`],
});

const file = makeTopicFile({
  glossary: [
    topic('shenghuohui', '组织生活会', ['组生会'], ['民主生活会：领导班子开']),
    topic('pingyi', '民主评议党员', ['民评'], ['述职评议：评书记'], ['优秀比例']),
    topic('shuzhi', '述职评议', ['双述双评'], ['民主评议党员：评党员']),
    topic('dahui', '支部党员大会', ['党员大会'], ['党员代表大会：人多时选代表开']),
    topic('zhengshen', '政治审查', ['政审']),
    topic('zhishu', '党支部书记职责', ['支书']),
  ],
  pages: [{ title: '支部擂台赛', url: '/handbook/leitaisai/', aliases: [] }],
  ambiguities: [{ words: ['评议'], choices: [{ title: '述职评议', page: '/handbook/shuzhi/', topic: '述职评议' }] }],
  cues: [{ topic: '民主评议党员', words: ['党员+打分'] }],
});
const lexicon = createLexicon(file);
lexicon.hear(makeSounds(file, SYLLABLES));
const first = (query: string) => lexicon.look(query, query).alternatives[0];

describe('词表', () => {
  it.each([
    ['规范名全等', '民主评议党员', '民主评议党员', 1],
    ['别名全等', '民评', '民主评议党员', 0.95],
    ['字序颠倒', '党员评议民主', '民主评议党员', 0.8],
    ['相关只从词到主题，降权', '优秀比例', '民主评议党员', 0.35],
  ])('%s', (_, query, text, weight) => {
    expect(first(query)).toMatchObject({ text, weight, guess: false });
  });

  it.each([
    ['同音', '民主平议党圆', '民主评议党员'],
    ['形近', '组织生话会', '组织生活会'],
    ['全拼', 'minzhupingyi', '民主评议党员'],
    ['首字母', 'zzshh', '组织生活会'],
    ['漏字', '组织生会', '组织生活会'],
    ['页名的拼音', 'leitaisai', '支部擂台赛'],
  ])('%s要猜：%s', (_, query, text) => {
    expect(first(query)).toMatchObject({ text, guess: true });
  });

  it('首字母只打两个不猜', () => {
    expect(lexicon.look('zs', 'zs').alternatives).toEqual([]);
  });

  it.each([
    ['民主生活会', '组织生活会'],
    ['党员代表大会', '支部党员大会'],
  ])('“%s”不当成“%s”，说明差别', (query, wrong) => {
    const { alternatives, avoid, notes } = lexicon.look(query, query);
    expect(avoid).toContain(wrong);
    expect(alternatives.map((a) => a.text)).not.toContain(wrong);
    expect(notes[0]).toMatchObject({ name: query, topic: wrong });
  });

  it('句子里同时说到两边，不避开', () => {
    const asked = '民主生活会和组织生活会的区别';
    expect(lexicon.look(asked, asked).avoid).toEqual([]);
  });

  it('互不可合并的不一起给', () => {
    const texts = lexicon.look('述职评议表', '述职评议表').alternatives.map((a) => a.text);
    expect(texts[0]).toBe('述职评议');
    expect(texts).not.toContain('民主评议党员');
  });

  it('口语线索：两个词都有才算', () => {
    expect(first('给党员怎么打分')?.text).toBe('民主评议党员');
    expect(lexicon.look('打分', '打分').alternatives).toEqual([]);
  });

  it('多义的短词并列给出', () => {
    expect(lexicon.choices('评议')).toHaveLength(1);
    expect(lexicon.choices('组织生活会')).toEqual([]);
  });

  it('建议：打头的在前，拼音也认', () => {
    expect(lexicon.suggest('民', 3).map((s) => s.text)).toEqual(['民主评议党员']);
    expect(lexicon.suggest('zhengshen', 1)).toEqual([{ text: '政治审查', via: '政审', kind: '主题' }]);
  });

  it('专讲一处：首选的页、写明锚点的小节、术语条', () => {
    expect(lexicon.topicsAt('/handbook/pingyi/', '')).toEqual(['民主评议党员']);
    expect(lexicon.topicsAt('/standards/x/', 'pingyi')).toEqual(['民主评议党员']);
    expect(lexicon.topicsAt('/standards/x/', '')).toEqual([]);
    expect(lexicon.topicsAt('/glossary/', 'pingyi')).toEqual(['民主评议党员']);
  });

  it.each([
    ['台帐', '台账'],
    ['缴党费', '交党费'],
    ['组织关系转移', '组织关系接转'],
    ['标准化规范化建设', '标准规范建设'],
    ['3会1课', '三会一课'],
    ['第1季度', '一季度'],
  ])('异形词：%s＝%s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });
});
