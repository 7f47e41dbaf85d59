import { describe, expect, it } from 'vitest';
import { displayValue, overridesOf, valueOn } from '../../../src/domain/parameters/resolve.ts';
import { readYamlLists } from '../../../src/content-files.ts';
import { parameterSchema, type ParameterSource } from '../../../src/schemas/parameter.ts';

const parameters = readYamlLists(process.cwd(), 'content/parameters')
  .filter((entry) => !('year' in entry))
  .map((entry) => parameterSchema.parse(entry));

const sample: ParameterSource[] = [
  {
    id: 'notice-days',
    title: '公示天数',
    unit: '天',
    local: true,
    values: [
      { from: '2020-01-01', to: '2021-12-31', value: 3, origin: 'drafted', note: '旧' },
      { from: '2023-01-01', value: 5, origin: 'rule', basis: ['fazhan-xize#a13'] },
      { from: '2026-05-11', value: 7, origin: 'rule', basis: ['fazhan-xize#a13'] },
    ],
  },
  {
    id: 'fixed',
    title: '法定数',
    unit: '人',
    local: false,
    values: [{ from: '2020-01-01', value: 3, origin: 'rule' }],
  },
];

describe('按日期取参数', () => {
  it.each([
    ['2020-01-01', 3],
    ['2021-12-31', 3],
    ['2023-01-01', 5],
    ['2026-05-10', 5],
    ['2026-05-11', 7],
    ['2030-01-01', 7],
  ])('%s 取到 %i', (asOf, value) => {
    expect(valueOn(sample, 'notice-days', asOf).value).toBe(value);
  });

  it('不在期内、编号写错、日期写错，都用中文说明', () => {
    expect(() => valueOn(sample, 'notice-days', '2019-12-31')).toThrow('“公示天数”（notice-days）在2019-12-31没有取值');
    expect(() => valueOn(sample, 'notice-days', '2022-06-01')).toThrow('2020-01-01起到2021-12-31止');
    expect(() => valueOn(sample, 'no-such', '2026-01-01')).toThrow('没有编号为“no-such”的参数');
    expect(() => valueOn(sample, 'fixed', '2026-02-30')).toThrow('有效日期');
  });

  it('地方覆盖优先，并带上本地文件名', () => {
    const overrides = overridesOf([{ parameter: 'notice-days', value: 10, source: '某市2026年办法' }]);
    const result = valueOn(sample, 'notice-days', '2019-01-01', overrides);
    expect(result).toMatchObject({ value: 10, origin: 'local', basis: [], note: '某市2026年办法' });
    expect(valueOn(sample, 'fixed', '2026-01-01', overrides).value).toBe(3);
  });

  it('上位规定的数不许覆盖，重复覆盖也报错', () => {
    const override = { parameter: 'fixed', value: 2, source: '某文件' };
    expect(() => valueOn(sample, 'fixed', '2026-01-01', overridesOf([override]))).toThrow('不能在 site.yaml 里改');
    expect(() => overridesOf([override, override])).toThrow('写了两次');
  });

  it('显示时带单位', () => {
    expect(displayValue(valueOn(sample, 'notice-days', '2026-06-01'))).toBe('7天');
  });
});

describe('content/parameters', () => {
  it('编号不重复', () => {
    const ids = parameters.map((p) => p.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('取值旧的在前、期限不交叉', () => {
    for (const { id, values } of parameters) {
      for (let i = 1; i < values.length; i += 1) {
        const before = values[i - 1]!;
        expect(before.to ?? before.from, id).toSatisfy((end: string) => end < values[i]!.from);
      }
    }
  });

  it('现行取值里，拟定的都可由地方改，法规和种子的都有依据', () => {
    for (const { id, local, values } of parameters) {
      const current = values[values.length - 1]!;
      if (current.origin === 'drafted') expect(local, id).toBe(true);
      for (const value of values) {
        if (value.origin === 'rule' || value.origin === 'seed') expect(value.basis?.length ?? 0, id).toBeGreaterThan(0);
        else expect(value.basis?.length || value.note, id).toBeTruthy();
      }
    }
  });

  it.each([
    ['branch-min-full', 3],
    ['branch-max-members', 50],
    ['branch-near-members', 45],
    ['party-committee-min-members', 100],
    ['committee-min-full', 7],
    ['committee-size-limit', 7],
    ['term-years', 3],
    ['remind-lead-months', 6],
    ['request-lead-months', 2],
    ['candidate-surplus-percent', 20],
    ['election-quorum-percent', 80],
    ['excellent-ratio-denominator', 3],
    ['study-hours-member', 32],
    ['study-hours-secretary', 56],
    ['wuhua-pass-total', 80],
    ['wuhua-pass-dimension', 60],
    ['wuhua-good-total', 90],
    ['wuhua-good-dimension', 80],
    ['wuhua-model-total', 95],
    ['wuhua-model-dimension', 90],
  ])('%s 在整理日是 %i', (id, value) => {
    expect(valueOn(parameters, id, '2026-11-21').value).toBe(value);
  });

  it('56 学时在规划期满后降为拟定', () => {
    expect(valueOn(parameters, 'study-hours-secretary', '2023-12-31').origin).toBe('rule');
    expect(valueOn(parameters, 'study-hours-secretary', '2024-01-01').origin).toBe('drafted');
  });
});
