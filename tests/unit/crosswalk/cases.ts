/** 带入规则的例子，一条规则至少正反各一。 */
import type { CarryRow } from '../../../src/domain/crosswalk/model.ts';
import { ALL_MET, SCORE, STARS, type Case } from './fixture.ts';

const FROM_A = { scheme: 'laiyuan', items: ['A1-1'], coverage: 'full' };

interface Expected {
  readonly action: CarryRow['action'];
  readonly value?: CarryRow['value'];
  readonly why?: RegExp;
}

/** 名称、目标条目、两边的作答、应当怎么带。 */
export const CASES: readonly (readonly [string, string, Case, Expected])[] = [
  [
    '一对一，照来源的结论',
    'K1-1',
    { source: { ...ALL_MET, 'A1-1': { verdict: 'partial' } } },
    {
      action: 'carry',
      value: { verdict: 'partial' },
      why: /^照A1-1部分达标$/,
    },
  ],
  [
    '多对一，取最低',
    'K1-2',
    { source: { ...ALL_MET, 'B1-1': { verdict: 'unmet' } } },
    {
      action: 'carry',
      value: { verdict: 'unmet' },
      why: /取最低的一条：A1-1达标、A1-2达标、B1-1未达标/,
    },
  ],
  [
    '扣分制的来源按扣分后的结论',
    'K1-1',
    {
      source: { ...ALL_MET, 'A1-1': { verdict: 'met', deductions: [{ point: 'd1', count: 4 }] } },
      sourceIs: { mode: 'deduct' },
    },
    { action: 'carry', value: { verdict: 'unmet' } },
  ],
  [
    '不适用的来源不计',
    'K1-2',
    {
      source: { 'A1-1': { verdict: 'met' }, 'B1-1': { verdict: 'met' } },
      sourceIs: { conditions: { noGroups: true } },
    },
    { action: 'carry', value: { verdict: 'met' }, why: /A1-2不适用，不计/ },
  ],
  [
    '全不适用（条件判定的也算），目标不适用，理由写明来源',
    'K1-6',
    {
      source: {},
      sourceIs: { conditions: { noGroups: true } },
    },
    { action: 'carry', value: { verdict: 'na', naReason: '来源A1-2、A1-3都不适用：没有划分党小组' } },
  ],
  [
    '有一条未填就不带',
    'K1-2',
    { source: { 'A1-1': { verdict: 'unmet' }, 'A1-2': { verdict: 'met' } } },
    {
      action: 'missing',
      value: null,
      why: /^B1-1还没填，先不带$/,
    },
  ],
  ['不适用没有理由的算未填', 'K1-1', { source: { 'A1-1': { verdict: 'na' } } }, { action: 'missing' }],
  [
    '来源带着没确认的建议，算未填',
    'K1-1',
    {
      source: { 'A1-1': { proposed: { verdict: 'met', from: FROM_A } } },
    },
    { action: 'missing' },
  ],
  [
    '有一对部分覆盖，整条只作建议',
    'K1-3',
    {},
    { action: 'propose', value: { verdict: 'met' }, why: /^只覆盖一部分；/ },
  ],
  ['没有来源的单独填', 'K1-4', {}, { action: 'none', value: null, why: /单独填/ }],
  ['没有来源的，本人填了也是单独填', 'K1-4', { target: { 'K1-4': { verdict: 'met' } } }, { action: 'none' }],
  [
    '目标按条件不适用的不带',
    'K1-6',
    { targetIs: { conditions: { temporary: true } } },
    {
      action: 'na',
      value: null,
      why: /临时党支部不换届/,
    },
  ],

  [
    '本人填了结论，不动',
    'K1-1',
    { target: { 'K1-1': { verdict: 'unmet' } } },
    { action: 'kept', value: null, why: /本人已填/ },
  ],
  ['本人勾了底线，不动', 'K1-5', { target: { 'K1-5': { floor: true } } }, { action: 'kept' }],
  [
    '本人记了扣分，不动',
    'K1-1',
    { target: { 'K1-1': { deductions: [{ point: 'd1', count: 1 }] } } },
    { action: 'kept' },
  ],
  [
    '带入之后本人记了扣分，不动',
    'K1-1',
    {
      target: { 'K1-1': { verdict: 'met', from: FROM_A, deductions: [{ point: 'd1', count: 1 }] } },
      source: { ...ALL_MET, 'A1-1': { verdict: 'unmet' } },
    },
    { action: 'kept', why: /按扣分要点核过/ },
  ],
  [
    '部分覆盖的建议已确认，不动',
    'K1-3',
    {
      target: {
        'K1-3': { verdict: 'unmet', from: { scheme: 'laiyuan', items: ['A1-1', 'B1-2'], coverage: 'partial' } },
      },
    },
    { action: 'kept', why: /已由本人确认/ },
  ],
  [
    '上一期确认的，不动',
    'K1-1',
    {
      target: { 'K1-1': { verdict: 'unmet', from: { scheme: 'jifen', items: ['K1-1'], coverage: 'previous' } } },
    },
    { action: 'kept', why: /来自上一期/ },
  ],
  [
    '从别的体系带入的，不动',
    'K1-1',
    {
      target: { 'K1-1': { verdict: 'unmet', from: { scheme: 'xingji', items: ['K1-1'], coverage: 'full' } } },
    },
    { action: 'kept', why: /由星级K1-1带入/ },
  ],
  [
    '来历写着别的覆盖程度，不动',
    'K1-1',
    { target: { 'K1-1': { verdict: 'unmet', from: { ...FROM_A, coverage: '不认识' } } } },
    { action: 'kept', why: /由来源A1-1带入，不动/ },
  ],
  [
    '只有备注、佐证的可以带入',
    'K1-1',
    { target: { 'K1-1': { note: '待查', evidence: [{ title: '记录' }] } } },
    {
      action: 'carry',
      value: { verdict: 'met' },
    },
  ],

  [
    '从同一来源带入、值没变',
    'K1-1',
    { target: { 'K1-1': { verdict: 'met', from: FROM_A } } },
    { action: 'same', value: null },
  ],
  [
    '从同一来源带入、来源变了',
    'K1-1',
    {
      target: { 'K1-1': { verdict: 'met', from: FROM_A } },
      source: { ...ALL_MET, 'A1-1': { verdict: 'unmet' } },
    },
    { action: 'carry', value: { verdict: 'unmet' } },
  ],
  [
    '从同一来源带入、对照多了一条来源',
    'K1-2',
    { target: { 'K1-2': { verdict: 'met', from: FROM_A } } },
    { action: 'carry' },
  ],
  [
    '同为不适用，理由本人改过',
    'K1-6',
    {
      sourceIs: { conditions: { noGroups: true } },
      target: {
        'K1-6': {
          verdict: 'na',
          naReason: '本人写的',
          from: { scheme: 'laiyuan', items: ['A1-2', 'A1-3'], coverage: 'full' },
        },
      },
    },
    { action: 'same' },
  ],
  [
    '同样的建议已经放着',
    'K1-3',
    {
      target: {
        'K1-3': {
          proposed: { verdict: 'met', from: { scheme: 'laiyuan', items: ['A1-1', 'B1-2'], coverage: 'partial' } },
        },
      },
    },
    { action: 'same', value: null },
  ],
  [
    '放着的建议过时了',
    'K1-3',
    {
      target: {
        'K1-3': {
          proposed: { verdict: 'unmet', from: { scheme: 'laiyuan', items: ['A1-1', 'B1-2'], coverage: 'partial' } },
        },
      },
    },
    { action: 'propose', value: { verdict: 'met' } },
  ],

  [
    '目标有底线，底线一并带入',
    'K1-5',
    { source: { ...ALL_MET, 'B1-1': { verdict: 'met', floor: true } } },
    {
      action: 'carry',
      value: { verdict: 'met', floor: true },
      why: /B1-1有底线情形，一并带入/,
    },
  ],
  [
    '目标没有底线，来源按未达标',
    'K1-2',
    { source: { ...ALL_MET, 'B1-1': { verdict: 'met', floor: true } } },
    {
      action: 'carry',
      value: { verdict: 'unmet' },
      why: /B1-1有底线情形，按未达标算/,
    },
  ],
  [
    '带入以后本人又勾了底线，不因来源没有而去掉',
    'K1-5',
    {
      target: {
        'K1-5': { verdict: 'met', floor: true, from: { scheme: 'laiyuan', items: ['B1-1'], coverage: 'full' } },
      },
    },
    { action: 'same' },
  ],

  [
    '星级制：部分达标按未达标',
    'K1-1',
    { to: STARS, source: { ...ALL_MET, 'A1-1': { verdict: 'partial' } } },
    {
      action: 'carry',
      value: { verdict: 'unmet' },
      why: /照A1-1部分达标；星级制没有部分达标/,
    },
  ],
  ['星级制：达标照带', 'K1-1', { to: STARS }, { action: 'carry', value: { verdict: 'met' } }],

  ['直接打分：全部覆盖也只作建议', 'K1-1', { to: SCORE }, { action: 'propose', value: { score: 4 } }],
  [
    '直接打分：按份额取整到0.5',
    'K1-2',
    { to: SCORE, source: { ...ALL_MET, 'A1-1': { verdict: 'partial' } } },
    {
      action: 'propose',
      value: { score: 2.5 },
      why: /A1-1、A1-2、B1-1得5分、满分6分，按3分折成2\.5分/,
    },
  ],
  [
    '直接打分：正好在两格中间，往上取',
    'K1-3',
    {
      to: SCORE,
      source: { ...ALL_MET, 'A1-1': { verdict: 'met' }, 'B1-2': { verdict: 'unmet' } },
    },
    { action: 'propose', value: { score: 1.5 } },
  ],
  [
    '直接打分：不适用的两边都不算',
    'K1-2',
    {
      to: SCORE,
      source: { 'A1-1': { verdict: 'unmet' }, 'B1-1': { verdict: 'met' } },
      sourceIs: { conditions: { noGroups: true } },
    },
    { action: 'propose', value: { score: 2 } },
  ],
  [
    '直接打分：目标没有底线，底线来源不给分',
    'K1-2',
    {
      to: SCORE,
      source: { ...ALL_MET, 'B1-1': { verdict: 'met', floor: true } },
    },
    { action: 'propose', value: { score: 1.5 } },
  ],
  [
    '直接打分：全不适用，建议不适用',
    'K1-6',
    { to: SCORE, sourceIs: { conditions: { noGroups: true } } },
    {
      action: 'propose',
      value: { verdict: 'na', naReason: '来源A1-2、A1-3都不适用：没有划分党小组' },
    },
  ],
  [
    '直接打分：本人打了0分，也不动',
    'K1-1',
    { to: SCORE, target: { 'K1-1': { score: 0 } } },
    { action: 'kept', why: /本人已填/ },
  ],
  [
    '直接打分：采用过的建议，不动',
    'K1-1',
    { to: SCORE, target: { 'K1-1': { score: 4, from: FROM_A } } },
    { action: 'kept', why: /已由本人确认/ },
  ],
];
