/** 读 extras.starEvents：认得的逐条给出，认不得的连同原因列出，原样留在文件里。 */
import { starEventSchema, type StarEvent } from '../../schemas/star-event.ts';
import { isDate } from '../calendar/dates.ts';

export interface ParsedStarEvents {
  /** index 为在原列表里的位置，改、删时用。 */
  readonly events: readonly { readonly index: number; readonly event: StarEvent }[];
  readonly bad: readonly { readonly index: number; readonly text: string }[];
}

const DATES = { on: '日期', due: '整改时限', noticeFrom: '公示开始', noticeTo: '公示结束' } as const;
const FIELDS: Readonly<Record<string, string>> = { ...DATES, kind: '事项种类', quarter: '季度' };

export function parseStarEvents(values: readonly unknown[] | undefined): ParsedStarEvents {
  const events: { index: number; event: StarEvent }[] = [];
  const bad: { index: number; text: string }[] = [];
  (values ?? []).forEach((value, index) => {
    const parsed = starEventSchema.safeParse(value);
    const fault = parsed.success
      ? dateFault(parsed.data)
      : `${FIELDS[String(parsed.error.issues[0]?.path[0] ?? '')] ?? '有的栏'}写法不对`;
    if (parsed.success && !fault) events.push({ index, event: parsed.data });
    else bad.push({ index, text: `第${index + 1}条读不懂：${fault}。原样留在文件里，没有计入。` });
  });
  return { events, bad };
}

function dateFault(event: StarEvent): string {
  const wrong = (Object.keys(DATES) as (keyof typeof DATES)[]).find(
    (key) => event[key] !== undefined && !isDate(event[key]),
  );
  return wrong ? `${DATES[wrong]}“${event[wrong]}”在日历上没有` : '';
}
