/** 草稿在库里的样子：键、外壳、摘要。正文就是自评文件的文本，读出时走同一套校验与升级。 */
import type { Assessment } from '../schemas/result-file.ts';
import type { ParsedFile } from './file.ts';
import { isRecord } from './guard.ts';
import { PREFIX } from './key-value.ts';
import { MESSAGES } from './messages.ts';
import { byteLength } from './bytes.ts';

export const DRAFT_PREFIX = `${PREFIX}draft:`;
export const DAMAGED_PREFIX = `${PREFIX}damaged:`;
/** 多少天没动就提示；只提示，不自动删。 */
const STALE_DAYS = 90;

const DAY_MS = 86_400_000;

export interface DraftRecord {
  /** 每存一次加一，用来发现别的标签页改过。 */
  readonly revision: number;
  /** ISO 时间。 */
  readonly updatedAt: string;
  /** 上次“保存为文件”的 ISO 时间。 */
  readonly savedToFileAt?: string;
  readonly text: string;
}

export interface DraftSummary {
  readonly key: string;
  readonly code: string;
  readonly period: string;
  readonly scheme: string;
  readonly revision: number;
  /** ISO 时间。 */
  readonly updatedAt: string;
  /** 已填条数。 */
  readonly answered: number;
  readonly bytes: number;
  readonly savedToFileAt?: string;
  /** 存文件以后又改过，或从没存过文件。 */
  readonly changedSinceFile: boolean;
  /** 超过 90 天没有动过。 */
  readonly stale: boolean;
  /** 读不了时的说明（由更新的版本保存）；能读则没有。 */
  readonly problem?: string;
}

/** 一份移开的坏草稿。 */
export interface DamagedDraft {
  readonly key: string;
  /** 原来的键。 */
  readonly from: string;
  readonly movedAt: string;
  /** 哪里坏了。 */
  readonly reason: string;
  /** 原文，供下载留存。 */
  readonly raw: string;
}

/** 体系、支部、期次各自一份草稿：duibiao:draft:<体系>:<代号>:<期次>。 */
export function draftKey(assessment: Assessment): string {
  const parts = [assessment.scheme.id, assessment.unit.code, assessment.period];
  return DRAFT_PREFIX + parts.map((part) => part.replace(/[%:]/g, (c) => (c === '%' ? '%25' : '%3A'))).join(':');
}

/** 库里的值不是合格的外壳时为 null。 */
export function asRecord(value: unknown): DraftRecord | null {
  if (!isRecord(value)) return null;
  const { revision, updatedAt, savedToFileAt, text } = value;
  if (typeof revision !== 'number' || !Number.isInteger(revision) || revision < 1) return null;
  if (typeof updatedAt !== 'string' || Number.isNaN(Date.parse(updatedAt)) || typeof text !== 'string') return null;
  const base = { revision, updatedAt, text };
  return typeof savedToFileAt === 'string' ? { ...base, savedToFileAt } : base;
}

export function asDamaged(key: string, value: unknown): DamagedDraft | null {
  if (!isRecord(value)) return null;
  const { from, movedAt, reason, raw } = value;
  if (typeof from !== 'string' || typeof movedAt !== 'string') return null;
  return typeof reason === 'string' && typeof raw === 'string' ? { key, from, movedAt, reason, raw } : null;
}

/** 库里一个值读出来的三种结果。更新的版本存的不算坏，原样留着。 */
export type DraftReading =
  | { readonly kind: 'good'; readonly record: DraftRecord; readonly file: ParsedFile }
  | { readonly kind: 'newer'; readonly record: DraftRecord }
  | { readonly kind: 'damaged'; readonly reason: string };

/** 校验程序到要读的时候才装载：第一次来、还没有草稿的人用不着。 */
export async function readDraft(value: unknown): Promise<DraftReading> {
  const record = asRecord(value);
  if (!record) return { kind: 'damaged', reason: '库里的数据不是草稿的格式。' };
  const { parseFile } = await import('./file.ts');
  const file = parseFile(record.text, byteLength(record.text));
  if (file.ok) return { kind: 'good', record, file };
  return file.code === 'newer' ? { kind: 'newer', record } : { kind: 'damaged', reason: file.message };
}

export function summarise(key: string, record: DraftRecord, assessment: Assessment | null, now: Date): DraftSummary {
  const { revision, updatedAt, savedToFileAt } = record;
  const idle = now.getTime() - Date.parse(updatedAt);
  return {
    key,
    ...(assessment ? describe(assessment) : describeKey(key)),
    revision,
    updatedAt,
    bytes: byteLength(record.text),
    changedSinceFile: savedToFileAt === undefined || savedToFileAt < updatedAt,
    stale: idle > STALE_DAYS * DAY_MS,
    ...(savedToFileAt !== undefined && { savedToFileAt }),
  };
}

function describe(assessment: Assessment) {
  return {
    scheme: assessment.scheme.id,
    code: assessment.unit.code,
    period: assessment.period,
    answered: countAnswered(assessment),
  };
}

/** 正文读不了（更新的版本存的）时，从键里认。 */
function describeKey(key: string) {
  const [scheme = '', code = '', period = ''] = key
    .slice(DRAFT_PREFIX.length)
    .split(':')
    .map((part) => part.replace(/%3A/g, ':').replace(/%25/g, '%'));
  return { scheme, code, period, answered: 0, problem: MESSAGES['newer-draft'].detail };
}

/** 已填：有判定、得分或扣分的条目；只写了说明、佐证的不算。 */
function countAnswered(assessment: Assessment): number {
  return Object.keys(assessment.answers).filter((id) => {
    const answer = assessment.answers[id];
    return answer?.verdict !== undefined || answer?.score !== undefined || (answer?.deductions?.length ?? 0) > 0;
  }).length;
}
