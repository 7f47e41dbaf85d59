/** 六化的两张表：四互记录、五抓检查。有记录才出；四互的重点项、形式来自兰州，字段和分值拟定。 */
import { SIHU_PARTS } from '../../domain/sihu/model.ts';
import type { ReportModel } from '../../domain/report/model.ts';
import { joinText } from '../text.ts';
import type { Column, SheetSpec } from './spec.ts';

const CENTER = { align: 'center' } as const;

const SIHU_COLUMNS: readonly Column[] = [
  { title: '季度', width: 14, ...CENTER },
  { title: '检查日', width: 14, ...CENTER },
  { title: '受评支部', width: 16 },
  { title: '互查人（职务）', width: 12, ...CENTER },
  { title: '形式', width: 12, ...CENTER },
  { title: '重点项', width: 14, ...CENTER },
  { title: '发现问题', width: 28 },
  ...SIHU_PARTS.map(({ title, full }): Column => ({ title: `${title}（${full}）`, width: 7, ...CENTER })),
  { title: '合计', width: 6, ...CENTER },
  { title: '可学做法', width: 20 },
  { title: '整改要求', width: 22 },
  { title: '时限', width: 14, ...CENTER },
  { title: '复核结论', width: 14 },
  { title: '校验', width: 22 },
];

const MECHANISM_COLUMNS: readonly Column[] = [
  { title: '名称', width: 12, ...CENTER },
  { title: '检查点', width: 34 },
  { title: '频次', width: 14, ...CENTER },
  { title: '今年做了几次', width: 10, ...CENTER },
  { title: '够不够', width: 10, ...CENTER },
  { title: '应看的材料', width: 20 },
  { title: '看到的材料', width: 40 },
];

export function recordSheets({ meta, records }: ReportModel): SheetSpec[] {
  const lead = joinText([`支部：${meta.branch}`, `期次：${meta.period}`, `生成日期：${meta.generatedOn}`], '　');
  const { siHu, siHuNotes, mechanisms } = records;
  return [
    ...(siHu.length + siHuNotes.length > 0 ? [siHuSheet(records, lead)] : []),
    ...(mechanisms.length > 0
      ? [
          {
            name: '五抓检查',
            title: '“五抓”检查',
            lead,
            columns: MECHANISM_COLUMNS,
            rows: mechanisms.map((m) => [m.title, m.check, m.frequency, m.count, m.verdict, m.evidence, m.note]),
            tail: [['口径', '“五抓”的名称来自兰州，检查点、频次为拟定。']] as const,
          },
        ]
      : []),
  ];
}

function siHuSheet({ siHu, siHuNotes }: ReportModel['records'], lead: string): SheetSpec {
  return {
    name: '四互记录',
    title: '“四互”考评记录',
    lead,
    columns: SIHU_COLUMNS,
    rows: siHu.map((r) => [
      r.quarter,
      r.on,
      r.branch,
      r.by,
      r.form,
      r.focus,
      r.problems,
      ...r.scores,
      r.total,
      r.practice,
      r.demand,
      r.due,
      r.review,
      r.findings.join('\n'),
    ]),
    tail: [
      ['近四季', siHuNotes.join('\n')],
      ['口径', '每季一次、五种形式、两个重点项来自兰州；栏目和互查40、互评30、互学15、互促15的分值为拟定。'],
    ],
  };
}
