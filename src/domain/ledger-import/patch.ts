/** 选定的改动怎么写进作答。 */
import type { Answer, Assessment } from '../../schemas/result-file.ts';
import type { LedgerField } from './model.ts';

export interface LedgerPick {
  readonly item: string;
  readonly field: LedgerField;
  readonly after: string;
}

export interface LedgerPatch {
  readonly item: string;
  readonly change: Pick<Answer, 'action' | 'ownerRole' | 'due' | 'task'>;
}

/** 同一条的几处合成一次；task 里没动的键保留。同一栏选了两次的，以后一次为准。 */
export function ledgerPatches(assessment: Assessment, picks: readonly LedgerPick[]): LedgerPatch[] {
  const byItem = new Map<string, LedgerPatch['change']>();
  for (const { item, field, after } of picks) {
    const change = byItem.get(item) ?? {};
    if (field === 'action' || field === 'ownerRole' || field === 'due') change[field] = after;
    else change.task = { ...(change.task ?? assessment.answers[item]?.task), [field]: after };
    byItem.set(item, change);
  }
  return Array.from(byItem, ([item, change]) => ({ item, change }));
}
