/** 全年工作日历：日子算得对，一件事都不丢，筛选只减不增。 */
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { appliesTo, BRANCH_KINDS, BRANCH_TICKS } from '../../../src/domain/calendar-year/branch.ts';
import { firstWorkday, lastWorkday, monthEnd } from '../../../src/domain/calendar-year/deadline.ts';
import { mergeDuties } from '../../../src/domain/calendar-year/duties.ts';
import { CYCLES, type Timed, type YearPlan } from '../../../src/domain/calendar-year/model.ts';
import { countDuties, yearPlan } from '../../../src/domain/calendar-year/plan.ts';
import type { WorkdayYear } from '../../../src/domain/calendar/workdays.ts';
import { calendarSchema } from '../../../src/schemas/calendar.ts';
import { schemeSchema } from '../../../src/schemas/standard.ts';

const load = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const folder = 'content/calendar';
const own = readdirSync(folder).flatMap((file) =>
  (load(`${folder}/${file}`) as unknown[]).map((raw) => calendarSchema.parse(raw)),
);
const schemes = ['wuhua', 'liuhua', 'liuxing', 'fufen'].map((id) =>
  schemeSchema.parse(load(`content/standards/${id}/scheme.yaml`)),
);
const workdays = load('content/parameters/workdays.yaml') as WorkdayYear[];
const duties = mergeDuties(own, schemes);

const everywhere = <T>(plan: YearPlan<T>): T[] => [
  ...plan.months.flatMap(({ entries }) => entries),
  ...CYCLES.flatMap((cycle) => plan.cycles[cycle]),
  ...plan.anytime,
];

describe('期末的最后一个工作日', () => {
  it.each([
    ['闰年2月底', 2028, 2, '2028-02-29', '2028-02-29'],
    ['平年2月底是周日', 2027, 2, '2027-02-28', '2027-02-26'],
    ['月底是周六，调休上班', 2026, 2, '2026-02-28', '2026-02-28'],
    ['月底是周六', 2026, 10, '2026-10-31', '2026-10-30'],
    ['月底是周日', 2026, 5, '2026-05-31', '2026-05-29'],
    ['季度末', 2026, 3, '2026-03-31', '2026-03-31'],
    ['国庆前的季度末', 2026, 9, '2026-09-30', '2026-09-30'],
    ['年底', 2026, 12, '2026-12-31', '2026-12-31'],
    ['整百年不闰', 2100, 2, '2100-02-28', '2100-02-26'],
  ])('%s：%i年%i月', (_name, year, month, date, workday) => {
    expect(monthEnd(year, month, workdays)).toEqual({ date, workday });
  });

  it.each([
    ['国庆放假中往前', lastWorkday, '2026-10-07', '2026-09-30'],
    ['国庆放假中往后', firstWorkday, '2026-10-01', '2026-10-08'],
    ['元旦后的调休', firstWorkday, '2026-01-01', '2026-01-04'],
    ['本来就是工作日', lastWorkday, '2026-04-30', '2026-04-30'],
  ])('%s', (_name, find, from, to) => {
    expect(find(from, workdays)).toBe(to);
  });

  it('没公布放假安排的年份标暂算，公布了的不标', () => {
    expect(yearPlan(duties, { year: 2027, workdays }).provisional).toBe(true);
    expect(yearPlan(duties, { year: 2026, workdays }).provisional).toBe(false);
    // 暂算时国庆也按周一至周五。
    expect(yearPlan(duties, { year: 2027, workdays }).months[9]?.firstWorkday).toBe('2027-10-01');
  });
});

describe('排进十二个月', () => {
  const plan = yearPlan(duties, { year: 2026, workdays });
  const idsIn = (month: number) => plan.months[month - 1]?.entries.map(({ id }) => id) ?? [];

  it.each([
    [1, ['dangfei-heding', 'niandu-jihua', 'zeren-fenjie', 'renqi-paicha', 'shuji-shuping']],
    [2, ['pingyi-yunyong', 'zhenggai-gongshi']],
    [3, ['dangfei-hesuanbiao']],
    [4, ['wuhua-shenbao']],
    [5, ['shifan-shenbao']],
    [6, ['shifan-yanshou', 'chongwen-shici', 'zoufang-weiwen', 'bannian-jiancha']],
    [7, ['xueshi-hedui', 'huitoukan-zicha']],
    [8, ['xueshi-hedui', 'huitoukan-zicha']],
    [9, ['zhenggai-zhongqi']],
    [10, ['zuzhi-shenghuohui', 'dabiao-shouwei']],
    [11, ['zuzhi-shenghuohui', 'dabiao-shouwei']],
    [12, ['zuzhi-shenghuohui', 'minzhu-pingyi', 'niandi-huitoukan', 'taizhang-zonggui', 'shuji-shuping']],
  ])('%i月有 %j', (month, ids) => {
    expect(idsIn(month)).toEqual(expect.arrayContaining(ids));
  });

  it.each([
    [
      'month',
      ['zhiweihui', 'dangxiaozuhui', 'zhuti-dangri', 'dangfei-jiaona', 'chuangjian-jindu', 'dangjian-dajiangtang'],
    ],
    ['quarter', ['dangyuan-dahui', 'pianqu-zuotan', 'jidu-ducha', 'sihu-kaoping', 'pingxing-jinji', 'sixiang-yanpan']],
    ['half', ['jijifenzi-kaocha']],
    ['year', ['tanxin-tanhua', 'shuji-shuzhi', 'leitaisai', 'shuji-peixunban']],
    ['two-weeks', ['ganbu-dajiangtang']],
  ] as const)('%s 有 %j', (cycle, ids) => {
    expect(plan.cycles[cycle].map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
  });

  it('新成立一个月内、出缺补选、关系转接归随时', () => {
    const ids = plan.anytime.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['xin-chengli-shenbao', 'banzi-buxuan', 'guanxi-zhuanjie', 'bitan-qingxing']),
    );
  });

  it('三、六、九、十二月收季，六、十二月收半年', () => {
    expect(plan.months.map(({ quarter }) => quarter)).toEqual([
      null,
      null,
      1,
      null,
      null,
      2,
      null,
      null,
      3,
      null,
      null,
      4,
    ]);
    expect(plan.months.flatMap(({ month, half }) => (half ? [month] : []))).toEqual([6, 12]);
  });

  it('每件事至少出现一次；体系里的日程一条不少', () => {
    const shown = new Set(everywhere(plan).map(({ id }) => id));
    expect(duties.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
    expect(countDuties(plan)).toBe(duties.length);
    expect(duties).toHaveLength(own.length + schemes.reduce((sum, { schedule }) => sum + schedule.length, 0));
  });

  it('种子都写了是哪一地的，拟定的不挂依据', () => {
    for (const { id, origin, basis } of duties) {
      if (origin === 'seed') expect(basis.join(), id).toMatch(/^(yongzhou|zhangjiajie|lanzhou|moushi|xian)#/);
      if (origin === 'drafted') expect(basis, id).toEqual([]);
    }
  });

  it('体系日程都有编号和短名；编号重了报错', () => {
    expect(schemes.flatMap(({ schedule }) => schedule.filter(({ id, title }) => !id || !title))).toEqual([]);
    expect(() => mergeDuties([...own, ...own.slice(0, 1)], schemes)).toThrow(/重复/);
  });
});

describe('按支部筛', () => {
  const shownFor = (facts: Readonly<Record<string, boolean>>) =>
    new Set(everywhere(yearPlan(duties, { year: 2026, workdays, branch: facts })).map(({ id }) => id));

  it.each([
    ['没有设支委会', { noCommittee: true }, ['zhiweihui'], ['dangxiaozuhui']],
    ['没有划分党小组', { noGroups: true }, ['dangxiaozuhui'], ['zhiweihui']],
    [
      '离退休',
      { retired: true },
      ['wuhua-shenbao', 'jifen-gongshi', 'jijifenzi-kaocha'],
      ['dangfei-jiaona', 'zuzhi-shenghuohui'],
    ],
    ['临时', { temporary: true }, ['dangfei-jiaona', 'jieman-tixing', 'dangfei-heding'], ['zhuti-dangri']],
    ['不是新成立', { newlyFounded: false }, ['xin-chengli-shenbao'], ['wuhua-shenbao']],
    ['新成立', { newlyFounded: true }, [], ['xin-chengli-shenbao']],
  ])('%s', (_name, facts, gone, stays) => {
    const shown = shownFor(facts);
    expect(gone.filter((id) => shown.has(id))).toEqual([]);
    expect(stays.filter((id) => !shown.has(id))).toEqual([]);
  });

  it('只看支部要办的：上级办的不列', () => {
    const plan = yearPlan(duties, { year: 2026, workdays, ownOnly: true });
    expect(everywhere(plan).filter(({ lead }) => lead === 'superior')).toEqual([]);
    expect(everywhere(plan).length).toBeGreaterThan(20);
  });

  it('筛选用的情况，标准里都有；每一种都管到事', () => {
    const known = new Set(schemes.flatMap(({ conditions }) => conditions.map(({ id }) => id)));
    const used = new Set(duties.flatMap(({ unless, only }) => [...unless, ...only]));
    const asked = new Set([...BRANCH_TICKS, ...BRANCH_KINDS.flatMap(({ facts }) => Object.keys(facts))]);
    expect([...asked].filter((id) => !known.has(id) || !used.has(id))).toEqual([]);
    expect([...used].filter((id) => !asked.has(id))).toEqual([]);
  });

  const CONDITIONS = ['noCommittee', 'noGroups', 'retired', 'newlyFounded', 'temporary'];
  const timed = fc.record<Timed>({
    months: fc.oneof(fc.constant([]), fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })),
    every: fc.constant(undefined),
    byEnd: fc.boolean(),
    unless: fc.subarray(CONDITIONS, { maxLength: 2 }),
    only: fc.subarray(CONDITIONS, { maxLength: 2 }),
    lead: fc.constantFrom('branch', 'superior'),
  });
  const entry = fc
    .tuple(timed, fc.constantFrom(undefined, ...CYCLES))
    .map(([t, every]): Timed => (every ? { ...t, months: [], every } : t));
  const facts = fc.dictionary(fc.constantFrom(...CONDITIONS), fc.boolean());

  it('任意条目：不筛时各在其处一次（跨月的每月一次）；多说一种情况只减不增', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        facts,
        facts,
        fc.integer({ min: 2000, max: 2100 }),
        (list, a, b, year) => {
          const all = everywhere(yearPlan(list, { year, workdays }));
          for (const one of list) {
            expect(all.filter((x) => x === one)).toHaveLength(Math.max(one.months.length, 1));
          }
          const some = everywhere(yearPlan(list, { year, workdays, branch: a }));
          const fewer = everywhere(yearPlan(list, { year, workdays, branch: { ...b, ...a } }));
          expect(some.every((x) => all.includes(x))).toBe(true);
          expect(fewer.every((x) => some.includes(x))).toBe(true);
        },
      ),
    );
  });

  it('情况没说的，不因此少一件', () => {
    fc.assert(fc.property(timed, (one) => appliesTo(one, {})));
  });
});
