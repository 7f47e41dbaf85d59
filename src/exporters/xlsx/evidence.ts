/** 佐证目录（XLSX，三张表：总表、缺失与失效、册目录）和空白的台账目录。 */
import type { Catalogue, CatalogueCounts } from '../../domain/evidence/model.ts';
import type { ReportModel } from '../../domain/report/model.ts';
import type { Ledger } from '../../schemas/ledger.ts';
import { EVIDENCE_NOTES, evidenceRows, problemCells, volumeLabel } from '../evidence-rows.ts';
import { joinText } from '../text.ts';
import type { Column, SheetSpec } from './spec.ts';
import { workbook } from './workbook.ts';

/** 册号、盒、册、内容、更新、责任人、保管期限、对应；两张册目录共用。 */
const VOLUME_COLUMNS: readonly Column[] = [
  { title: '册号', width: 12, align: 'center' },
  { title: '盒', width: 13 },
  { title: '册', width: 20 },
  { title: '内容', width: 40 },
  { title: '更新', width: 13, align: 'center' },
  { title: '责任人', width: 13, align: 'center' },
  { title: '保管期限〔拟定〕', width: 18, align: 'center' },
  { title: '对应条目', width: 20 },
];

export async function evidenceXlsx(
  model: ReportModel,
  catalogue: Catalogue,
  ledgers: readonly Ledger[],
): Promise<Blob> {
  const { meta } = model;
  const lead = joinText(
    [
      `支部：${meta.branch}`,
      `期次：${meta.period}`,
      `标准：${meta.schemeTitle}${meta.schemeVersion}版`,
      `生成日期：${meta.generatedOn}`,
      meta.incompleteNote && `（${meta.incompleteNote}）`,
    ],
    '　',
  );
  return workbook({
    title: '佐证目录',
    sheets: [
      { ...catalogueSheet(catalogue, meta.terms.item), lead },
      { ...problemSheet(catalogue, meta.terms.item), lead },
      { ...countedSheet(catalogue, ledgers), lead },
    ],
    label: meta.label,
    createdOn: meta.generatedIso,
  });
}

type Sheet = Omit<SheetSpec, 'lead'>;

function catalogueSheet({ boxes }: Catalogue, item: string): Sheet {
  return {
    name: '佐证目录',
    title: '佐证目录',
    columns: [
      { title: '盒', width: 15 },
      { title: '册', width: 20 },
      { title: item, width: 24 },
      { title: '结论', width: 9, align: 'center' },
      { title: '类别', width: 9, align: 'center' },
      { title: '材料或佐证', width: 32 },
      { title: '形成日期', width: 15, align: 'center' },
      { title: '登记日期', width: 15, align: 'center' },
      { title: '存放处', width: 14 },
      { title: '失效日期', width: 15, align: 'center' },
      { title: '状态', width: 17, align: 'center' },
    ],
    rows: boxes.flatMap((box) =>
      box.volumes.flatMap((volume) =>
        evidenceRows(volume).map((row) => [
          volumeLabel(box),
          volumeLabel(volume),
          row.item,
          row.verdict,
          row.kind,
          row.name,
          row.formedOn,
          row.recordedOn,
          row.location,
          row.expiresOn,
          row.status,
        ]),
      ),
    ),
    tail: [['来源与口径', EVIDENCE_NOTES.join('\n')]],
  };
}

function problemSheet({ problems }: Catalogue, item: string): Sheet {
  return {
    name: '缺失与失效',
    title: '缺失与失效',
    columns: [
      { title: '序号', width: 6, align: 'center' },
      { title: item, width: 26 },
      { title: '情形', width: 16, align: 'center' },
      { title: '册号', width: 12, align: 'center' },
      { title: '材料或佐证', width: 40 },
      { title: '说明', width: 30 },
      { title: '补正人', width: 14, align: 'center' },
      { title: '补正日期', width: 15, align: 'center' },
    ],
    rows:
      problems.length > 0
        ? problems.map((problem, i) => [String(i + 1), ...problemCells(problem)])
        : [['', '没有缺失、失效、将到期和没有归册的佐证']],
  };
}

/** 40 册，各带应有、已有、缺、失效；末行合计。 */
function countedSheet({ boxes, counts }: Catalogue, ledgers: readonly Ledger[]): Sheet {
  const known = new Map(ledgers.map((ledger) => [ledger.id, ledger]));
  const volumes = boxes.flatMap((box) => box.volumes);
  const numbers = (c: CatalogueCounts) => [c.due, c.have, c.missing, c.expired].map(String);
  const blanks = VOLUME_COLUMNS.map(() => '');
  return {
    name: '册目录',
    title: `台账目录（${sizeText(ledgers)}）`,
    columns: [
      ...VOLUME_COLUMNS,
      ...['应有（样）', '已有（份）', '缺（样）', '失效（份）'].map((title): Column => ({
        title,
        width: 11,
        align: 'center',
      })),
    ],
    rows: [
      ...volumes.map((volume) => {
        const ledger = known.get(volume.id);
        return [...(ledger ? volumeCells(ledger) : ['', volume.title, ...blanks.slice(2)]), ...numbers(volume.counts)];
      }),
      ['', '合计', ...blanks.slice(2), ...numbers(counts)],
    ],
    tail: [['来源与口径', KEEP_NOTE]],
  };
}

const KEEP_NOTE =
  '12盒40册、更新频次、责任人为拟定，可按本单位实际增减；保管期限按永久、30年、10年三档拟定，请单位档案部门核对。';
/** 电子文件夹的命名（拟定）。 */
const FOLDER_NOTE = '盒号-册号／年份／日期_事项_份号，例如：03-1/2026/2026-03-12_第一季度党员大会_记录（拟定）';

/** 空白台账目录：40 册，另留存放位置、份数、备注三栏手填。 */
export async function ledgerCatalogueXlsx(ledgers: readonly Ledger[]): Promise<Blob> {
  const title = `台账目录（${sizeText(ledgers)}）`;
  return workbook({
    title,
    sheets: [
      {
        name: '台账目录',
        title,
        lead: '支部：　　　　　　　　年度：　　　　　　',
        columns: [
          ...VOLUME_COLUMNS,
          { title: '存放位置', width: 14 },
          { title: '份数', width: 7, align: 'center' },
          { title: '备注', width: 14 },
        ],
        rows: ledgers.map(volumeCells),
        tail: [
          ['电子文件夹', FOLDER_NOTE],
          ['来源与口径', KEEP_NOTE],
        ],
      },
    ],
    label: '',
  });
}

function sizeText(ledgers: readonly Ledger[]): string {
  return `${new Set(ledgers.map((ledger) => ledger.id.slice(0, 2))).size}盒${ledgers.length}册`;
}

function volumeCells({ id, box, title, contents, updates, owner, keep, items, covers }: Ledger): string[] {
  return [
    id,
    `${id.slice(0, 2)} ${box}`,
    title,
    contents,
    updates,
    owner,
    keep,
    joinText([items.join('、'), covers], '；'),
  ];
}
