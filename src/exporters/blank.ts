/** 空白件：构建时生成静态下载，不需要 JavaScript 也能拿到。纯函数，Node 与浏览器都能用。 */
import type { Scheme } from '../domain/standard/model.ts';
import { blankApplicationDocx } from './docx/application.ts';
import { checkListDocx } from './docx/check-list.ts';
import { blankDemonstrationDocx } from './docx/demonstration.ts';
import { blankProgressDocx } from './docx/progress.ts';
import { blankLedgerXlsx } from './xlsx/ledger.ts';

interface BlankForm {
  /** 静态文件名，不含路径。 */
  readonly file: string;
  readonly title: string;
  readonly make: (scheme: Scheme) => Promise<Blob>;
}

/** 全部空白件。附件1—3 与标准无关，另两件由标准生成。 */
export const BLANK_FORMS: readonly BlankForm[] = [
  { file: 'demonstration.docx', title: '市直机关党支部“五化”建设示范点创建申报表', make: blankDemonstrationDocx },
  { file: 'application.docx', title: '市直机关党支部“五化”建设申报表', make: blankApplicationDocx },
  { file: 'progress.docx', title: '市直机关党支部“五化”建设创建进度表', make: blankProgressDocx },
  { file: 'check-list.docx', title: '“五化”参考标准自评表', make: checkListDocx },
  { file: 'ledger.xlsx', title: '三清单一台账', make: blankLedgerXlsx },
];
