import { candidateMinimum } from '../../domain/election/candidates.ts';
import { electionLimits } from '../../domain/election/limits.ts';
import { readCount } from './fields.ts';
import type { Tool } from './tool.ts';

/** 差额候选人。 */
export const candidates: Tool = ({ input, rules }) =>
  candidateMinimum(readCount(input, 'seats', { min: 1 }), electionLimits(rules.parameter));
