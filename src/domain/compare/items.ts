/** 逐条的结论与一句说明。 */
import { UNANSWERED_TEXT, VERDICT_TEXT } from '../assessment/format.ts';
import type { Scheme } from '../standard/model.ts';
import { classify, type Classified } from './classify.ts';
import type { History, ItemHistory, RetiredHistory } from './history.ts';
import { KIND_TEXT, type CompareItem, type ItemState, type RetiredItem } from './model.ts';
import { trendOf } from './moment.ts';

/** 条目编号 → 显示用的标题；停用表里的也在内。 */
type Titles = ReadonlyMap<string, string>;

export function compareItems(scheme: Scheme, history: History, labels: readonly string[]): CompareItem[] {
  const places = new Map(
    scheme.dimensions.flatMap((d) =>
      d.classes.map((c) => [c.id, { dimensionTitle: d.title, classTitle: c.title, slug: c.slug }] as const),
    ),
  );
  const titles = titlesOf(scheme);
  return history.items.map((entry): CompareItem => {
    const { item, moments } = entry;
    const place = places.get(item.classId);
    const classified = classify(moments.map(({ cell }) => cell.state));
    return {
      id: item.id,
      title: item.title,
      dimensionTitle: place?.dimensionTitle ?? '',
      classTitle: place?.classTitle ?? '',
      href: `/standards/${scheme.id}/${place?.slug ?? ''}/#${item.id}`,
      kind: classified.kind,
      kindText: KIND_TEXT[classified.kind] + trendText(entry, classified),
      remark: [...kindRemarks(entry, classified, labels), ...originRemarks(entry, labels, titles)].join('；'),
      cells: moments.map(({ cell }) => cell),
    };
  });
}

function titlesOf(scheme: Scheme): Titles {
  return new Map(scheme.tombstones.map(({ id, title }) => [id, `${id} ${title}`]));
}

function trendText({ moments }: ItemHistory, { kind }: Classified): string {
  if (kind !== 'unchanged') return '';
  const present = moments.filter(({ cell }) => cell.state !== 'absent');
  const first = present[0];
  const last = present[present.length - 1];
  return first && last ? `（${trendOf(first, last)}）` : '';
}

const REASON: Partial<Readonly<Record<ItemState, string>>> = {
  unanswered: UNANSWERED_TEXT,
  na: VERDICT_TEXT.na,
  absent: '的标准没有这一条',
  unknown: '的停用条目只有得分，判不了',
};

/** 从哪一期起，或者为什么不可比。 */
function kindRemarks({ moments }: ItemHistory, { kind, since }: Classified, labels: readonly string[]): string[] {
  const states = moments.map(({ cell }) => cell.state);
  const from = since === null ? '' : `${labels[since] ?? ''}起`;
  switch (kind) {
    case 'added':
      return since !== null && states[since - 1] === 'absent' ? [] : [`${from}有差距`];
    case 'closed':
      return [`${from}达标`];
    case 'relapsed':
      return [`中间达标过，${from}又有差距`];
    case 'excluded':
      return [states.includes('na') ? '各期都不适用' : '各期的标准都还没有这一条'];
    case 'incomparable':
      return incomparableRemarks(states, labels);
    case 'unchanged':
    case 'clear':
      return [];
  }
}

function incomparableRemarks(states: readonly ItemState[], labels: readonly string[]): string[] {
  const found = [...new Set(states)].flatMap((state) => {
    // 以前没有这一条不碍比较，最近一期没有才是原因
    if (state === 'absent' && states[states.length - 1] !== 'absent') return [];
    const reason = REASON[state];
    return reason ? [labels.filter((_, i) => states[i] === state).join('、') + reason] : [];
  });
  return found;
}

/** 哪一期新设、接替谁、哪一期的结论取自停用条目。 */
function originRemarks({ item, moments, replaces }: ItemHistory, labels: readonly string[], titles: Titles): string[] {
  const title = (id: string) => titles.get(id) ?? id;
  const remarks: string[] = [];
  const first = moments.findIndex(({ cell }) => cell.state !== 'absent');
  if (first > 0) {
    const when = first === moments.length - 1 ? '本期' : labels[first];
    const version = item.addedIn ? `（${item.addedIn}版）` : '';
    remarks.push(`${when}新设${version}`);
  }
  if (replaces.length > 0) remarks.push(`接替停用的${replaces.map(title).join('、')}`);
  moments.forEach(({ cell }, i) => {
    if (cell.from) remarks.push(`${labels[i]}的结论取自停用的${title(cell.from)}，不计分`);
  });
  return remarks;
}

export function retiredItems(scheme: Scheme, history: History): RetiredItem[] {
  const titles = new Map(history.items.map(({ item }) => [item.id, `${item.id} ${item.title}`]));
  return history.retired.map((entry) => ({
    id: entry.id,
    title: entry.lineage?.tombstone.title ?? '',
    remark: retiredRemark(entry, titles, scheme.terms.item),
    cells: entry.moments.map(({ cell }) => cell),
  }));
}

function retiredRemark({ lineage }: RetiredHistory, titles: Titles, term: string): string {
  if (!lineage) return `现行标准和停用表里都没有这个编号，只列出文件里的结论`;
  const { tombstone, successors, sole } = lineage;
  const retired = `${tombstone.retiredIn}版起停用`;
  if (successors.length === 0) return `${retired}，没有接替的${term}`;
  const list = successors.map((id) => titles.get(id) ?? id).join('、');
  if (sole !== null) return `${retired}，由${list}接替；接替的${term}已有自己的结论，或按支部条件不适用`;
  const why = successors.length > 1 ? '一拆为几' : '几并为一';
  return `${retired}，由${list}接替；${why}，结论不好直接承接`;
}
