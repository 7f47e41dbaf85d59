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
  ...['一票否决', '★', '山西', '忻州', 'TODO', '待补充', 'Lorem'].map((text) => word(text, /：/)),
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
];
