import { electionOutcome, type CandidateVotes } from '../../domain/election/election.ts';
import { electionLimits } from '../../domain/election/limits.ts';
import { BadInput, isFields, readCount, show, type Fields } from './fields.ts';
import type { Tool } from './tool.ts';

/** 选举（README A7、A8）。收回票数可以多于实到人数，那是选举无效，不是写错。 */
export const election: Tool = ({ input, rules }) => {
  const eligible = readCount(input, 'eligible', { min: 1 });
  const present = readCount(input, 'present');
  if (present > eligible) throw new BadInput(`present（${present}）不能多于 eligible（${eligible}）`);
  const returned = readCount(input, 'returned');
  const seats = readCount(input, 'seats', { min: 1 });
  return electionOutcome(
    { eligible, present, returned, seats, votes: readVotes(input, returned) },
    electionLimits(rules.parameter),
  );
};

function readVotes(input: Fields, returned: number): CandidateVotes[] {
  const list = input['votes'] ?? null;
  if (list === null) throw new BadInput('缺少 votes');
  if (!Array.isArray(list)) throw new BadInput(`votes 要写成数组，写的是 ${show(list)}`);
  const names = new Set<string>();
  return list.map((entry: unknown, i) => {
    const place = `votes 第${i + 1}项`;
    if (!isFields(entry)) throw new BadInput(`${place}要写成 {"name": "甲", "yes": 8}，写的是 ${show(entry)}`);
    const name = entry['name'] ?? null;
    if (typeof name !== 'string' || name.trim() === '') {
      throw new BadInput(`${place}的 name 要写成文字，写的是 ${show(name)}`);
    }
    if (names.has(name)) throw new BadInput(`${place}的 name ${show(name)} 重复了`);
    names.add(name);
    const yes = readCount({ [`${place}的 yes`]: entry['yes'] }, `${place}的 yes`);
    if (yes > returned) throw new BadInput(`${place}的 yes（${yes}）不能多于 returned（${returned}）`);
    return { name, yes };
  });
}
