/** 写回原文件：浏览器支持文件系统访问时，选一次文件，之后直接写回。 */

interface Writable {
  write(data: string): Promise<void>;
  close(): Promise<void>;
}

export interface FileTarget {
  readonly name: string;
  createWritable(): Promise<Writable>;
}

interface PickerWindow {
  showSaveFilePicker?: (options: object) => Promise<FileTarget>;
}

export type WriteBackResult =
  | { readonly ok: true; readonly target: FileTarget }
  /** message 为空表示使用者自己取消。 */
  | { readonly ok: false; readonly message: string };

/** target 为上次选的文件；没有则请使用者选。写不进去时原文件不变，返回中文说明。 */
export async function writeBack(target: FileTarget | null, name: string, content: string): Promise<WriteBackResult> {
  try {
    const chosen =
      target ??
      (await (window as PickerWindow).showSaveFilePicker?.({
        suggestedName: name,
        types: [{ description: '自评文件', accept: { 'application/json': ['.json'] } }],
      }));
    if (!chosen) return { ok: false, message: '这个浏览器不能写回原文件，请用“保存为文件”。' };
    const writable = await chosen.createWritable();
    await writable.write(content);
    await writable.close();
    return { ok: true, target: chosen };
  } catch (error) {
    if ((error as Error).name === 'AbortError') return { ok: false, message: '' };
    return { ok: false, message: '没有写进文件，可能文件被别的程序占用或没有权限。请改用“保存为文件”。' };
  }
}
