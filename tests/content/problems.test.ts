/** 45 个问题：每个都有为什么不对、怎么改、条目和流程，链得通。 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFiles, readSource } from '../../src/content-files.ts';
import { problemSchema } from '../../src/schemas/standard.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const problems = problemSchema.array().parse(readSource(ROOT, 'content/standards/problems.yaml').data);
const items = listFiles(ROOT, 'content/standards/wuhua', '.mdx').flatMap(
  (file) =>
    (readSource(ROOT, file).data as { items: { id: string; problems?: { id: string; cause: string; remedy: string }[] }[] })
      .items,
);
const handbook = new Map(
  listFiles(ROOT, 'content/handbook', '.mdx').map((file) => [
    file.slice('content/handbook/'.length, -'.mdx'.length),
    (readSource(ROOT, file).data as { items?: string[] }).items ?? [],
  ]),
);

describe('对照问题找办法', () => {
  it('P01到P45，一个不缺', () => {
    expect(problems.map((p) => p.id)).toEqual(
      Array.from({ length: 45 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`),
    );
  });

  it.each(problems.map((p) => [p.id, p] as const))('%s：有条文、有改法、有条目、有流程', (id, problem) => {
    expect(problem.why.basis?.length ?? 0).toBeGreaterThan(0);
    const served = items.filter((item) => item.problems?.some((p) => p.id === id));
    expect(served.length).toBeGreaterThan(0);
    for (const { cause, remedy } of served.flatMap((item) => item.problems?.filter((p) => p.id === id) ?? [])) {
      expect(cause.length).toBeGreaterThan(8);
      expect(remedy.length).toBeGreaterThan(8);
    }
    expect(problem.handbook.length).toBeGreaterThan(0);
    expect(problem.handbook.filter((slug) => !handbook.has(slug))).toEqual([]);
    // 流程里至少有一个管这一条所在的类。
    const classes = served.map((item) => item.id.slice(0, 2));
    const covered = problem.handbook.flatMap((slug) => handbook.get(slug) ?? []);
    expect(covered.some((item) => classes.includes(item.slice(0, 2)))).toBe(true);
  });

  it('“为什么不对”各写各的', () => {
    expect(new Set(problems.map((p) => p.why.text)).size).toBe(45);
  });
});
