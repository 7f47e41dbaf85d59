/** 组织关系介绍信的有效期（regulations-members.md §10.4；读法见 vectors/README.md A16）。 */
import { addDays, addMonths, compareDates, daysBetween } from '../calendar/dates.ts';
import type { ParameterLookup } from '../parameters/resolve.ts';

export type LetterCode = 'OVER_90' | 'EXPIRED_ON_ARRIVAL' | 'NO_RECEIPT' | 'DUE_SOON';

export interface LetterInput {
  readonly issuedOn: string;
  /** 信上写明的有效天数，至少 1。 */
  readonly days: number;
  /** 接收日、回执日，没有为 null。 */
  readonly receivedOn: string | null;
  readonly receiptOn: string | null;
  readonly asOf: string;
  /** 高校毕业生党员，另有重开和回执的期限。 */
  readonly graduate?: boolean;
}

export interface LetterFinding {
  readonly code: LetterCode;
  readonly level: 'error' | 'warning' | 'info';
  readonly text: string;
}

export interface LetterLimits {
  readonly maxDays: number;
  readonly dueSoonDays: number;
  readonly graduateReceiptMonths: number;
  readonly graduateReissueMonths: number;
}

export interface LetterResult {
  /** 到期日，当天有效。 */
  readonly expiresOn: string;
  readonly findings: readonly LetterFinding[];
  readonly basis: readonly string[];
  readonly notes: readonly string[];
}

export function letterLimits(parameter: ParameterLookup): LetterLimits {
  return {
    maxDays: parameter('letter-max-days'),
    dueSoonDays: parameter('letter-due-soon-days'),
    graduateReceiptMonths: parameter('letter-graduate-receipt-months'),
    graduateReissueMonths: parameter('letter-graduate-reissue-months'),
  };
}

/** 到期日超出 9999 年时抛 RangeError。 */
export function checkLetter(input: LetterInput, limits: LetterLimits): LetterResult {
  const { issuedOn, days, receivedOn, receiptOn, asOf } = input;
  const expiresOn = addDays(issuedOn, days);
  const left = daysBetween(asOf, expiresOn);
  const findings: LetterFinding[] = [];
  if (days > limits.maxDays) {
    const text = `有效期${days}天，超过惯例上限${limits.maxDays}天，请核对是不是写错。`;
    findings.push({ code: 'OVER_90', level: 'warning', text });
  }
  if (receivedOn !== null && compareDates(receivedOn, expiresOn) > 0) {
    const text = `${receivedOn}接收时已经过期，由原党组织说明情况后重新开具。`;
    findings.push({ code: 'EXPIRED_ON_ARRIVAL', level: 'error', text });
  }
  if (receiptOn === null && left < 0) {
    const text = '已经到期还没有收到回执：转出的党员没有被接收以前，原支部仍负管理责任，请马上联系对方和本人。';
    findings.push({ code: 'NO_RECEIPT', level: 'warning', text });
  }
  if (receivedOn === null && receiptOn === null && left >= 0 && left <= limits.dueSoonDays) {
    const text = left === 0 ? '今天到期，请催本人当天办理。' : `还有${left}天到期，请提醒本人抓紧办理。`;
    findings.push({ code: 'DUE_SOON', level: 'info', text });
  }
  return { expiresOn, findings, basis: ['jiaoguan-tiaoli#a25'], notes: notesOf(input, expiresOn, limits) };
}

function notesOf(input: LetterInput, expiresOn: string, limits: LetterLimits): string[] {
  const { issuedOn, days, receivedOn, receiptOn, asOf } = input;
  const notes = [`${issuedOn}开具，有效期${days}天，到${expiresOn}为止，当天有效；天数以信上填写的为准。`];
  if (receivedOn !== null && compareDates(receivedOn, issuedOn) < 0) notes.push('接收日早于开具日，请核对。');
  if (receiptOn !== null && compareDates(receiptOn, receivedOn ?? issuedOn) < 0) {
    notes.push(`回执日早于${receivedOn === null ? '开具日' : '接收日'}，请核对。`);
  }
  if (compareDates(asOf, expiresOn) > 0 && receivedOn === null) {
    notes.push('没有按期转接、又连续6个月不参加组织生活或者不交党费的，按教育管理条例第三十一条核查，本站不作认定。');
  }
  if (input.graduate === true) notes.push(...graduateNotes(input, limits));
  return notes;
}

function graduateNotes({ issuedOn, receivedOn, receiptOn, asOf }: LetterInput, limits: LetterLimits): string[] {
  const notes: string[] = [];
  const reissueBy = addMonths(issuedOn, limits.graduateReissueMonths);
  if (receivedOn === null && compareDates(asOf, reissueBy) <= 0) {
    notes.push(`高校毕业生有客观原因逾期的，${reissueBy}以前可以凭原凭证重新开具。`);
  }
  if (receivedOn !== null && receiptOn === null) {
    notes.push(`接收方应在${addMonths(receivedOn, limits.graduateReceiptMonths)}以前转回回执。`);
  }
  return notes;
}
