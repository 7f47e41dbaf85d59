/**
 * 0 版（内部试用格式）→ 1 版。黄金样例：tests/fixtures/files/v0-*.json。
 * 只改键名和取值，不查类型：类型不对的原样带过去，由 1 版 schema 指出。
 */
import { isRecord } from '../guard.ts';
import { rename, type Migration } from './shared.ts';

const VERDICTS: Readonly<Record<string, string>> = {
  达标: 'met',
  部分达标: 'partial',
  未达标: 'unmet',
  不适用: 'na',
};

const MODES: Readonly<Record<string, string>> = { 档位制: 'grade', 扣分制: 'deduct' };

export const from0to1: Migration = (old) => ({
  format: old.format,
  schemaVersion: 1,
  scheme: { id: old.standard, version: old.standardVersion },
  unit: unit(old.branch),
  period: typeof old.year === 'number' ? String(old.year) : old.year,
  mode: translate(MODES, old.scoring),
  answers: isRecord(old.answers) ? answers(old.answers) : old.answers,
  createdAt: old.created,
  updatedAt: old.updated,
});

function unit(branch: unknown): unknown {
  if (!isRecord(branch)) return branch;
  const traits = Array.isArray(branch.traits) ? branch.traits : [];
  return {
    ...rename(branch, { code: 'code', title: 'name', type: 'preset' }),
    conditions: Object.fromEntries(traits.map((trait) => [String(trait), true])),
  };
}

function answers(old: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.keys(old).map((id) => [id, answer(old[id])] as const);
  // 0 版给每一条都留了空格，1 版以“没有这个键”表示未填
  return Object.fromEntries(entries.filter(([, value]) => !isRecord(value) || Object.keys(value).length > 0));
}

function answer(old: unknown): unknown {
  if (!isRecord(old)) return old;
  const next = rename(old, {
    score: 'score',
    bottomLine: 'floor',
    reason: 'naReason',
    remark: 'note',
    problems: 'problems',
    measure: 'action',
    owner: 'ownerRole',
    deadline: 'due',
  });
  if (old.result !== undefined && old.result !== '') next.verdict = translate(VERDICTS, old.result);
  if (isRecord(old.counts)) {
    const counts = old.counts;
    next.deductions = Object.keys(counts).map((point) => ({ point, count: counts[point] }));
  }
  if (Array.isArray(old.proofs)) {
    next.evidence = old.proofs.map((proof: unknown) =>
      isRecord(proof) ? rename(proof, { name: 'title', date: 'formedOn', place: 'location' }) : proof,
    );
  }
  return next;
}

function translate(table: Readonly<Record<string, string>>, value: unknown): unknown {
  return (typeof value === 'string' ? table[value] : undefined) ?? value;
}
