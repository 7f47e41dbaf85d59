/** 条目之外另记的台账：授星摘星、四互、五抓，写成文字。 */
import type { Assessment } from '../../schemas/result-file.ts';
import type { SiHu } from '../../schemas/si-hu.ts';
import type { StarEvent } from '../../schemas/star-event.ts';
import type { Evaluation } from '../assessment/evaluation.ts';
import { NONE_TEXT } from '../assessment/format.ts';
import { periodText } from '../assessment/period.ts';
import { mechanismResults } from '../mechanisms/check.ts';
import { duplicateQuarters, siHuFaults } from '../sihu/check.ts';
import { SIHU_FOCUS, SIHU_FORMS, SIHU_PARTS, siHuQuarter, siHuTotal } from '../sihu/model.ts';
import { parseSiHu } from '../sihu/parse.ts';
import { recentQuarters, siHuYearText } from '../sihu/summary.ts';
import type { Scheme } from '../standard/model.ts';
import { quarterChanges, type QuarterChange } from '../stars-history/compare.ts';
import { STATUS_TEXT, starFieldLabel, starKind, starKindTitle, type StarFinding } from '../stars-history/model.ts';
import { parseStarEvents } from '../stars-history/parse.ts';
import { eventQuarter, replay } from '../stars-history/replay.ts';
import { CLOSE_TARGET_PARAMETER, differenceText, starRules } from '../stars-history/rules.ts';
import type { ReportOptions } from './build.ts';
import type { ReportMechanism, ReportRecords, ReportSiHu, ReportStarEvent, ReportStarQuarter } from './model.ts';
import { dateText } from './text.ts';

export function recordsOf(
  scheme: Scheme,
  { extras }: Assessment,
  evaluation: Evaluation,
  { today, workdays }: ReportOptions,
): ReportRecords {
  return {
    ...starRecords(scheme, extras?.starEvents, evaluation, today, workdays),
    ...siHuRecords(extras?.siHu, today),
    closeTarget: String(scheme.figures?.[CLOSE_TARGET_PARAMETER] ?? ''),
    mechanisms: mechanismRows(scheme, extras?.mechanisms),
  };
}

type StarPart = Pick<ReportRecords, 'starState' | 'starStatus' | 'starEvents' | 'starQuarters' | 'reportDates'>;

function starRecords(
  scheme: Scheme,
  values: readonly unknown[] | undefined,
  { stars, complete }: Evaluation,
  today: string,
  workdays: ReportOptions['workdays'],
): StarPart {
  if (!stars) return { starState: '', starStatus: [], starEvents: [], starQuarters: [], reportDates: [] };
  const { events, bad } = parseStarEvents(values);
  const facts = events.map(({ event }) => event);
  const history = replay(facts, today, starRules(scheme, workdays ?? null));
  const { current, quarters, later, findings } = history;
  const recorded = quarters.length > 0;
  const titles = new Map(scheme.dimensions.map(({ id, title }) => [id, title]));
  const listed = [...quarters.flatMap((quarter) => quarter.events), ...later];
  return {
    starState: recorded ? STATUS_TEXT[current.status] : '',
    starStatus: [
      ...(recorded ? [`台账记录${current.total}星，状态：${STATUS_TEXT[current.status]}。`] : []),
      ...(recorded ? [differenceText(complete ? stars.count : null, current.total)].filter(Boolean) : []),
      ...bad.map(({ text }) => `授星摘星台账${text}`),
    ],
    starEvents: listed.map((event) => starEventRow(event, titles, findings)),
    starQuarters: quarterChanges(history).map((change) => starQuarterRow(change, titles)),
    reportDates: history.reportDates.map(({ on, reason }) => dateText(on) + (reason ? `（${reason}）` : '')),
  };
}

function starEventRow(
  event: StarEvent,
  titles: ReadonlyMap<string, string>,
  findings: readonly StarFinding[],
): ReportStarEvent {
  const kind = starKind(event.kind);
  const fields = [...(kind?.required ?? []), ...(kind?.optional ?? [])].filter((field) => field !== 'dimension');
  return {
    quarter: periodText(eventQuarter(event)),
    on: dateText(event.on),
    kind: starKindTitle(event.kind),
    dimension: titles.get(event.dimension ?? '') ?? event.dimension ?? '',
    details: fields.flatMap((field) => {
      const value = event[field]?.trim();
      return value ? [`${starFieldLabel(event.kind, field)}：${dateText(value)}`] : [];
    }),
    findings: findings.filter((f) => f.event === event).map((f) => f.text),
  };
}

function starQuarterRow(change: QuarterChange, titles: ReadonlyMap<string, string>): ReportStarQuarter {
  const { now, previous, previousTotal, awarded, removed } = change;
  const of = (kind: StarEvent['kind']) => now.events.filter((event) => event.kind === kind);
  const checks = now.events.filter(({ kind }) => kind === 'award' || kind === 'remove').map(({ on }) => on);
  const named = (ids: readonly string[]) => ids.map((id) => titles.get(id) ?? id).join('、');
  const ids = [...titles.keys()];
  return {
    quarter: periodText(change.quarter),
    checkedOn: [...new Set(checks)].map(dateText).join('、'),
    previous: ids.map((id) => (previous ? String(previous[id] ?? 0) : NONE_TEXT)),
    now: ids.map((id) => String(now.stars[id] ?? 0)),
    awarded: named(awarded),
    removed: named(removed),
    reason: [...new Set([...of('award').map((e) => e.basis), ...of('remove').map((e) => e.reason)])]
      .filter(Boolean)
      .join('；'),
    previousTotal: previousTotal === null ? NONE_TEXT : String(previousTotal),
    nowTotal: String(now.total),
    result: change.result,
    notice: of('promote')
      .filter((e) => e.noticeFrom && e.noticeTo)
      .map((e) => `${dateText(e.noticeFrom)}至${dateText(e.noticeTo)}`)
      .join('、'),
    reportedOn: of('nextnotice')
      .map((e) => dateText(e.on))
      .join('、'),
  };
}

function siHuRecords(values: readonly unknown[] | undefined, today: string): Pick<ReportRecords, 'siHu' | 'siHuNotes'> {
  const { records, bad } = parseSiHu(values);
  const list = records.map(({ record }) => record).sort((a, b) => (siHuQuarter(a) < siHuQuarter(b) ? -1 : 1));
  return {
    siHu: list.map(siHuRow),
    siHuNotes: [
      ...recentQuarters(list, today).map(siHuYearText),
      ...duplicateQuarters(list),
      ...bad.map(({ text }) => `四互记录${text}`),
    ],
  };
}

function siHuRow(record: SiHu): ReportSiHu {
  const total = siHuTotal(record);
  return {
    quarter: periodText(siHuQuarter(record)),
    on: dateText(record.on),
    branch: record.branch?.trim() ?? '',
    by: record.by?.trim() ?? '',
    form: record.form ? SIHU_FORMS[record.form] : '',
    focus: (record.focus ?? []).map((id) => SIHU_FOCUS[id]).join('、'),
    problems: record.problems?.trim() ?? '',
    scores: SIHU_PARTS.map(({ id }) => String(record.scores?.[id] ?? NONE_TEXT)),
    total: total === null ? NONE_TEXT : String(total),
    practice: record.practice?.trim() ?? '',
    demand: record.demand?.trim() ?? '',
    due: dateText(record.due),
    review: record.review?.trim() ?? '',
    findings: siHuFaults(record),
  };
}

function mechanismRows(
  scheme: Scheme,
  filled: NonNullable<Assessment['extras']>['mechanisms'],
): readonly ReportMechanism[] {
  const results = mechanismResults(scheme.mechanisms, filled);
  if (results.every(({ count }) => count === null)) return [];
  return results.map(({ mechanism, count, note, verdict }) => ({
    title: mechanism.title,
    check: mechanism.check,
    evidence: mechanism.evidence,
    frequency: mechanism.frequency,
    count: count === null ? NONE_TEXT : String(count),
    note,
    verdict,
  }));
}
