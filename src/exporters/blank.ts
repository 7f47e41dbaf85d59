/** 空白件：构建时生成静态下载，不需要 JavaScript 也能拿到。纯函数，Node 与浏览器都能用。 */
import type { Scheme } from '../domain/standard/model.ts';
import type { FormLayout } from '../schemas/form-layout.ts';
import { layoutFormat, type FormSource } from '../schemas/form.ts';
import type { Ledger } from '../schemas/ledger.ts';
import { blankApplicationDocx } from './docx/application.ts';
import { boxLabelsDocx } from './docx/box-labels.ts';
import { checkListDocx } from './docx/check-list.ts';
import { blankDemonstrationDocx } from './docx/demonstration.ts';
import { letterDocx } from './docx/letter.ts';
import { blankProgressDocx } from './docx/progress.ts';
import { recordDocx } from './docx/record.ts';
import { blankSiHuDocx } from './docx/sihu-form.ts';
import { blankModelFormDocx, blankStandardFormDocx } from './docx/star-forms.ts';
import {
  blankCreationXlsx,
  blankGradingXlsx,
  blankMechanismXlsx,
  blankResultXlsx,
  blankStarLedgerXlsx,
  normsXlsx,
  scoreXlsx,
  type Norm,
} from './xlsx/blank-sheets.ts';
import { blankDutiesXlsx } from './xlsx/duties.ts';
import { ledgerCatalogueXlsx } from './xlsx/evidence.ts';
import { blankLedgerXlsx } from './xlsx/ledger.ts';
import { registerXlsx } from './xlsx/register.ts';

export interface BlankForm {
  /** 静态文件名，不含路径。 */
  readonly file: string;
  readonly title: string;
  /** 用哪套体系生成；不写为五化。 */
  readonly scheme?: string;
  /** norms：条目编号 → 定性要求与量化指标，只有台账验收规范对照表用。 */
  readonly make: (scheme: Scheme, ledgers: readonly Ledger[], norms?: ReadonlyMap<string, Norm>) => Promise<Blob>;
}

/** 版式各不相同、或者要由标准和台账目录生成的空白件；其余照 content/forms 里写的版式做，见 layoutForms。 */
export const BLANK_FORMS: readonly BlankForm[] = [
  { file: 'demonstration.docx', title: '市直机关党支部“五化”建设示范点创建申报表', make: blankDemonstrationDocx },
  { file: 'application.docx', title: '市直机关党支部“五化”建设申报表', make: blankApplicationDocx },
  { file: 'progress.docx', title: '市直机关党支部“五化”建设创建进度表', make: blankProgressDocx },
  { file: 'check-list.docx', title: '“五化”参考标准自评表', make: checkListDocx },
  { file: 'ledger.xlsx', title: '三清单一台账', make: blankLedgerXlsx },
  {
    file: 'ledger-catalogue.xlsx',
    title: '台账目录（12盒40册）',
    make: (_scheme, ledgers) => ledgerCatalogueXlsx(ledgers),
  },
  {
    file: 'ledger-labels.docx',
    title: '台账盒脊与盒内目录标签',
    make: (_scheme, ledgers) => boxLabelsDocx(ledgers),
  },
  { file: 'duties.xlsx', title: '机关党建责任清单（四级）', make: blankDutiesXlsx },
  {
    file: 'liuhua-norms.xlsx',
    title: '台账验收规范对照表',
    scheme: 'liuhua',
    make: (scheme, _ledgers, norms = new Map()) => normsXlsx(scheme, norms),
  },
  { file: 'liuhua-sihu.docx', title: '“四互”考评记录表', scheme: 'liuhua', make: blankSiHuDocx },
  { file: 'liuhua-wuzhua.xlsx', title: '“五抓”检查表', scheme: 'liuhua', make: blankMechanismXlsx },
  { file: 'liuxing-grading.xlsx', title: '六星级党支部分类定级表', scheme: 'liuxing', make: blankGradingXlsx },
  { file: 'liuxing-creation.xlsx', title: '党支部标准化建设达标创建台账', scheme: 'liuxing', make: blankCreationXlsx },
  { file: 'liuxing-result.xlsx', title: '评星晋级活动结果表', scheme: 'liuxing', make: blankResultXlsx },
  { file: 'liuxing-ledger.xlsx', title: '创建工作台账', scheme: 'liuxing', make: blankStarLedgerXlsx },
  {
    file: 'liuxing-standard.docx',
    title: '党支部标准化建设达标申报表',
    scheme: 'liuxing',
    make: blankStandardFormDocx,
  },
  {
    file: 'liuxing-model.docx',
    title: '标准化建设示范党支部推荐（申报）表',
    scheme: 'liuxing',
    make: blankModelFormDocx,
  },
  { file: 'fufen-score.xlsx', title: '考核赋分表', scheme: 'fufen', make: scoreXlsx },
];

/** 表单清单里写了版式的空白件。 */
export function layoutForms(forms: readonly FormSource[]): BlankForm[] {
  return forms.flatMap(({ title, files, layout }): BlankForm[] => {
    if (!layout) return [];
    const file = files.find(({ format }) => format === layoutFormat(layout.kind));
    return file ? [{ file: file.name, title, make: () => fromLayout(title, layout) }] : [];
  });
}

function fromLayout(title: string, layout: FormLayout): Promise<Blob> {
  if (layout.kind === 'record') return recordDocx(title, layout);
  if (layout.kind === 'letter') return letterDocx(title, layout);
  return registerXlsx(title, layout);
}
