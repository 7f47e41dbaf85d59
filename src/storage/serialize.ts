/** 自评文件的写出：键序固定，同样的内容总是同样的字节，便于比对与留痕。 */
import { assessmentSchema, type Assessment } from '../schemas/result-file.ts';

/** 键的先后照 schema；不在表里的（条目编号、条件编号）排在后面，按自然序。 */
const KEY_ORDER: readonly string[] = (
  'format schemaVersion scheme id version unit code name preset conditions period mode answers ' +
  'verdict score deductions point count floor naReason from items coverage proposed review reason on note ' +
  'evidence title formedOn recordedOn location expiresOn problems action ownerRole due ' +
  'task progress startedOn closedOn ' +
  'extras demo4 satisfaction starEvents siHu mechanisms createdAt updatedAt'
).split(' ');
const RANK: ReadonlyMap<string, number> = new Map(KEY_ORDER.map((key, index) => [key, index]));

/**
 * @returns UTF-8 文本，2 空格缩进，末尾换行。schema 以外的键不写出（不进文件的个人信息由此挡住）。
 * 原文里的替换符 U+FFFD 写成转义，读入时凡见到裸的替换符，就知道文件被别的编码存坏了。
 */
export function serialize(assessment: Assessment): string {
  const known = assessmentSchema.safeParse(assessment);
  const text = JSON.stringify(sortKeys(known.success ? known.data : assessment), null, 2);
  return `${text.replace(/\uFFFD/g, '\\ufffd')}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Record<string, unknown>;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort(compareKeys)) sorted[key] = sortKeys(source[key]);
  return sorted;
}

function compareKeys(a: string, b: string): number {
  const rank = (RANK.get(a) ?? KEY_ORDER.length) - (RANK.get(b) ?? KEY_ORDER.length);
  return rank || naturalCompare(a, b);
}

/** A1-2 排在 A1-10 前面；不用 localeCompare，免得因浏览器语言而异。 */
function naturalCompare(a: string, b: string): number {
  const left = a.split(/(\d+)/);
  const right = b.split(/(\d+)/);
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const x = left[i] ?? '';
    const y = right[i] ?? '';
    const order = (i % 2 === 1 ? Number(x) - Number(y) : 0) || (x < y ? -1 : x > y ? 1 : 0);
    if (order) return order;
  }
  return left.length - right.length;
}
