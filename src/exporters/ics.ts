/**
 * 整改日程（iCalendar，RFC 5545）：一条任务一个全天事件，到期前三天上午九点提醒。
 * 不用 ical-generator：它每个事件都调 crypto.randomUUID，内网 http 页面和旧内核没有。
 * UID 只由体系、条目、支部代号、期次决定，改了时限再导入还是同一条；SEQUENCE 随自评的更新时间增大，日历据此换成新的。
 */
import type { DatedTask } from '../domain/work/tasks.ts';
import { icsFile } from './ics-format.ts';
import { fileNamePart } from './names.ts';
import { joinText } from './text.ts';

export interface CalendarInput {
  readonly tasks: readonly DatedTask[];
  readonly schemeId: string;
  /** 支部代号；只取散列，不写进文件。 */
  readonly branchKey: string;
  /** 期次 2026、2026-H1、2026-Q3。 */
  readonly period: string;
  /** 自评的更新时间，ISO。 */
  readonly now: string;
}

/** 日历文件的全文，行尾 CRLF。 */
export function workCalendar({ tasks, schemeId, branchKey, period, now }: CalendarInput): string {
  return icsFile({
    product: 'self-check',
    name: '整改日程',
    now,
    privacy: 'PRIVATE',
    events: tasks.map((task) => ({
      uid: `${schemeId}-${task.id}-${hash(branchKey)}-${period}`,
      date: task.due,
      summary: `${task.done ? '已完成' : '整改到期'}：${task.id} ${task.title}`,
      description: description(task),
      alarm: task.done ? undefined : `还有3天到期：${task.id} ${task.title}`,
    })),
  });
}

/** 整改日程_支部_期次.ics。meta 取 ReportModel 的 meta。 */
export function calendarFileName(meta: { readonly branch: string; readonly period: string }): string {
  const branch = fileNamePart(meta.branch) || '未命名支部';
  return `${['整改日程', branch, fileNamePart(meta.period.replace('年', ''))].filter(Boolean).join('_')}.ics`;
}

function description({ measure, accept, ownerRole }: DatedTask): string {
  return joinText(
    [
      measure && `措施：${measure}`,
      accept.length > 0 && `完成标准：${accept.join('；')}`,
      ownerRole && `责任人：${ownerRole}`,
      '供自查改进，不替代组织考核结论。',
    ],
    '\n',
  );
}

/** 两轮 FNV-1a，16 个十六进制字：只求稳定、不含中文，不作保密用。 */
function hash(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((seed) => {
      let value = seed;
      for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
      return (value >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
