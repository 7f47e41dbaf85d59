import type { Breakage } from '../fixture.ts';

const A1 = 'standards/wuhua/a1.mdx';

export const SYNTAX: readonly Breakage[] = [
  {
    name: 'YAML 引号没有配对',
    rule: 'yaml-syntax',
    edits: [{ file: 'forms/forms.yaml', from: 'who: 记录人', to: 'who: "记录人' }],
    message: /从这里开始的引号没有配对/,
  },
  {
    name: 'YAML 缩进用了制表符',
    rule: 'yaml-syntax',
    edits: [{ file: 'site.yaml', from: 'overrides:\n  - {', to: 'overrides:\n\t- {' }],
    at: '\t- {',
    message: /制表符/,
  },
  {
    name: 'MDX 前言里同一字段写了两遍',
    rule: 'yaml-syntax',
    edits: [{ file: 'handbook/dahui.mdx', from: 'order: 1', to: 'order: 1\norder: 2' }],
    at: 'order: 2',
    message: /两个同名字段/,
  },
  {
    name: '文字以星号开头',
    rule: 'yaml-syntax',
    edits: [{ file: 'glossary/terms.yaml', from: 'group: 组织生活', to: 'group: *组织生活' }],
    message: /以 \* 开头要加引号/,
  },
  {
    name: '缺少必填字段',
    rule: 'schema',
    edits: [{ file: A1, from: '    title: 支委会\n', to: '' }],
    at: '- id: A1-2',
    message: /缺少字段：A1-2 title/,
  },
  {
    name: '检查点超过二十四个字',
    rule: 'schema',
    edits: [{ file: A1, from: '每月开了支委会', to: '每一个月都按照规定的时间和地点认真地召开了支委会会议' }],
    message: /A1-2 check第1条：最多24个字，现在26个字/,
  },
  {
    name: '出处写了别的词',
    rule: 'schema',
    edits: [{ file: A1, from: 'origin: inferred', to: 'origin: 推定' }],
    message: /出处只能是 seed（种子）/,
  },
  {
    name: '步骤只有两步',
    rule: 'schema',
    edits: [{ file: 'standards/wuhua/b1.mdx', from: '      - text: 指定管理员并公布。\n        origin: drafted\n', to: '' }],
    at: '    steps:',
    message: /B1-1 steps：至少3条，现在2条/,
  },
  {
    name: '数字写成了文字',
    rule: 'schema',
    edits: [{ file: 'parameters/lines.yaml', from: 'value: 60', to: 'value: "60"' }],
    message: /demo-pass-dimension values第1条 value：要写成数字，现在是文字/,
  },
  {
    name: '核过官方文本却没写谁核的',
    rule: 'schema',
    edits: [{ file: 'regulations/zhibu.mdx', from: 'level: reprint\n  checkedOn', to: 'level: official\n  checkedOn' }],
    at: 'title: 示例支部条例',
    message: /必须写明由谁核的/,
  },
  {
    name: '选填字段写错名字',
    rule: 'unknown-key',
    edits: [{ file: A1, from: '    applicability:', to: '    aplicability:' }],
    message: /没有这个字段，多半写错了名字：A1-2 aplicability/,
  },
  {
    name: '“一句话”里多了不认识的字段',
    rule: 'unknown-key',
    edits: [{ file: A1, from: '  - label: 谁来办\n', to: '  - label: 谁来办\n    note: 多写的\n' }],
    at: 'note: 多写的',
    message: /glance第2条 note/,
  },
  {
    name: '日期没有加引号',
    rule: 'unquoted-date',
    edits: [{ file: 'handbook/dahui.mdx', from: 'updated: "2026-11-21"', to: 'updated: 2026-11-21' }],
    message: /日期要加双引号，写成 "2026-11-21"/,
  },
  {
    name: '文件没有前言',
    rule: 'file-name',
    edits: [{ file: 'cases/shili2.mdx', to: '只有正文。\n' }],
    message: /第一行要是 ---/,
  },
  {
    name: '扩展名写错',
    rule: 'file-name',
    edits: [{ file: 'forms/more.yml', to: '- id: x\n' }],
    message: /没有栏目会读这个文件/,
  },
  {
    name: '列表文件写成了单个条目',
    rule: 'file-name',
    edits: [{ file: 'forms/more.yaml', to: 'id: x\n' }],
    message: /顶层应当是列表/,
  },
];
