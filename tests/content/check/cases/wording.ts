import type { Breakage } from '../fixture.ts';

const B1 = 'standards/wuhua/b1.mdx';
const LONG = '管理员每次用完以后都要把日期事由和人数登记在门口那一本簿子上';

const word = (text: string, message: RegExp): Breakage => ({
  name: `出现“${text}”`,
  rule: 'wording',
  edits: [{ file: B1, from: '指定管理员并公布。', to: `指定管理员${text}并公布。` }],
  message,
});

export const WORDING: readonly Breakage[] = [
  ...['一票否决', '★', '山西', '忻州', '效劳', '原那么', 'TODO', '待补充', 'Lorem'].map((text) => word(text, /：/)),
  word('后,', /全角标点/),
  word(' 2 名', /不加空格/),
  {
    name: '正文里的半角标点',
    rule: 'wording',
    edits: [{ file: B1, from: '登记本上最近', to: '第一行。\n登记本上,最近' }],
    at: '登记本上,最近',
    message: /全角标点/,
  },
  {
    name: '根本组织不在别名里',
    rule: 'wording',
    edits: [{ file: 'glossary/terms.yaml', from: '三种会议和', to: '根本组织的三种会议和' }],
    message: /基本组织/,
  },
  {
    name: '两个条目有相同长句，标点不同也算',
    rule: 'duplicate-sentence',
    edits: [
      { file: B1, from: '登记每次使用情况。', to: `${LONG}。` },
      { file: 'standards/wuhua/a1.mdx', from: '逐项讨论形成决定。', to: `${LONG.slice(0, 9)}，${LONG.slice(9)}。` },
    ],
    message: /与 content\/standards\/wuhua\/a1\.mdx:73（A1-2） 有相同的长句/,
  },
  {
    name: '正文与条目有相同长句',
    rule: 'duplicate-sentence',
    edits: [
      { file: B1, from: '登记每次使用情况。', to: `${LONG}。` },
      { file: 'cases/shili.mdx', from: '做法可以直接照用。', to: `做法可以照用。${LONG}。` },
    ],
    file: 'cases/shili.mdx',
    at: '做法可以照用。',
    message: /B1-1/,
  },
  {
    name: '党章旧条号',
    rule: 'retired-article',
    edits: [{ file: B1, from: '先看登记本\n', to: '先看登记本\n\n三人成立支部依据《党章》第二十九条。\n' }],
    at: '第二十九条',
    message: /现行党章第三十条/,
  },
  {
    name: '发展对象写成备案',
    rule: 'retired-article',
    edits: [{ file: B1, from: '指定管理员并公布。', to: '确定发展对象后报上级党委备案。' }],
    message: /上级党委同意/,
  },
];
