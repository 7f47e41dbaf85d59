/** 机关党建责任清单（XLSX）：首页汇总校验，四级主体一张表；字段照 handbook-cases-forms.md 6.5（拟定）。空白件也是读入的模板。 */
import { COLUMNS, KINDS, LEVELS, PROGRESS, type DutyField } from '../../domain/duties/model.ts';
import { SUMMARY_COLUMNS, type DutyView } from '../../domain/duties/view.ts';
import { joinText } from '../text.ts';
import type { Column, SheetSpec } from './spec.ts';
import { workbook } from './workbook.ts';

const TITLE = '机关党建责任清单';
const BLANK_ROWS = 15;
const BLANK_NOTE =
  '四级主体和共性60%、个性40%出自兰州的报道，清单样式没有公开；各栏由本站拟定，年初由机关党委起草、各级核定。';
const BLANK_LEAD = '年度：　　　　　　编制单位：　　　　　　　　　　　　责任人只写职务，不写姓名';

const LAYOUT: Readonly<Record<DutyField, Omit<Column, 'title'>>> = {
  level: { width: 16, align: 'center', choices: LEVELS },
  title: { width: 30 },
  source: { width: 22 },
  kind: { width: 9, align: 'center', choices: KINDS },
  weight: { width: 8, align: 'center' },
  standard: { width: 34 },
  owner: { width: 18, align: 'center' },
  due: { width: 14, align: 'center' },
  progress: { width: 10, align: 'center', choices: PROGRESS },
};

const LIST_COLUMNS: readonly Column[] = COLUMNS.map(({ field, title }) => ({ title, ...LAYOUT[field] }));

export interface DutyFileOptions {
  /** 页眉标注，空为不出。 */
  readonly label: string;
  /** 生成日期 2026-03-01。 */
  readonly createdOn: string;
}

export async function dutiesXlsx(view: DutyView, { label, createdOn }: DutyFileOptions): Promise<Blob> {
  const lead = dutyLead(view);
  return workbook({
    title: TITLE,
    sheets: [
      {
        name: '汇总校验',
        title: '机关党建责任清单汇总校验',
        lead,
        columns: SUMMARY_COLUMNS.map((title, i) => ({ title, width: i === 0 ? 20 : 14, align: 'center' })),
        rows: view.summary,
        tail: [
          ['算式', view.steps.join('\n')],
          ['要改要补的', view.issues.join('\n') || '无'],
          ['来源与口径', view.notes.join('\n')],
        ],
      },
      ...view.lists.map(({ level, title, rows, summary }) => list(level, title, `${lead}　${summary}`, rows)),
    ],
    label,
    createdOn,
  });
}

/** 空白四级清单：主体层级已填好，其余留空。 */
export function blankDutiesXlsx(): Promise<Blob> {
  return workbook({
    title: `${TITLE}（四级）`,
    sheets: LEVELS.map((level) => {
      const rows = Array.from({ length: BLANK_ROWS }, () =>
        COLUMNS.map(({ field }) => (field === 'level' ? level : '')),
      );
      const sheet = list(level, `${level}抓机关党建责任清单`, BLANK_LEAD, rows);
      return { ...sheet, rowHeight: 24, tail: [['来源与口径', BLANK_NOTE]] };
    }),
    label: '',
  });
}

/** 题下一行：年度、编制单位；没填的不写。 */
export function dutyLead({ year, unit }: Pick<DutyView, 'year' | 'unit'>): string {
  return joinText([year && `年度：${year}`, unit && `编制单位：${unit}`], '　');
}

function list(name: string, title: string, lead: string, rows: SheetSpec['rows']): SheetSpec {
  return { name, title, lead, columns: LIST_COLUMNS, rows };
}
