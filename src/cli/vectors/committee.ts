import { committeeLimits, committeeVerdict } from '../../domain/organization/committee.ts';
import { readCount } from './fields.ts';
import type { Tool } from './tool.ts';

/** 支委会（README A5）。 */
export const committee: Tool = ({ input, rules }) =>
  committeeVerdict(
    { full: readCount(input, 'full'), size: readCount(input, 'size') },
    committeeLimits(rules.parameter),
  );
