/** 短板变成工作：每条短板建议一个措施、完成标准、责任人、时限；已经填了的一律不动。 */
import type { Answer, Assessment } from '../../schemas/result-file.ts';
import { evaluate } from '../assessment/evaluate.ts';
import type { Gap } from '../assessment/evaluation.ts';
import { verdictText } from '../assessment/explain.ts';
import { addWorkdays, isWorkday, type WorkdayDate, type WorkdayYear } from '../calendar/workdays.ts';
import type { Item, Scheme, Workflow } from '../standard/model.ts';

/** 三档默认时限，单位：工作日。取自参数 work-due-floor、work-due-unmet、work-due-partial（拟定）。 */
export interface WorkDays {
  readonly floor: number;
  readonly unmet: number;
  readonly partial: number;
}

export interface WorkInput {
  readonly scheme: Scheme;
  readonly assessment: Assessment;
  /** 从哪天起算 YYYY-MM-DD。 */
  readonly today: string;
  /** 已公布的放假安排。 */
  readonly workdayYears: readonly WorkdayYear[];
  readonly days: WorkDays;
}

/** filled 为真是填报人已经写了的原文，为假是建议。 */
export interface WorkField {
  readonly value: string;
  readonly filled: boolean;
}

export interface WorkRow {
  readonly item: Item;
  /** 结论的显示文字。 */
  readonly verdict: string;
  readonly floor: boolean;
  /** 为什么排在这里，一句话。 */
  readonly why: string;
  /** from：own 自己写的、problem 常见问题的改法、workflow 手册流程、check 检查点。 */
  readonly action: WorkField & { readonly from: 'own' | 'problem' | 'workflow' | 'check' };
  /** 完成标准，至多两条。 */
  readonly accept: readonly string[];
  /** 手册里办这件事的流程；没有为 null。 */
  readonly workflow: Workflow | null;
  readonly ownerRole: WorkField;
  /** value 为 YYYY-MM-DD；workdays 为这一档的工作日数；provisional 为“暂算”，已填的恒为假。 */
  readonly due: WorkField & { readonly workdays: number; readonly provisional: boolean };
}

/** 次序即“值得先补”的顺序。today 不是日期、天数不是非负整数时抛 RangeError。 */
export function planWork({ scheme, assessment, today, workdayYears, days }: WorkInput): WorkRow[] {
  const terms = new Map<number, WorkdayDate>();
  const dueIn = (workdays: number): WorkdayDate => {
    const found = terms.get(workdays) ?? dueDate(today, workdays, workdayYears);
    terms.set(workdays, found);
    return found;
  };
  return evaluate(scheme, assessment).gaps.map((gap) => {
    const { item, answer, floor } = gap.result;
    const workdays = daysFor(gap, days);
    const own = { action: text(answer?.action), owner: text(answer?.ownerRole), due: text(answer?.due) };
    const term = dueIn(workdays);
    return {
      item,
      verdict: verdictText(gap.result),
      floor,
      why: gap.why,
      action: own.action ? { value: own.action, filled: true, from: 'own' } : suggestedAction(item, answer),
      accept: item.accept.length > 0 ? item.accept.slice(0, 2) : ['复查结论为“达标”'],
      workflow: item.workflows[0] ?? null,
      ownerRole: own.owner ? { value: own.owner, filled: true } : { value: item.owner, filled: false },
      due: own.due
        ? { value: own.due, filled: true, workdays, provisional: false }
        : { value: term.date, filled: false, workdays, provisional: term.provisional },
    };
  });
}

/** 一条短板要补的字段。 */
export interface WorkPatch {
  readonly item: string;
  readonly change: Pick<Answer, 'action' | 'ownerRole' | 'due'>;
}

/** 只补空着的字段，没有可补的不列。chosen 为要补的条目编号，不给就全补。 */
export function workPatches(
  assessment: Assessment,
  rows: readonly WorkRow[],
  chosen?: ReadonlySet<string>,
): WorkPatch[] {
  return rows
    .filter((row) => chosen?.has(row.item.id) ?? true)
    .map((row) => {
      const answer = assessment.answers[row.item.id];
      const change: WorkPatch['change'] = {};
      if (!text(answer?.action) && row.action.value) change.action = row.action.value;
      if (!text(answer?.ownerRole) && row.ownerRole.value) change.ownerRole = row.ownerRole.value;
      if (!text(answer?.due) && row.due.value) change.due = row.due.value;
      return { item: row.item.id, change };
    })
    .filter(({ change }) => Object.keys(change).length > 0);
}

/** 填好之后的自评；没有可补的原样返回。 */
export function applyWork(assessment: Assessment, rows: readonly WorkRow[], chosen?: ReadonlySet<string>): Assessment {
  const patches = workPatches(assessment, rows, chosen);
  if (patches.length === 0) return assessment;
  const answers = { ...assessment.answers };
  for (const { item, change } of patches) answers[item] = { ...answers[item], ...change };
  return { ...assessment, answers };
}

const text = (value: string | undefined): string => value?.trim() ?? '';

function daysFor({ result }: Gap, days: WorkDays): number {
  if (result.floor) return days.floor;
  return result.score?.verdict === 'unmet' ? days.unmet : days.partial;
}

/** 0 个工作日也要落在上班的那天。 */
function dueDate(today: string, workdays: number, years: readonly WorkdayYear[]): WorkdayDate {
  const n = workdays === 0 && !isWorkday(today, years) ? 1 : workdays;
  return addWorkdays(today, n, years);
}

function suggestedAction(item: Item, answer: Answer | undefined): WorkRow['action'] {
  const ticked = answer?.problems ?? [];
  const remedies = item.problems.filter((p) => ticked.includes(p.id)).map((p) => p.remedy);
  if (remedies.length > 0) return { value: remedies.join('\n'), filled: false, from: 'problem' };
  const workflow = item.workflows[0];
  if (workflow && workflow.steps.length > 0) return { value: byWorkflow(workflow), filled: false, from: 'workflow' };
  const checks = (item.check.length > 0 ? item.check : [item.title]).map(bare).join('；');
  return { value: `对照检查点补齐：${checks}。`, filled: false, from: 'check' };
}

/** “照手册《…》办：先甲，再乙、丙，最后丁。” */
function byWorkflow({ title, steps }: Workflow): string {
  const names = steps.map(bare);
  const first = names[0] ?? '';
  const last = names[names.length - 1] ?? '';
  const head = `照手册《${title}》办：`;
  if (names.length === 1) return `${head}${first}。`;
  if (names.length === 2) return `${head}先${first}，再${last}。`;
  return `${head}先${first}，再${names.slice(1, -1).join('、')}，最后${last}。`;
}

/** 去掉末尾的句读，好接成一句。 */
function bare(name: string): string {
  return name.trim().replace(/[。；，、]+$/, '');
}
