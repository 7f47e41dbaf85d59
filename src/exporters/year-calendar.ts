/** 全年工作日历的两种下载共用的部分：要写出来的一件事、各处的叫法、文件名。 */
import type { Duty, YearPlan } from '../domain/calendar-year/model.ts';
import { fileNamePart } from './names.ts';

export interface CalendarDuty extends Duty {
  /** 哪一地的做法；不是种子的为空。 */
  readonly place: string;
  /** 依据的简称和核验程度。 */
  readonly cites: readonly { readonly label: string; readonly level: string }[];
}

export interface CalendarDownload {
  readonly plan: YearPlan<CalendarDuty>;
  /** 给哪类支部的，例如“全部支部”。 */
  readonly branch: string;
}

export const QUARTER_TITLES = ['一季度', '二季度', '三季度', '四季度'] as const;

const SOURCE_TITLE = { rule: '中央规定', inferred: '中央规定（推定）', seed: '各地做法', drafted: '本站拟定' } as const;

/** 出处：中央规定、各地做法（永州）、本站拟定。 */
export const sourceText = ({ origin, place }: Pick<CalendarDuty, 'origin' | 'place'>): string =>
  `${SOURCE_TITLE[origin]}${place ? `（${place}）` : ''}`;

export const PROVISIONAL_NOTE = '这一年的放假安排待公布，工作日按周一至周五暂算。';
export const SOURCE_NOTE = '各地做法是当地当年的安排，取其节奏；本地以上级通知为准。';

/** 全年工作日历_2026.ics、全年工作日历_2026_离退休党员支部.xlsx。 */
export function yearCalendarName({ plan, branch }: CalendarDownload, extension: 'ics' | 'xlsx'): string {
  const kind = branch === '全部支部' ? '' : fileNamePart(branch);
  return `${['全年工作日历', String(plan.year), kind].filter(Boolean).join('_')}.${extension}`;
}

/** 2026-03-31 写成 3月31日。 */
export const dayText = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
