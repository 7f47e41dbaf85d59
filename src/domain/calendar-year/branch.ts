/** 按支部情况筛：一种情况没说，就当两种都可能，相关的事都留着。 */
import type { Timed } from './model.ts';

/** 支部情况编号（各体系 conditions 的编号）→ 是、否；没写为不限。 */
export type BranchFacts = Readonly<Record<string, boolean>>;

/** 支部类型：一个支部只是其中一种。title 为空的，用标准里这个情况的叫法。 */
export const BRANCH_KINDS: readonly { readonly id: string; readonly title?: string; readonly facts: BranchFacts }[] = [
  { id: 'all', title: '全部支部', facts: {} },
  { id: 'serving', title: '在职党员支部', facts: { retired: false, temporary: false, newlyFounded: false } },
  { id: 'retired', facts: { retired: true, temporary: false } },
  { id: 'newlyFounded', facts: { newlyFounded: true, temporary: false } },
  { id: 'temporary', facts: { temporary: true } },
];

/** 可以同时有的情况，勾上就不列用不着的事。 */
export const BRANCH_TICKS = ['noCommittee', 'noGroups', 'noCandidates', 'noVacancy'] as const;

export function appliesTo({ unless, only }: Pick<Timed, 'unless' | 'only'>, facts: BranchFacts): boolean {
  return unless.every((id) => facts[id] !== true) && only.every((id) => facts[id] !== false);
}
