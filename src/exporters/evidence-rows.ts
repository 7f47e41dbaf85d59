/** 佐证目录的一行：Word、Excel 共用，两处逐行一致。 */
import { itemLabel } from '../domain/assessment/format.ts';
import {
  PROBLEM_TEXT,
  type CatalogueCounts,
  type CatalogueProblem,
  type CatalogueVolume,
} from '../domain/evidence/model.ts';

export interface EvidenceRow {
  /** 册号；未归册为空。 */
  readonly ledger: string;
  readonly item: string;
  readonly verdict: string;
  readonly kind: '佐证' | '应备材料';
  readonly name: string;
  readonly formedOn: string;
  readonly recordedOn: string;
  readonly location: string;
  readonly expiresOn: string;
  readonly status: string;
}

/** 一册的各行：一份佐证一行，之后是没有在本册登记的应备材料。 */
export function evidenceRows({ id, entries }: CatalogueVolume): EvidenceRow[] {
  return entries.flatMap((entry) => {
    const head = { ledger: id, item: itemLabel(entry), verdict: entry.verdict };
    const undated = { formedOn: '', recordedOn: '', location: '', expiresOn: '' };
    return [
      ...entry.evidence.map(({ title, formedOn, recordedOn, location, expiresOn, status }): EvidenceRow => ({
        ...head,
        kind: '佐证',
        name: title,
        formedOn,
        recordedOn,
        location,
        expiresOn,
        status,
      })),
      ...entry.papers
        .filter((paper) => !paper.here)
        .map(({ name, status }): EvidenceRow => ({ ...head, ...undated, kind: '应备材料', name, status })),
    ];
  });
}

/** 条目、情形、册号、材料或佐证、说明。 */
export function problemCells(problem: CatalogueProblem): string[] {
  const { kind, itemId, itemTitle, ledger, name, detail } = problem;
  return [itemLabel({ id: itemId, title: itemTitle }), PROBLEM_TEXT[kind], ledger || '未归册', name, detail];
}

export function countsText({ due, have, missing, expired }: CatalogueCounts): string {
  return `应有${due}样，已有${have}份，缺${missing}样，失效${expired}份`;
}

/** 册号加册名：“03-6 组织生活会”。 */
export function volumeLabel({ id, title }: { readonly id: string; readonly title: string }): string {
  return id ? `${id} ${title}` : title;
}

/** 数怎么数、哪些是拟定，两种文件都写。 */
export const EVIDENCE_NOTES: readonly string[] = [
  '应有：适用条目的应备材料几样；已有：已登记的佐证几份；缺：评为达标或部分达标而一份佐证也没有登记的条目，应备材料几样；失效：已登记的佐证里几份过了失效日期。',
  '归册：存放处写了册号的归该册，没写的随同名的应备材料，再没有的随本条第一份材料。未单独登记：本条已有别的佐证，或还没有评为达标，这一样没有另外登记。',
  '30日内到期、归册办法为拟定；12盒40册为拟定；保管期限为拟定，请单位档案部门核对。目录只记材料放在哪里，不含材料本身。',
];
