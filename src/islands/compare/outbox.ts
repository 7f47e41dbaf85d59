/** 要往外拿的时候才装载：筛查与两种文件。 */
import { screenText } from '../../domain/privacy/screen.ts';

export { makeCompareFile } from '../../exporters/make-compare.ts';

/** 对比里的自由文字只有支部名。有身份证号的不导出；其余提醒一句，不拦。 */
export function screening(branch: string): { readonly blocked: boolean; readonly message: string } {
  const findings = screenText(branch);
  const said = findings.map(({ match, message }) => `支部名称（${match}）：${message}`).join('');
  const blocked = findings.some(({ level }) => level === 'block');
  if (blocked) return { blocked, message: `有身份证号，没有导出。请在自查页改好支部名称，再重新选文件。${said}` };
  return { blocked, message: said && `已照常导出，请再看一眼：${said}` };
}
