import type { Breakage } from '../fixture.ts';

const B1 = 'standards/wuhua/b1.mdx';
const DAHUI = 'handbook/dahui.mdx';
const STEP = '指定管理员并公布。';

/** 把一步做法换成 text。 */
const step = (rule: string, name: string, text: string, message: RegExp): Breakage => ({
  name,
  rule,
  edits: [{ file: B1, from: STEP, to: text }],
  message,
});

/** 在正文里加一段。 */
const paragraph = (rule: string, name: string, text: string, message: RegExp): Breakage => ({
  name,
  rule,
  edits: [{ file: B1, from: '先看登记本\n', to: `先看登记本\n\n${text}\n` }],
  at: text.split('\n')[0] ?? '',
  message,
});

const HOUSE_STYLE: readonly Breakage[] = [
  step('house-style', '汉字后面是半角逗号', '指定管理员,并公布。', /全角标点/),
  step('house-style', '汉字与数字之间有空格', '指定 2名管理员。', /不加空格/),
  step('house-style', '字母与汉字之间有空格', '名单做成Word 文件。', /字母之间不加空格/),
  step('house-style', '全角数字', '指定２名管理员。', /用半角/),
  step('house-style', '省略号只有一半', '桌子、椅子…都登记。', /省略号/),
  step('house-style', '省略号写成三个点', '桌子、椅子...都登记。', /省略号/),
  step('house-style', '破折号写成两个减号', '管理员--不兼职。', /破折号/),
  step('house-style', '两个标点连在一起', '指定管理员，。', /多了一个/),
  step('house-style', '句子里用机器日期', '2026-05-11起公布。', /2026年5月11日/),
  step('house-style', '日期用点', '名单截至2026.5.11有效。', /2026年5月11日/),
  step('house-style', '月日补零', '2026年05月公布。', /不补零/),
  step('house-style', '年份两位', '26年5月公布。', /四位/),
  step('house-style', '年份用汉字', '二〇二六年公布。', /阿拉伯数字/),
  step('house-style', '千分位', '登记1,200人次。', /千分位/),
  step('house-style', '发文字号用圆括号', '照（2026）3号办。', /六角括号/),
  step('house-style', '的字连写', '指定管理员的的名单。', /写了两遍/),
  step('house-style', '引号没有成对', '指定“管理员并公布。', /“”没有成对/),
  step('house-style', '书名号反了', '填写》登记表《。', /《》没有成对/),
  {
    name: '正文里的半角标点',
    rule: 'house-style',
    edits: [{ file: B1, from: '登记本上最近', to: '第一行。\n登记本上,最近' }],
    at: '登记本上,最近',
    message: /全角标点/,
  },
  paragraph('house-style', '正文里的括号没有成对', '登记本（见上一页。', /（）没有成对/),
];

const STALE: readonly Breakage[] = [
  paragraph('stale-article', '党章旧条号', '三人成立支部依据《党章》第二十九条。', /现行党章第三十条/),
  step('stale-article', '发展对象写成备案', '确定发展对象后报上级党委备案。', /上级党委同意/),
  step('stale-article', '细则错位的条号没写版本', '照《发展党员工作细则》第二十条办。', /写明是2014版还是2026版/),
  step('stale-article', '细则条号连着写', '照细则第16、19条办。', /写明是2014版还是2026版/),
];

const NAMES: readonly Breakage[] = [
  step('official-names', '不许的写法', '照三会一刻的次数排。', /规范写法是“三会一课”/),
  step('official-names', '书名号里少了试行', '照《中国共产党支部工作条例》办。', /全称是《中国共产党支部工作条例（试行）》/),
  paragraph('official-names', '固定提法断成两行', '次数照三会\n一课的规定。', /不许从中间断行/),
];

const SOURCE: readonly Breakage[] = [
  step('damaged-source', '换坏的词', '根本组织要健全。', /正式说法是“基本组织”/),
  step('damaged-source', '支部语境里的松散', '支部松散的先补课。', /“涣散”/),
];

const LINKS: readonly Breakage[] = [
  {
    name: '正文链到别的网站',
    rule: 'external-links',
    edits: [{ file: DAHUI, from: 'https://www.12371.cn/', to: 'https://12371.cn.example.com/' }],
    message: /不是官方网站/,
  },
  {
    name: '前言里的网址不是官方网站',
    rule: 'external-links',
    edits: [{ file: 'regulations/zhibu.mdx', from: 'https://www.12371.cn/', to: 'https://www.baidu.com/' }],
    message: /www\.baidu\.com 不是官方网站/,
  },
  {
    name: '别的协议',
    rule: 'external-links',
    edits: [{ file: DAHUI, from: 'https://www.12371.cn/example.shtml', to: 'javascript:void' }],
    message: /只能写站内路径/,
  },
  {
    name: '没打开过的没写未点验',
    rule: 'external-links',
    edits: [{ file: DAHUI, from: '（未点验）', to: '' }],
    at: '官方网站有',
    message: /后面要写“（未点验）”/,
  },
];

const STATUS: readonly Breakage[] = [
  {
    name: '要求没有出处',
    rule: 'missing-status',
    edits: [{ file: B1, from: '        origin: seed\n        basis: [difang#zhibiao]\n', to: '' }],
    at: '- text: 示例市要求活动室',
    message: /B1-1 requirement第1条 没有出处标记/,
  },
  {
    name: '手册步骤没有出处',
    rule: 'missing-status',
    edits: [{ file: DAHUI, from: 'yields: 议题单, origin: drafted', to: 'yields: 议题单' }],
    at: 'title: 定议题',
    message: /steps第1条 没有出处标记/,
  },
  paragraph(
    'missing-status',
    '正文一段没有出处',
    '登记本要写清楚日期、事由、人数和借用的东西，缺一样都说不清。',
    /这一段没有出处标记/,
  ),
];

const ORPHANS: readonly Breakage[] = [
  {
    name: '手册页没有别处链到',
    rule: 'orphan-pages',
    edits: [
      { file: DAHUI, from: '\nitems: [A1-1]', to: '' },
      { file: 'standards/wuhua/a1.mdx', from: '(/handbook/dahui/#steps)', to: '(/cases/shili/)' },
      { file: 'glossary/terms.yaml', from: ', "/handbook/dahui/#人数怎么数"', to: '' },
    ],
    at: 'title: 党员大会怎么开',
    message: /没有任何页面链到这一页/,
  },
  {
    name: '案例没有别处链到',
    rule: 'orphan-pages',
    edits: [{ file: 'cases/shili.mdx', from: 'items: [A1-1]\n', to: '' }],
    at: 'title: 示例单位的做法',
    message: /写上 items/,
  },
];

const READING: readonly Breakage[] = [
  {
    ...step(
      'reading-length',
      '一句太长',
      '管理员每天早上先看桌椅够不够、再看墙上制度掉没掉、接着看登记本上昨天那一场写没写全，然后看柜子里的材料盒有没有归位最后把灯和门窗都关好。',
      /提醒：这一句\d+个字/,
    ),
    warning: true,
  },
  {
    name: '手册正文太短',
    rule: 'reading-length',
    edits: [{ file: DAHUI, from: '两种情形最容易数错：请假的算应到不算实到，受留党察看处分的不算应到。会前交书面意见的，先看是哪一种表决，再决定算不算票。', to: '' }],
    at: '## 人数怎么数',
    message: /提醒：正文只有\d+个字/,
    warning: true,
  },
];

export const STYLE: readonly Breakage[] = [
  ...HOUSE_STYLE,
  ...STALE,
  ...NAMES,
  ...SOURCE,
  ...LINKS,
  ...STATUS,
  ...ORPHANS,
  ...READING,
];
