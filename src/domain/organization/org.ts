/** 组织设置：该设什么、够不够格（regulations-branch.md §9 R1）。 */
import type { ParameterLookup } from '../parameters/resolve.ts';

/** 临时党支部、联合党支部、党支部、党总支、党的基层委员会。 */
export type OrganizationForm = 'TEMPORARY' | 'JOINT' | 'BRANCH' | 'GENERAL_BRANCH' | 'COMMITTEE';

export interface OrganizationInput {
  /** 正式党员数。 */
  readonly full: number;
  /** 预备党员数。 */
  readonly probationary: number;
  /** 是不是党政机关（含参照执行的单位）。 */
  readonly agency: boolean;
  /** 为某项任务临时组建、组织关系不转接的机构。 */
  readonly temporary: boolean;
  /** 覆盖几个单位，至少 1；不影响该设什么，只用来提示。 */
  readonly units: number;
}

/** 人数线，单位：人；jointMaxUnits 为个。 */
export interface OrganizationLimits {
  readonly branchMinFull: number;
  readonly branchMaxMembers: number;
  readonly branchNearMembers: number;
  readonly jointMaxUnits: number;
  readonly generalBranchMinMembers: number;
  readonly partyCommitteeMinMembers: number;
}

export interface OrganizationResult {
  readonly form: OrganizationForm;
  /** 机关恰好 50 人或 100 人：条文两说，报上级确定。 */
  readonly ambiguous: boolean;
  /** 依据编号，例如 zhibu-tiaoli#a4。 */
  readonly basis: readonly string[];
  readonly notes: readonly string[];
}

/** 从参数表取组织设置用到的数。 */
export function organizationLimits(parameter: ParameterLookup): OrganizationLimits {
  return {
    branchMinFull: parameter('branch-min-full'),
    branchMaxMembers: parameter('branch-max-members'),
    branchNearMembers: parameter('branch-near-members'),
    jointMaxUnits: parameter('joint-max-units'),
    generalBranchMinMembers: parameter('general-branch-min-members'),
    partyCommitteeMinMembers: parameter('party-committee-min-members'),
  };
}

/** 人数为非负整数，由调用方保证。 */
export function organizationForm(input: OrganizationInput, limits: OrganizationLimits): OrganizationResult {
  if (input.temporary) return temporaryBranch();
  if (input.full < limits.branchMinFull) return jointBranch(input, limits);
  return input.agency ? agencyForm(input, limits) : ordinaryBranch(input, limits);
}

function temporaryBranch(): OrganizationResult {
  return {
    form: 'TEMPORARY',
    ambiguous: false,
    basis: ['zhibu-tiaoli#a8'],
    notes: [
      '临时党支部须经上级党组织批准，书记、副书记、委员由批准的党组织指定。',
      '一般不发展党员、不处分处置党员、不收缴党费、不选党代表、不换届；机构撤销，支部随之撤销。',
    ],
  };
}

function jointBranch(input: OrganizationInput, limits: OrganizationLimits): OrganizationResult {
  return {
    form: 'JOINT',
    ambiguous: false,
    basis: ['zhibu-tiaoli#a5', 'zhibu-tiaoli#a7'],
    notes: [
      `正式党员${input.full}人，不足${limits.branchMinFull}人，不能单独成立支部，应与相邻相近的单位成立联合党支部。`,
      `联合后正式党员合计应达到${limits.branchMinFull}人（推定）。已经设了支部的，报上级调整或撤销。`,
      ...unitNotes(input, limits),
    ],
  };
}

function ordinaryBranch(input: OrganizationInput, limits: OrganizationLimits): OrganizationResult {
  const total = input.full + input.probationary;
  const notes = [foundNote(limits), ...unitNotes(input, limits)];
  if (total > limits.branchMaxMembers) {
    notes.push(`党员共${total}人，超过支部一般不超过${limits.branchMaxMembers}人的规模，建议拆分，或报上级研究。`);
  } else if (total >= limits.branchNearMembers) {
    notes.push(nearNote(total, limits));
  }
  return { form: 'BRANCH', ambiguous: false, basis: ['zhibu-tiaoli#a4'], notes };
}

function agencyForm(input: OrganizationInput, limits: OrganizationLimits): OrganizationResult {
  const total = input.full + input.probationary;
  const { generalBranchMinMembers: generalMin, partyCommitteeMinMembers: committeeMin } = limits;
  const counting = `${generalMin}人、${committeeMin}人的线按含预备党员计（推定），以上级党组织认定为准。`;
  const units = unitNotes(input, limits);

  if (total >= committeeMin) {
    const ambiguous = total === committeeMin;
    const notes = [`党员共${total}人，达到${committeeMin}人，应设党的基层委员会。`, counting, ...units];
    if (ambiguous) notes.push(`恰好${committeeMin}人，设党委和设党总支的条文都说得通，先按设党委准备，报上级确定。`);
    return { form: 'COMMITTEE', ambiguous, basis: ['jiguan-tiaoli#a5', 'jiguan-tiaoli#a6'], notes };
  }
  if (total >= generalMin) {
    const ambiguous = total === generalMin;
    const notes = [`党员共${total}人，在${generalMin}人以上、${committeeMin}人以下，应设党总支。`, counting, ...units];
    if (ambiguous) notes.push(`恰好${generalMin}人，仍设支部和改设党总支两可，报上级确定。`);
    return { form: 'GENERAL_BRANCH', ambiguous, basis: ['jiguan-tiaoli#a6', 'zhibu-tiaoli#a4'], notes };
  }
  const notes = [foundNote(limits), '因工作需要，经上级批准也可以设党总支或党委。', ...units];
  if (total >= limits.branchNearMembers) notes.push(nearNote(total, limits), counting);
  return {
    form: 'BRANCH',
    ambiguous: false,
    basis: ['zhibu-tiaoli#a4', 'jiguan-tiaoli#a7', 'jiguan-tiaoli#a6'],
    notes,
  };
}

function foundNote(limits: OrganizationLimits): string {
  return `正式党员达到${limits.branchMinFull}人，应当成立党支部；还没有设的属应设未设。`;
}

function nearNote(total: number, limits: OrganizationLimits): string {
  return `党员共${total}人，接近支部一般不超过${limits.branchMaxMembers}人的规模，请提前与上级商量。`;
}

function unitNotes(input: OrganizationInput, limits: OrganizationLimits): string[] {
  if (input.units <= limits.jointMaxUnits) return [];
  return [`覆盖${input.units}个单位，超过联合党支部一般不超过${limits.jointMaxUnits}个的规模，请说明理由。`];
}
