/** 往返：自评 → 报告模型 → 三清单一台账 → 用别的程序读出 → 读回。 */
import readExcel from 'read-excel-file/node';
import { importLedger } from '../../../src/domain/ledger-import/import.ts';
import type { Cell, LedgerImport, LedgerSheet } from '../../../src/domain/ledger-import/model.ts';
import { buildReport } from '../../../src/domain/report/build.ts';
import type { ReportModel } from '../../../src/domain/report/model.ts';
import type { Scheme } from '../../../src/domain/standard/model.ts';
import { ledgerXlsx } from '../../../src/exporters/xlsx/ledger.ts';
import type { Assessment } from '../../../src/schemas/result-file.ts';
import { SCHEME, allAnswered, assessmentOf } from '../assessment/fixture.ts';

export const OPTIONS = { today: '2026-03-01', release: '2026.11', label: '' };

export const ASSESSMENT: Assessment = assessmentOf(
  SCHEME,
  allAnswered(SCHEME, 'met', {
    'A1-1': {
      verdict: 'partial',
      problems: ['P01'],
      ownerRole: '书记',
      due: '2026-04-05',
      task: { progress: 'doing', startedOn: '2026-03-02' },
    },
    'A2-1': { verdict: 'met', floor: true, problems: ['P02'] },
    'B1-1': { verdict: 'unmet', action: '先补开一次；\n再排计划', due: '2026-05-06' },
    'B1-2': { verdict: 'met', action: '记录补齐', task: { progress: 'done', closedOn: '2026-02-27' } },
    'C1-2': { verdict: 'unmet', note: '备注' },
  }),
  { extras: { demo4: [true, false, true, true], satisfaction: 92.5 } },
);

/** 导出再读成可改的二维数组。 */
export async function exported(scheme: Scheme = SCHEME, assessment: Assessment = ASSESSMENT): Promise<EditableSheet[]> {
  return exportedModel(buildReport(scheme, assessment, OPTIONS));
}

export async function exportedModel(model: ReportModel): Promise<EditableSheet[]> {
  const blob = await ledgerXlsx(model);
  const sheets = await readExcel(Buffer.from(await blob.arrayBuffer()));
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: (data as Cell[][]).map((row) => [...row]) }));
}

export interface EditableSheet extends LedgerSheet {
  readonly name: string;
  rows: Cell[][];
}

export const readBack = (
  sheets: readonly LedgerSheet[],
  assessment: Assessment = ASSESSMENT,
  scheme: Scheme = SCHEME,
): LedgerImport => importLedger({ scheme, assessment, sheets });

/** 表头在第几行（从 0 数）、各列名在第几列。 */
export function headOf(sheet: EditableSheet): { at: number; column: (title: string) => number } {
  const at = sheet.rows.findIndex((row) => row.includes('条目') || row.includes('检查点') || row.includes('指标'));
  return { at, column: (title) => sheet.rows[at]?.indexOf(title) ?? -1 };
}

/** 改一格：某表、某条、某列。返回行号（从 1 数）。 */
export function setCell(
  sheets: readonly EditableSheet[],
  name: string,
  id: string,
  title: string,
  value: Cell,
): number {
  const sheet = sheets.find((s) => s.name === name);
  if (!sheet) throw new Error(`没有表 ${name}`);
  const { column } = headOf(sheet);
  const item = column('条目');
  const index = sheet.rows.findIndex((row) => String(row[item] ?? '').startsWith(`${id} `));
  const row = sheet.rows[index];
  const at = column(title);
  if (!row || at < 0) throw new Error(`${name} 里没有 ${id} 或“${title}”列`);
  while (row.length <= at) row.push(null);
  row[at] = value;
  return index + 1;
}

/** 不空的行。 */
export function filledRows(sheets: readonly LedgerSheet[]): string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, i) => (row.some((cell) => String(cell ?? '').trim() !== '') ? [`${name} ${i + 1}`] : [])),
  );
}
