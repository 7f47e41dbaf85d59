/** 逐行检查：error 要改，否则这一行不计入比例；missing 是该填还没填；hint 只提醒。 */
import { COLUMNS, isBlank, kindOf, levelOf, LEVELS, type DutyField, type DutyRow } from './model.ts';
import { ownerHint } from './owner.ts';
import type { Method } from './shares.ts';
import { parseWeight } from './weight.ts';

export interface RowIssue {
  readonly field: DutyField;
  readonly level: 'error' | 'missing' | 'hint';
  /** 不带行号，例如“权重不能是负数”。 */
  readonly message: string;
}

/** 空行没有问题可报。按条数算时不要求写权重，写了的仍要写对。 */
export function checkRow(row: DutyRow, method: Method): readonly RowIssue[] {
  if (isBlank(row)) return [];
  const issues: RowIssue[] = [];
  const add = (field: DutyField, level: RowIssue['level'], message: string) => issues.push({ field, level, message });
  const empty = (field: DutyField) => row[field].trim() === '';

  if (empty('level')) add('level', 'missing', '还没选主体层级');
  else if (!levelOf(row.level)) add('level', 'error', `主体层级“${row.level}”认不出，请选${LEVELS.join('、')}之一`);
  if (empty('title')) add('title', 'missing', '还没写任务名称');
  if (empty('kind')) add('kind', 'missing', '还没选共性或个性');
  else if (!kindOf(row.kind)) add('kind', 'error', `“${row.kind}”认不出，请选共性或个性`);
  const weight = parseWeight(row.weight);
  if (!weight.ok && !(empty('weight') && method === 'count')) {
    add('weight', empty('weight') ? 'missing' : 'error', weight.message);
  }
  for (const field of ['standard', 'owner', 'due'] as const) {
    if (empty(field)) add(field, 'hint', `还没写${COLUMNS.find((c) => c.field === field)?.label ?? ''}`);
  }
  const hint = ownerHint(row.owner);
  if (hint) add('owner', 'hint', hint);
  return issues;
}
