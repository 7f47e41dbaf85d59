/** 发展党员各步的期限，从参数表取（content/parameters/membership.yaml）。 */
import type { ParameterLookup } from '../parameters/resolve.ts';

export interface MembershipLimits {
  readonly minAge: number;
  readonly talkMonths: number;
  readonly inspectionMonths: number;
  readonly cultivationMonths: number;
  readonly noticeWorkdays: number;
  readonly trainingDays: number;
  readonly trainingHours: number;
  readonly admissionMonths: number;
  readonly leavingMonths: number;
  readonly approvalMonths: number;
  readonly approvalMaxMonths: number;
  readonly oathMonths: number;
  readonly probationMonths: number;
  readonly confirmDiscussMonths: number;
  readonly confirmApplyEarlyDays: number;
  readonly confirmApprovalMonths: number;
  readonly extensionMinMonths: number;
  readonly extensionMaxMonths: number;
  readonly transferredConfirmMonths: number;
}

export function membershipLimits(parameter: ParameterLookup): MembershipLimits {
  return {
    minAge: parameter('applicant-min-age'),
    talkMonths: parameter('talk-within-months'),
    inspectionMonths: parameter('inspection-every-months'),
    cultivationMonths: parameter('cultivation-min-months'),
    noticeWorkdays: parameter('notice-min-workdays'),
    trainingDays: parameter('training-min-days'),
    trainingHours: parameter('training-min-hours'),
    admissionMonths: parameter('admission-after-review-months'),
    leavingMonths: parameter('leaving-soon-months'),
    approvalMonths: parameter('admission-approval-months'),
    approvalMaxMonths: parameter('admission-approval-max-months'),
    oathMonths: parameter('oath-within-months'),
    probationMonths: parameter('probation-months'),
    confirmDiscussMonths: parameter('confirm-discuss-months'),
    confirmApplyEarlyDays: parameter('confirm-apply-early-days'),
    confirmApprovalMonths: parameter('confirm-approval-months'),
    extensionMinMonths: parameter('extension-min-months'),
    extensionMaxMonths: parameter('extension-max-months'),
    transferredConfirmMonths: parameter('transferred-confirm-max-months'),
  };
}
