/** 四互记录的校验（拟定）：只提示，不拦。 */
import type { SiHu } from '../../schemas/si-hu.ts';
import { periodText } from '../assessment/period.ts';
import { SIHU_PARTS, siHuQuarter } from './model.ts';

/** 一条记录本身的问题，一条一句。 */
export function siHuFaults(record: SiHu): string[] {
  const { on, due, scores, demand } = record;
  const over = SIHU_PARTS.flatMap(({ id, title, full }) => {
    const score = scores?.[id];
    return score !== undefined && score > full ? [`${title}得${score}分，超过满分${full}分，请改。`] : [];
  });
  const open = SIHU_PARTS.filter(({ id }) => scores?.[id] === undefined).map(({ title }) => title);
  return [
    ...over,
    ...(open.length > 0 ? [`${open.join('、')}还没有打分，这一季不计入均分。`] : []),
    ...(on !== undefined && due !== undefined && due <= on ? [`整改时限${due}要晚于检查日${on}，请改。`] : []),
    ...(demand?.trim() && due === undefined ? ['写了整改要求，还没有定时限。'] : []),
  ];
}

/** 同一支部同一季记了两条以上的，一季一句。 */
export function duplicateQuarters(records: readonly SiHu[]): string[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = `${branchOf(record)}${periodText(siHuQuarter(record))}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].filter(([, n]) => n > 1).map(([key, n]) => `${key}记了${n}条，每季一条，请核对。`);
}

/** 受评支部；没写的为空字符串。 */
export function branchOf({ branch }: SiHu): string {
  return branch?.trim() ?? '';
}
