/** 保存、导出之前查自由文字：个人信息与涉密词。只查不改，也不外发。 */
import type { Answer, Assessment } from '../../schemas/result-file.ts';
import { toHalfWidth } from './digits.ts';
import type { Finding, Located } from './finding.ts';
import { findNumbers } from './numbers.ts';
import { findSecrecy } from './secrecy.ts';

export type { Finding } from './finding.ts';

export interface PlacedFinding extends Finding {
  /** 条目编号；支部信息、补充问题里的为 null。 */
  readonly item: string | null;
  /** 字段路径，例如 note、evidence.0.title、unit.name。 */
  readonly field: string;
  /** 字段的中文名，例如“佐证第1项的名称”。 */
  readonly label: string;
}

/** 各段长度有界，免得很长的文字拖慢匹配。 */
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}/g;

/** 按在文中出现的先后列出；没有发现为空数组。 */
export function screenText(text: string): Finding[] {
  const plain = toHalfWidth(text);
  return [...findNumbers(plain), ...findEmails(plain), ...findSecrecy(plain)]
    .sort((a, b) => a.start - b.start)
    .map(({ kind, level, match, message }) => ({ kind, level, match, message }));
}

function findEmails(text: string): Located[] {
  return [...text.matchAll(EMAIL)].map((found) => ({
    kind: 'email',
    level: 'warn',
    match: `${found[0].slice(0, 1)}***${found[0].slice(found[0].indexOf('@'))}`,
    message: '像是电子邮箱。自评用不着联系方式，请删去。',
    start: found.index,
    end: found.index + found[0].length,
  }));
}

type TextField = readonly [field: string, label: string, text: string | undefined];

/** 查一份自评的全部自由文字，先支部信息，再按条目，最后补充问题。 */
export function screenAssessment(assessment: Assessment): PlacedFinding[] {
  const { unit, answers, extras } = assessment;
  const unitFields: TextField[] = [
    ['unit.code', '支部代号', unit.code],
    ['unit.name', '支部名称', unit.name],
  ];
  const extraFields = (['starEvents', 'siHu', 'mechanisms'] as const).flatMap((key) =>
    textsIn(extras?.[key]).map((text): TextField => [`extras.${key}`, '补充问题', text]),
  );
  return [
    ...screenFields(null, unitFields),
    ...Object.keys(answers).flatMap((id) => screenFields(id, answerFields(answers[id]))),
    ...screenFields(null, extraFields),
  ];
}

function screenFields(item: string | null, fields: readonly TextField[]): PlacedFinding[] {
  return fields.flatMap(([field, label, text]) =>
    screenText(text ?? '').map((finding) => ({ item, field, label, ...finding })),
  );
}

function answerFields(answer: Answer | undefined): TextField[] {
  if (!answer) return [];
  const evidence = (answer.evidence ?? []).flatMap(({ title, location }, index): TextField[] => [
    [`evidence.${index}.title`, `佐证第${index + 1}项的名称`, title],
    [`evidence.${index}.location`, `佐证第${index + 1}项的存放处`, location],
  ]);
  return [
    ['note', '备注', answer.note],
    ['naReason', '不适用理由', answer.naReason],
    ...evidence,
    ['action', '整改措施', answer.action],
    ['ownerRole', '责任人', answer.ownerRole],
    ['review.reason', '复核理由', answer.review?.reason],
    ['proposed.naReason', '待复核的不适用理由', answer.proposed?.naReason],
  ];
}

/** 补充问题的格式由各体系自定，把里面的文字都找出来。 */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => textsIn((value as Record<string, unknown>)[key]));
}
