import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { TOOLS } from '../../../src/cli/vectors/registry.ts';
import { DUES_CATEGORIES } from '../../../src/domain/dues/categories.ts';
import { EVENT_KEYS } from '../../../src/domain/membership/events.ts';

const root = process.cwd();
const fixtures = join(root, 'tests/fixtures/vectors');
const scratch = mkdtempSync(join(tmpdir(), 'vectors-'));
afterAll(() => rmSync(scratch, { recursive: true }));

interface Answer {
  id: unknown;
  output?: Record<string, unknown>;
  error?: { code: string; message: string };
}

function run(...args: string[]) {
  const result = spawnSync(process.execPath, [join(root, 'src/cli/vectors.ts'), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

function runText(text: string) {
  const file = join(scratch, 'cases.json');
  writeFileSync(file, text);
  return run(file);
}

function answersOf(cases: unknown): Answer[] {
  const { code, stdout } = runText(JSON.stringify(cases));
  expect(code).toBe(0);
  return JSON.parse(stdout) as Answer[];
}

type Expected = 'error' | { error: string; code?: string } | Record<string, unknown>;

describe.each(['sample.json', 'edges-branch.json', 'edges-tools.json'])('用例 %s', (name) => {
  const file = join(fixtures, name);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as { id?: string; expect: Expected }[];
  const { code, stdout } = run(file);
  const answers = JSON.parse(stdout) as Answer[];

  it('退出码 0，答案与用例同数', () => {
    expect(code).toBe(0);
    expect(answers).toHaveLength(cases.length);
  });

  it.each(cases.map((c, i) => [c.id ?? '（没有编号）', c, answers[i]!] as const))(
    '%s',
    (_, { id, expect: want }, got) => {
      expect(got.id).toBe(id ?? null);
      if (want === 'error') {
        expect(got.error?.message).toMatch(/[一-龥]/);
      } else if ('error' in want) {
        expect(got.error?.code).toBe(want.code ?? 'BAD_INPUT');
        expect(got.error?.message).toContain(want.error);
        expect(got.error?.message).toMatch(/[一-龥]/);
      } else {
        expect(got.output).toMatchObject(want);
        expect(got.error).toBeUndefined();
      }
    },
  );
});

describe('退出码与文件', () => {
  it.each([
    ['不是 JSON', '{'],
    ['不是数组', '{"id": "x"}'],
    ['空文件', ''],
  ])('%s：退出码 2，标准输出为空，说明是中文', (_, text) => {
    const { code, stdout, stderr } = runText(text);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/用例文件/);
  });

  it('没有文件、没写文件名：退出码 2', () => {
    expect(run(join(scratch, 'no-such.json')).code).toBe(2);
    expect(run().code).toBe(2);
  });

  it('空数组答空数组；文件开头的 BOM 不碍事', () => {
    expect(runText('[]')).toMatchObject({ code: 0, stdout: '[]\n' });
    expect(runText('\uFEFF[]').code).toBe(0);
  });

  it('用例不是对象也逐条答 error，后面的照跑', () => {
    const answers = answersOf([null, 1, 'x', [], true, { id: 'ok', tool: 'committee', input: { full: 7, size: 3 } }]);
    expect(answers.slice(0, 5).every((a) => a.id === null && a.error?.code === 'BAD_INPUT')).toBe(true);
    expect(answers[5]).toMatchObject({ id: 'ok', output: { verdict: 'ok' } });
  });

  it('id 写成对象的报错，编号写成数字的照答', () => {
    const good = { tool: 'quota', input: { full: 3, probationary: 0 } };
    const answers = answersOf([
      { ...good, id: {} },
      { ...good, id: 7 },
      { ...good, id: null },
    ]);
    expect(answers[0]).toMatchObject({ id: null, error: { code: 'BAD_INPUT' } });
    expect(answers[0]!.error!.message).toContain('id');
    expect(answers[1]).toMatchObject({ id: 7, output: { max: 1 } });
    expect(answers[2]).toMatchObject({ id: null, output: { max: 1 } });
  });
});

describe('随机输入', () => {
  // 大半是写对的字段，夹杂写错的：既走到计算，也走到报错。
  const junk = fc.oneof(
    fc.constantFrom(null, '', '3', '2026-02-30', -1, 0.5, 2 ** 53, 1e300),
    fc.string(),
    fc.double(),
    fc.jsonValue(),
  );
  const mostly = (good: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 25, arbitrary: good }, { weight: 1, arbitrary: junk });
  const count = mostly(fc.oneof({ weight: 9, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.maxSafeNat() }));
  const flag = mostly(fc.boolean());
  const year = fc.integer({ min: 2024, max: 2028 }).map(String);
  const twoDigits = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
  const date = mostly(
    fc.oneof(
      { weight: 9, arbitrary: fc.tuple(year, twoDigits(12), twoDigits(28)).map((parts) => parts.join('-')) },
      { weight: 1, arbitrary: fc.constantFrom('0001-01-01', '1969-12-31', '2024-02-29', '9998-12-31', '9999-12-31') },
    ),
  );
  const money = mostly(fc.nat(9_000_000).map((n) => (n / 100).toFixed(2)));
  const few = (item: fc.Arbitrary<unknown>) => mostly(fc.array(item, { maxLength: 4 }));
  const optional = (good: fc.Arbitrary<unknown>) => fc.option(good, { nil: undefined });
  const record = (fields: Record<string, fc.Arbitrary<unknown>>) => mostly(fc.record(fields));

  const events = mostly(
    fc.record(
      {
        ...Object.fromEntries(EVENT_KEYS.map((key) => [key, date])),
        inspections: few(date),
        trainingDays: count,
        trainingHours: count,
      },
      { requiredKeys: [] },
    ),
  );
  const inputs: Record<string, fc.Arbitrary<unknown>> = {
    dues: record({
      category: mostly(fc.constantFrom(...DUES_CATEGORIES)),
      included: few(money),
      tax: optional(money),
      personal: optional(few(money)),
      rounding: optional(mostly(fc.constantFrom('up', 'half-up'))),
    }),
    org: record({ full: count, probationary: count, agency: flag, temporary: optional(flag), units: optional(count) }),
    committee: record({ full: count, size: count }),
    term: record({
      electedOn: date,
      years: optional(count),
      requestLeadMonths: optional(count),
      approvedUntil: optional(date),
    }),
    election: record({
      eligible: count,
      present: count,
      returned: count,
      seats: mostly(fc.integer({ min: 1, max: 5 })),
      votes: few(record({ name: mostly(fc.constantFrom('甲', '乙', '丙', '丁')), yes: mostly(fc.nat(9)) })),
    }),
    vote: record({
      kind: mostly(fc.constantFrom('ordinary', 'admission', 'confirmation')),
      eligible: count,
      present: mostly(fc.nat(9)),
      yes: mostly(fc.nat(5)),
      written: optional(count),
    }),
    candidates: record({ seats: count }),
    workdays: record({ from: date, to: date }),
    timeline: record({ agency: flag, events }),
    quota: record({ full: count, probationary: count, basis: optional(mostly(fc.constantFrom('rated', 'all'))) }),
    letter: record({ issuedOn: date, days: count, receivedOn: optional(date), receiptOn: optional(date) }),
    没有: fc.jsonValue(),
    ['__proto__']: fc.constant({}),
    toString: fc.constant({}),
  };
  const shaped = fc
    .constantFrom(...Object.keys(inputs))
    .chain((tool) =>
      fc.record({ id: mostly(fc.string()), tool: mostly(fc.constant(tool)), asOf: date, input: inputs[tool]! }),
    );
  const entry = fc.oneof({ weight: 19, arbitrary: shaped }, { weight: 1, arbitrary: fc.jsonValue() });

  it('10,000 例都不崩溃、不挂起，每例恰有 output 或 error，没有程序错误，各工具都算到', { timeout: 40_000 }, () => {
    const cases = fc.sample(entry, { numRuns: 10_000, seed: 20261121 });
    const start = performance.now();
    const answers = answersOf(cases);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(answers).toHaveLength(10_000);
    const computed = new Map<unknown, number>();
    answers.forEach((answer, i) => {
      expect('output' in answer).not.toBe('error' in answer);
      if (answer.error) {
        expect(answer.error.code).not.toBe('INTERNAL');
        expect(answer.error.message).toMatch(/[一-龥]/);
      } else {
        const { tool } = cases[i] as { tool: string };
        computed.set(tool, (computed.get(tool) ?? 0) + 1);
      }
    });
    expect([...computed.keys()].sort()).toEqual([...TOOLS.keys()].sort());
    for (const [tool, times] of computed) expect(times, String(tool)).toBeGreaterThan(40);
  });
});
