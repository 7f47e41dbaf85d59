/** 授星摘星的事项：叫什么、要填哪些栏（schemes.md §3.3 状态机，拟定）。 */
import type { StarEvent, StarEventKind } from '../../schemas/star-event.ts';

export type StarField = Exclude<keyof StarEvent, 'kind' | 'on' | 'quarter'>;

export interface StarKind {
  readonly kind: StarEventKind;
  readonly title: string;
  /** 什么情形记这一件。 */
  readonly when: string;
  /** 必填的栏，依次；日期各件都要。 */
  readonly required: readonly StarField[];
  readonly optional: readonly StarField[];
  /** 与通常叫法不同的栏名。 */
  readonly labels: Partial<Record<StarField, string>>;
}

const NOTICE = ['noticeFrom', 'noticeTo'] as const;

/** 报送时点不是事件，不在这里。 */
export const STAR_KINDS: readonly StarKind[] = [
  {
    kind: 'award',
    title: '授星',
    when: '这个方面季度检查达标，授1星',
    required: ['dimension', 'by', 'basis'],
    optional: [],
    labels: {},
  },
  {
    kind: 'remove',
    title: '摘星',
    when: '这个方面不再达标，或必达的检查点没做到，摘1星',
    required: ['dimension', 'reason', 'due'],
    optional: ['by'],
    labels: { reason: '摘星理由', due: '整改时限' },
  },
  {
    kind: 'promote',
    title: '晋级',
    when: '总星数上升，公示期满没有异议',
    required: [...NOTICE, 'papers'],
    optional: ['basis'],
    labels: { papers: '上报表' },
  },
  {
    kind: 'rectify',
    title: '列入整顿',
    when: '总星数不多于2星，上级定级后列入',
    required: ['plan', 'leader'],
    optional: ['due', 'reason'],
    labels: {},
  },
  {
    kind: 'name',
    title: '命名',
    when: '6星，申报、验收通过并公示，由上级命名',
    required: ['papers', 'basis', ...NOTICE],
    optional: [],
    labels: { papers: '申报表', basis: '验收意见' },
  },
  {
    kind: 'delist',
    title: '摘牌',
    when: '命名之后滑坡，上级摘牌、限期整改',
    required: ['basis'],
    optional: ['due'],
    labels: { basis: '督查意见' },
  },
  {
    kind: 'nextnotice',
    title: '上报',
    when: '把本季结果逐级报上去',
    required: ['papers'],
    optional: ['reason'],
    labels: { papers: '上报表', reason: '说明' },
  },
];

const FIELD_LABELS: Readonly<Record<StarField, string>> = {
  dimension: '方面',
  reason: '理由',
  basis: '依据',
  by: '检查人（职务）',
  due: '整改时限',
  noticeFrom: '公示开始',
  noticeTo: '公示结束',
  papers: '报表',
  plan: '整顿方案',
  leader: '包联人（职务）',
};

export function starKind(kind: StarEventKind): StarKind | undefined {
  return STAR_KINDS.find((k) => k.kind === kind);
}

/** 事项的名称；报送时点也有名称。 */
export function starKindTitle(kind: StarEventKind): string {
  return starKind(kind)?.title ?? '报送时点';
}

/** 这一件里这一栏叫什么。 */
export function starFieldLabel(kind: StarEventKind, field: StarField): string {
  return starKind(kind)?.labels[field] ?? FIELD_LABELS[field];
}

/** 缺哪些必填栏。 */
export function missingFields(event: StarEvent): StarField[] {
  return (starKind(event.kind)?.required ?? []).filter((field) => !event[field]?.trim());
}

export type StarStatus = 'creating' | 'reached' | 'named' | 'delisted' | 'rectifying';

export const STATUS_TEXT: Readonly<Record<StarStatus, string>> = {
  creating: '在创',
  reached: '达标',
  named: '命名',
  delisted: '摘牌',
  rectifying: '整顿中',
};

export interface StarState {
  /** 方面编号 → 0 或 1。 */
  readonly stars: Readonly<Record<string, 0 | 1>>;
  readonly total: number;
  readonly status: StarStatus;
}

export interface StarQuarter extends StarState {
  /** 2026-Q3。 */
  readonly quarter: string;
  /** 这一季的事，先后为序。 */
  readonly events: readonly StarEvent[];
}

export interface StarFinding {
  readonly event: StarEvent;
  /** 一句话：哪里不对、怎么办。 */
  readonly text: string;
}

export interface StarHistory {
  /** 有记录的季度，从早到晚，每季末的状态。 */
  readonly quarters: readonly StarQuarter[];
  readonly current: StarState;
  readonly findings: readonly StarFinding[];
  /** 拟定的报送时点，从早到晚。 */
  readonly reportDates: readonly StarEvent[];
  /** 日期在 asOf 之后、没有计入的事。 */
  readonly later: readonly StarEvent[];
}
