/** 佐证目录：全部条目的应备材料和已登记的佐证，按盒册排好。 */
import type { Assessment, Evidence } from '../../schemas/result-file.ts';
import type { Ledger } from '../../schemas/ledger.ts';
import { evaluate } from '../assessment/evaluate.ts';
import type { ItemResult } from '../assessment/evaluation.ts';
import { verdictText } from '../assessment/explain.ts';
import { addDays } from '../calendar/dates.ts';
import { dateText } from '../report/text.ts';
import type { Item, Scheme } from '../standard/model.ts';
import {
  PROBLEM_TEXT,
  type Catalogue,
  type CatalogueBox,
  type CatalogueCounts,
  type CatalogueEntry,
  type CatalogueEvidence,
  type CataloguePaper,
  type CatalogueProblem,
  type CatalogueVolume,
  type EvidenceMark,
} from './model.ts';
import { ledgerOf, materialOf, shelfOf } from './place.ts';

/** 提前这么多天提示将到期，拟定。 */
const EXPIRING_DAYS = 30;

/** 一条，连同它的佐证各归哪一册。 */
interface Subject {
  readonly id: string;
  readonly title: string;
  readonly verdict: string;
  /** 应备材料；不适用、本版标准没有的条目为空。 */
  readonly materials: Item['materials'];
  /** 评为达标或部分达标，却一份佐证也没有。 */
  readonly missing: boolean;
  readonly evidence: readonly (CatalogueEvidence & { readonly ledger: string; readonly paper: object | undefined })[];
}

/**
 * today 为 YYYY-MM-DD，判断失效和形成日期用。每份有名称的佐证恰好出现一次：不适用的条目、
 * 本版标准已没有的条目也列；材料和存放处都没写册的放在“未归册”。
 */
export function evidenceCatalogue(
  scheme: Scheme,
  assessment: Assessment,
  ledgers: readonly Ledger[],
  today: string,
): Catalogue {
  const known = new Set(ledgers.map((ledger) => ledger.id));
  const results = evaluate(scheme, assessment).items;
  const subjects = [
    ...results.map((result) => itemSubject(result, known, today)),
    ...strangers(scheme, assessment, results, known, today),
  ];
  const volumes = ledgers.map((ledger) => volumeOf(ledger, subjects, known));
  const unfiled = volumeOf({ id: '', title: '未归册', owner: '', keep: '' }, subjects, known);
  const boxes = boxesOf(ledgers, volumes);
  if (unfiled.entries.length > 0) boxes.push({ id: '', title: '未归册', volumes: [unfiled], counts: unfiled.counts });
  return { boxes, counts: sum(boxes.map((box) => box.counts)), problems: problemsOf(subjects, known) };
}

function itemSubject(result: ItemResult, known: ReadonlySet<string>, today: string): Subject {
  const { item, answer, score, state, evidenceCount } = result;
  return {
    id: item.id,
    title: item.title,
    verdict: verdictText(result),
    materials: state === 'na' ? [] : item.materials,
    missing: score !== null && score.verdict !== 'unmet' && evidenceCount === 0,
    evidence: registered(answer?.evidence, item.materials, known, today),
  };
}

/** 自评文件里有、本版标准没有的条目：佐证还在盒里，不能从目录里漏掉。 */
function strangers(
  scheme: Scheme,
  { answers }: Assessment,
  results: readonly ItemResult[],
  known: ReadonlySet<string>,
  today: string,
): Subject[] {
  const current = new Set(results.map((result) => result.item.id));
  return Object.entries(answers)
    .filter(([id]) => !current.has(id))
    .map(([id, answer]) => ({
      id,
      title: scheme.tombstones.find((t) => t.id === id)?.title ?? '本版标准没有的条目',
      verdict: '本版没有',
      materials: [],
      missing: false,
      evidence: registered(answer.evidence, [], known, today),
    }));
}

function registered(
  evidence: readonly Evidence[] | undefined,
  materials: Item['materials'],
  known: ReadonlySet<string>,
  today: string,
): Subject['evidence'] {
  return (evidence ?? [])
    .map((e) => ({ ...e, title: e.title.trim(), location: e.location?.trim() ?? '' }))
    .filter((e) => e.title !== '')
    .map((e) => {
      const ledger = ledgerOf(e, materials, known);
      const marks = [...marksOf(e, today), ...(ledger ? [] : (['unfiled'] as const))];
      return {
        title: e.title,
        formedOn: dateText(e.formedOn),
        recordedOn: dateText(e.recordedOn),
        location: e.location,
        expiresOn: dateText(e.expiresOn),
        marks,
        status: marks.map((mark) => PROBLEM_TEXT[mark]).join('、') || '有效',
        ledger,
        paper: materialOf(e.title, materials),
      };
    });
}

/** 失效日期当天仍有效，形成日期当天不算晚，与体检的口径一致。 */
function marksOf({ formedOn, expiresOn }: Evidence, today: string): EvidenceMark[] {
  const marks: EvidenceMark[] = [];
  if (expiresOn && expiresOn < today) marks.push('expired');
  if (formedOn && formedOn > today) marks.push('future');
  if (expiresOn && expiresOn >= today && expiresOn <= addDays(today, EXPIRING_DAYS)) marks.push('expiring');
  return marks;
}

type VolumeHead = Pick<CatalogueVolume, 'id' | 'title' | 'owner' | 'keep'>;

function volumeOf(
  { id, title, owner, keep }: VolumeHead,
  subjects: readonly Subject[],
  known: ReadonlySet<string>,
): CatalogueVolume {
  const entries = subjects
    .map((subject): CatalogueEntry => ({
      id: subject.id,
      title: subject.title,
      verdict: subject.verdict,
      papers: subject.materials
        .filter((m) => shelfOf(m, subject.materials, known) === id)
        .map((m) => paperOf(m, subject, id)),
      evidence: subject.evidence.filter((e) => e.ledger === id).map(({ ledger: _at, paper: _of, ...rest }) => rest),
    }))
    .filter((entry) => entry.papers.length > 0 || entry.evidence.length > 0);
  return { id, title, owner, keep, entries, counts: sum(entries.map(countsOf)) };
}

function paperOf(material: Item['materials'][number], { evidence, missing }: Subject, at: string): CataloguePaper {
  const found = evidence.filter((e) => e.paper === material);
  const { name } = material;
  if (found.length === 0) {
    if (missing) return { name, state: 'missing', status: PROBLEM_TEXT.missing, here: false };
    return { name, state: 'none', status: '未单独登记', here: false };
  }
  const here = found.some((e) => e.ledger === at);
  const elsewhere = found[0]?.ledger ? `已登记，在${found[0].ledger}册` : '已登记，没有归到册';
  return { name, state: 'registered', status: here ? '已登记' : elsewhere, here };
}

function countsOf({ papers, evidence }: CatalogueEntry): CatalogueCounts {
  return {
    due: papers.length,
    have: evidence.length,
    missing: papers.filter((p) => p.state === 'missing').length,
    expired: evidence.filter((e) => e.marks.includes('expired')).length,
  };
}

function sum(counts: readonly CatalogueCounts[]): CatalogueCounts {
  const total = (key: keyof CatalogueCounts) => counts.reduce((n, count) => n + count[key], 0);
  return { due: total('due'), have: total('have'), missing: total('missing'), expired: total('expired') };
}

/** 册号前两位相同的为一盒。 */
function boxesOf(ledgers: readonly Ledger[], volumes: readonly CatalogueVolume[]): CatalogueBox[] {
  return [...new Set(ledgers.map((ledger) => ledger.id.slice(0, 2)))].map((id) => {
    const own = volumes.filter((volume) => volume.id.startsWith(`${id}-`));
    const title = ledgers.find((ledger) => ledger.id.startsWith(`${id}-`))?.box ?? '';
    return { id, title, volumes: own, counts: sum(own.map((volume) => volume.counts)) };
  });
}

function problemsOf(subjects: readonly Subject[], known: ReadonlySet<string>): CatalogueProblem[] {
  const marked = (mark: EvidenceMark) =>
    subjects.flatMap((subject) =>
      subject.evidence.filter((e) => e.marks.includes(mark)).map((e) => ({ subject, evidence: e, mark })),
    );
  const missing = subjects
    .filter((subject) => subject.missing)
    .map((subject): CatalogueProblem => ({
      kind: 'missing',
      itemId: subject.id,
      itemTitle: subject.title,
      ledger: [...new Set(subject.materials.map((m) => shelfOf(m, subject.materials, known)).filter(Boolean))].join(
        '、',
      ),
      name: subject.materials.map((m) => m.name).join('、'),
      detail: `评为${subject.verdict}，没有登记佐证`,
    }));
  const others = (['expired', 'future', 'expiring', 'unfiled'] as const)
    .flatMap(marked)
    .map(({ subject, evidence, mark }): CatalogueProblem => ({
      kind: mark,
      itemId: subject.id,
      itemTitle: subject.title,
      ledger: evidence.ledger,
      name: evidence.title,
      detail: detailOf(mark, evidence, subject.verdict),
    }));
  return [...missing, ...others];
}

function detailOf(mark: EvidenceMark, { formedOn, expiresOn }: CatalogueEvidence, verdict: string): string {
  if (mark === 'expired') return `${expiresOn}失效`;
  if (mark === 'expiring') return `${expiresOn}到期`;
  if (mark === 'future') return `形成日期${formedOn}，自评时还没有到`;
  return verdict === '本版没有' ? '本版标准没有这一条，存放处也没写册号' : '材料和存放处都没有写册号';
}
