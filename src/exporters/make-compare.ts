/** 前后对比的两种下载；各自的程序点到才装载。 */
import type { Comparison } from '../domain/compare/model.ts';
import type { CompareFileOptions } from './docx/compare.ts';
import type { MadeFile } from './make-file.ts';
import { fileNamePart } from './names.ts';

export async function makeCompareFile(
  extension: 'docx' | 'xlsx',
  comparison: Comparison,
  options: CompareFileOptions,
): Promise<MadeFile> {
  const blob =
    extension === 'docx'
      ? await (await import('./docx/compare.ts')).compareDocx(comparison, options)
      : await (await import('./xlsx/compare.ts')).compareXlsx(comparison, options);
  return { blob, name: compareFileName(comparison, extension) };
}

/** 例如 前后对比_示例支部_2025至2026.docx。 */
export function compareFileName({ branch, span }: Pick<Comparison, 'branch' | 'span'>, extension: string): string {
  const parts = ['前后对比', fileNamePart(branch) || '未命名支部', fileNamePart(span.replace(/(\d{4})年/g, '$1'))];
  return `${parts.filter(Boolean).join('_')}.${extension}`;
}
