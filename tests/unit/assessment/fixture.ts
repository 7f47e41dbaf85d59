import type { Answer, Assessment } from '../../../src/schemas/result-file.ts';
import { blankAssessment } from '../../../src/domain/assessment/blank.ts';
import type { BasisLink, Item, Scheme } from '../../../src/domain/standard/model.ts';
import { allItems } from '../../../src/domain/standard/model.ts';

const BASIS: BasisLink = {
  ref: 'ceshi#a1',
  label: '测试条例第一条',
  href: '/regulations/ceshi/#a1',
  level: 'unchecked',
};

/** 一条最简的条目；类编号取条目编号“-”前一段，维度取首字母。 */
export function item(id: string, points: number, extra: Partial<Item> = {}): Item {
  const classId = id.split('-')[0] ?? '';
  return {
    id,
    title: `条目${id}`,
    classId,
    dimensionId: classId.slice(0, 1),
    points,
    check: ['检查点一'],
    materials: [{ name: `${id}的会议记录`, ledger: '01-1' }],
    methods: ['查'],
    basis: [BASIS],
    problems: [],
    deductions: [],
    applicability: [],
    variants: {},
    owner: '书记',
    accept: [`${id}的会议记录：看日期`],
    workflows: [{ title: `${id}流程`, href: `/handbook/${id.toLowerCase()}/`, steps: ['先做', '后做'] }],
    ...extra,
  };
}

/** 由条目拼出体系：同首字母为一个维度，同前缀为一个类。 */
export function schemeOf(items: readonly Item[], extra: Partial<Scheme> = {}): Scheme {
  const letters = [...new Set(items.map((i) => i.dimensionId))];
  const sum = (own: readonly Item[]): number => own.reduce((total, i) => total + i.points, 0);
  return {
    id: 'ceshi',
    title: '测试体系',
    fullTitle: '测试建设标准',
    version: '2026.1',
    scoring: 'points',
    modes: ['grade', 'deduct'],
    terms: { dimension: '维度', item: '条目' },
    unmetAllowed: 0,
    mechanisms: [],
    tombstones: [],
    schemeTitles: { wuhua: '五化', liuhua: '六化' },
    dimensions: letters.map((letter) => {
      const own = items.filter((i) => i.dimensionId === letter);
      return {
        id: letter,
        title: `${letter}维度`,
        short: `${letter}维`,
        points: sum(own),
        classes: [...new Set(own.map((i) => i.classId))].map((classId) => {
          const inClass = own.filter((i) => i.classId === classId);
          return {
            id: classId,
            slug: classId.toLowerCase(),
            title: `${classId}类`,
            points: sum(inClass),
            items: inClass,
          };
        }),
      };
    }),
    presets: [{ id: 'jiguan', title: '机关' }],
    conditions: [
      { id: 'noGroups', label: '没有划分党小组', hint: '不查A1-2' },
      { id: 'retired', label: '离退休党员支部', hint: '不查C维度' },
      { id: 'newlyFounded', label: '成立不满一年', hint: 'B1-1可选不适用' },
    ],
    grades: [
      { id: 'below', title: '不达标' },
      { id: 'pass', title: '合格', total: 80, dimension: 60 },
      { id: 'good', title: '优秀', total: 90, dimension: 80 },
      { id: 'model', title: '示范点候选', total: 95, dimension: 90, extra: 'demo4' },
    ],
    extras: [{ id: 'demo4', title: '示范点四要求', questions: ['台账', '基础', '亮点', '硬件'] }],
    exports: ['report', 'ledger'],
    ownerRoles: ['书记', '组织委员'],
    parameters: [{ title: '合格总分线', value: '80分' }],
    ...extra,
  };
}

/** 常用夹具：三个维度、四个类、七条，含底线、扣分要点、三种适用规则。 */
export const SCHEME = schemeOf([
  item('A1-1', 2, {
    deductions: [
      { id: 'd1', text: '少开1次', points: 0.5, per: '次' },
      { id: 'd2', text: '没有批复', points: 0.3 },
      { id: 'd3', text: '应设未设', all: true },
    ],
    problems: [{ id: 'P01', text: '没有按期开会', remedy: '先补开一次；再排全年计划。' }],
  }),
  item('A1-2', 1, {
    applicability: [{ when: 'noGroups', effect: 'na', reason: '没有划分党小组' }],
  }),
  item('A2-1', 3, {
    floor: { text: '超期未换届且无批复' },
    problems: [{ id: 'P02', text: '换届超期', remedy: '先报请示，再开大会。批复入档。' }],
  }),
  item('B1-1', 2, {
    floor: { text: '全年未召开' },
    applicability: [
      { when: 'newlyFounded', effect: 'may-na', reason: '成立不满一年，还没到召开的时候' },
      { when: 'retired', effect: 'note', reason: '可以分片召开' },
    ],
  }),
  item('B1-2', 2, { problems: [{ id: 'P03', text: '记录不全', remedy: '按要素补齐记录' }] }),
  item('C1-1', 1.5, {
    floor: { text: '弄虚作假' },
    applicability: [{ when: 'retired', effect: 'na', reason: '离退休党员支部不发展党员' }],
  }),
  item('C1-2', 0.5, {
    applicability: [{ when: 'retired', effect: 'na', reason: '离退休党员支部不发展党员' }],
    problems: [{ id: 'P04', text: '档案缺件', remedy: '列出缺件清单，逐件补正。' }],
  }),
]);

export interface Overrides {
  readonly conditions?: Assessment['unit']['conditions'];
  readonly mode?: Assessment['mode'];
  readonly extras?: Assessment['extras'];
}

/** 一份自评；默认档位制、没有特殊条件。 */
export function assessmentOf(
  scheme: Scheme,
  answers: Readonly<Record<string, Answer>>,
  { conditions = {}, mode = 'grade', extras }: Overrides = {},
): Assessment {
  const blank = blankAssessment({
    scheme,
    code: '测试01',
    preset: 'jiguan',
    period: '2026',
    mode,
    now: '2026-11-21T08:00:00.000Z',
  });
  return {
    ...blank,
    unit: { ...blank.unit, conditions },
    answers: { ...answers },
    ...(extras ? { extras } : {}),
  };
}

/** 全部条目同一结论，再按编号改几条。 */
export function allAnswered(
  scheme: Scheme,
  verdict: Answer['verdict'],
  changes: Readonly<Record<string, Answer>> = {},
): Record<string, Answer> {
  return { ...Object.fromEntries(allItems(scheme).map((i) => [i.id, { verdict }])), ...changes };
}
