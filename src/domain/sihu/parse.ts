/** 读 extras.siHu：认得的逐条给出，认不得的连同原因列出，原样留在文件里。 */
import { siHuSchema, type SiHu } from '../../schemas/si-hu.ts';
import { isDate } from '../calendar/dates.ts';

export interface ParsedSiHu {
  /** index 为在原列表里的位置，改、删时用。 */
  readonly records: readonly { readonly index: number; readonly record: SiHu }[];
  readonly bad: readonly { readonly index: number; readonly text: string }[];
}

const FIELDS: Readonly<Record<string, string>> = {
  year: '年度',
  quarter: '季度',
  on: '检查日',
  due: '整改时限',
  form: '形式',
  focus: '重点项',
  scores: '得分',
};

export function parseSiHu(values: readonly unknown[] | undefined): ParsedSiHu {
  const records: { index: number; record: SiHu }[] = [];
  const bad: { index: number; text: string }[] = [];
  (values ?? []).forEach((value, index) => {
    const parsed = siHuSchema.safeParse(value);
    const wrong = parsed.success
      ? (['on', 'due'] as const).find((key) => parsed.data[key] !== undefined && !isDate(parsed.data[key]))
      : String(parsed.error.issues[0]?.path[0] ?? '');
    if (parsed.success && wrong === undefined) records.push({ index, record: parsed.data });
    else {
      bad.push({
        index,
        text: `第${index + 1}条读不懂：${FIELDS[wrong ?? ''] ?? '有的栏'}写法不对。原样留在文件里，没有计入。`,
      });
    }
  });
  return { records, bad };
}
