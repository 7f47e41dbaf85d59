/** 选进来的自评：去重、按体系分组。纯函数，界面只管显示。 */
import type { Assessment } from '../../schemas/result-file.ts';
import { periodText } from '../../domain/assessment/period.ts';

export interface Source {
  /** 文件为“file:序号”，草稿为草稿的键。 */
  readonly key: string;
  /** 文件名，或“本机草稿”。 */
  readonly name: string;
  readonly assessment: Assessment;
}

export interface SchemeName {
  readonly id: string;
  readonly title: string;
}

export interface Group extends SchemeName {
  readonly sources: readonly Source[];
}

/** 体系的短名；不认识的写编号。 */
export function titleOf(id: string, schemes: readonly SchemeName[]): string {
  return schemes.find((scheme) => scheme.id === id)?.title ?? id;
}

/** 按体系分组，份数多的在前；同样多的照选进来的先后。 */
export function groupsOf(sources: readonly Source[], schemes: readonly SchemeName[]): Group[] {
  const ids = [...new Set(sources.map(({ assessment }) => assessment.scheme.id))];
  return ids
    .map((id): Group => ({
      id,
      title: titleOf(id, schemes),
      sources: sources.filter(({ assessment }) => assessment.scheme.id === id),
    }))
    .sort((a, b) => b.sources.length - a.sources.length);
}

/** 要比的那一组：选过的还在就用选过的，否则用份数最多的。 */
export function chosenGroup(groups: readonly Group[], picked: string): Group | null {
  return groups.find(({ id }) => id === picked) ?? groups[0] ?? null;
}

/** “甲支部　2026年”，认得出是哪一份。 */
export function sourceLabel({ unit, period }: Assessment): string {
  return `${unit.name?.trim() || unit.code.trim() || '没有写代号'}　${periodText(period)}`;
}

/** 内容完全相同的另一份；没有为 null。 */
export function sameAs(sources: readonly Source[], assessment: Assessment): Source | null {
  const text = JSON.stringify(assessment);
  return sources.find((source) => JSON.stringify(source.assessment) === text) ?? null;
}
