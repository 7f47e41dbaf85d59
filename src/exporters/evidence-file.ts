/** 佐证目录的两种下载；版式程序点到才装载。 */
import type { Catalogue } from '../domain/evidence/model.ts';
import type { ReportModel } from '../domain/report/model.ts';
import type { Ledger } from '../schemas/ledger.ts';
import type { MadeFile } from './make-file.ts';
import { exportFileName } from './names.ts';

export async function makeEvidenceFile(
  format: 'docx' | 'xlsx',
  model: ReportModel,
  catalogue: Catalogue,
  ledgers: readonly Ledger[],
): Promise<MadeFile> {
  const blob =
    format === 'docx'
      ? await (await import('./docx/evidence.ts')).evidenceDocx(model, catalogue)
      : await (await import('./xlsx/evidence.ts')).evidenceXlsx(model, catalogue, ledgers);
  return { blob, name: exportFileName('evidence', model.meta, format) };
}
