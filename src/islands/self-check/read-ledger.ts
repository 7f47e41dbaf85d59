/** 把填好的 Excel 读成各表的二维数组；读不了的用中文说清楚。 */
import readExcel from 'read-excel-file/browser';
import type { LedgerSheet } from '../../domain/ledger-import/model.ts';

/** 三清单一台账通常不到 1MB。 */
const MAX_BYTES = 20 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  XLS_FILE_NOT_SUPPORTED: '这是旧格式（.xls、.et）或加了密码的文件。请在 WPS、Excel 里去掉密码，另存为“.xlsx”再选。',
  FILE_NOT_SUPPORTED: '这不是 Excel 文件。请选填好的“三清单一台账”，名字以.xlsx结尾。',
  INVALID_ZIP: '文件已损坏，打不开。请在 WPS、Excel 里打开看看，另存一份再选。',
  NO_DATA: '文件是空的。请看是不是没有下载完。',
};

export type LedgerFile =
  { readonly ok: true; readonly sheets: readonly LedgerSheet[] } | { readonly ok: false; readonly message: string };

export async function readLedgerFile(file: Blob): Promise<LedgerFile> {
  if (file.size > MAX_BYTES) return { ok: false, message: '文件超过20MB，不像是三清单一台账。请看是不是选错了。' };
  try {
    const sheets = await readExcel(file);
    // 它的类型把日期单元格写成了 typeof Date，实际给的是 Date。
    return { ok: true, sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as LedgerSheet['rows'] })) };
  } catch (error) {
    const { code = '' } = error as { code?: string };
    return {
      ok: false,
      message: REASONS[code] ?? '这个文件读不出表格，可能不是 Excel 工作簿。请用 WPS、Excel 另存为“.xlsx”再选。',
    };
  }
}
