/** 支委会要不要设、设几个人（regulations-branch.md §9 R2）。 */
import type { ParameterLookup } from '../parameters/resolve.ts';

export interface CommitteeInput {
  /** 正式党员数。 */
  readonly full: number;
  /** 现有支委会委员数，没有设为 0。 */
  readonly size: number;
}

/** 人数线，单位：人。 */
export interface CommitteeLimits {
  readonly branchMinFull: number;
  readonly minFull: number;
  readonly sizeMin: number;
  readonly sizeMax: number;
  readonly sizeLimit: number;
}

export interface CommitteeResult {
  /** 应不应当设支委会。 */
  readonly required: boolean;
  /** ok 合规；explain 超出“一般”，要说明理由；violation 不合规定。 */
  readonly verdict: 'ok' | 'explain' | 'violation';
  readonly basis: readonly string[];
  readonly notes: readonly string[];
}

/** 从参数表取支委会用到的数。 */
export function committeeLimits(parameter: ParameterLookup): CommitteeLimits {
  return {
    branchMinFull: parameter('branch-min-full'),
    minFull: parameter('committee-min-full'),
    sizeMin: parameter('committee-size-min'),
    sizeMax: parameter('committee-size-max'),
    sizeLimit: parameter('committee-size-limit'),
  };
}

/** 人数为非负整数，由调用方保证。 */
export function committeeVerdict(input: CommitteeInput, limits: CommitteeLimits): CommitteeResult {
  return input.full < limits.minFull ? withoutCommittee(input, limits) : withCommittee(input, limits);
}

function withoutCommittee({ full, size }: CommitteeInput, limits: CommitteeLimits): CommitteeResult {
  const notes = [
    `正式党员${full}人，不足${limits.minFull}人，不设支委会，设书记1名，必要时设副书记1名，由党员大会直接选举。`,
  ];
  if (size > 0) notes.push(`现设委员${size}人，与人数不符，请报上级调整。`);
  if (full < limits.branchMinFull) notes.push(`正式党员不足${limits.branchMinFull}人，也不能单独成立支部。`);
  return {
    required: false,
    verdict: size === 0 ? 'ok' : 'violation',
    basis: ['zhibu-tiaoli#a20', 'jiguan-tiaoli#a7'],
    notes,
  };
}

function withCommittee({ full, size }: CommitteeInput, limits: CommitteeLimits): CommitteeResult {
  const { sizeMin, sizeMax, sizeLimit } = limits;
  const range = `${sizeMin}至${sizeMax}人`;
  const notes = [`正式党员${full}人，达到${limits.minFull}人，应当设支委会。`];
  let verdict: CommitteeResult['verdict'] = 'ok';
  if (size === 0) {
    verdict = 'violation';
    notes.push(`还没有设支委会，请及时报上级，由党员大会选举产生，委员${range}。`);
  } else if (size < sizeMin) {
    verdict = 'violation';
    notes.push(`现有委员${size}人，少于${sizeMin}人，请及时补选。`);
  } else if (size > sizeLimit) {
    verdict = 'violation';
    notes.push(`现有委员${size}人，超过最多${sizeLimit}人，请报上级调整。`);
  } else if (size > sizeMax) {
    verdict = 'explain';
    notes.push(`现有委员${size}人，在${sizeLimit}人以内，但多于通常的${range}，请说明理由。`);
  }
  if (size > 0) notes.push('书记、组织委员、宣传委员、纪检委员都要有人担任；副书记必要时设1名。');
  if (size > 0 && size % 2 === 0) notes.push('委员是双数：条文没有要求单数，只是表决可能相持，供参考。');
  return { required: true, verdict, basis: ['zhibu-tiaoli#a20', 'jiguan-tiaoli#a7', 'jiguan-tiaoli#a9'], notes };
}
