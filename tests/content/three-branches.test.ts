/** 一次填报、四套出结果：三个虚构支部只答五化，四套的数与手算的表一致。 */
import { describe, expect, it } from 'vitest';
import { carriedText } from '../../src/domain/assessment/carried.ts';
import { evaluate } from '../../src/domain/assessment/evaluate.ts';
import type { Evaluation } from '../../src/domain/assessment/evaluation.ts';
import { acceptAll, project } from '../../src/domain/crosswalk/project.ts';
import { allItems } from '../../src/domain/standard/model.ts';
import type { Answer, Assessment } from '../../src/schemas/result-file.ts';
import { EXPECTED } from './three-branches/expected.ts';
import {
  answered,
  blank,
  branchOf,
  BRANCHES,
  carry,
  CROSSWALK,
  finished,
  plan,
  schemeOf,
  SOURCES,
  words,
  WUHUA,
} from './three-branches/run.ts';

const TARGETS = [
  ['六化', 'liuhua'],
  ['六星', 'liuxing'],
  ['赋分', 'fufen'],
] as const;
const liuhua = schemeOf('liuhua');
const liuxing = schemeOf('liuxing');
const fufen = schemeOf('fufen');

const idsWhere = (evaluation: Evaluation, verdict: 'partial' | 'unmet') =>
  evaluation.items.filter((r) => r.score?.verdict === verdict).map((r) => r.item.id);
const naIds = (evaluation: Evaluation) => evaluation.items.filter((r) => r.state === 'na').map((r) => r.item.id);

/** 与手算表同形：总分、等次、不适用、底线、各维度。 */
const resultOf = (evaluation: Evaluation) => ({
  score: evaluation.score,
  grade: evaluation.grade?.title,
  na: evaluation.counts.na,
  floors: evaluation.floors.map((item) => item.id).join(' '),
  parts: Object.fromEntries(
    evaluation.dimensions.map((d) => [d.id, [d.got / 100, d.applicableFull / 100, d.rate] as const]),
  ),
});

function rowsOf(source: Assessment, scheme: typeof liuhua, target: Assessment) {
  const counts: Record<string, number> = { carry: 0, propose: 0, na: 0, none: 0 };
  for (const { action } of plan(source, scheme, target)) counts[action] = (counts[action] ?? 0) + 1;
  return counts;
}

/** 来历照设计表“对应五化条目”。 */
function fromOf(scheme: string, target: string): Answer['from'] {
  const sources = SOURCES[scheme]?.[target] ?? [];
  const items = sources.map((id) => id.replace('?', ''));
  return { scheme: 'wuhua', items, coverage: sources.some((id) => id.endsWith('?')) ? 'partial' : 'full' };
}

describe.each(BRANCHES)('$title', (branch) => {
  const expected = EXPECTED[branch.id]!;
  const source = answered(branch);
  const { rows: liuhuaRows, partial, unmet, naItems, ...liuhuaResult } = expected.liuhua;
  const { rows: fufenRows, scores, naItems: fufenNa, ...fufenResult } = expected.fufen;

  it('五化：总分、等次、各维度与手算一致', () => {
    const evaluation = evaluate(WUHUA, source);
    expect(evaluation.mode).toBe('grade');
    expect(evaluation.complete).toBe(true);
    expect(resultOf(evaluation)).toEqual(expected.wuhua);
  });

  it('六化：带入后每条的结论、总分、等次、各维度与手算一致', () => {
    const evaluation = evaluate(liuhua, finished(branch, liuhua));
    expect(evaluation.mode).toBe('deduct');
    expect(idsWhere(evaluation, 'partial')).toEqual(words(partial));
    expect(idsWhere(evaluation, 'unmet')).toEqual(words(unmet));
    expect(naIds(evaluation)).toEqual(words(naItems));
    expect(evaluation.complete).toBe(true);
    expect(resultOf(evaluation)).toEqual(liuhuaResult);
  });

  it('六化：未记扣分，按满分、一半、0分计，注明未按扣分要点核', () => {
    const { items } = evaluate(liuhua, finished(branch, liuhua));
    const share = { met: 1, partial: 0.5, unmet: 0 };
    for (const result of items.filter((r) => r.state !== 'na')) {
      const { item, answer, score } = result;
      const from = fromOf('liuhua', item.id);
      const part = from?.coverage === 'partial' ? '（部分覆盖）' : '';
      expect(answer?.from).toEqual(from);
      expect(answer?.deductions).toBeUndefined();
      expect(score?.got).toBe(item.points * 100 * share[score?.verdict ?? 'unmet']);
      expect(carriedText(result, liuhua.schemeTitles)).toBe(
        `由五化${from?.items.join('、') ?? ''}${part}带入，未按扣分要点核`,
      );
    }
  });

  it('六星：带入后每点的结论、各方面的星、星数与手算一致', () => {
    const { stars, grade, band, na, awarded, unmet: lacking, naItems: skipped } = expected.liuxing;
    const evaluation = evaluate(liuxing, finished(branch, liuxing));
    expect(idsWhere(evaluation, 'unmet')).toEqual(words(lacking));
    expect(naIds(evaluation)).toEqual(words(skipped));
    expect(evaluation.complete).toBe(true);
    expect(evaluation.stars?.dimensions.map((d) => (d.status === 'awarded' ? 1 : 0))).toEqual(awarded);
    expect(evaluation.stars?.count).toBe(stars);
    expect([evaluation.grade?.title, evaluation.grade?.band]).toEqual([grade, band]);
    expect(evaluation.counts.na).toBe(na);
    expect([evaluation.score, evaluation.floors]).toEqual([null, []]);
  });

  it('赋分：每条建议分、总分、等次、各部分与手算一致', () => {
    const evaluation = evaluate(fufen, finished(branch, fufen));
    const got = evaluation.items.filter((r) => r.score && r.score.got !== r.score.full);
    expect(Object.fromEntries(got.map((r) => [r.item.id, (r.score?.got ?? 0) / 100]))).toEqual(scores);
    expect(naIds(evaluation)).toEqual(words(fufenNa));
    expect(evaluation.complete).toBe(true);
    expect(resultOf(evaluation)).toEqual(fufenResult);
  });

  it.each(TARGETS)('%s：直接带入、建议、不适用、没有来源的条数与手算一致', (_, id) => {
    const scheme = schemeOf(id);
    const target = blank(branch, scheme);
    const rows = { liuhua: liuhuaRows, liuxing: expected.liuxing.rows, fufen: fufenRows }[id];
    expect(rowsOf(source, scheme, target)).toEqual(rows);
    // 没确认之前，建议一条也不计。
    const { answers } = carry(source, scheme, target);
    const waiting = Object.values(answers).filter((a) => a.proposed && a.verdict === undefined && a.score === undefined);
    expect(waiting).toHaveLength(rows.propose);
    expect(Object.values(answers).filter((a) => a.from)).toHaveLength(rows.carry);
  });

  it.each(TARGETS)('%s：每条的来历与设计表的对应条目一致', (_, id) => {
    const scheme = schemeOf(id);
    const { answers } = acceptAll(carry(source, scheme, blank(branch, scheme)));
    for (const [target, { from }] of Object.entries(answers)) expect([target, from]).toEqual([target, fromOf(id, target)]);
    expect(Object.keys(SOURCES[id] ?? {}).sort()).toEqual(allItems(scheme).map((item) => item.id).sort());
  });

  it.each(TARGETS)('%s：再带一次，结果相同', (_, id) => {
    const scheme = schemeOf(id);
    const once = carry(source, scheme, blank(branch, scheme));
    expect(carry(source, scheme, once)).toEqual(once);
    const written = plan(source, scheme, once).filter((row) => row.action === 'carry' || row.action === 'propose');
    expect(written).toEqual([]);
    const done = finished(branch, scheme);
    expect(carry(source, scheme, done)).toEqual(done);
  });
});

describe('带不带', () => {
  const branch = branchOf('strong');
  const source = answered(branch);
  const rowOf = (from: Assessment, scheme: typeof liuhua, target: Assessment, id: string) =>
    plan(from, scheme, target).find((row) => row.target.id === id);

  it.each([
    ['六化', 'liuhua', 'LH-13'],
    ['六星', 'liuxing', 'S4-2'],
    ['赋分', 'fufen', 'FF-04'],
  ])('B2-1没填：%s（%s）的%s不带，这一套也填不完', (_, id, target) => {
    const { 'B2-1': _left, ...answers } = source.answers;
    const open = { ...source, answers };
    const scheme = schemeOf(id);
    expect(rowOf(open, scheme, blank(branch, scheme), target)).toMatchObject({
      action: 'missing',
      value: null,
      why: 'B2-1还没填，先不带',
    });
    const done = acceptAll(carry(open, scheme, blank(branch, scheme)));
    expect(done.answers[target]).toBeUndefined();
    const evaluation = evaluate(scheme, done);
    expect([evaluation.complete, evaluation.grade]).toEqual([false, null]);
  });

  it('来源全部不适用：目标也不适用，理由跟着来', () => {
    const na = { verdict: 'na', naReason: '全年在党校脱产学习' } as const;
    const away = { ...source, answers: { ...source.answers, 'C2-1': na } };
    const reason = '五化C2-1不适用：全年在党校脱产学习';
    expect(carry(away, liuxing, blank(branch, liuxing)).answers['S2-4']).toMatchObject({
      verdict: 'na',
      naReason: reason,
    });
    // LH-19 只覆盖一部分，作建议。
    expect(carry(away, liuhua, blank(branch, liuhua)).answers['LH-19']?.proposed).toMatchObject({
      verdict: 'na',
      naReason: reason,
    });
    const done = evaluate(liuhua, acceptAll(carry(away, liuhua, blank(branch, liuhua))));
    expect(naIds(done)).toEqual(['LH-19']);
    // LH-02 还有 A2-3，照 A2-3。
    expect(done.items.find((r) => r.item.id === 'LH-02')?.score?.verdict).toBe('met');
  });

  it('临时党支部党费三条都不查：赋分里没有条件的FF-05建议不适用', () => {
    const temporary = { ...branch, conditions: ['temporary'] };
    const row = rowOf(answered(temporary), fufen, blank(temporary, fufen), 'FF-05');
    expect(row).toMatchObject({ action: 'propose', value: { verdict: 'na' } });
  });

  it.each([
    ['六化', 'liuhua', 'LH-12', { verdict: 'unmet', note: '六月没有开' }],
    ['六化', 'liuhua', 'LH-11', { verdict: 'partial', deductions: [{ point: 'd1', count: 1 }] }],
    ['六化', 'liuhua', 'LH-16', { verdict: 'unmet' }],
    ['六星', 'liuxing', 'S3-1', { verdict: 'unmet' }],
    ['赋分', 'fufen', 'FF-16', { score: 1 }],
  ] as const)('本人已填的不动：%s（%s）的%s', (_, id, target, answer) => {
    const scheme = schemeOf(id);
    const own: Assessment = { ...blank(branch, scheme), answers: { [target]: answer as Answer } };
    expect(rowOf(source, scheme, own, target)?.action).toBe('kept');
    expect(acceptAll(carry(source, scheme, own)).answers[target]).toEqual(answer);
  });
});

describe('自查页“别的体系里会怎样”', () => {
  const now = '2026-11-22T00:00:00.000Z';
  const projected = (id: string, target: typeof liuhua) =>
    project({ crosswalk: CROSSWALK, source: { scheme: WUHUA, assessment: answered(branchOf(id)) }, target, now });

  it.each(BRANCHES.map(({ id }) => [id] as const))('%s：六化的推算与手算表同分', (id) => {
    const { evaluation, counts } = projected(id, liuhua);
    const expected = EXPECTED[id]?.liuhua;
    expect(evaluation.score).toBe(expected?.score);
    expect({ carry: counts.carry, propose: counts.propose, na: counts.na, none: counts.none }).toEqual(expected?.rows);
  });

  it('六星有三个检查点要单独填，推算只给两端', () => {
    const { evaluation, counts } = projected(BRANCHES[0]!.id, liuxing);
    expect(counts.none).toBe(3);
    expect(evaluation.grade).toBeNull();
    expect(evaluation.range?.high.grade.title).toBe('6星');
  });

  it('没填的来源不推算', () => {
    const source = { ...answered(branchOf(BRANCHES[0]!.id)), answers: {} };
    const { evaluation, counts } = project({
      crosswalk: CROSSWALK,
      source: { scheme: WUHUA, assessment: source },
      target: fufen,
      now,
    });
    expect(evaluation.total.answered).toBe(0);
    expect(counts.missing + counts.na).toBe(19);
  });
});
