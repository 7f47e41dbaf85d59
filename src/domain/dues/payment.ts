/** 实交够不够、少交可不可以（regulations-members.md §10.1）。 */
import { roundCents } from './calculate.ts';
import { centsText, type Cents } from './money.ts';

export type PaymentVerdict = 'enough' | 'cent' | 'short';

export interface PaymentCheck {
  /** enough 足额；cent 只差分位（两种取整都说得通）；short 不足额。 */
  readonly verdict: PaymentVerdict;
  /** 疑似取整到元或角；看不出来为 null。 */
  readonly suspect: 'yuan' | 'jiao' | null;
  /** 按进到分算少多少；足额为 0。 */
  readonly missing: Cents;
  readonly basis: readonly string[];
  readonly notes: readonly string[];
}

/** exact 为一个月的准数（千分之一分）；cap 为月交额上限，超过的部分自愿，不算少交。 */
export function checkPayment(exact: bigint, paid: Cents, cap: Cents): PaymentCheck {
  const capped = (cents: Cents) => (cents > cap ? cap : cents);
  const low = capped(roundCents(exact, 'half-up'));
  const high = capped(roundCents(exact, 'up'));
  const basis = ['dangfei-guiding#a13'];
  if (paid >= high) {
    return { verdict: 'enough', suspect: null, missing: 0n, basis, notes: [`应交${centsText(high)}元，已足额。`] };
  }
  const missing = high - paid;
  if (paid >= low) {
    const note = `实交${centsText(paid)}元，按四舍五入够、按进到分差${centsText(missing)}元，取整方式以上级规定为准。`;
    return { verdict: 'cent', suspect: null, missing, basis, notes: [note] };
  }
  const suspect = paid % 100n === 0n ? 'yuan' : paid % 10n === 0n ? 'jiao' : null;
  const notes = [`应交${centsText(high)}元，实交${centsText(paid)}元，少${centsText(missing)}元，不足额。`];
  if (suspect === 'yuan') notes.push('实交是整元，疑似四舍五入到元；没有文件允许这样取整。');
  if (suspect === 'jiao') notes.push('实交是整角，疑似四舍五入到角；没有文件允许这样取整。');
  return { verdict: 'short', suspect, missing, basis, notes };
}

/** 少交、免交走什么程序。 */
export function reliefRoute(retired: boolean): { readonly basis: readonly string[]; readonly note: string } {
  return retired
    ? {
        basis: ['dangfei-tongzhi#jianmian'],
        note: '离退休党员生活困难的，本人说明情况，支部研究同意即可少交或免交，记入会议记录。',
      }
    : {
        basis: ['dangfei-guiding#a7'],
        note: '交纳党费有困难的，本人提出，支部研究，报上一级党委批准后少交或免交；批准以前照常交。',
      };
}
