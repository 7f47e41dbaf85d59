/** 一年的组织生活缺了什么：逐季、逐月、全年（regulations-branch.md §9 R6）。 */
import { addDays, addMonths, yearOf } from '../calendar/dates.ts';
import { quarterOf } from '../calendar/quarters.ts';
import {
  MEETING_KINDS,
  type MeetingRecord,
  type Requirement,
  type YearCheckFinding,
  type YearCheckInput,
} from './model.ts';

interface Period {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** 只判已经过完的季、月、年；没过完的不算缺。日期由调用方保证有效。 */
export function checkYear(input: YearCheckInput, requirements: readonly Requirement[]): readonly YearCheckFinding[] {
  return requirements
    .filter((requirement) => requirement.applies(input))
    .flatMap((requirement) =>
      (requirement.kind === 'group' ? input.groups : ['']).flatMap((group) => [
        ...shortages(requirement, input, group),
        ...lateLifeMeeting(requirement, input),
      ]),
    );
}

/** 一种活动（某个党小组）在这一段里的次数。 */
function countIn(
  records: readonly MeetingRecord[],
  kind: Requirement['kind'],
  period: Period,
  group: string,
  yearly: boolean,
): number {
  return records.filter(
    (record) =>
      record.kinds.includes(kind) &&
      (group === '' || record.group === group) &&
      (yearly
        ? (record.year ?? yearOf(record.on)) === Number(period.id)
        : record.on >= period.from && record.on <= period.to),
  ).length;
}

function shortages(requirement: Requirement, input: YearCheckInput, group: string): YearCheckFinding[] {
  const { kind, per, needed, level, basis, note } = requirement;
  return periodsOf(input.year, per)
    .filter((period) => period.to < input.asOf && inService(period, per, input.establishedOn))
    .flatMap((period) => {
      const got = countIn(input.records, kind, period, group, per === 'year');
      if (got >= needed) return [];
      const who = group === '' ? '' : `${group}的`;
      const text = `${periodText(period.id)}${who}${MEETING_KINDS[kind]}应有${needed}次，登记了${got}次。${note}`;
      const partial = input.establishedOn !== undefined && input.establishedOn > period.from;
      return [
        partial
          ? {
              kind,
              level: 'hint',
              period: period.id,
              group,
              got,
              needed,
              text: `${text}成立当年不满一年，只作提示。`,
              basis,
            }
          : { kind, level, period: period.id, group, got, needed, text, basis },
      ];
    });
}

/** 组织生活会一般在第四季度开：开了但不在第四季度的只提示；跨年补开登记了所属年度的不提示。 */
function lateLifeMeeting({ kind, basis }: Requirement, { year, records }: YearCheckInput): YearCheckFinding[] {
  if (kind !== 'life-meeting') return [];
  const held = records.filter((record) => record.kinds.includes(kind) && (record.year ?? yearOf(record.on)) === year);
  if (held.length === 0 || held.some(({ on }) => on >= `${year}-10-01`)) return [];
  const text = `组织生活会在${quarterOf(held[0]!.on).replace('-Q', '年第')}季度开，一般安排在第四季度，也可以随时开。`;
  return [{ kind, level: 'hint', period: String(year), group: '', got: held.length, needed: held.length, text, basis }];
}

/** 成立当月、当季不足一个整月、整季的不判；成立当年不满一年的，全年各项只提示（推定）。 */
function inService(period: Period, per: Requirement['per'], establishedOn: string | undefined): boolean {
  if (establishedOn === undefined) return true;
  return per === 'year' ? establishedOn <= period.to : establishedOn <= period.from;
}

function periodsOf(year: number, per: Requirement['per']): Period[] {
  const months = per === 'month' ? 1 : per === 'quarter' ? 3 : 12;
  const start = `${String(year).padStart(4, '0')}-01-01`;
  return Array.from({ length: 12 / months }, (_, i) => {
    const from = addMonths(start, i * months);
    const to = addDays(addMonths(start, (i + 1) * months), -1);
    return { id: per === 'month' ? from.slice(0, 7) : per === 'quarter' ? quarterOf(from) : String(year), from, to };
  });
}

function periodText(id: string): string {
  if (id.includes('Q')) return `${id.slice(0, 4)}年第${id.slice(6)}季度`;
  return id.length > 4 ? `${id.slice(0, 4)}年${Number(id.slice(5))}月` : `${id}年`;
}
