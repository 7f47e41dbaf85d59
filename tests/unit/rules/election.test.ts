import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/cli/vectors/rules.ts';
import { candidateMinimum } from '../../../src/domain/election/candidates.ts';
import { electionOutcome } from '../../../src/domain/election/election.ts';
import { electionLimits, voteLimits } from '../../../src/domain/election/limits.ts';
import { committeeVote, voteOutcome, type VoteKind } from '../../../src/domain/election/vote.ts';

const { parameter } = loadRules();
const limits = electionLimits(parameter);
const votes = voteLimits(parameter);

function election(eligible: number, present: number, returned: number, seats: number, yes: Record<string, number>) {
  const list = Object.entries(yes).map(([name, count]) => ({ name, yes: count }));
  return electionOutcome({ eligible, present, returned, seats, votes: list }, limits);
}

describe('选举到会与当选（branch §9 R4 表）', () => {
  it.each([
    [3, 3, 3, 2],
    [5, 4, 4, 3],
    [7, 6, 6, 4],
    [9, 8, 8, 5],
    [10, 8, 8, 5],
    [11, 9, 9, 5],
    [15, 12, 12, 7],
    [30, 24, 25, 13],
  ])('应到%i，需到会%i；实到%i，当选最少%i票', (eligible, quorum, present, need) => {
    const at = election(eligible, present, present, 1, { 甲: need });
    expect(at).toMatchObject({ meetingValid: true, quorumNeeded: quorum, yesNeeded: need, elected: ['甲'] });
    expect(election(eligible, present, present, 1, { 甲: need - 1 }).elected).toEqual([]);
    expect(election(eligible, quorum, quorum, 1, {}).meetingValid).toBe(true);
    expect(election(eligible, quorum - 1, quorum - 1, 1, {}).meetingValid).toBe(false);
  });

  it.each([
    ['过半的正好够：全当选，票多在前', 10, 10, 3, { 甲: 6, 乙: 9, 丙: 7, 丁: 5 }, ['乙', '丙', '甲'], [], 0],
    ['过半的多于名额：取前几名', 10, 10, 2, { 甲: 6, 乙: 9, 丙: 7 }, ['乙', '丙'], [], 0],
    ['最后一名票数相等：再次投票', 10, 10, 2, { 甲: 9, 乙: 7, 丙: 7, 丁: 6 }, ['甲'], ['乙', '丙'], 0],
    ['都相等：一个也定不下来', 10, 10, 2, { 甲: 7, 乙: 7, 丙: 7 }, [], ['甲', '乙', '丙'], 0],
    ['相等但名额够：都当选', 10, 10, 2, { 甲: 7, 乙: 7, 丙: 6 }, ['甲', '乙'], [], 0],
    ['过半的不够：另行选举', 10, 10, 3, { 甲: 9, 乙: 5, 丙: 4 }, ['甲'], [], 2],
    ['收回少于发出仍有效，分母还是实到', 10, 7, 1, { 甲: 5 }, [], [], 1],
  ] as const)('%s', (_, present, returned, seats, yes, elected, runoff, vacancies) => {
    expect(election(10, present, returned, seats, yes)).toMatchObject({ elected, runoff, vacancies });
  });

  it('会议或选票无效：没有人当选，缺额等于名额', () => {
    for (const result of [election(10, 7, 7, 2, { 甲: 7 }), election(10, 9, 10, 2, { 甲: 9 })]) {
      expect(result).toMatchObject({ elected: [], runoff: [], vacancies: 2 });
    }
    expect(election(10, 9, 10, 2, {})).toMatchObject({ meetingValid: true, ballotsValid: false });
  });

  const ballot = fc.array(fc.nat(30), { minLength: 1, maxLength: 8 });
  const tally = (list: readonly number[], seats: number, present: number) =>
    electionOutcome(
      {
        eligible: present,
        present,
        returned: present,
        seats,
        votes: list.map((yes, i) => ({ name: `代号${i}`, yes: Math.min(yes, present) })),
      },
      limits,
    );

  it('给当选的人多加一张赞成票，仍然当选', () => {
    fc.assert(
      fc.property(ballot, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 40 }), (list, seats, present) => {
        for (const name of tally(list, seats, present).elected) {
          const i = Number(name.slice(2));
          expect(tally(list.with(i, (list[i] ?? 0) + 1), seats, present).elected).toContain(name);
        }
      }),
    );
  });

  it('当选的都过半、不超过名额；当选、缺额、待定对得上', () => {
    fc.assert(
      fc.property(ballot, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 40 }), (list, seats, present) => {
        const result = tally(list, seats, present);
        const over = list.filter((yes) => 2 * Math.min(yes, present) > present).length;
        expect(result.elected.length).toBeLessThanOrEqual(seats);
        expect(result.vacancies).toBe(Math.max(0, seats - over));
        if (result.runoff.length > 0) {
          expect(result.elected.length).toBeLessThan(seats);
          expect(result.elected.length + result.runoff.length).toBeGreaterThan(seats);
        } else {
          expect(result.elected.length).toBe(Math.min(seats, over));
        }
      }),
    );
  });

  it('人数大得小数装不下，比较也不失准', () => {
    const present = 2 ** 53 - 1;
    const half = (present - 1) / 2;
    expect(election(present, present, present, 1, { 甲: half }).elected).toEqual([]);
    expect(election(present, present, present, 1, { 甲: half + 1 }).elected).toEqual(['甲']);
  });
});

describe('差额（branch §9 R5）', () => {
  it.each([
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
    [6, 8],
    [7, 9],
    [10, 12],
    [11, 14],
  ])('应选%i，候选人至少%i', (seats, minimum) => {
    expect(candidateMinimum(seats, limits).minimum).toBe(minimum);
  });
});

describe('表决（branch §9 R7 表，members §10.3 末栏）', () => {
  const vote = (kind: VoteKind, eligible: number, present: number, yes: number, written = 0) =>
    voteOutcome({ kind, eligible, present, yes, written }, votes);

  it.each([
    [2, 1, 2, 2],
    [3, 2, 2, 2],
    [4, 2, 3, 3],
    [5, 3, 3, 3],
    [7, 4, 4, 4],
    [8, 4, 5, 5],
    [9, 5, 5, 5],
    [10, 5, 6, 6],
    [11, 6, 6, 6],
    [20, 10, 11, 11],
    [23, 12, 12, 12],
    [50, 25, 26, 26],
  ])('应到%i：一般事项到会%i、赞成%i；接收转正到会%i', (n, ordinary, yes, admission) => {
    expect(vote('ordinary', n, n, yes)).toMatchObject({ quorumNeeded: ordinary, yesNeeded: yes, passed: true });
    expect(vote('ordinary', n, n, yes - 1).passed).toBe(false);
    for (const kind of ['admission', 'confirmation'] as const) {
      expect(vote(kind, n, admission, Math.min(yes, admission))).toMatchObject({
        quorum: true,
        quorumNeeded: admission,
        yesNeeded: yes,
      });
      expect(vote(kind, n, admission - 1, 0).quorum).toBe(false);
    }
    expect(vote('ordinary', n, ordinary - 1, 0).quorum).toBe(false);
  });

  it.each([
    ['一般事项正好半数到会：能开会，通不过', vote('ordinary', 20, 10, 10), true, false],
    ['书面赞成计票', vote('admission', 10, 6, 4, 2), true, true],
    ['书面赞成不算到会', vote('admission', 10, 5, 5, 4), false, false],
    ['一般事项不计书面', vote('ordinary', 10, 6, 5, 3), true, false],
    ['转正同接收', vote('confirmation', 10, 6, 4, 2), true, true],
    ['正好一半不通过', vote('admission', 10, 8, 5), true, false],
  ])('%s', (_, result, quorum, passed) => {
    expect(result).toMatchObject({ quorum, passed });
    expect(result.notes.length).toBeGreaterThan(1);
  });

  it('支委会：到会过半可以开，通过按委员半数以上（推定）', () => {
    expect(committeeVote(5, 3, 3, votes)).toMatchObject({ quorum: true, passed: true, quorumNeeded: 3, yesNeeded: 3 });
    expect(committeeVote(4, 2, 2, votes)).toMatchObject({ quorum: true, passed: false });
    expect(committeeVote(5, 3, 3, votes).notes.join('')).toContain('推定');
  });

  it('多一张赞成不会把通过变成不通过', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<VoteKind>('ordinary', 'admission', 'confirmation'),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(60),
        fc.nat(60),
        fc.nat(9),
        (kind, eligible, p, y, written) => {
          const present = Math.min(p, eligible);
          const yes = Math.min(y, present);
          fc.pre(yes < present);
          if (vote(kind, eligible, present, yes, written).passed) {
            expect(vote(kind, eligible, present, yes + 1, written).passed).toBe(true);
          }
        },
      ),
    );
  });
});
