/** 前后矛盾：结论与支部条件、底线情形、常见问题对不上，支部条件两处说法不一。 */
import type { ItemResult } from '../assessment/evaluation.ts';
import { verdictText } from '../assessment/explain.ts';
import { VERDICT_TEXT } from '../assessment/format.ts';
import { allItems } from '../standard/model.ts';
import { SETUP_PLACE, type HealthContext, type HealthRule, type Hit } from './model.ts';
import { applicable, conditionText, quoted } from './text.ts';

const naByHand = ({ evaluation }: HealthContext): ItemResult[] =>
  evaluation.items.filter((r) => r.state === 'na' && !r.naByRule);

/** 文件里给这一条填过的结论；没填、填的就是不适用为空。 */
function filledText({ answer }: ItemResult): string {
  if (answer?.verdict !== undefined) return answer.verdict === 'na' ? '' : VERDICT_TEXT[answer.verdict];
  if (answer?.score !== undefined) return `${String(answer.score)}分`;
  return (answer?.deductions ?? []).length > 0 ? '扣分' : '';
}

function ratedThoughNa(context: HealthContext): Hit[] {
  const { scheme, assessment, evaluation } = context;
  return evaluation.items.flatMap((r) => {
    const filled = filledText(r);
    const rule = r.item.applicability.find((a) => a.effect === 'na' && assessment.unit.conditions[a.when] === true);
    if (!filled || !rule) return [];
    const condition = conditionText(scheme, rule.when);
    return {
      item: r.item.id,
      message: `支部条件${condition}成立，本条不适用，却还填着${quoted(filled)}，这个结论不计；条件勾错了就取消，没勾错的，先取消条件，把本条改成不适用，再勾回来。`,
    };
  });
}

function naAgainstConditions(context: HealthContext): Hit[] {
  return naByHand(context)
    .filter((r) => r.mayNa === undefined)
    .map(({ item }) => {
      const when = item.applicability
        .filter((rule) => rule.effect !== 'note')
        .map((rule) => conditionText(context.scheme, rule.when));
      const allowed =
        when.length > 0
          ? `标准只写了${[...new Set(when)].join('、')}可以不适用，本支部没有勾`
          : '标准没有写哪种支部可以不适用';
      return { item: item.id, message: `选了不适用，${allowed}；请核实理由，说不通的改填结论。` };
    });
}

function naWithoutReason(context: HealthContext): Hit[] {
  return context.evaluation.items
    .filter((r) => r.problem === 'na-without-reason')
    .map(({ item }) => ({
      item: item.id,
      message: '选了不适用，没写理由，暂按未填算；写清为什么本支部没有这件事。',
    }));
}

function metDespiteFloor({ evaluation }: HealthContext): Hit[] {
  return evaluation.items
    .filter((r) => r.floor && r.score?.verdict === 'met')
    .map((r) => ({
      item: r.item.id,
      message: `勾了底线情形${quoted(r.item.floor?.text ?? '')}，又判${quoted(verdictText(r))}；两处必有一处不对，请改。`,
    }));
}

function metDespiteProblem(context: HealthContext): Hit[] {
  return applicable(context).flatMap((r) => {
    const ticked = r.item.problems.filter((p) => (r.answer?.problems ?? []).includes(p.id));
    if (r.score?.verdict !== 'met' || ticked.length === 0) return [];
    const names = ticked.map((p) => `${p.id}${quoted(p.text)}`).join('、');
    return {
      item: r.item.id,
      message: `勾了常见问题${names}，又判${quoted(verdictText(r))}；有问题的改判，已经改好的把勾去掉、写进备注。`,
    };
  });
}

const conditionConflicts = (context: HealthContext): Hit[] => [...forgotten(context), ...differing(context)];

/** 没勾某个条件，靠它才不适用的几条却全选了不适用：多半是忘了勾。只有一条的看 TJ-13。 */
function forgotten(context: HealthContext): Hit[] {
  const { scheme, assessment } = context;
  const byHand = new Set(naByHand(context).map((r) => r.item.id));
  return scheme.conditions.flatMap(({ id }) => {
    if (assessment.unit.conditions[id] === true) return [];
    const items = allItems(scheme).filter((i) => i.applicability.some((a) => a.when === id && a.effect === 'na'));
    if (items.length < 2 || !items.every((i) => byHand.has(i.id))) return [];
    const ids = items.map((i) => i.id).join('、');
    return {
      place: SETUP_PLACE,
      message: `没有勾${conditionText(scheme, id)}，只有这种支部才不适用的${ids}却都选了不适用；是这种支部就勾上，不是就把这几条改过来。`,
    };
  });
}

/** 同一支部同一期次，另一套体系的自评勾的条件不同。还没有作答的那份不比。 */
function differing({ scheme, assessment, others = [] }: HealthContext): Hit[] {
  const mine = assessment.unit.conditions;
  return others.flatMap((other) => {
    if (Object.keys(other.assessment.answers).length === 0) return [];
    const theirs = other.assessment.unit.conditions;
    const shared = scheme.conditions.filter(({ id }) => other.scheme.conditions.some((c) => c.id === id));
    return shared
      .filter(({ id }) => (mine[id] === true) !== (theirs[id] === true))
      .map(({ id }) => ({
        place: SETUP_PLACE,
        message: `支部条件${conditionText(scheme, id)}，这里${mine[id] === true ? '勾了' : '没有勾'}，${quoted(other.scheme.title)}的自评里${mine[id] === true ? '没有勾' : '勾了'}；同一个支部要一致，请改一处。`,
      }));
  });
}

export const CONFLICT_RULES: readonly HealthRule[] = [
  {
    id: 'TJ-12',
    title: '支部条件定了不适用的条目还填着结论',
    severity: 'should',
    basis: '拟定：例如没有设支委会，又评了支委会；条件优先，填的结论不计。',
    check: ratedThoughNa,
  },
  {
    id: 'TJ-13',
    title: '选了不适用，支部条件不支持',
    severity: 'should',
    basis: '拟定：不适用两边都不计，只凭手写理由的要核实。',
    check: naAgainstConditions,
  },
  {
    id: 'TJ-14',
    title: '选了不适用没写理由',
    severity: 'must',
    basis: '拟定：没有理由的按未填算。',
    check: naWithoutReason,
  },
  {
    id: 'TJ-15',
    title: '勾了底线情形又判达标',
    severity: 'must',
    basis: '拟定：底线条目由本站拟定，触发即自评封顶。',
    check: metDespiteFloor,
  },
  {
    id: 'TJ-16',
    title: '勾了常见问题又判达标',
    severity: 'should',
    basis: '拟定：常见问题来自来源文件，有问题的不应是满分。',
    check: metDespiteProblem,
  },
  {
    id: 'TJ-17',
    title: '支部条件与别处矛盾',
    severity: 'should',
    basis: '拟定：没勾的条件与一批不适用对不上，或与同期别的体系的自评不一致。',
    check: conditionConflicts,
  },
];
