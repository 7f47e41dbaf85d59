import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/cli/check/load.ts';
import { routesOf } from '../../src/cli/check/routes.ts';
import { factsOf, type Fact } from '../../src/cli/sample-facts/facts.ts';
import { hasNumber, sampleFacts } from '../../src/cli/sample-facts/sample.ts';
import { withContent } from './check/fixture.ts';

const fact = (id: string, text: string): Fact => ({ id, text, page: '/', origin: 'drafted', basis: [] });
const run = (...args: string[]) => {
  const path = fileURLToPath(new URL('../../src/cli/sample-facts.ts', import.meta.url));
  return spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });
};

describe('带数字的说法', () => {
  it.each([
    ['每月1次', true],
    ['三年一届', true],
    ['一个月内谈话', true],
    ['赞成过半数', true],
    ['五个工作日', true],
    ['第八条说得清楚', false],
    ['2014版要求备案', false],
    ['A1-1 怎么查', false],
    ['大家一起议一议', false],
  ])('%s：%s', (text, expected) => {
    expect(hasNumber(text)).toBe(expected);
  });

  it('编号各不相同，地址都是站内有的页和锚点', () => {
    const set = loadContent(process.cwd());
    const facts = factsOf(set);
    expect(new Set(facts.map((f) => f.id)).size).toBe(facts.length);
    const routes = routesOf(set);
    const wrong = facts.filter(({ page }) => {
      const [path = '', anchor] = page.split('#');
      const anchors = routes.get(path);
      return !anchors || (anchor !== undefined && anchors !== 'unknown' && !anchors.has(anchor));
    });
    expect([...new Set(wrong.map(({ page }) => page))]).toEqual([]);
  });

  it('字段、条目、正文、案例数字、依据各处的都收', () => {
    const texts = withContent([], (root) => factsOf(loadContent(root))).map((f) => `${f.page} ${f.text}`);
    expect(texts).toContain('/standards/wuhua/a1/#A1-2 支委会会议每月召开一次。');
    expect(texts).toContain('/standards/wuhua/a1/ 大会的次数看条例。');
    expect(texts).toContain('/regulations/zhibu/#a12 支委会一般每月一次。');
    expect(texts.some((text) => text.startsWith('/handbook/dahui/#steps 发通知：会前3天'))).toBe(true);
    expect(texts).toContain('/parameters/#demo-pass-total 合格总分线：80分（2019-01-01起）');
  });
});

describe('抽样', () => {
  const facts = Array.from({ length: 60 }, (_, i) => fact(String(i).padStart(2, '0'), i % 3 ? `第${i}次` : '没有数'));

  it('同一个种子结果相同，与读的先后无关；不重复，没有数字的不抽', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 80 }), (seed, count) => {
        const sample = sampleFacts(facts, seed, count);
        expect(sampleFacts([...facts].reverse(), seed, count)).toEqual(sample);
        expect(new Set(sample).size).toBe(Math.min(count, 40));
        expect(sample.every(({ text }) => hasNumber(text))).toBe(true);
      }),
    );
  });

  it('种子不同，抽的不同', () => {
    const ids = [1, 2, 3].map((seed) => sampleFacts(facts, seed, 10).map((f) => f.id).join());
    expect(new Set(ids).size).toBe(3);
  });
});

describe('sample-facts 命令', () => {
  it('打印说法、页面、出处、依据和核验程度', { timeout: 60_000 }, () => {
    const { status, stdout } = run('--seed', '1');
    expect(status).toBe(0);
    expect(stdout.match(/^\d{2}　/gm)).toHaveLength(30);
    expect(stdout.match(/^ {4}页面：\/.*$/gm)).toHaveLength(30);
    expect(stdout).toMatch(/出处：法规　依据：.*〔(已见转载|二手|未核).*〕/);
  });

  it.each([[[]], [['--seed', '一']], [['--seed', '1', '--count', '0']], [['--sed', '1']]])('用法不对 %j 退出 2', (args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain('用法：npm run sample-facts -- --seed 1');
  });
});
