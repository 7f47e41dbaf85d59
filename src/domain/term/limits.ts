/** 换届用到的年限、提前量，从参数表取（branch.yaml、term.yaml）。 */
import type { ParameterLookup } from '../parameters/resolve.ts';

export interface TermLimits {
  /** 任期，年。 */
  readonly years: number;
  /** 上级提醒的提前量，月。 */
  readonly remindMonths: number;
  /** 请示的提前量，月；地方可改。 */
  readonly requestMonths: number;
  /** 延期、提前各不超过几个月。 */
  readonly shiftMonths: number;
}

/** 各步的提前量，天；都从届满日往前数，reportAfter 从选举大会往后数。 */
export interface TermLeads {
  readonly decideBeforeRequest: number;
  readonly reply: number;
  readonly nominate: number;
  readonly candidates: number;
  readonly meeting: number;
  readonly reportAfter: number;
}

export function termLimits(parameter: ParameterLookup): TermLimits {
  return {
    years: parameter('term-years'),
    remindMonths: parameter('remind-lead-months'),
    requestMonths: parameter('request-lead-months'),
    shiftMonths: parameter('term-shift-limit-months'),
  };
}

export function termLeads(parameter: ParameterLookup): TermLeads {
  return {
    decideBeforeRequest: parameter('term-decide-lead-days'),
    reply: parameter('term-reply-lead-days'),
    nominate: parameter('term-nominate-lead-days'),
    candidates: parameter('term-candidates-lead-days'),
    meeting: parameter('term-meeting-lead-days'),
    reportAfter: parameter('term-report-after-days'),
  };
}
