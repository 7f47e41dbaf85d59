import type { Breakage } from '../fixture.ts';

const MAP = 'standards/map.yaml';
const A1 = 'standards/wuhua/a1.mdx';
const STARS = 'standards/liuxing/scheme.yaml';
const S1 = 'standards/liuxing/s1.mdx';

export const CROSSWALK: readonly Breakage[] = [
  {
    name: '来源体系不存在',
    rule: 'unknown-crosswalk',
    edits: [{ file: MAP, to: '- { from: qihua, to: liuxing, target: S1-2, sources: [], note: 没有这一套体系 }\n' }],
    message: /没有体系“qihua”/,
  },
  {
    name: '案例写了没有的体系',
    rule: 'unknown-crosswalk',
    edits: [{ file: 'cases/shili.mdx', from: 'schemes: [wuhua]', to: 'schemes: [wuhua, jiuhua]' }],
    at: 'jiuhua',
    message: /没有体系“jiuhua”/,
  },
  {
    name: '声明的来源体系不存在',
    rule: 'unknown-crosswalk',
    edits: [{ file: STARS, from: '  - { scheme: wuhua, uses: all }', to: '  - { scheme: wuhua, uses: all }\n  - { scheme: bahua, uses: 3 }' }],
    at: 'bahua',
    message: /没有体系“bahua”/,
  },
  {
    name: '来源条目不在来源体系里',
    rule: 'unknown-crosswalk',
    edits: [{ file: MAP, from: 'item: A1-2, coverage: full }', to: 'item: A1-2, coverage: full }\n    - { item: A1-7, coverage: full }' }],
    at: 'A1-7',
    message: /体系 wuhua 没有条目“A1-7”/,
  },
  {
    name: '目标条目写成别的体系的',
    rule: 'unknown-crosswalk',
    edits: [{ file: MAP, to: '- from: wuhua\n  to: liuxing\n  target: B1-1\n  sources: [{ item: B1-1, coverage: full }]\n' }],
    at: 'target: B1-1',
    message: /体系 liuxing 没有条目“B1-1”/,
  },
  {
    name: '同一个目标写了两条',
    rule: 'duplicate-crosswalk',
    edits: [
      { file: MAP, to: '- { from: wuhua, to: liuxing, target: S1-1, sources: [{ item: B1-1, coverage: full }] }\n' },
    ],
    message: /对照 wuhua→liuxing→S1-1 写了两条，第1行已经有了/,
  },
  {
    name: '同一个来源写了两遍',
    rule: 'duplicate-crosswalk',
    edits: [{ file: MAP, from: 'item: A1-2, coverage: full }', to: 'item: A1-2, coverage: full }\n    - { item: A1-1, coverage: partial } # 又一遍\n  note: 两处写得不一样' }],
    at: '# 又一遍',
    message: /来源“A1-1”在这一条里写了两遍/,
  },
  {
    name: '部分覆盖没有说差什么',
    rule: 'schema',
    edits: [
      {
        file: MAP,
        from: '  sources:\n    - { item: B1-1, coverage: partial }\n  note: 有活动室，不等于办过活动\n',
        to: '  sources: # 差什么没写\n    - { item: B1-1, coverage: partial }\n',
      },
    ],
    at: '# 差什么没写',
    message: /要写 note 说明差什么/,
  },
  {
    name: '来源条目没有被用到',
    rule: 'crosswalk-coverage',
    edits: [{ file: MAP, from: '    - { item: A1-2, coverage: full }\n', to: '' }],
    file: A1,
    at: 'id: A1-2',
    message: /A1-2没有被 liuxing 用到：请在 content\/standards\/map\.yaml 里写上/,
  },
  {
    name: '用到的条数与声明不合',
    rule: 'crosswalk-coverage',
    edits: [{ file: STARS, from: 'uses: all', to: 'uses: 2' }],
    message: /用到 wuhua 的3条，这里写的是2条/,
  },
  {
    name: '目标条目没有写对照',
    rule: 'crosswalk-coverage',
    edits: [
      {
        file: MAP,
        from: '- from: wuhua\n  to: liuxing\n  target: S1-2\n  sources:\n    - { item: B1-1, coverage: partial }\n  note: 有活动室，不等于办过活动\n',
        to: '',
      },
      { file: MAP, from: '    - { item: A1-2, coverage: full }', to: '    - { item: A1-2, coverage: full }\n    - { item: B1-1, coverage: full }' },
    ],
    file: S1,
    at: 'id: S1-2',
    message: /S1-2在 content\/standards\/map\.yaml 里没有从 wuhua 来的一条；没有来源也要写 sources: \[\]/,
  },
  {
    name: '写了对照，目标体系没有声明',
    rule: 'crosswalk-coverage',
    edits: [{ file: STARS, from: 'carriesFrom:\n  - { scheme: wuhua, uses: all }', to: 'carriesFrom: []' }],
    file: MAP,
    at: 'from: wuhua',
    message: /content\/standards\/liuxing\/scheme\.yaml 的 carriesFrom 没有写 wuhua/,
  },
  {
    name: '有扣分制却没有扣分要点',
    rule: 'deductions',
    edits: [{ file: A1, from: '    deductions:\n      - { id: d1, text: 少开1次, points: 2, per: 次 }\n', to: '' }],
    at: '- id: A1-2',
    message: /A1-2 没有扣分要点：本体系有扣分制/,
  },
  {
    name: '星级制写了扣分要点',
    rule: 'deductions',
    edits: [{ file: S1, from: '    methods: [看]', to: '    methods: [看]\n    deductions: [{ id: d1, text: 没有活动, all: true }]' }],
    at: 'deductions:',
    message: /S1-2 写了扣分要点：本体系没有扣分制/,
  },
  {
    name: '计分的体系用了必达',
    rule: 'must-items',
    edits: [{ file: A1, from: '    title: 支委会\n', to: '    title: 支委会\n    must: true\n' }],
    at: 'must: true',
    message: /A1-2 写了 must（必达）：只有星级制/,
  },
  {
    name: '星级制的分值不等于检查点数',
    rule: 'weights',
    edits: [
      { file: STARS, from: 'points: 2\n    origin', to: 'points: 100\n    origin' },
      { file: STARS, from: 'points: 2 }', to: 'points: 100 }' },
      { file: S1, from: 'points: 1\n    must', to: 'points: 99\n    must' },
    ],
    at: 'dimensions:',
    message: /各维度合计100分，应当是2分/,
  },
  {
    name: '停用的编号还在用',
    rule: 'tombstones',
    edits: [{ file: STARS, from: 'tombstones:', to: 'tombstones:\n  - { id: B1-1, title: 停用的活动室, retiredIn: "2026.2", successors: [] }' }],
    file: 'standards/wuhua/b1.mdx',
    at: 'id: B1-1',
    message: /编号“B1-1”已经停用（content\/standards\/liuxing\/scheme\.yaml）/,
  },
  {
    name: '接替的条目不在本体系里',
    rule: 'tombstones',
    edits: [{ file: STARS, from: 'successors: [S1-1]', to: 'successors: [A1-1]' }],
    message: /接替的条目“A1-1”不在本体系里/,
  },
  {
    name: '主题引用的条目不存在',
    rule: 'unknown-item',
    edits: [{ file: 'standards/themes.yaml', from: 'items: [A1-1, A1-2, S1-1]', to: 'items: [A1-1, A1-8]' }],
    message: /条目“A1-8”不存在/,
  },
  {
    name: '主题引用的部分不存在',
    rule: 'unknown-dimension',
    edits: [{ file: 'standards/themes.yaml', from: 'parts: [B]', to: 'parts: [F9]' }],
    message: /维度“F9”不在任何体系里/,
  },
  {
    name: '问题的维度不存在',
    rule: 'unknown-dimension',
    edits: [{ file: 'standards/problems.yaml', from: 'dimension: B', to: 'dimension: Z' }],
    message: /维度“Z”不在任何体系里/,
  },
  {
    name: '主题里同一条写了两遍',
    rule: 'duplicate-id',
    edits: [{ file: 'standards/themes.yaml', from: 'items: [A1-1, A1-2, S1-1]', to: 'items: [A1-1, A1-2, A1-1]' }],
    message: /主题里的条目“A1-1”重复/,
  },
  {
    name: '本单位依据指向不存在的指标',
    rule: 'unknown-item',
    edits: [{ file: 'site.yaml', to: 'indicatorBasis:\n  - { item: FF-99, file: 示例市考核办法, article: 第三条 }\n' }],
    at: 'FF-99',
    message: /条目“FF-99”不存在/,
  },
  {
    name: '同一个指标填了两次依据',
    rule: 'duplicate-id',
    edits: [
      {
        file: 'site.yaml',
        to: 'indicatorBasis:\n  - { item: A1-1, file: 示例市考核办法, article: 第三条 }\n  - { item: A1-1, file: 示例市考核办法, article: 第四条 }\n',
      },
    ],
    at: '第四条',
    message: /填了依据的条目“A1-1”重复/,
  },
  {
    name: '机制检查点编号重复',
    rule: 'duplicate-id',
    edits: [
      {
        file: STARS,
        from: 'mechanisms:\n',
        to: 'mechanisms:\n  - { id: peixun, title: 抓培训, check: 书记讲一次课, evidence: 课件, frequency: 每年1次, perYear: 1, origin: drafted }\n',
      },
    ],
    at: 'evidence: 讲稿',
    message: /机制检查点编号“peixun”重复/,
  },
  {
    name: '对照写错字段名',
    rule: 'unknown-key',
    edits: [{ file: MAP, from: '  note: 有活动室', to: '  notes: 多写了一个字母\n  note: 有活动室' }],
    at: 'notes:',
    message: /没有这个字段/,
  },
  {
    name: '覆盖程度写错',
    rule: 'schema',
    edits: [{ file: MAP, from: 'coverage: partial', to: 'coverage: half' }],
    at: 'half',
    message: /覆盖程度只能是 full（全部）、partial（部分）/,
  },
];
