/** 佐证目录的形状：盒→册→条目。日期已写成“2026年3月1日”，空的为空字符串。 */

/** 一份佐证要留意的情形。 */
export type EvidenceMark = 'expired' | 'expiring' | 'future' | 'unfiled';
/** 要办的事：条目一份佐证也没有，或某份佐证有上面的情形。 */
export type ProblemKind = 'missing' | EvidenceMark;

export const PROBLEM_TEXT: Readonly<Record<ProblemKind, string>> = {
  missing: '缺',
  expired: '已失效',
  future: '形成日期在自评日期之后',
  expiring: '30日内到期',
  unfiled: '没有归到册',
};

export interface CatalogueEvidence {
  readonly title: string;
  readonly formedOn: string;
  readonly recordedOn: string;
  readonly location: string;
  readonly expiresOn: string;
  readonly marks: readonly EvidenceMark[];
  /** 有效，或各种情形用顿号连起来。 */
  readonly status: string;
}

/** 一样应备材料。 */
export interface CataloguePaper {
  readonly name: string;
  /** registered 有同名的佐证；missing 条目评为达标或部分达标而一份佐证也没有；none 这一样没有单独登记。 */
  readonly state: 'registered' | 'missing' | 'none';
  /** 已登记、缺、未单独登记；登记在别的册的写明在哪一册。 */
  readonly status: string;
  /** 登记的佐证就在本册，另有一行。 */
  readonly here: boolean;
}

/** 一个条目在一册里的部分。 */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly verdict: string;
  /** 放在本册的应备材料；不适用、本版标准没有的条目为空。 */
  readonly papers: readonly CataloguePaper[];
  /** 归在本册的佐证。 */
  readonly evidence: readonly CatalogueEvidence[];
}

export interface CatalogueCounts {
  /** 应有：适用条目的应备材料几样。 */
  readonly due: number;
  /** 已有：已登记的佐证几份。 */
  readonly have: number;
  /** 缺：评为达标或部分达标而一份佐证也没有的条目，应备材料几样。 */
  readonly missing: number;
  /** 失效：已登记的佐证里几份过了失效日期。 */
  readonly expired: number;
}

export interface CatalogueVolume {
  /** 册号；未归册为空字符串。 */
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly keep: string;
  readonly entries: readonly CatalogueEntry[];
  readonly counts: CatalogueCounts;
}

export interface CatalogueBox {
  /** 盒号 01—12；未归册为空字符串。 */
  readonly id: string;
  readonly title: string;
  readonly volumes: readonly CatalogueVolume[];
  readonly counts: CatalogueCounts;
}

export interface CatalogueProblem {
  readonly kind: ProblemKind;
  readonly itemId: string;
  readonly itemTitle: string;
  /** 在哪一册，几册的用顿号连起来；没有归册的为空。 */
  readonly ledger: string;
  /** 哪份佐证；缺的写应备材料，用顿号连起来。 */
  readonly name: string;
  /** 一句话说明，带日期。 */
  readonly detail: string;
}

export interface Catalogue {
  /** 全部盒册，空册也列；有未归册的排在最后。 */
  readonly boxes: readonly CatalogueBox[];
  readonly counts: CatalogueCounts;
  /** 缺的在前，依次为已失效、日期不对、将到期、未归册；同类按条目顺序。 */
  readonly problems: readonly CatalogueProblem[];
}
