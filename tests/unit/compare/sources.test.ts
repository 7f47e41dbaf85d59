import { describe, expect, it } from 'vitest';
import { chosenGroup, groupsOf, sameAs, sourceLabel, type Source } from '../../../src/islands/compare/sources.ts';
import { SCHEME, item, schemeOf } from '../assessment/fixture.ts';
import { PARTIAL, filed } from './fixture.ts';

const other = schemeOf([item('A1-1', 2)], { id: 'lingwai' });
const source = (key: string, assessment: Source['assessment']): Source => ({ key, name: `${key}.json`, assessment });
const A = source('a', filed(SCHEME, { period: '2025' }));
const B = source('b', filed(SCHEME, { period: '2026-Q3', name: '甲支部' }));
const C = source('c', filed(other));
const NAMES = [{ id: 'ceshi', title: '测试' }];

describe('选进来的自评', () => {
  it('按体系分组，份数多的在前', () => {
    const groups = groupsOf([C, A, B], NAMES);
    expect(groups.map(({ id, title, sources }) => [id, title, sources.length])).toEqual([
      ['ceshi', '测试', 2],
      ['lingwai', 'lingwai', 1],
    ]);
  });

  it('选过哪一组就用哪一组，那一组没有了用份数最多的', () => {
    const groups = groupsOf([C, A, B], NAMES);
    expect(chosenGroup(groups, 'lingwai')?.id).toBe('lingwai');
    expect(chosenGroup(groups, '')?.id).toBe('ceshi');
    expect(chosenGroup(groupsOf([A], NAMES), 'lingwai')?.id).toBe('ceshi');
    expect(chosenGroup([], 'ceshi')).toBeNull();
  });

  it('内容一样的认得出，改过一条就不算一样', () => {
    expect(sameAs([A, B], { ...A.assessment })?.key).toBe('a');
    expect(sameAs([A], filed(SCHEME, { period: '2025', answers: { 'A1-1': PARTIAL } }))).toBeNull();
  });

  it('有名称用名称，没有用代号', () => {
    expect(sourceLabel(A.assessment)).toBe('测试01　2025年');
    expect(sourceLabel(B.assessment)).toBe('甲支部　2026年第三季度');
  });
});
