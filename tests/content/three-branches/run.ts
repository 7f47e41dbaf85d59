/** 读三个支部的填法，编成自评，带到另外三套；建议一律采用。 */
import { z } from 'zod';
import { readSource } from '../../../src/content-files.ts';
import { blankAssessment } from '../../../src/domain/assessment/blank.ts';
import { applyCarry, planCarry } from '../../../src/domain/crosswalk/carry.ts';
import { acceptAll } from '../../../src/domain/crosswalk/project.ts';
import { allItems, type Scheme } from '../../../src/domain/standard/model.ts';
import { crosswalkSchema } from '../../../src/schemas/crosswalk.ts';
import type { Answer, Assessment } from '../../../src/schemas/result-file.ts';
import { compiledSchemes, ROOT } from '../compiled.ts';

export const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const ids = z.string().transform(words);
const yesNo = z.array(z.boolean());

const branchSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  conditions: z.array(z.string()),
  fufenConditions: z.array(z.string()).default([]),
  partial: ids,
  unmet: ids,
  na: z.record(z.string(), z.string()),
  floors: ids,
  own: z.record(z.string(), z.enum(['met', 'unmet'])),
  extras: z.strictObject({ wuhua: yesNo, liuhua: yesNo }),
});
export type Branch = z.infer<typeof branchSchema>;

const dir = 'tests/content/three-branches';
export const BRANCHES = branchSchema.array().parse(readSource(ROOT, `${dir}/branches.yaml`).data);
/** 体系 → 目标条目 → 来源条目，“?”结尾的为部分覆盖。 */
export const SOURCES = z
  .record(z.string(), z.record(z.string(), ids))
  .parse(readSource(ROOT, `${dir}/sources.yaml`).data);
export const CROSSWALK = crosswalkSchema.array().parse(readSource(ROOT, 'content/standards/map.yaml').data);
export const schemeOf = compiledSchemes();
export const WUHUA = schemeOf('wuhua');

export function branchOf(id: string): Branch {
  const branch = BRANCHES.find((one) => one.id === id);
  if (!branch) throw new Error(`branches.yaml 里没有 ${id}`);
  return branch;
}

/** 一份还没作答的自评，支部条件已填。 */
export function blank(branch: Branch, scheme: Scheme): Assessment {
  const conditions = [...branch.conditions, ...(scheme.id === 'fufen' ? branch.fufenConditions : [])];
  const unknown = conditions.filter((id) => !scheme.conditions.some((one) => one.id === id));
  if (unknown.length > 0) throw new Error(`${scheme.title}没有支部条件 ${unknown.join('、')}`);
  const base = blankAssessment({
    scheme,
    code: '示例',
    preset: 'jiguan',
    period: '2026',
    mode: scheme.modes[0] ?? 'grade',
    now: '2026-11-22T00:00:00.000Z',
  });
  const demo4 = scheme.id === 'wuhua' || scheme.id === 'liuhua' ? branch.extras[scheme.id] : undefined;
  return {
    ...base,
    unit: { ...base.unit, conditions: Object.fromEntries(conditions.map((id) => [id, true])) },
    ...(demo4 ? { extras: { demo4 } } : {}),
  };
}

/** 五化自评：没列的一律达标。 */
export function answered(branch: Branch): Assessment {
  const answers: Record<string, Answer> = {};
  for (const { id } of allItems(WUHUA)) answers[id] = { verdict: 'met' };
  const write = (id: string, answer: Answer) => {
    const before = answers[id];
    if (!before) throw new Error(`五化没有条目 ${id}`);
    answers[id] = { ...before, ...answer };
  };
  for (const id of branch.partial) write(id, { verdict: 'partial' });
  for (const id of branch.unmet) write(id, { verdict: 'unmet' });
  for (const [id, naReason] of Object.entries(branch.na)) write(id, { verdict: 'na', naReason });
  for (const id of branch.floors) write(id, { floor: true });
  return { ...blank(branch, WUHUA), answers };
}

export const plan = (source: Assessment, scheme: Scheme, target: Assessment) =>
  planCarry({
    crosswalk: CROSSWALK,
    source: { scheme: WUHUA, assessment: source },
    target: { scheme, assessment: target },
  });

/** 带入一遍，不采用建议。 */
export const carry = (source: Assessment, scheme: Scheme, target: Assessment) =>
  applyCarry(target, plan(source, scheme, target));

/** 单独填的检查点：六星里五化带不出的三个。 */
function fillOwn(assessment: Assessment, branch: Branch): Assessment {
  const own = Object.entries(branch.own).map(([id, verdict]) => [id, { verdict }] as const);
  return { ...assessment, answers: { ...assessment.answers, ...Object.fromEntries(own) } };
}

/** 带入、采用、补填之后的一份。 */
export function finished(branch: Branch, scheme: Scheme): Assessment {
  const done = acceptAll(carry(answered(branch), scheme, blank(branch, scheme)));
  return scheme.id === 'liuxing' ? fillOwn(done, branch) : done;
}
