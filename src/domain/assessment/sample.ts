import type { Answer, Assessment, Evidence } from '../../schemas/result-file.ts';
import type { Item, Method, Scheme } from '../standard/model.ts';
import { allItems } from '../standard/model.ts';
import { blankAssessment } from './blank.ts';
import { methodOf } from './method.ts';
import { verdictFromDeductions } from './score.ts';

/**
 * “装入示例支部”用的虚构自评：按标准数据推出，同样的输入永远得到同样的结果。
 * 短板只落在有常见问题的条目上，好让整改措施取得到对应的改法；底线情形一条不勾。
 * now 为 ISO 时刻，期次、佐证日期、整改时限都从它推。
 */
export function sampleAssessment(scheme: Scheme, now: string): Assessment {
  const mode = scheme.modes[0] ?? 'grade';
  const method = methodOf(scheme, mode);
  const today = now.slice(0, 10);
  const items = allItems(scheme);
  const weak = weakItems(items, method);
  const answers: Assessment['answers'] = {};
  items.forEach((item, i) => {
    const weakness = weak.get(item.id);
    answers[item.id] = weakness
      ? weakAnswer(scheme, item, i, weakness, method, today)
      : { ...settled(item, 'met', method), ...evidenceFor(item, i, today) };
  });
  const blank = blankAssessment({
    scheme,
    code: '示例01',
    preset: scheme.presets[0]?.id ?? '',
    period: now.slice(0, 4),
    mode,
    now,
  });
  const demo4 = scheme.extras.find((extra) => extra.id === 'demo4');
  return {
    ...blank,
    unit: { ...blank.unit, name: '示例支部（虚构）' },
    answers,
    // 末一项答“否”，让“距下一等次差什么”看得到补充要求。
    ...(demo4 ? { extras: { demo4: demo4.questions.map((_, i) => i < demo4.questions.length - 1) } } : {}),
  };
}

/**
 * 每三条有问题可查的条目里一条有短板，每九条里一条未达标；底线条目至多部分达标，免得像触发了底线。
 * 星级制没有部分达标，短板一律未达标，必达的不选，好让示例落在中间的星数上。
 */
function weakItems(items: readonly Item[], method: Method): Map<string, 'partial' | 'unmet'> {
  const withProblem = items.filter((item) => item.problems.length > 0);
  const candidates = withProblem.length > 0 ? withProblem : items;
  const weak = new Map<string, 'partial' | 'unmet'>();
  candidates.forEach((item, k) => {
    if (k % 3 !== 1 || (method === 'stars' && item.must)) return;
    weak.set(item.id, method === 'stars' || (k % 9 === 4 && !item.floor) ? 'unmet' : 'partial');
  });
  return weak;
}

/** 一条的结论写成各种评法认得的样子：直接打分的写分，部分达标约七成，0.5 一档。 */
function settled(item: Item, verdict: 'met' | 'partial' | 'unmet', method: Method): Answer {
  if (method !== 'score') return { verdict };
  const share = { met: 1, partial: 0.7, unmet: 0 }[verdict];
  return { score: Math.floor(item.points * share * 2) / 2 };
}

function weakAnswer(
  scheme: Scheme,
  item: Item,
  i: number,
  verdict: 'partial' | 'unmet',
  method: Method,
  today: string,
): Answer {
  const problem = item.problems[0];
  const roles = scheme.ownerRoles.slice(0, 5);
  const recorded =
    method === 'deduct' && verdict === 'partial'
      ? item.deductions.find((d) => !d.all && (d.points ?? 0) < item.points)
      : undefined;
  const deductions = recorded && [{ point: recorded.id, count: 1 }];
  return {
    ...settled(item, deductions ? verdictFromDeductions(item, deductions) : verdict, method),
    ...(deductions ? { deductions } : {}),
    ...(verdict === 'partial' ? evidenceFor(item, i, today) : {}),
    ...(problem ? { note: `自查发现：${problem.text}。`, problems: [problem.id] } : {}),
    action: problem ? firstSentence(problem.remedy) : `对照检查点补齐：${item.check[0] ?? item.title}。`,
    ownerRole: roles[i % roles.length] ?? '书记',
    due: weekdayFrom(addDays(today, verdict === 'unmet' ? 60 : 30)),
  };
}

/** 每六条留一条没登记佐证，让佐证率不是一律 100%。 */
function evidenceFor(item: Item, i: number, today: string): { evidence?: Evidence[] } {
  const material = item.materials[0];
  if (!material || i % 6 === 5) return {};
  const formedOn = addDays(today, -(10 + ((i * 7) % 120)));
  return {
    evidence: [
      {
        title: material.name,
        formedOn,
        recordedOn: addDays(formedOn, 3),
        ...(material.ledger ? { location: `台账${material.ledger}` } : {}),
      },
    ],
  };
}

function firstSentence(text: string): string {
  const end = text.search(/[。；]/);
  return end < 0 ? text : `${text.slice(0, end)}。`;
}

function addDays(isoDate: string, days: number): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** 落在周六、周日的顺延到周一。 */
function weekdayFrom(isoDate: string): string {
  const day = new Date(`${isoDate}T00:00:00Z`).getUTCDay();
  if (day === 6) return addDays(isoDate, 2);
  return day === 0 ? addDays(isoDate, 1) : isoDate;
}
