/**
 * 关页面那一刻来不及写数据库的最后几下，先同步放进 localStorage，下次打开时补回去。
 * 数据库的写入是异步的，页面一卸载就停了。
 */
import { findLocalStorage, PREFIX } from './key-value.ts';
import { isRecord } from './guard.ts';

const KEY = `${PREFIX}rescue:`;

export interface Rescue {
  readonly key: string;
  /** 当时手上这份草稿的修订号。 */
  readonly revision: number;
  readonly text: string;
}

export function stash(scheme: string, rescue: Rescue): void {
  try {
    findLocalStorage()?.setItem(KEY + scheme, JSON.stringify(rescue));
  } catch {
    // 存储满了：数据库里还有半秒前的那一份。
  }
}

export function dropStash(scheme: string): void {
  try {
    findLocalStorage()?.removeItem(KEY + scheme);
  } catch {
    // 读不了也就没有可丢的。
  }
}

/** 没有或看不懂返回 null。 */
export function readStash(scheme: string): Rescue | null {
  try {
    const value: unknown = JSON.parse(findLocalStorage()?.getItem(KEY + scheme) ?? 'null');
    if (!isRecord(value)) return null;
    const { key, revision, text } = value;
    return typeof key === 'string' && typeof revision === 'number' && typeof text === 'string'
      ? { key, revision, text }
      : null;
  } catch {
    return null;
  }
}
