/** 一步升级：收上一版的对象，给出下一版的对象，不改收到的对象。 */
export type Migration = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** 按表改键名；没有的键、空字符串不带过去（旧格式以空字符串表示未填），表外的键丢弃。 */
export function rename(
  old: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const next: Record<string, unknown> = {};
  for (const from of Object.keys(names)) {
    const to = names[from];
    const value = old[from];
    if (to !== undefined && value !== undefined && value !== '') next[to] = value;
  }
  return next;
}
