/**
 * 金额：一律用整数“分”运算，不经小数。用 bigint，位数再多也不失准。
 * 文字写法见 vectors/README.md A1：非负、恰好两位小数、没有千分位。
 */

/** 分。 */
export type Cents = bigint;

/** 太长的多半是粘错了，也免得大数拖慢页面。 */
const MAX_LENGTH = 24;

/** “5100.00” → 510000n；不是这种写法的为 null。 */
export function parseCents(text: unknown): Cents | null {
  if (typeof text !== 'string' || text.length > MAX_LENGTH || !/^\d+\.\d{2}$/.test(text)) return null;
  return BigInt(text.replace('.', ''));
}

/** 510000n → “5100.00”。 */
export function centsText(cents: Cents): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 参数表里的元（最多两位小数）→ 分。 */
export function centsOfYuan(yuan: number): Cents {
  return BigInt(Math.round(yuan * 100));
}

export function sumCents(values: readonly Cents[]): Cents {
  return values.reduce((total, value) => total + value, 0n);
}

/** 千分之一分（基数分 × 千分率）→ 以元计的准数，不带末尾的 0：7650000n → “76.5”。 */
export function exactText(thousandths: bigint): string {
  const digits = String(thousandths).padStart(6, '0');
  const decimals = digits.slice(-5).replace(/0+$/, '');
  return decimals === '' ? digits.slice(0, -5) : `${digits.slice(0, -5)}.${decimals}`;
}
