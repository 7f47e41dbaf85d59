import type { Breakage } from '../fixture.ts';

const A1 = 'standards/wuhua/a1.mdx';
const DAHUI = 'handbook/dahui.mdx';

export const PAGES: readonly Breakage[] = [
  {
    name: '死链',
    rule: 'dead-link',
    edits: [{ file: A1, from: '(/handbook/dahui/#steps)', to: '(/handbook/zhiweihui/)' }],
    message: /站内没有这一页/,
  },
  {
    name: '死锚点',
    rule: 'dead-link',
    edits: [{ file: A1, from: '(/standards/wuhua/a1/#A1-2)', to: '(/standards/wuhua/a1/#A1-3)' }],
    message: /这一页没有锚点 #A1-3/,
  },
  {
    name: '术语的页面锚点不存在',
    rule: 'dead-link',
    edits: [{ file: 'glossary/terms.yaml', from: '#人数怎么数', to: '#人数怎样数' }],
    message: /没有锚点 #人数怎样数/,
  },
  {
    name: '本页锚点不存在',
    rule: 'dead-link',
    edits: [{ file: DAHUI, from: '(https://www.12371.cn/example.shtml)', to: '(#quanwen)' }],
    message: /本页没有锚点 #quanwen/,
  },
  {
    name: '末尾少了斜线',
    rule: 'dead-link',
    edits: [{ file: A1, from: '(/handbook/dahui/#steps)', to: '(/handbook/dahui#steps)' }],
    message: /末尾少了斜线/,
  },
  {
    name: '相对链接',
    rule: 'dead-link',
    edits: [{ file: A1, from: '(/handbook/dahui/#steps)', to: '(../dahui/)' }],
    message: /以 \/ 开头的完整路径/,
  },
  {
    name: 'MDX 标签没有结束',
    rule: 'mdx-body',
    edits: [{ file: A1, from: '大会的次数看条例。', to: '大会的次数<b>看条例。' }],
    message: /标签 <b> 没有结束/,
  },
  {
    name: 'MDX 里有裸的花括号',
    rule: 'mdx-body',
    edits: [{ file: DAHUI, from: '## 人数怎么数', to: '## 人数怎么数 {#renshu}' }],
    message: /花括号/,
  },
  {
    name: '花括号里是合法的程序也不行',
    rule: 'mdx-body',
    edits: [{ file: DAHUI, from: '先数有表决权的党员', to: '先数有表决权的{党员}' }],
    message: /“党员”会被当成程序/,
  },
  {
    name: 'MDX 里有没有结束的标签名',
    rule: 'mdx-body',
    edits: [{ file: 'standards/wuhua/b1.mdx', from: '登记本上', to: '人数<3时，登记本上' }],
    message: /小于/,
  },
  {
    name: '用了没有的标签',
    rule: 'mdx-body',
    edits: [{ file: DAHUI, from: '<Mark of="drafted" />', to: '<Note />' }],
    message: /没有叫 Note 的标签/,
  },
  {
    name: 'Mark 的 of 不合法',
    rule: 'mdx-body',
    edits: [{ file: DAHUI, from: '<Mark of="drafted" />', to: '<Mark of="law" />' }],
    message: /of 只能是 seed、rule、drafted、inferred，现在是“law”/,
  },
];
