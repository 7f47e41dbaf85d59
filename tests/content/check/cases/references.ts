import type { Breakage } from '../fixture.ts';

const A1 = 'standards/wuhua/a1.mdx';
const SCHEME = 'standards/wuhua/scheme.yaml';

/** 日历里正确的一件事。 */
const DUTY =
  '- { id: dahui, order: 1, title: 开大会, when: 每季度, every: quarter, what: 开一次大会, who: 支部, origin: drafted }\n';

export const REFERENCES: readonly Breakage[] = [
  {
    name: '条目编号跨文件重复',
    rule: 'duplicate-id',
    edits: [
      { file: 'standards/wuhua/b1.mdx', from: 'id: B1-1', to: 'id: A1-2' },
      { file: 'standards/map.yaml', from: 'item: B1-1', to: 'item: A1-2' },
    ],
    message: /条目编号“A1-2”重复，content\/standards\/wuhua\/a1\.mdx:54 已经用过/,
  },
  {
    name: '同一份依据里条编号重复',
    rule: 'duplicate-id',
    edits: [
      {
        file: 'regulations/difang.mdx',
        from: 'updated:',
        to: '  - { id: wenti, label: 其他部分, title: 其他, level: unchecked, origin: seed, points: [其他内容几句] }\nupdated:',
      },
    ],
    message: /条编号“wenti”重复/,
  },
  {
    name: '同一条目的扣分要点编号重复',
    rule: 'duplicate-id',
    edits: [{ file: A1, from: '{ id: d2, text: 没有记录', to: '{ id: d1, text: 没有记录' }],
    message: /扣分要点编号“d1”重复/,
  },
  {
    name: '依据页不存在',
    rule: 'unknown-basis',
    edits: [{ file: A1, from: 'basis: [zhibu#a12]', to: 'basis: [zhibu-old#a12]' }],
    message: /依据“zhibu-old#a12”：没有 content\/regulations\/zhibu-old\.mdx 这一页/,
  },
  {
    name: '依据条不存在',
    rule: 'unknown-basis',
    edits: [{ file: 'glossary/terms.yaml', from: 'basis: [zhibu#a11]', to: 'basis: [zhibu#a99]' }],
    message: /zhibu 页没有编号为 a99 的条/,
  },
  {
    name: '正文里的依据不存在',
    rule: 'unknown-basis',
    edits: [{ file: A1, from: '<Mark of="rule" basis="zhibu#a11" />', to: '<Mark of="rule" basis="zhibu#a11 zhibu#a98" />' }],
    message: /没有编号为 a98 的条/,
  },
  {
    name: '手册引用的条目不存在',
    rule: 'unknown-item',
    edits: [{ file: 'handbook/dahui.mdx', from: 'items: [A1-1]', to: 'items: [A1-1, A1-9]' }],
    message: /条目“A1-9”不存在/,
  },
  {
    name: '案例引用的条目不存在',
    rule: 'unknown-item',
    edits: [{ file: 'cases/shili.mdx', from: 'items: [A1-1]', to: 'items: [A9-1]' }],
    message: /条目“A9-1”不存在/,
  },
  {
    name: '台账目录引用的条目不存在',
    rule: 'unknown-item',
    edits: [{ file: 'ledgers/ledgers.yaml', from: 'items: [A1-1]', to: 'items: [A1-1, A8-1]' }],
    message: /条目“A8-1”不存在/,
  },
  {
    name: '查验材料的册不存在',
    rule: 'unknown-ledger',
    edits: [{ file: A1, from: 'ledger: 03-1', to: 'ledger: 03-9' }],
    message: /册号“03-9”不在 content\/ledgers\/ledgers\.yaml 里/,
  },
  {
    name: '册号重复',
    rule: 'duplicate-id',
    edits: [
      {
        file: 'ledgers/ledgers.yaml',
        to: '- { id: 03-1, box: 组织生活, title: 支委会, contents: 记录, updates: 每月, owner: 组织委员, keep: 30年, items: [], origin: drafted }\n',
      },
    ],
    message: /册号“03-1”重复/,
  },
  {
    name: '条目里的问题不存在',
    rule: 'unknown-problem',
    edits: [{ file: A1, from: '      - id: P01', to: '      - { id: P77, cause: 没有人记得这一件事, remedy: 请支委会指定一个人 }\n      - id: P01' }],
    message: /问题“P77”不在/,
  },
  {
    name: '主题不是规范名称',
    rule: 'unknown-topic',
    edits: [{ file: A1, from: 'topics: [三会一课]', to: 'topics: [三会]' }],
    message: /主题“三会”不在术语表/,
  },
  {
    name: '等次线用的参数不存在',
    rule: 'unknown-parameter',
    edits: [{ file: SCHEME, from: 'dimension: demo-pass-dimension', to: 'dimension: demo-pass-dim' }],
    message: /参数“demo-pass-dim”不在/,
  },
  {
    name: '本地覆盖的参数不存在',
    rule: 'unknown-parameter',
    edits: [{ file: 'site.yaml', from: 'parameter: demo-pass-total', to: 'parameter: demo-total' }],
    message: /参数“demo-total”不在/,
  },
  {
    name: '适用规则的条件不存在',
    rule: 'unknown-condition',
    edits: [{ file: A1, from: 'when: noCommittee', to: 'when: noComittee' }],
    message: /支部条件“noComittee”不在本体系/,
  },
  {
    name: '单位类型不存在',
    rule: 'unknown-preset',
    edits: [{ file: A1, from: 'preset: school', to: 'preset: hospital' }],
    message: /单位类型“hospital”不在本体系/,
  },
  {
    name: '等次的补充要求不存在',
    rule: 'unknown-extra',
    edits: [{ file: SCHEME, from: 'extra: four', to: 'extra: demo4' }],
    message: /补充要求“demo4”不在/,
  },
  {
    name: '相关流程不存在',
    rule: 'unknown-workflow',
    edits: [{ file: 'handbook/dahui.mdx', from: 'items: [A1-1]', to: 'items: [A1-1]\nrelated: [zhiweihui]' }],
    at: 'related:',
    message: /没有 content\/handbook\/zhiweihui\.mdx/,
  },
  {
    name: '日历里的支部情况不存在',
    rule: 'unknown-condition',
    edits: [{ file: 'calendar/niding.yaml', to: DUTY.replace('origin:', 'unless: [noComittee], origin:') }],
    message: /支部条件“noComittee”不在任何一套标准/,
  },
  {
    name: '日历里的手册页不存在',
    rule: 'unknown-workflow',
    edits: [{ file: 'calendar/niding.yaml', to: DUTY.replace('origin:', 'workflow: dangke, origin:') }],
    message: /没有 content\/handbook\/dangke\.mdx/,
  },
  {
    name: '日历里的表单不存在',
    rule: 'unknown-form',
    edits: [{ file: 'calendar/niding.yaml', to: DUTY.replace('origin:', 'form: no-such, origin:') }],
    message: /表单“no-such”不在 content\/forms 里/,
  },
  {
    name: '日历里又写月份又写周期',
    rule: 'schema',
    edits: [{ file: 'calendar/niding.yaml', to: DUTY.replace('every:', 'months: [3], every:') }],
    message: /months（几月）和 every（多久一次）只写一样/,
  },
  {
    name: '月底前没有写是哪个月',
    rule: 'schema',
    edits: [{ file: 'calendar/niding.yaml', to: DUTY.replace('every: quarter', 'by: end') }],
    message: /by: end 要配一个月份/,
  },
  {
    name: '日历里标法规却没有依据',
    rule: 'missing-basis',
    edits: [{ file: 'calendar/niding.yaml', to: DUTY.replace('drafted', 'rule') }],
    message: /必须写 basis/,
  },
  {
    name: '表单写的流程不存在',
    rule: 'unknown-workflow',
    edits: [{ file: 'forms/forms.yaml', from: 'source: drafted', to: 'handbook: [meiyou]\n  source: drafted' }],
    message: /“meiyou”：没有 content\/handbook\/meiyou\.mdx/,
  },
  {
    name: '来源点名的表单没有依据',
    rule: 'schema',
    edits: [{ file: 'forms/forms.yaml', from: 'source: drafted', to: 'source: seed-name' }],
    message: /来源点名或附了表样的，要写 basis/,
  },
];
