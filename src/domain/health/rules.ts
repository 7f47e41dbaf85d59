import { CONFLICT_RULES } from './conflicts.ts';
import { EVIDENCE_RULES } from './evidence.ts';
import { FILING_RULES } from './filing.ts';
import { HISTORY_RULES } from './history.ts';
import type { HealthRule } from './model.ts';
import { QUOTA_RULES } from './quota.ts';
import { RECTIFY_RULES } from './rectify.ts';

/** 填报体检的全部规则，按编号排。编号定了不改、不复用；新规则接着往后编。 */
export const HEALTH_RULES: readonly HealthRule[] = [
  ...EVIDENCE_RULES,
  ...RECTIFY_RULES,
  ...QUOTA_RULES,
  ...CONFLICT_RULES,
  ...HISTORY_RULES,
  ...FILING_RULES,
].sort((a, b) => (a.id < b.id ? -1 : 1));
