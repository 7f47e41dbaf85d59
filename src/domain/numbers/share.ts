/** 按百分比的到会线、当选线、通过线。用 bigint 比较，人数再大也不失准。 */

/** 百分数最多取两位小数，化成万分之几。 */
const WHOLE = 10_000n;

function perTenThousand(percent: number): bigint {
  return BigInt(Math.round(percent * 100));
}

/** part 是否不少于 whole 的 percent%（以上、不少于，含本数）。 */
export function atLeastShare(part: number, whole: number, percent: number): boolean {
  return BigInt(part) * WHOLE >= BigInt(whole) * perTenThousand(percent);
}

/** part 是否超过 whole 的 percent%（超过、过半数，不含本数）。 */
export function overShare(part: number, whole: number, percent: number): boolean {
  return BigInt(part) * WHOLE > BigInt(whole) * perTenThousand(percent);
}

/** 不少于 percent% 至少要几个。 */
export function leastForShare(whole: number, percent: number): number {
  const product = BigInt(whole) * perTenThousand(percent);
  return Number((product + WHOLE - 1n) / WHOLE);
}

/** 超过 percent% 至少要几个。 */
export function leastOverShare(whole: number, percent: number): number {
  return Number((BigInt(whole) * perTenThousand(percent)) / WHOLE) + 1;
}
