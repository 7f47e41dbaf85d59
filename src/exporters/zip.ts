/** 分片压缩成 zip：一次只压一小段，段间让出主线程；不用 fflate 的后台线程，它在 file:// 下起不来。 */
import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { pause } from './slices.ts';

/** 一段多长（字节）。 */
const SLICE = 24 * 1024;
/** zip 条目的时间：固定值，同样的内容得到同样的字节（zip 不能早于 1980 年）。 */
const ENTRY_TIME = new Date(1980, 0, 1);

/** files 为路径 → 文本，按给出的次序写。 */
export async function zipText(files: Readonly<Record<string, string>>): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const failures: Error[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) failures.push(error);
    else chunks.push(chunk);
  });
  for (const [path, text] of Object.entries(files)) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = ENTRY_TIME;
    archive.add(entry);
    const bytes = strToU8(text);
    let at = 0;
    for (; at + SLICE < bytes.length; at += SLICE) {
      entry.push(bytes.subarray(at, at + SLICE));
      await pause();
    }
    entry.push(bytes.subarray(at), true);
    await pause();
  }
  archive.end();
  const [failure] = failures;
  if (failure) throw failure;
  return chunks;
}
