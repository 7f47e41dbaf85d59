/** 自评文件的读入与命名。读入只返回结果，从不改动现有内容。 */
import { assessmentSchema, type Assessment } from '../schemas/result-file.ts';
import { FILE_FORMAT, SCHEMA_VERSION } from '../schemas/result-format.ts';
import { describeField, describeIssue } from './field-names.ts';
import { findHostile, isRecord, isTooDeep, MAX_DEPTH } from './guard.ts';
import { say, type MessageId } from './messages.ts';
import { migrate } from './migrations/index.ts';

export { serialize } from './serialize.ts';

/** 单位字节。 */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
export const FILE_EXTENSION = '.duibiao.json';

export type FileErrorCode = 'too-large' | 'damaged' | 'foreign' | 'newer' | 'invalid';

export interface ParsedFile {
  readonly ok: true;
  readonly assessment: Assessment;
  /** 由旧版升级而来时，原来的版本号。 */
  readonly migratedFrom?: number;
}

export interface FileError {
  readonly ok: false;
  readonly code: FileErrorCode;
  /** 中文整段：哪里不对、怎么办，可直接显示。 */
  readonly message: string;
}

const MESSAGE_OF: Readonly<Record<FileErrorCode, MessageId>> = {
  'too-large': 'too-large',
  damaged: 'damaged-file',
  foreign: 'foreign-file',
  newer: 'newer-file',
  invalid: 'invalid-file',
};

const fail = (code: FileErrorCode, extra = ''): FileError => ({
  ok: false,
  code,
  message: say(MESSAGE_OF[code], extra),
});

/** 选中文件后、读出文字前先查，免得把大文件读进内存。 */
export function checkSize(size: number): FileError | null {
  return size > MAX_FILE_BYTES ? fail('too-large') : null;
}

/**
 * 读一份自评文件。
 * @param text 文件全文（按 UTF-8 读出）
 * @param size 文件字节数
 */
export function parseFile(text: string, size: number): ParsedFile | FileError {
  const oversize = checkSize(Math.max(size, text.length));
  if (oversize) return oversize;
  const source = text.replace(/^\uFEFF/, '').trim();
  const notJson = recognise(source);
  if (notJson) return fail('damaged', notJson);
  if (isTooDeep(source)) return fail('invalid', `嵌套超过${MAX_DEPTH}层。`);
  let root: unknown;
  try {
    root = JSON.parse(source);
  } catch {
    return fail('damaged', source.endsWith('}') ? '' : '文件不完整，可能没有下载完或没有拷完。');
  }
  if (!isRecord(root) || root.format !== FILE_FORMAT) return fail('foreign');
  return readVersion(root);
}

/** 草稿与文件写出前的自查：合格为 null，不合格为一句中文，指出是哪一栏。 */
export function findInvalid(assessment: Assessment): string | null {
  const result = validate(assessment);
  return typeof result === 'string' ? result : null;
}

function readVersion(root: Record<string, unknown>): ParsedFile | FileError {
  const version = root.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return fail('invalid', '“文件版本”缺失或不对。');
  }
  if (version > SCHEMA_VERSION) return fail('newer');
  const hostile = findHostile(root);
  if (hostile) return fail('invalid', hostile);
  const result = validate(version < SCHEMA_VERSION ? migrate(root, version) : root);
  if (typeof result === 'string') return fail('invalid', result);
  return version < SCHEMA_VERSION
    ? { ok: true, assessment: result, migratedFrom: version }
    : { ok: true, assessment: result };
}

function validate(data: unknown): Assessment | string {
  let result = assessmentSchema.safeParse(data);
  const unknownKeys = result.error?.issues.filter((issue) => issue.code === 'invalid_key') ?? [];
  if (unknownKeys.length > 0) {
    // 契约：不认识的键忽略——条目、条件编号不合式样的也是不认识的键
    const paths = unknownKeys.map((issue) => issue.path);
    result = assessmentSchema.safeParse(without(data, paths));
  }
  const issue = result.error?.issues[0];
  if (issue) return describeIssue(issue, data);
  return result.data ? (findUnrealDate(result.data) ?? result.data) : '内容不合格式。';
}

function without(value: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  if (!isRecord(value)) return value;
  const drop = new Set(paths.filter((path) => path.length === 1).map((path) => path[0]));
  const next: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (drop.has(key)) continue;
    const deeper = paths.filter((path) => path.length > 1 && path[0] === key).map((path) => path.slice(1));
    next[key] = deeper.length > 0 ? without(value[key], deeper) : value[key];
  }
  return next;
}

/** schema 只查写法；2月31日这样的日子会让导出时的日期计算出错，在这里挡住。 */
function findUnrealDate(assessment: Assessment): string | null {
  for (const id of Object.keys(assessment.answers)) {
    const answer = assessment.answers[id];
    const dates: [PropertyKey[], string | undefined][] = [
      [['due'], answer?.due],
      [['review', 'on'], answer?.review?.on],
      [['task', 'startedOn'], answer?.task?.startedOn],
      [['task', 'closedOn'], answer?.task?.closedOn],
      ...(answer?.evidence ?? []).flatMap((one, index) =>
        (['formedOn', 'recordedOn', 'expiresOn'] as const).map((key): [PropertyKey[], string | undefined] => [
          ['evidence', index, key],
          one[key],
        ]),
      ),
    ];
    const bad = dates.find(([, date]) => date !== undefined && !isRealDate(date));
    if (bad) return `“${describeField(['answers', id, ...bad[0]])}”（${bad[1]}）在日历上不存在。`;
  }
  return null;
}

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** 常见的选错：不是 JSON 时认一认是什么，给一句更有用的话；认不出为空。 */
function recognise(source: string): string {
  if (source === '') return '文件是空的。';
  if (source.startsWith('<')) return '这是另存的网页，不是“保存为文件”得到的自评文件。';
  if (source.startsWith('PK')) return '这是Word、Excel或压缩包文件，不是自评文件。';
  if (source.includes('\uFFFD')) return '文字编码已变，可能用记事本另存过。';
  return '';
}

/**
 * 下载时用的文件名，例如“甲支部_五化自评_2026-03-01.duibiao.json”。
 * @param today 2026-03-01
 * @param schemeTitle 体系的短名，例如“五化”
 */
export function fileName(assessment: Assessment, today: string, schemeTitle: string): string {
  const parts = [safePart(assessment.unit.code) || '支部', `${safePart(schemeTitle)}自评`, today];
  return parts.join('_') + FILE_EXTENSION;
}

/** 去掉 Windows 不许用的字符、控制字符和改变显示方向的字符；点也换掉，免得碰上 CON. 这类保留名。 */
function safePart(text: string): string {
  const cleaned = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|.\s]+/gu, '_');
  // 摆渡的老系统对长文件名不友好，四十个字足够认出支部
  return Array.from(cleaned)
    .slice(0, 40)
    .join('')
    .replace(/^_+|_+$/g, '');
}
