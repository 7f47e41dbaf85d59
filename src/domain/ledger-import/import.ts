/**
 * 三清单一台账读回：按表头认列、按条目编号对行，与页面上现有的内容比。
 * 同一栏几张表都有的，以任务清单（责任人以责任清单）为准；为准的没改、抄件却不同，或改得不一样，
 * 看不出哪一处是后改的（同一个文件再次读回时，抄件还是旧的），列为冲突由人选。空格子不清空原有内容。
 */
import type { Answer, Assessment } from '../../schemas/result-file.ts';
import { periodText } from '../assessment/period.ts';
import { PROGRESS_TEXT } from '../report/item.ts';
import { dateText } from '../report/text.ts';
import { allItems, type Item, type Scheme } from '../standard/model.ts';
import { printedMeasure } from '../work/measure.ts';
import { cellText, plain, readDate, readProgress } from './cells.ts';
import type {
  Cell,
  LedgerChange,
  LedgerConflict,
  LedgerField,
  LedgerImport,
  LedgerOption,
  LedgerSheet,
  Place,
  Unmatched,
} from './model.ts';
import { readOwner } from './owner.ts';
import { readTable, type TableRow } from './table.ts';

const MAX_ACTION = 4000;

export interface LedgerInput {
  readonly scheme: Scheme;
  /** 页面上现有的自评。 */
  readonly assessment: Assessment;
  readonly sheets: readonly LedgerSheet[];
}

/** 一格读出的内容；与页面相同的也在，好判断为准的改没改。 */
interface Candidate extends Place {
  readonly after: string;
  readonly note: string;
  readonly primary: boolean;
}

/** blank 空格子；bad 读不出。 */
type Reading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly after: string; readonly note: string }
  | { readonly kind: 'bad'; readonly why: string };

export function importLedger({ scheme, assessment, sheets }: LedgerInput): LedgerImport {
  const items = new Map(allItems(scheme).map((item) => [item.id, item]));
  const candidates = new Map<string, Candidate[]>();
  const unmatched: Unmatched[] = [];
  const notes: Place[] = [];
  const skipped: string[] = [];
  let same = 0;
  let matched = 0;
  let found = false;

  for (const sheet of sheets) {
    const table = readTable(sheet, scheme);
    found ||= table.found && table.columns.length > 0;
    if (table.skipped) skipped.push(sheet.name);
    for (const entry of table.rows) {
      const place = { sheet: sheet.name, row: entry.row };
      const item = items.get(entry.id);
      if (entry.kind === 'note') notes.push(place);
      else if (!item) unmatched.push({ ...place, text: rowText(entry.cells), why: whyStray(entry, scheme) });
      else {
        matched += 1;
        const answer = assessment.answers[item.id];
        let untouched = true;
        for (const { field, index, primary } of table.columns) {
          const reading = read(field, entry.cells[index], item, answer, scheme.ownerRoles);
          if (reading.kind === 'blank') continue;
          if (reading.kind === 'bad') {
            unmatched.push({ ...place, text: `${item.id}　${cellText(entry.cells[index])}`, why: reading.why });
            untouched = false;
            continue;
          }
          const { after, note } = reading;
          if (after !== current(answer, field)) untouched = false;
          const key = keyOf(item.id, field);
          candidates.set(key, [...(candidates.get(key) ?? []), { ...place, after, note, primary }]);
        }
        if (untouched) same += 1;
      }
    }
  }
  return {
    ...settle([...items.values()], assessment, candidates),
    same,
    unmatched,
    notes,
    skipped,
    warnings: matched > 0 ? headWarnings(sheets, assessment) : [],
    problem: problemOf(found, matched, scheme),
  };
}

const FIELDS: readonly LedgerField[] = ['action', 'ownerRole', 'due', 'startedOn', 'progress', 'closedOn'];

const keyOf = (item: string, field: LedgerField): string => `${item} ${field}`;

/** 定出每一栏是改动、冲突还是没改；按条目顺序。 */
function settle(
  items: readonly Item[],
  assessment: Assessment,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
): { changes: LedgerChange[]; conflicts: LedgerConflict[] } {
  const changes: LedgerChange[] = [];
  const conflicts: LedgerConflict[] = [];
  for (const item of items) {
    for (const field of FIELDS) {
      const list = candidates.get(keyOf(item.id, field)) ?? [];
      const before = current(assessment.answers[item.id], field);
      const options = optionsOf(list.filter(({ after }) => after !== before));
      const [only, ...rivals] = options;
      if (!only) continue;
      const base = { item: item.id, title: item.title, field, before };
      const leaders = list.filter(({ primary }) => primary);
      if (rivals.length === 0 && leaders.every(({ after }) => after === only.after)) changes.push({ ...base, ...only });
      else conflicts.push({ ...base, options });
    }
  }
  return { changes, conflicts };
}

/** 写得一样的并成一种，按先后。 */
function optionsOf(list: readonly Candidate[]): LedgerOption[] {
  const values = [...new Set(list.map(({ after }) => after))];
  return values.map((after) => {
    const [first, ...others] = list.filter((one) => one.after === after);
    const { sheet = '', row = 0, note = '' } = first ?? {};
    return { sheet, row, after, note, also: others.map((one) => ({ sheet: one.sheet, row: one.row })) };
  });
}

/** 页面上现有的值；没填为空。 */
function current(answer: Answer | undefined, field: LedgerField): string {
  if (field === 'action' || field === 'ownerRole' || field === 'due') return answer?.[field] ?? '';
  return answer?.task?.[field] ?? '';
}

function read(
  field: LedgerField,
  cell: Cell,
  item: Item,
  answer: Answer | undefined,
  roles: readonly string[],
): Reading {
  const text = cellText(cell);
  const before = current(answer, field);
  if (text === '') return { kind: 'blank' };
  const value = (after: string, note = ''): Reading => ({ kind: 'value', after, note });
  // 没填时印的底稿（改法、“未启动”）不算填报人写的。
  if (text === printed(field, before, item, answer)) return before === '' ? { kind: 'blank' } : value(before);
  switch (field) {
    case 'action':
      return text.length > MAX_ACTION ? { kind: 'bad', why: `措施超过${MAX_ACTION}字` } : value(text);
    case 'ownerRole': {
      const owner = readOwner(text, roles);
      return owner.ok ? value(owner.value, owner.note) : { kind: 'bad', why: owner.why };
    }
    case 'progress': {
      const progress = readProgress(text);
      return progress
        ? value(progress)
        : { kind: 'bad', why: `进度写的是“${text.slice(0, 20)}”，只认${Object.values(PROGRESS_TEXT).join('、')}` };
    }
    case 'due':
    case 'startedOn':
    case 'closedOn': {
      const date = readDate(cell);
      return date
        ? value(date)
        : { kind: 'bad', why: `日期写的是“${text.slice(0, 20)}”，请写成2026年3月1日或2026-03-01` };
    }
  }
}

/** 导出时这一格印的是什么；与它相同就是没改。 */
function printed(field: LedgerField, before: string, item: Item, answer: Answer | undefined): string {
  if (field === 'action') {
    const ticked = item.problems.filter((p) => answer?.problems?.includes(p.id));
    return plain(before.trim() || printedMeasure(ticked));
  }
  if (field === 'progress') return PROGRESS_TEXT[before] ?? '未启动';
  return field === 'ownerRole' ? plain(before) : dateText(before);
}

function whyStray({ id, why }: TableRow, scheme: Scheme): string {
  if (!id) return why;
  const retired = scheme.tombstones.find((t) => t.id === id);
  if (!retired) return `“${scheme.title}”里没有${id}这一条`;
  const next = retired.successors.length > 0 ? `，改看${retired.successors.join('、')}` : '';
  return `${id}已停用${next}`;
}

function rowText(cells: readonly Cell[]): string {
  const text = cells.map(cellText).filter(Boolean).join('｜');
  return text.length > 300 ? `${text.slice(0, 300)}……` : text;
}

function problemOf(found: boolean, matched: number, scheme: Scheme): string {
  if (!found) return '没有找到三清单一台账的表头。请选本站导出、填好的“三清单一台账”，表名可以改，列名不要改。';
  if (matched === 0)
    return `没有一行对得上“${scheme.title}”的${scheme.terms.item}，请看是不是选错了文件，或选错了体系。`;
  return '';
}

/** 题下行写着支部、期次；与页面上的不同就提醒，不拦。 */
function headWarnings(sheets: readonly LedgerSheet[], { unit, period }: Assessment): string[] {
  const branch = plain(unit.name?.trim() || unit.code.trim());
  for (const { rows } of sheets) {
    for (const row of rows.slice(0, 5)) {
      const lead = row.map(cellText).find((text) => /^支部：.*期次：/.test(text));
      if (!lead) continue;
      const inFile = /^支部：(.*?)\u3000期次：([^\u3000]*)/.exec(lead);
      const named = inFile?.[1]?.trim() ?? '';
      const dated = inFile?.[2]?.trim() ?? '';
      return [
        ...(named && branch && named !== branch ? [`台账写的支部是“${named}”，页面上是“${branch}”`] : []),
        ...(dated && dated !== periodText(period) ? [`台账写的期次是${dated}，页面上是${periodText(period)}`] : []),
      ];
    }
  }
  return [];
}
