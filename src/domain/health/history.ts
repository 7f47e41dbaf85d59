/** 来历：与上一期比，与带入的来源比，待复核的建议。 */
import type { Answer } from '../../schemas/result-file.ts';
import { PREVIOUS, sourceText } from '../assessment/carried.ts';
import { evaluate } from '../assessment/evaluate.ts';
import { VERDICT_TEXT } from '../assessment/format.ts';
import { periodText } from '../assessment/period.ts';
import { planCarry } from '../crosswalk/carry.ts';
import type { CarryRow } from '../crosswalk/model.ts';
import type { HealthContext, HealthRule, Hit, SchemeAssessment } from './model.ts';
import { applicable, gapsOf, isGap, quoted, trimmed } from './text.ts';

function sameGap(context: HealthContext): Hit[] {
  const { scheme, previous } = context;
  if (previous?.scheme.id !== scheme.id) return [];
  const before = new Map(
    evaluate(scheme, previous)
      .items.filter(isGap)
      .map((r) => [r.item.id, trimmed(r.answer?.action)]),
  );
  const last = periodText(previous.period);
  return gapsOf(context).flatMap((r): Hit[] => {
    const item = r.item.id;
    const old = before.get(item);
    if (old === undefined) return [];
    const now = trimmed(r.answer?.action);
    if (now === '') {
      return [{ item, message: `上一期（${last}）也是差距，这一期还没写整改措施；查清上次为什么没改好，再定措施。` }];
    }
    if (now === old) {
      return [
        { item, message: `上一期（${last}）也是差距，整改措施一字没变；写清上次做了什么、为什么没改好，换措施。` },
      ];
    }
    const message = `上一期（${last}）也是差距；措施已经换了，在备注里写清上次为什么没改好。`;
    return [{ item, severity: 'note', message }];
  });
}

type From = NonNullable<Answer['from']>;
type Value = NonNullable<CarryRow['value']>;

const isCarried = (answer: Answer | undefined, scheme: string): boolean =>
  answer?.from?.scheme === scheme && answer.from.coverage !== PREVIOUS;

/** 从这套来源带入的先当没填，再算一遍会带入什么；本人填的不动。 */
function freshRows(context: HealthContext, source: SchemeAssessment): ReadonlyMap<string, CarryRow> {
  const { scheme, assessment, crosswalk = [] } = context;
  const answers = Object.fromEntries(
    Object.entries(assessment.answers).filter(([, answer]) => !isCarried(answer, source.scheme.id)),
  );
  const rows = planCarry({ crosswalk, source, target: { scheme, assessment: { ...assessment, answers } } });
  return new Map(rows.map((row) => [row.target.id, row]));
}

/** 结论、得分、底线写成一句。 */
function valueText({ verdict, score, floor }: Pick<Value, 'verdict' | 'score' | 'floor'>): string {
  const parts = [verdict && VERDICT_TEXT[verdict], score !== undefined && `${String(score)}分`, floor && '有底线情形'];
  return parts.filter(Boolean).join('、') || '没有结论';
}

/** 与带入同一口径：底线只增不减，本人另勾的底线不算变。 */
const agrees = (answer: Answer, fresh: Value): boolean =>
  answer.verdict === fresh.verdict && answer.score === fresh.score && (fresh.floor !== true || answer.floor === true);

function changedSource(context: HealthContext): Hit[] {
  const { scheme, crosswalk, others = [] } = context;
  if (!crosswalk) return [];
  return others.flatMap((source) => {
    const carried = context.evaluation.items.filter((r) => !r.naByRule && isCarried(r.answer, source.scheme.id));
    if (source.scheme.id === scheme.id || carried.length === 0) return [];
    const rows = freshRows(context, source);
    return carried.flatMap(({ item, answer = {} }): Hit[] => {
      const fresh = rows.get(item.id)?.value ?? null;
      if (fresh && agrees(answer, fresh)) return [];
      const from = sourceText(answer.from as From, scheme.schemeTitles);
      const change = fresh ? `来源现在推出的是${quoted(valueText(fresh))}` : '来源现在推不出结论';
      return [
        {
          item: item.id,
          message: `${from}，这里是${quoted(valueText(answer))}，${change}；重新带入，或核实后自己判。`,
        },
      ];
    });
  });
}

function uncheckedDeductions(context: HealthContext): Hit[] {
  if (context.evaluation.mode !== 'deduct') return [];
  return applicable(context)
    .filter(({ answer, item, score }) => {
      const carried = answer?.from !== undefined && answer.from.coverage !== PREVIOUS;
      return carried && item.deductions.length > 0 && score?.lines.length === 0;
    })
    .map(({ item }) => ({
      item: item.id,
      message: '带入的结论没有按扣分要点核过；逐个要点看一遍，该扣的记上，没有可扣的不用改。',
    }));
}

function waiting(context: HealthContext): Hit[] {
  return applicable(context).flatMap(({ item, answer }) => {
    if (!answer?.proposed || answer.verdict !== undefined || answer.score !== undefined) return [];
    const from = sourceText(answer.proposed.from, context.scheme.schemeTitles);
    return {
      item: item.id,
      message: `有一个建议等您复核（${valueText(answer.proposed)}，${from}），确认之前不计分；采用它，或自己判。`,
    };
  });
}

export const HISTORY_RULES: readonly HealthRule[] = [
  {
    id: 'TJ-18',
    title: '与上一期同一条差距',
    severity: 'should',
    basis: '拟定：同一条连续两期是差距；措施已经换了的只提示。',
    check: sameGap,
  },
  {
    id: 'TJ-19',
    title: '带入以后来源变了，两套对不上',
    severity: 'should',
    basis: '拟定：按体系对照重算一遍，与已带入的结论、得分比。',
    check: changedSource,
  },
  {
    id: 'TJ-21',
    title: '带入的结论没有按扣分要点核',
    severity: 'note',
    basis: '拟定：扣分制下，带入的只有结论，没有逐项扣分。',
    check: uncheckedDeductions,
  },
  {
    id: 'TJ-22',
    title: '待复核的建议还没确认',
    severity: 'should',
    basis: '拟定：上期的结论、部分覆盖的带入只是建议，本人确认才计分。',
    check: waiting,
  },
];
