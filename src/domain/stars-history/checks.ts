/** 一件事本身的校验：必填、日期先后、公示天数。与前面的星数有关的在 replay.ts。 */
import type { StarEvent } from '../../schemas/star-event.ts';
import { quarterStart } from '../calendar/quarters.ts';
import { countWorkdays, type WorkdayYear } from '../calendar/workdays.ts';
import { missingFields, starFieldLabel } from './model.ts';

export interface StarRules {
  /** 方面编号与名称，按页面顺序。 */
  readonly dimensions: readonly { readonly id: string; readonly title: string }[];
  /** 公示期不少于几个工作日（参数 liuxing-notice-workdays）；不知道的不查。 */
  readonly noticeWorkdays?: number | undefined;
  /** 放假安排；没有装上的不查公示天数，免得把放假日数进去。 */
  readonly workdays: readonly WorkdayYear[] | null;
}

export function eventFaults(event: StarEvent, rules: StarRules): string[] {
  const missing = missingFields(event).map((field) => starFieldLabel(event.kind, field));
  const { on, quarter, due, noticeFrom, noticeTo } = event;
  const faults: string[] = [];
  if (missing.length > 0) faults.push(`缺必填的${missing.join('、')}，请补上。`);
  if (quarter !== undefined && on < quarterStart(quarter)) {
    faults.push(`日期倒序：${on}早于所记的季度${quarter}，请核对日期或季度。`);
  }
  if (due !== undefined && due < on) faults.push(`日期倒序：整改时限${due}早于${on}，请核对。`);
  if (noticeFrom !== undefined && noticeTo !== undefined) {
    if (noticeTo < noticeFrom) faults.push(`日期倒序：公示结束${noticeTo}早于公示开始${noticeFrom}，请核对。`);
    else faults.push(...noticeFaults(event, noticeFrom, noticeTo, rules));
  }
  return faults;
}

function noticeFaults(
  { on, kind }: StarEvent,
  from: string,
  to: string,
  { noticeWorkdays, workdays }: StarRules,
): string[] {
  const faults: string[] = [];
  if (noticeWorkdays !== undefined && workdays) {
    const { days, provisional } = countWorkdays(from, to, workdays);
    if (days < noticeWorkdays) {
      faults.push(
        `公示不足：${from}至${to}有${days}个工作日${provisional ? '（暂算）' : ''}，不够${noticeWorkdays}个，请延长公示。`,
      );
    }
  }
  if (on < to && (kind === 'promote' || kind === 'name')) {
    faults.push(`公示没有期满：${on}早于公示结束${to}，期满没有异议再记。`);
  }
  return faults;
}
