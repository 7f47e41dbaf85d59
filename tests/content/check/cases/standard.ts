import type { Breakage } from '../fixture.ts';

const A1 = 'standards/wuhua/a1.mdx';
const SCHEME = 'standards/wuhua/scheme.yaml';

export const STANDARD: readonly Breakage[] = [
  {
    name: '条目缺依据',
    rule: 'missing-basis',
    edits: [{ file: A1, from: '    methods: [查, 问]\n    basis: [zhibu#a12]\n', to: '    methods: [查, 问]\n' }],
    at: '- id: A1-2',
    message: /A1-2 条目没有依据/,
  },
  {
    name: '条目依据是空列表',
    rule: 'missing-basis',
    edits: [{ file: A1, from: '    methods: [查, 问]\n    basis: [zhibu#a12]', to: '    methods: [查, 问]\n    basis: []' }],
    at: '- id: A1-2',
    message: /A1-2 条目没有依据/,
  },
  {
    name: '法规说法缺依据',
    rule: 'missing-basis',
    edits: [
      {
        file: A1,
        from: '每月召开一次。\n        origin: rule\n        basis: [zhibu#a12]',
        to: '每月召开一次。\n        origin: rule # 缺',
      },
    ],
    at: '# 缺',
    message: /A1-2 requirement第1条：标为“法规”的说法必须写 basis/,
  },
  {
    name: '单位差异标为种子却没有依据',
    rule: 'missing-basis',
    edits: [{ file: A1, from: '避开教研日。\n        origin: drafted', to: '避开教研日。\n        origin: seed' }],
    at: 'origin: seed',
    message: /A1-1 variants第2条：标为“种子”/,
  },
  {
    name: '正文法规标签缺依据',
    rule: 'missing-basis',
    edits: [{ file: A1, from: '<Mark of="rule" basis="zhibu#a11" />', to: '<Mark of="rule" />' }],
    message: /正文标为“法规”的说法必须写 basis/,
  },
  {
    name: '整份依据缺核验状态',
    rule: 'missing-status',
    edits: [{ file: 'regulations/zhibu.mdx', from: '  level: reprint\n  checkedOn', to: '  checkedOn' }],
    at: 'verification:',
    message: /依据没有核验状态/,
  },
  {
    name: '单条缺核验状态',
    rule: 'missing-status',
    edits: [{ file: 'regulations/zhibu.mdx', from: '    level: secondary\n', to: '' }],
    at: '- id: a12',
    message: /“第十二条”没有核验状态/,
  },
  {
    name: '核验状态是空的',
    rule: 'missing-status',
    edits: [{ file: 'regulations/zhibu.mdx', from: '    level: secondary\n', to: '    level:\n' }],
    at: '- id: a12',
    message: /“第十二条”没有核验状态/,
  },
  {
    name: '类文件不在清单里',
    rule: 'class-files',
    edits: [{ file: SCHEME, from: '      - { id: B1, slug: b1, points: 40 }', to: '      - { id: B2, slug: b1, points: 40 }' }],
    message: /没有B2类的文件/,
  },
  {
    name: '类写错维度',
    rule: 'class-files',
    edits: [{ file: 'standards/wuhua/b1.mdx', from: 'dimension: B', to: 'dimension: A' }],
    message: /维度写的是A，scheme\.yaml 里属于B/,
  },
  {
    name: '体系编号与目录不一致',
    rule: 'class-files',
    edits: [{ file: SCHEME, from: 'id: wuhua\n', to: 'id: liuhua\n' }],
    message: /要与目录名 wuhua 一致/,
  },
  {
    name: '类分值与条目不合',
    rule: 'weights',
    edits: [{ file: A1, from: 'points: 20', to: 'points: 20.5' }],
    at: 'items:',
    message: /A1类在 scheme\.yaml 里是60分，本文件各条合计60\.5分/,
  },
  {
    name: '维度分值与类不合，总分也不到一百',
    rule: 'weights',
    edits: [{ file: SCHEME, from: 'short: 阵地建设\n    points: 40', to: 'short: 阵地建设\n    points: 35' }],
    at: 'points: 35',
    message: /B维度写35分，各类合计40分/,
  },
  {
    name: '问题没有条目管',
    rule: 'problem-coverage',
    edits: [
      { file: 'standards/problems.yaml', to: '- { id: P03, dimension: B, text: 没有人管的问题, basis: [difang#wenti], why: { text: 不合要求, origin: drafted } }\n' },
    ],
    message: /问题P03没有任何条目对应/,
  },
  {
    name: '问题编号不连',
    rule: 'problem-coverage',
    edits: [
      { file: 'standards/problems.yaml', from: 'id: P02', to: 'id: P05' },
      { file: 'standards/wuhua/b1.mdx', from: 'id: P02', to: 'id: P05' },
    ],
    message: /这里应当是P02，写的是P05/,
  },
];
