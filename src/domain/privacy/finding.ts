export type FindingKind = 'id-card' | 'phone' | 'bank-card' | 'email' | 'secrecy';

/** 自由文字里不该出现的一处内容。 */
export interface Finding {
  readonly kind: FindingKind;
  /** block：删去之前不能保存、导出；warn：提醒，不拦。 */
  readonly level: 'block' | 'warn';
  /** 打码后的原文，可以显示。 */
  readonly match: string;
  /** 中文：像什么、怎么办。 */
  readonly message: string;
}

/** 带位置的发现，位置是原文下标，左闭右开。 */
export interface Located extends Finding {
  readonly start: number;
  readonly end: number;
}
