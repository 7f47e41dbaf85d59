/** 记住每套标准上次打开的是哪份草稿；存不进去就从最近改过的开始，不影响内容。 */
import { findLocalStorage, PREFIX } from './key-value.ts';

const KEY = `${PREFIX}last:`;

export function rememberDraft(scheme: string, key: string): void {
  try {
    findLocalStorage()?.setItem(KEY + scheme, key);
  } catch {
    // 存储满了或被关：下次打开最近改过的草稿。
  }
}

/** 没有记过返回空字符串。 */
export function rememberedDraft(scheme: string): string {
  try {
    return findLocalStorage()?.getItem(KEY + scheme) ?? '';
  } catch {
    return '';
  }
}
