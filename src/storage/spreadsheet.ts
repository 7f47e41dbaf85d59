/** 打开使用者选的 Excel 文件，取出各表文字。只读不写，文件不出这台电脑。 */

/** 超过 512KB 要另起线程解压，清单用不到这么大；再大多半是选错了文件。 */
const MAX_BYTES = 2 * 1024 * 1024;

export interface SheetText {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
}

export type ReadSheets =
  { readonly ok: true; readonly sheets: readonly SheetText[] } | { readonly ok: false; readonly message: string };

const UNREADABLE = '请另存为“Excel工作簿（.xlsx）”再试，或用“粘贴表格”。页面上原有的内容没有变。';

export async function readSheets(file: File): Promise<ReadSheets> {
  const fail = (reason: string): ReadSheets => ({ ok: false, message: `“${file.name}”没有打开：${reason}` });
  if (file.size === 0) return fail('文件是空的。');
  if (file.size > MAX_BYTES) return fail('文件超过2MB，请核对是不是选错了。页面上原有的内容没有变。');
  if (/\.(xls|et|csv|docx?)$/i.test(file.name)) return fail(`不是.xlsx文件。${UNREADABLE}`);
  try {
    const { default: readExcelFile } = await import('read-excel-file/browser');
    const sheets = await readExcelFile(file);
    return {
      ok: true,
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, cells: data.map((row) => row.map(cellText)) })),
    };
  } catch {
    return fail(`读不出来，可能不是.xlsx文件，或者已损坏、加了密码。${UNREADABLE}`);
  }
}

/** 日期单元格写成 2026-03-01，其余原样成文字。 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
