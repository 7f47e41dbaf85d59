import { voteLimits } from '../../domain/election/limits.ts';
import { VOTE_KINDS, voteOutcome } from '../../domain/election/vote.ts';
import { BadInput, readChoice, readCount } from './fields.ts';
import type { Tool } from './tool.ts';

/** 表决（README A8、A9）。 */
export const vote: Tool = ({ input, rules }) => {
  const kind = readChoice(input, 'kind', VOTE_KINDS);
  const eligible = readCount(input, 'eligible', { min: 1 });
  const present = readCount(input, 'present');
  if (present > eligible) throw new BadInput(`present（${present}）不能多于 eligible（${eligible}）`);
  const yes = readCount(input, 'yes');
  if (yes > present) throw new BadInput(`yes（${yes}）不能多于 present（${present}）`);
  const written = readCount(input, 'written', { fallback: 0 });
  return voteOutcome({ kind, eligible, present, yes, written }, voteLimits(rules.parameter));
};
