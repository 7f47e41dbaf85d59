/** 一份自评在页面上的状态：每条作答一个信号，改一条只重画一条。 */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { blankAssessment } from '../../domain/assessment/blank.ts';
import { evaluate } from '../../domain/assessment/evaluate.ts';
import type { Evaluation, ItemResult } from '../../domain/assessment/evaluation.ts';
import { resolveItem } from '../../domain/assessment/items.ts';
import { methodOf } from '../../domain/assessment/method.ts';
import { verdictFromDeductions } from '../../domain/assessment/score.ts';
import { allItems, type Item, type Scheme, type ScoreMode } from '../../domain/standard/model.ts';
import type { Answer, Assessment, Verdict } from '../../schemas/result-file.ts';

type Unit = Assessment['unit'];
type Extras = NonNullable<Assessment['extras']>;

export interface CheckState {
  readonly scheme: Scheme;
  readonly items: readonly Item[];
  readonly unit: Signal<Unit>;
  readonly period: Signal<string>;
  readonly mode: Signal<ScoreMode>;
  readonly extras: Signal<Extras | undefined>;
  readonly assessment: ReadonlySignal<Assessment>;
  readonly evaluation: ReadonlySignal<Evaluation>;
  /** 每改一次加一；装入一份自评不算改。 */
  readonly edits: Signal<number>;
  answer(id: string): Signal<Answer | undefined>;
  result(id: string): ReadonlySignal<ItemResult>;
  load(assessment: Assessment): void;
  patch(id: string, change: Partial<Answer>): void;
  choose(id: string, verdict: Verdict): void;
  deduct(id: string, point: string, count: number): void;
  /** 直接打分；undefined 为清掉。 */
  setScore(id: string, score: number | undefined): void;
  /** 采用待复核的建议。 */
  accept(id: string): void;
  /** 换上一份改过的作答，算一次改动；没变的条目不重画。 */
  update(next: Assessment): void;
  setUnit(change: Partial<Unit>): void;
  setPeriod(period: string): void;
  setMode(mode: ScoreMode): void;
  setExtras(change: Partial<Extras>): void;
}

export function createState(scheme: Scheme, now: () => Date): CheckState {
  const items = allItems(scheme);
  const blank = blankAssessment({
    scheme,
    code: '',
    preset: scheme.presets[0]?.id ?? '',
    period: String(now().getFullYear()),
    mode: scheme.modes[0] ?? 'grade',
    now: now().toISOString(),
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  const answers = new Map(items.map((item) => [item.id, signal<Answer | undefined>(undefined)]));
  const unit = signal<Unit>(blank.unit);
  const period = signal(blank.period);
  const mode = signal<ScoreMode>(blank.mode);
  const extras = signal<Extras | undefined>(undefined);
  const version = signal(scheme.version);
  const created = signal(blank.createdAt);
  const updated = signal(blank.updatedAt);
  const edits = signal(0);
  /** 本版标准没有的条目：不显示，但原样留在文件里。 */
  const foreign = signal<Assessment['answers']>({});

  const assessment = computed<Assessment>(() => {
    const filled: Assessment['answers'] = { ...foreign.value };
    for (const [id, answer] of answers) if (answer.value) filled[id] = answer.value;
    return {
      format: blank.format,
      schemaVersion: blank.schemaVersion,
      scheme: { id: scheme.id, version: version.value },
      unit: unit.value,
      period: period.value,
      mode: mode.value,
      answers: filled,
      ...(extras.value ? { extras: extras.value } : {}),
      createdAt: created.value,
      updatedAt: updated.value,
    };
  });
  const evaluation = computed(() => evaluate(scheme, assessment.value));
  const results = new Map(
    items.map((item) => [
      item.id,
      computed(() =>
        resolveItem(item, answers.get(item.id)?.value, unit.value.conditions, methodOf(scheme, mode.value)),
      ),
    ]),
  );

  const need = <T>(map: ReadonlyMap<string, T>, id: string): T => {
    const found = map.get(id);
    if (!found) throw new Error(`没有条目 ${id}`);
    return found;
  };
  const touch = () => {
    updated.value = now().toISOString();
    edits.value += 1;
  };
  const write = (id: string, change: Partial<Answer>) => {
    const target = need(answers, id);
    target.value = tidy({ ...target.value, ...change });
    touch();
  };

  return {
    scheme,
    items,
    unit,
    period,
    mode,
    extras,
    assessment,
    evaluation,
    edits,
    answer: (id) => need(answers, id),
    result: (id) => need(results, id),
    load(source) {
      const rest: Assessment['answers'] = {};
      for (const [id, answer] of Object.entries(source.answers)) if (!answers.has(id)) rest[id] = answer;
      for (const [id, target] of answers) target.value = source.answers[id];
      foreign.value = rest;
      unit.value = source.unit;
      period.value = source.period;
      mode.value = source.mode;
      extras.value = source.extras;
      version.value = source.scheme.version;
      created.value = source.createdAt;
      updated.value = source.updatedAt;
    },
    patch: write,
    choose(id, verdict) {
      const current = need(answers, id).value;
      // 扣分制下结论随扣分走；改选的结论与已记的扣分不合，就以改选的为准，清掉扣分。
      const conflict =
        mode.value === 'deduct' &&
        verdict !== 'na' &&
        (current?.deductions?.length ?? 0) > 0 &&
        verdictFromDeductions(need(byId, id), current?.deductions) !== verdict;
      write(id, {
        verdict,
        ...OWN,
        ...(verdict === 'na' ? { score: undefined } : {}),
        ...(conflict ? { deductions: undefined } : {}),
      });
    },
    deduct(id, point, count) {
      const others = (need(answers, id).value?.deductions ?? []).filter((d) => d.point !== point);
      const deductions = count > 0 ? [...others, { point, count }] : others;
      write(id, { deductions, verdict: verdictFromDeductions(need(byId, id), deductions), ...OWN });
    },
    setScore(id, score) {
      const dropNa = score !== undefined && need(answers, id).value?.verdict === 'na';
      write(id, { score, ...OWN, ...(dropNa ? { verdict: undefined, naReason: undefined } : {}) });
    },
    accept(id) {
      const proposed = need(answers, id).value?.proposed;
      if (proposed) write(id, { ...proposed, proposed: undefined });
    },
    update(next) {
      for (const [id, target] of answers) {
        const answer = next.answers[id];
        if (JSON.stringify(target.value) !== JSON.stringify(answer)) target.value = answer && tidy(answer);
      }
      extras.value = next.extras;
      touch();
    },
    setUnit(change) {
      unit.value = tidyUnit({ ...unit.value, ...change });
      touch();
    },
    setPeriod(value) {
      period.value = value;
      touch();
    },
    setMode(value) {
      mode.value = value;
      touch();
    },
    setExtras(change) {
      const merged = { ...extras.value, ...change };
      if (merged.satisfaction === undefined) delete merged.satisfaction;
      extras.value = merged;
      touch();
    },
  };
}

/** 本人动过的结论不再是带入的，也不再等复核。 */
const OWN = { from: undefined, proposed: undefined } as const;

/** 去掉空的键：未填＝没有这个键。全空则整条不留。 */
function tidy(answer: Answer): Answer | undefined {
  const kept = Object.entries(answer).filter(
    ([, value]) =>
      value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function tidyUnit(unit: Unit): Unit {
  if (unit.name) return unit;
  const { name: _empty, ...rest } = unit;
  return rest;
}
