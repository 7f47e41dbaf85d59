/** 身份证号、手机号、银行卡号的认法。宁可多提醒，但拦截（block）只给校验位正确的身份证号。 */
import { candidates, type Candidate } from './digits.ts';
import type { Located } from './finding.ts';

/** GB/T 2260 省级代码；81、82、83 为港澳台居民居住证，91 为外国人永久居留证。 */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
/** GB 11643 校验位的加权因子与校验码。 */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CODES = '10X98765432';

/**
 * 身份证号习惯的断法：地区、年、月、日、顺序码之间，或每 1、3、4、6 位一断。
 * 不收第 2、8 位的断、不收两位一断：日期清单正好断在那里，收了会把日期误拦成身份证号。
 */
const ID_CUTS = new Set([3, 4, 6, 10, 12, 14, 15, 17]);
const EVEN_SIZES = new Set([1, 3, 4, 6]);
/** 手机号习惯的断法：344、38、74、443、335、56。 */
const PHONE_CUTS = new Set(['', '3,7', '3', '7', '4,8', '3,6', '5']);

/** @param text 已换成半角的文字 */
export function findNumbers(text: string): Located[] {
  const all = candidates(text);
  const found: Located[] = [];
  // 先认身份证，认走的数字不再当银行卡、手机号
  for (const recognise of [idCard, bankCard, phone, oldIdCard]) {
    for (const candidate of all) {
      for (const one of recognise(candidate, text)) {
        if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one);
      }
    }
  }
  return found;
}

function idCard(candidate: Candidate): Located[] {
  const { digits, cuts } = candidate;
  if (digits.length > 18 && cuts.length === 0) return idCardsInside(candidate);
  if (digits.length !== 18 || !isBirthDate(digits.slice(6, 14))) return [];
  const knownProvince = PROVINCES.has(digits.slice(0, 2));
  const plainCuts = cuts.every((cut) => ID_CUTS.has(cut)) || isEven(cuts, digits.length);
  if (cuts.length > 0 && !(knownProvince && plainCuts)) return [];
  if (hasValidCheckCode(digits)) return [blockedId(candidate)];
  // 地区码、日期都对而校验位不对：多半是抄错的身份证号。近年的日期更像文件编号，不提醒
  if (!knownProvince || Number(digits.slice(6, 10)) > 2019) return [];
  return [
    located(
      candidate,
      'id-card',
      'warn',
      mask(digits, 3, 2),
      '像是身份证号，但校验位对不上。如果确是身份证号，请删去。',
    ),
  ];
}

/** 十九位以上连写的数字里夹着身份证号。 */
function idCardsInside({ digits, start }: Candidate): Located[] {
  const found: Located[] = [];
  for (let at = 0; at + 18 <= digits.length; at += 1) {
    const part = digits.slice(at, at + 18);
    if (PROVINCES.has(part.slice(0, 2)) && isBirthDate(part.slice(6, 14)) && hasValidCheckCode(part)) {
      found.push(blockedId({ digits: part, cuts: [], start: start + at, end: start + at + 18 }));
    }
  }
  return found;
}

function blockedId(candidate: Candidate): Located {
  const message = '像是身份证号（校验位正确）。自评用不着身份证号，请删去后再保存、导出。';
  return located(candidate, 'id-card', 'block', mask(candidate.digits, 3, 2), message);
}

/** 1999年以前的15位号：6位地区、6位出生日期（19xx年）、3位顺序码。 */
function oldIdCard(candidate: Candidate): Located[] {
  const { digits, cuts } = candidate;
  if (digits.length !== 15 || !cuts.every((cut) => cut === 6 || cut === 12)) return [];
  if (!PROVINCES.has(digits.slice(0, 2)) || !isBirthDate(`19${digits.slice(6, 12)}`)) return [];
  return [located(candidate, 'id-card', 'warn', mask(digits, 3, 2), '像是15位的旧身份证号。如果确是，请删去。')];
}

function phone(candidate: Candidate, text: string): Located[] {
  const country = /^(00)?86(?=1\d{10}$)/.exec(candidate.digits)?.[0].length ?? 0;
  const digits = candidate.digits.slice(country);
  const cuts = candidate.cuts.map((cut) => cut - country).filter((cut) => cut > 0);
  if (!/^1[3-9]\d{9}$/.test(digits) || !PHONE_CUTS.has(cuts.join(','))) return [];
  if (isAmount(candidate, text)) return [];
  return [located(candidate, 'phone', 'warn', mask(digits, 3, 4), '像是手机号。自评用不着联系方式，请删去。')];
}

function bankCard(candidate: Candidate, text: string): Located[] {
  const { digits, cuts } = candidate;
  if (!/^(?!0|1|20)\d{16,19}$/.test(digits)) return [];
  if (cuts.length > 0 && !cuts.every((cut, index) => cut === (index + 1) * 4)) return [];
  if (!passesLuhn(digits) || isAmount(candidate, text)) return [];
  return [located(candidate, 'bank-card', 'warn', mask(digits, 4, 4), '像是银行卡号。如果确是，请删去。')];
}

/** 前有货币符号、后有元万亿或小数的是金额。 */
function isAmount({ start, end }: Candidate, text: string): boolean {
  return (
    /[¥￥$]\s*$/.test(text.slice(Math.max(0, start - 3), start)) ||
    /^(\.\d{1,2}(?!\d)|\s*[元万亿])/.test(text.slice(end, end + 4))
  );
}

function isEven(cuts: readonly number[], length: number): boolean {
  const size = cuts[0] ?? length;
  return (
    EVEN_SIZES.has(size) &&
    cuts.every((cut, index) => cut === (index + 1) * size) &&
    length - (cuts[cuts.length - 1] ?? 0) <= size
  );
}

function isBirthDate(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))];
  if (!(year >= 1900 && year <= 2099 && month >= 1 && month <= 12)) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function hasValidCheckCode(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_CODES[sum % 11] === digits[17];
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const doubled = Number(digits[digits.length - 1 - i]) * (i % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function mask(digits: string, head: number, tail: number): string {
  return digits.slice(0, head) + '*'.repeat(digits.length - head - tail) + digits.slice(-tail);
}

function located(
  { start, end }: Candidate,
  kind: Located['kind'],
  level: Located['level'],
  match: string,
  message: string,
): Located {
  return { kind, level, match, message, start, end };
}
