import { compareAssessments } from '../../../src/domain/compare/build.ts';
import type { CompareItem, Comparison } from '../../../src/domain/compare/model.ts';
import type { Scheme } from '../../../src/domain/standard/model.ts';
import type { Answer, Assessment } from '../../../src/schemas/result-file.ts';
import { SCHEME, allAnswered, assessmentOf, type Overrides } from '../assessment/fixture.ts';

export const MET: Answer = { verdict: 'met' };
export const PARTIAL: Answer = { verdict: 'partial' };
export const UNMET: Answer = { verdict: 'unmet' };
export const NA: Answer = { verdict: 'na', naReason: '本年度不涉及' };
export const EMPTY: Answer = {};

export interface Draft extends Overrides {
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly period?: string;
  readonly version?: string;
  readonly code?: string;
  readonly name?: string;
  readonly preset?: string;
  readonly updatedAt?: string;
}

/** 一份自评；没写的条目全部达标，写了空对象的为未填。 */
export function filed(scheme: Scheme, draft: Draft = {}): Assessment {
  const { answers = {}, period = '2026', version, code, name, preset, updatedAt, ...overrides } = draft;
  const base = assessmentOf(scheme, allAnswered(scheme, 'met', answers), overrides);
  return {
    ...base,
    period,
    scheme: { ...base.scheme, version: version ?? base.scheme.version },
    unit: { ...base.unit, ...(code ? { code } : {}), ...(name ? { name } : {}), ...(preset ? { preset } : {}) },
    updatedAt: updatedAt ?? base.updatedAt,
  };
}

export function compare(assessments: readonly Assessment[], scheme: Scheme = SCHEME): Comparison {
  const result = compareAssessments(assessments.map((assessment) => ({ scheme, assessment })));
  if (!result.ok) throw new Error(result.message);
  return result.comparison;
}

/** 一条在各期依次作答，逐年一期。 */
export function historyItem(id: string, answers: readonly Answer[], scheme: Scheme = SCHEME): CompareItem {
  const files = answers.map((answer, i) => filed(scheme, { answers: { [id]: answer }, period: String(2024 + i) }));
  return itemOf(compare(files, scheme), id);
}

export function itemOf(comparison: Comparison, id: string): CompareItem {
  const found = comparison.items.find((item) => item.id === id);
  if (!found) throw new Error(`没有 ${id}`);
  return found;
}

export function topicOf(comparison: Comparison, topic: string): { readonly same: boolean; readonly text: string } {
  const found = comparison.comparability.points.find((point) => point.topic === topic);
  if (!found) throw new Error(`可比性里没有“${topic}”`);
  return found;
}
