/** 五种下载的统一入口；各自的程序点到才装载。 */
import type { ReportModel } from '../domain/report/model.ts';
import { exportFileName, type ExportKind } from './names.ts';

export interface MadeFile {
  readonly blob: Blob;
  readonly name: string;
}

export async function makeFile(kind: ExportKind, model: ReportModel): Promise<MadeFile> {
  const extension = kind === 'ledger' ? 'xlsx' : 'docx';
  return { blob: await make(kind, model), name: exportFileName(kind, model.meta, extension) };
}

async function make(kind: ExportKind, model: ReportModel): Promise<Blob> {
  // 没写支部名的，表上留空手填，不印“未填”二字。
  const branch = model.meta.branchName || model.meta.branchCode;
  const fields = branch === '未填' ? {} : { branch };
  switch (kind) {
    case 'report':
      return (await import('./docx/report.ts')).reportDocx(model);
    case 'ledger':
      return (await import('./xlsx/ledger.ts')).ledgerXlsx(model);
    case 'application':
      return (await import('./docx/application.ts')).applicationDocx(model, fields);
    case 'progress':
      return (await import('./docx/progress.ts')).progressDocx(model, fields);
    case 'demonstration':
      return (await import('./docx/demonstration.ts')).demonstrationDocx(model, fields);
  }
}
