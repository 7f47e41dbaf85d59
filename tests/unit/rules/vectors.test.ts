import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

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
  const result = spawnSync(process.execPath, [join(root, 'src/cli/vectors.ts'), ...args], { encoding: 'utf8' });
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

describe.each(['sample-branch.json', 'edges-branch.json'])('用例 %s', (name) => {
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
    fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: junk });
  const count = mostly(fc.oneof(fc.nat(200), fc.maxSafeNat()));
  const flag = mostly(fc.boolean());
  const date = mostly(
    fc.constantFrom('0001-01-01', '1969-12-31', '2026-02-14', '2026-06-17', '2027-01-01', '9999-12-31'),
  );
  const input = mostly(
    fc.record(
      {
        full: count,
        probationary: count,
        size: mostly(fc.nat(9)),
        units: mostly(fc.integer({ min: 1, max: 9 })),
        agency: flag,
        temporary: flag,
        basis: mostly(fc.constantFrom('rated', 'all')),
        from: date,
        to: date,
        ['__proto__']: junk,
      },
      { requiredKeys: ['full', 'probationary', 'size', 'agency', 'from', 'to'] },
    ),
  );
  const tool = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('org', 'committee', 'workdays', 'quota') },
    { weight: 1, arbitrary: fc.constantFrom('dues', 'timeline', '没有', '__proto__', 'toString') },
    { weight: 1, arbitrary: junk },
  );
  const shaped = fc.record({ id: mostly(fc.string()), tool, asOf: date, input }, { requiredKeys: ['tool'] });
  const entry = fc.oneof({ weight: 19, arbitrary: shaped }, { weight: 1, arbitrary: fc.jsonValue() });

  it('2000 例都不崩溃，每例恰有 output 或 error，没有程序错误', () => {
    const cases = fc.sample(entry, { numRuns: 2000, seed: 20261121 });
    const answers = answersOf(cases);
    expect(answers).toHaveLength(2000);
    for (const answer of answers) {
      expect('output' in answer).not.toBe('error' in answer);
      if (answer.error) {
        expect(answer.error.code).not.toBe('INTERNAL');
        expect(answer.error.message).toMatch(/[一-龥]/);
      }
    }
    const computed = answers.filter((a) => a.output).length;
    expect(computed).toBeGreaterThan(400);
    expect(computed).toBeLessThan(1800);
  });
});
