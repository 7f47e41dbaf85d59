/** 把生成的文件交给浏览器下载。 */

/** 国产浏览器弹“另存为”时才读内容，撤销太早会存成空文件。 */
const REVOKE_AFTER_MS = 60_000;

/** 只能在使用者的点击里调用，否则有的浏览器会拦。 */
export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  // 旧 Firefox 只认文档里的链接
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}

/** 微信（含企业微信）内置浏览器里下载没有反应，要请使用者“在浏览器打开”。 */
export function isWeChat(userAgent: string): boolean {
  return /MicroMessenger/i.test(userAgent);
}
