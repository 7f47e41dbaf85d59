/** UTF-8 字节数。 */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
