/** 佐证目录（DOCX）：先各盒汇总，再缺失与失效，后分盒列出。状态都写成文字，不靠颜色。 */
import type { Catalogue, CatalogueBox } from '../../domain/evidence/model.ts';
import type { ReportModel } from '../../domain/report/model.ts';
import {
  EVIDENCE_NOTES,
  countsText,
  evidenceRows,
  problemCells,
  volumeLabel,
  type EvidenceRow,
} from '../evidence-rows.ts';
import { joinSlices } from '../slices.ts';
import { joinText } from '../text.ts';
import { balancedTitle, blank, body, heading1, heading2, notes, subtitle } from './blocks.ts';
import { packDocx } from './package.ts';
import { afterTable, groupRow, headerRow, table, textCell, type Row } from './table.ts';

const CENTER = { align: 'center' } as const;
const TITLE = '佐证目录';
/** 册号、条目、材料或佐证（连登记日期）、形成日期、存放、状态；日期列恰好排下“2026年11月21日”。 */
const COLUMNS = [600, 1500, 2205, 1760, 1000, 1780];

export async function evidenceDocx(model: ReportModel, catalogue: Catalogue): Promise<Blob> {
  const { meta } = model;
  const slices = [
    () => head(meta),
    () => heading1(1, '各盒汇总') + summaryTable(catalogue) + afterTable(),
    () => heading1(2, '缺失与失效') + problemTable(catalogue, meta.terms.item),
    () => heading1(3, '分盒目录'),
    ...catalogue.boxes.map(
      (box, i) => () => heading2(i + 1, volumeLabel(box)) + boxTable(box, meta.terms.item) + afterTable(),
    ),
    () => notes(sourceNotes(meta)),
  ];
  return packDocx({ title: TITLE, body: await joinSlices(slices), label: meta.label, createdOn: meta.generatedIso });
}

function head(meta: ReportModel['meta']): string {
  return [
    balancedTitle(TITLE),
    meta.incompleteNote && subtitle(`（${meta.incompleteNote}）`),
    subtitle(`${meta.branch}　${meta.period}`),
    blank(),
  ].join('');
}

function summaryTable({ boxes, counts }: Catalogue): string {
  const row = (name: string, { due, have, missing, expired }: Catalogue['counts']): Row => ({
    cells: [textCell(name), ...[due, have, missing, expired].map((n) => textCell(String(n), CENTER))],
  });
  return table({
    columns: [3245, 1400, 1400, 1400, 1400],
    rows: [
      headerRow(['盒', '应有（样）', '已有（份）', '缺（样）', '失效（份）']),
      ...boxes.map((box) => row(volumeLabel(box), box.counts)),
      row('合计', counts),
    ],
  });
}

function problemTable({ problems }: Catalogue, item: string): string {
  if (problems.length === 0) return body('没有缺失、失效、将到期和没有归册的佐证。');
  const rows = problems.map((problem): Row => {
    const [label = '', kind = '', ledger = '', name = '', detail = ''] = problemCells(problem);
    return {
      cells: [
        textCell(label),
        textCell(kind, CENTER),
        textCell(ledger.replace(/、/g, '\n'), CENTER),
        textCell(name),
        textCell(detail),
      ],
    };
  });
  return (
    table({
      columns: [2000, 1250, 900, 2795, 1900],
      rows: [headerRow([item, '情形', '册号', '材料或佐证', '说明']), ...rows],
    }) + afterTable()
  );
}

function boxTable({ volumes }: CatalogueBox, item: string): string {
  const rows = volumes.flatMap((volume): Row[] => {
    const lines = evidenceRows(volume);
    const note = lines.length > 0 ? countsText(volume.counts) : '本套标准没有材料归到这一册';
    return [groupRow(`${volumeLabel(volume)}　${note}`, COLUMNS.length), ...lines.map(evidenceRow)];
  });
  return table({
    columns: COLUMNS,
    rows: [headerRow(['册号', item, '材料或佐证', '形成日期', '存放', '状态'], 60), ...rows],
  });
}

function evidenceRow(row: EvidenceRow): Row {
  const name = row.kind === '佐证' ? row.name : `应备：${row.name}`;
  return {
    cells: [
      textCell(row.ledger, { ...CENTER, padding: 20 }),
      textCell(row.item),
      textCell(joinText([name, row.recordedOn && `${row.recordedOn}登记`], '\n')),
      textCell(row.formedOn, { ...CENTER, padding: 0 }),
      textCell(row.location, { padding: 40 }),
      textCell(joinText([row.status, row.expiresOn && `失效日期\n${row.expiresOn}`], '\n'), { padding: 20 }),
    ],
  };
}

function sourceNotes(meta: ReportModel['meta']): string[] {
  return [
    '来源与口径',
    ...EVIDENCE_NOTES,
    `标准：${meta.schemeTitle}（${meta.schemeVersion}版）；内容版本：${meta.release}；生成日期：${meta.generatedOn}。由支部登记，未经上级党组织核验。`,
  ];
}
