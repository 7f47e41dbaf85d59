import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import type { StarRules } from '../../../src/domain/stars-history/checks.ts';
import { quarterChanges } from '../../../src/domain/stars-history/compare.ts';
import { STAR_KINDS, missingFields } from '../../../src/domain/stars-history/model.ts';
import { parseStarEvents } from '../../../src/domain/stars-history/parse.ts';
import { replay } from '../../../src/domain/stars-history/replay.ts';
import type { StarEvent } from '../../../src/schemas/star-event.ts';

const { parameter, calendar } = loadRules();
const TITLES = ['基本组织', '组织队伍', '基本活动', '基本制度', '基本保障', '发挥作用'];
const RULES: StarRules = {
  dimensions: TITLES.map((title, i) => ({ id: `S${i + 1}`, title })),
  noticeWorkdays: parameter('liuxing-notice-workdays'),
  workdays: calendar,
};
const TODAY = '2026-11-22';

const award = (dimension: string, on = '2026-03-20'): StarEvent => ({
  kind: 'award',
  on,
  dimension,
  by: '工委组织科科长',
  basis: '一季度检查通报',
});
const remove = (dimension: string, on = '2026-06-20'): StarEvent => ({
  kind: 'remove',
  on,
  dimension,
  reason: '党员大会少开1次',
  due: '2026-08-01',
});
const all = (on?: string) => RULES.dimensions.map(({ id }) => award(id, on));
const name = (on: string, noticeFrom = '2026-03-23', noticeTo = '2026-03-27'): StarEvent => ({
  kind: 'name',
  on,
  papers: '达标申报表',
  basis: '同意命名',
  noticeFrom,
  noticeTo,
});
const delist = (on: string): StarEvent => ({ kind: 'delist', on, basis: '三季度督查通报' });
const promote = (on: string, noticeFrom: string, noticeTo: string): StarEvent => ({
  kind: 'promote',
  on,
  noticeFrom,
  noticeTo,
  papers: '评星晋级结果表',
});
const rectify = (on: string): StarEvent => ({ kind: 'rectify', on, plan: '整顿方案', leader: '县直工委副书记' });
const run = (events: readonly StarEvent[], rules = RULES) => replay(events, TODAY, rules);
const texts = (events: readonly StarEvent[]) => run(events).findings.map((f) => f.text);

describe('授星摘星的状态', () => {
  it.each<[string, StarEvent[], number, string]>([
    ['没有记录', [], 0, 'creating'],
    ['授4星', all().slice(0, 4), 4, 'creating'],
    ['授满6星', all(), 6, 'reached'],
    ['授满又摘1星', [...all(), remove('S4')], 5, 'creating'],
    ['命名', [...all(), name('2026-03-30')], 6, 'named'],
    ['命名后滑坡、还没摘牌', [...all(), name('2026-03-30'), remove('S4')], 5, 'named'],
    ['摘牌', [...all(), name('2026-03-30'), remove('S4'), delist('2026-06-30')], 5, 'delisted'],
    [
      '摘牌后整改好再命名',
      [
        ...all(),
        name('2026-03-30'),
        remove('S4'),
        delist('2026-06-30'),
        award('S4', '2026-09-10'),
        name('2026-10-20', '2026-09-14', '2026-09-24'),
      ],
      6,
      'named',
    ],
    ['2星列入整顿', [award('S1'), award('S2'), rectify('2026-03-25')], 2, 'rectifying'],
    ['整顿到3星', [award('S1'), award('S2'), rectify('2026-03-25'), award('S3', '2026-06-20')], 3, 'creating'],
  ])('%s', (_title, events, total, status) => {
    const { current, findings } = run(events);
    expect(findings).toEqual([]);
    expect(current).toMatchObject({ total, status });
  });

  it('每季末各记一笔，附件2-乙按两季之差列授摘', () => {
    const history = run([...all().slice(0, 4), remove('S4'), award('S5', '2026-06-21'), remove('S1', '2026-09-20')].map(
      (event) => (event.on === '2026-09-20' ? { ...event, due: '2026-12-01' } : event),
    )); // prettier-ignore
    expect(history.quarters.map(({ quarter, total }) => [quarter, total])).toEqual([
      ['2026-Q1', 4],
      ['2026-Q2', 4],
      ['2026-Q3', 3],
    ]);
    expect(
      quarterChanges(history).map(({ awarded, removed, previousTotal, result }) => [
        awarded.join(),
        removed.join(),
        previousTotal,
        result,
      ]),
    ).toEqual([
      ['S1,S2,S3,S4', '', null, '首次记录'],
      ['S5', 'S4', 4, '持平'],
      ['', 'S1', 4, '降级'],
    ]);
  });

  it('隔了几季再记，上季的星沿用前一次的', () => {
    const [, change] = quarterChanges(run([award('S1', '2025-03-20'), award('S2')]));
    expect(change).toMatchObject({ previousQuarter: '2025-Q4', previous: { S1: 1, S2: 0 }, result: '晋级' });
  });

  it('晚于今天的不计入，单独列出；报送时点不算事', () => {
    const date: StarEvent = { kind: 'report-date', on: '2026-12-20', reason: '第三次' };
    const history = run([award('S1'), award('S2', '2026-12-01'), date, { ...date, on: '2026-06-20' }]);
    expect(history.current.total).toBe(1);
    expect(history.later).toHaveLength(1);
    expect(history.reportDates.map(({ on }) => on)).toEqual(['2026-06-20', '2026-12-20']);
    expect(history.findings.map((f) => f.text)).toEqual(['日期2026-12-01还没有到，没有计入。']);
  });
});

describe('逐条校验', () => {
  it.each<[string, StarEvent[], string]>([
    ['已有星又授星', [award('S1'), award('S1', '2026-04-01')], '“基本组织”已有星，又记授星'],
    ['没有星却摘星', [remove('S2')], '“组织队伍”没有星，却记摘星'],
    ['没有这个方面', [award('S9')], '没有“S9”这个方面'],
    ['没到6星就命名', [award('S1'), name('2026-03-30')], '现为1星，没到6星就命名'],
    ['命名两次', [...all(), name('2026-03-30'), name('2026-04-30')], '已经命名过'],
    ['没命名就摘牌', [...all(), delist('2026-06-30')], '没有命名就摘牌'],
    ['3星列入整顿', [...all().slice(0, 3), rectify('2026-03-25')], '现为3星，多于2星'],
    ['公示不足', [...all(), name('2026-03-30', '2026-03-24', '2026-03-27')], '有4个工作日，不够5个'],
    ['公示遇清明节', [...all(), name('2026-04-10', '2026-04-02', '2026-04-08')], '有4个工作日，不够5个'],
    ['公示没有期满', [...all(), name('2026-03-26')], '公示没有期满'],
    ['公示起止倒序', [...all(), name('2026-03-30', '2026-03-27', '2026-03-23')], '公示结束2026-03-23早于公示开始'],
    ['整改时限早于摘星', [...all(), { ...remove('S1'), due: '2026-06-01' }], '整改时限2026-06-01早于2026-06-20'],
    ['日期早于所记的季度', [{ ...award('S1'), quarter: '2026-Q3' }], '2026-03-20早于所记的季度2026-Q3'],
    [
      '前一季的日期比后一季的晚',
      [{ ...award('S1', '2026-08-01'), quarter: '2026-Q2' }, award('S2', '2026-07-20')],
      '2026-07-20早于前一季已记的2026-08-01',
    ],
    ['没有上升就晋级', [promote('2026-03-30', '2026-03-23', '2026-03-27')], '总星没有上升'],
    [
      '晋级两次',
      [
        award('S1'),
        promote('2026-03-30', '2026-03-23', '2026-03-27'),
        promote('2026-04-30', '2026-04-20', '2026-04-27'),
      ],
      '总星没有上升（现为1星）',
    ],
  ])('%s', (_title, events, expected) => {
    const found = texts(events);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it('摘一颗又授回来，可以再晋级', () => {
    const events = [
      award('S1'),
      promote('2026-03-30', '2026-03-23', '2026-03-27'),
      remove('S1'),
      award('S1', '2026-07-10'),
    ];
    expect(texts([...events, promote('2026-07-20', '2026-07-13', '2026-07-17')])).toEqual([]);
  });

  it('跨季公示期满的晋级不误报', () => {
    expect(texts([award('S1', '2026-03-30'), promote('2026-04-13', '2026-03-31', '2026-04-10')])).toEqual([]);
  });

  it('没有放假安排的年份标暂算；放假安排没装上的不查天数', () => {
    const events = [...all('2025-03-20'), name('2025-04-10', '2025-04-07', '2025-04-08')];
    expect(texts(events)[0]).toContain('有2个工作日（暂算）');
    expect(run(events, { ...RULES, workdays: null }).findings).toEqual([]);
    expect(run(events, { ...RULES, noticeWorkdays: undefined }).findings).toEqual([]);
  });

  it.each(STAR_KINDS.map((kind) => [kind.title, kind] as const))('%s缺的必填栏逐一点名', (_title, kind) => {
    const event: StarEvent = { kind: kind.kind, on: '2026-03-20' };
    expect(missingFields(event)).toEqual(kind.required);
    expect(missingFields({ ...event, [kind.required[0]!]: ' ' })).toEqual(kind.required);
    const found = texts([...(kind.kind === 'name' ? all('2026-03-01') : []), event]);
    expect(found.some((text) => text.startsWith('缺必填的'))).toBe(true);
  });
});

const dimensionIds = RULES.dimensions.map(({ id }) => id);
const dateOf = fc
  .record({ year: fc.integer({ min: 2024, max: 2026 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`); // prettier-ignore
const anyEvent: fc.Arbitrary<StarEvent> = fc.record(
  {
    kind: fc.constantFrom('award', 'award', 'award', 'remove', 'promote', 'rectify', 'name', 'delist', 'nextnotice', 'report-date'),
    on: dateOf,
    quarter: fc.constantFrom('2025-Q4', '2026-Q1', '2026-Q3'),
    dimension: fc.constantFrom(...dimensionIds, 'S9', ''),
    noticeFrom: dateOf,
    noticeTo: dateOf,
    due: dateOf,
    by: fc.constantFrom('书记', ''),
  },
  { requiredKeys: ['kind', 'on'] },
); // prettier-ignore

/** 日期只有两天，同一天同一种事撞得多，专试先后。 */
const crowded = fc
  .tuple(anyEvent, fc.constantFrom('2026-03-20', '2026-03-21'))
  .map(([{ quarter: _quarter, ...event }, on]): StarEvent => ({ ...event, on }));

describe('性质', () => {
  it('总星等于各方面之和，在0到6之间；达标、命名之外不说满星', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const { quarters, current } = run(events);
        for (const state of [...quarters, current]) {
          const sum = Object.values(state.stars).reduce<number>((a, b) => a + b, 0);
          expect(Object.keys(state.stars)).toEqual(dimensionIds);
          expect(state.total).toBe(sum);
          expect(sum).toBeGreaterThanOrEqual(0);
          expect(sum).toBeLessThanOrEqual(6);
          if (state.status === 'reached') expect(sum).toBe(6);
          if (state.status === 'rectifying') expect(sum).toBeLessThanOrEqual(2);
        }
        const last = quarters[quarters.length - 1];
        if (last) expect(last.stars).toEqual(current.stars);
      }),
    );
  });

  it('输入的先后不影响结果', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.oneof(anyEvent, crowded), { maxLength: 30 })
          .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))),
        ([events, shuffled]) => {
          expect(run(shuffled)).toEqual(run(events));
        },
      ),
    );
  });

  it('同一天同一方面授两次，列出的先后也与输入无关', () => {
    const [a, b] = [award('S1'), { ...award('S1'), by: '县委组织部干事' }];
    expect(run([b, a])).toEqual(run([a, b]));
  });

  it('各季的事合起来正是计入的事，季度从早到晚不重复', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const { quarters, later, reportDates } = run(events);
        const names = quarters.map(({ quarter }) => quarter);
        expect([...new Set(names)].sort()).toEqual(names);
        const count = quarters.reduce((sum, quarter) => sum + quarter.events.length, 0);
        expect(count + later.length + reportDates.length).toBe(events.length);
      }),
    );
  });
});

describe('读台账', () => {
  it('坏的逐条列出原因，不连累别的', () => {
    const { events, bad } = parseStarEvents([
      award('S1'),
      { kind: '授星', on: '2026-03-20' },
      { kind: 'award' },
      { ...award('S2'), on: '2026-02-30' },
      'x',
      null,
      { ...award('S3'), quarter: '三季度', extra: 1 },
      { ...award('S4'), extra: 1 },
    ]);
    expect(events.map(({ index }) => index)).toEqual([0, 7]);
    expect(bad.map(({ index, text }) => [index, /：(.*?)。/.exec(text)?.[1]])).toEqual([
      [1, '事项种类写法不对'],
      [2, '日期写法不对'],
      [3, '日期“2026-02-30”在日历上没有'],
      [4, '有的栏写法不对'],
      [5, '有的栏写法不对'],
      [6, '季度写法不对'],
    ]);
    expect(parseStarEvents(undefined)).toEqual({ events: [], bad: [] });
  });

  it('什么都读得进，一条不丢', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 10 }), (values) => {
        const { events, bad } = parseStarEvents(values);
        expect(events.length + bad.length).toBe(values.length);
        run(events.map(({ event }) => event));
      }),
    );
  });
});
