/**
 * 逐版升级：下标 n 的函数把 n 版升到 n+1 版。
 * 只增不改；每加一步，在 tests/fixtures/files/ 放一对黄金样例。
 */
import { from0to1 } from './from-0-to-1.ts';
import type { Migration } from './shared.ts';

const MIGRATIONS: readonly Migration[] = [from0to1];

/** 从 version 版升到最新版；version 须为 0 到 MIGRATIONS.length 的整数。 */
export function migrate(data: Record<string, unknown>, version: number): Record<string, unknown> {
  return MIGRATIONS.slice(version).reduce((current, step) => step(current), data);
}
