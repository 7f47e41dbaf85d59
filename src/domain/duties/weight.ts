/** 权重：0 到 10000，最多四位小数；内部以万分之一为单位的整数计，相加不出误差。 */

export const WEIGHT_UNIT = 10_000;
const MAX_WEIGHT = 10_000;

export type Weight = { readonly ok: true; readonly units: number } | { readonly ok: false; readonly message: string };

/** 可带百分号或“分”；全角数字也认。 */
export function parseWeight(text: string): Weight {
  const fail = (message: string): Weight => ({ ok: false, message });
  const source = text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .trim()
    .replace(/[%分]$/, '')
    .trim();
  if (source === '') return fail('还没写权重');
  if (!/^-?\d+(\.\d+)?$/.test(source)) return fail(`权重“${text.trim()}”不是数字，请只写数字`);
  if (source.startsWith('-')) return fail('权重不能是负数');
  const [whole = '', decimals = ''] = source.split('.');
  if (decimals.length > 4) return fail('权重最多四位小数');
  if (Number(source) > MAX_WEIGHT) return fail(`权重最多写到${MAX_WEIGHT}，请核对`);
  return { ok: true, units: Number(whole) * WEIGHT_UNIT + Number(decimals.padEnd(4, '0')) };
}

/** 万分之一单位写成数：125000 → “12.5”。 */
export function weightText(units: number): string {
  return String(units / WEIGHT_UNIT);
}
