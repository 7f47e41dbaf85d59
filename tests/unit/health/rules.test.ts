import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_QUOTA_LIMITS } from '../../../src/domain/health/quota.ts';
import { HEALTH_RULES } from '../../../src/domain/health/rules.ts';
import { CASES } from './cases.ts';
import { hits } from './fixture.ts';

describe('每条规则一正一反', () => {
  it.each(CASES)('$rule 查得出', ({ rule, bad, found, says }) => {
    const list = hits(rule, bad);
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject(found);
    expect(list[0]?.message).toContain(says);
  });

  it.each(CASES)('$rule 没有的不报', ({ rule, good }) => {
    expect(hits(rule, good)).toEqual([]);
  });

  it('规则表里的每一条都有', () => {
    expect(CASES.map((c) => c.rule)).toEqual(HEALTH_RULES.map((r) => r.id));
  });
});

describe('规则表', () => {
  it('编号唯一、从 TJ-01 起不缺号', () => {
    expect(HEALTH_RULES.map((r) => r.id)).toEqual(HEALTH_RULES.map((_, i) => `TJ-${String(i + 1).padStart(2, '0')}`));
  });

  it('查什么、依据都写了，名称不重', () => {
    expect(HEALTH_RULES.filter((r) => r.title === '' || r.basis === '')).toEqual([]);
    expect(new Set(HEALTH_RULES.map((r) => r.title)).size).toBe(HEALTH_RULES.length);
  });

  it('评优的分母与参数表一致', () => {
    const parameters = parse(readFileSync('content/parameters/appraisal.yaml', 'utf8')) as {
      id: string;
      values: { value: number; to?: string }[];
    }[];
    const current = parameters.find((p) => p.id === 'excellent-ratio-denominator')?.values.find((v) => !v.to);
    expect(DEFAULT_QUOTA_LIMITS.denominator).toBe(current?.value);
  });
});
