/** 规则卡片里的 {参数编号} 换成数。 */

/** 编号不存在时，由 value 抛错，构建失败。 */
export function fillNumbers(text: string, value: (id: string) => number): string {
  return text.replace(/\{([a-z0-9-]+)\}/g, (_, id: string) => String(value(id)));
}
