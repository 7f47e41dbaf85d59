/** 把输入框里的文字认成个数；认不出时说清哪里不对、怎么改。 */

export type Count = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string };

interface CountRange {
  readonly min: number;
  readonly max: number;
}

/** 全角数字、负号、小数点按半角认；前后空格不计。 */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/[。]/g, '.').trim();
}

export function isEmptyText(text: string): boolean {
  return plain(text) === '';
}

/** 空着、不是数字、负数、小数、出界，都给一句中文。label 例如“支部数”。 */
export function parseCount(text: string, label: string, { min, max }: CountRange): Count {
  const fail = (message: string): Count => ({ ok: false, message });
  const source = plain(text);
  if (source === '') return fail(`请填${label}。`);
  if (!/^-?\d+(\.\d+)?$/.test(source)) return fail(`${label}“${text.trim()}”不是数字，请只用数字填写，不带单位。`);
  if (source.startsWith('-')) return fail(`${label}不能是负数，请填${min}到${max}的整数。`);
  if (source.includes('.')) return fail(`${label}要填整数，不能带小数。`);
  const value = Number(source);
  if (value < min) return fail(`${label}至少是${min}。`);
  if (value > max) return fail(`${label}最多填${max}，请核对是不是多写了几位。`);
  return { ok: true, value };
}
