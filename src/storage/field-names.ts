/** 把校验器的英文路径和错误码说成中文：哪一条、哪一栏、哪里不对。 */
import type * as z from 'zod/mini';

const LABELS: Readonly<Record<string, string>> = {
  format: '文件标识',
  schemaVersion: '文件版本',
  scheme: '标准体系',
  id: '编号',
  version: '版本',
  unit: '支部信息',
  code: '支部代号',
  name: '支部名称',
  preset: '单位类型',
  conditions: '支部条件',
  period: '期次',
  mode: '计分方式',
  answers: '自查结果',
  verdict: '判定',
  score: '得分',
  deductions: '扣分要点',
  point: '要点编号',
  count: '次数',
  floor: '底线情形',
  naReason: '不适用理由',
  from: '带入来历',
  items: '条目',
  coverage: '覆盖程度',
  proposed: '待复核的建议',
  review: '复核',
  reason: '复核理由',
  on: '复核日期',
  note: '备注',
  evidence: '佐证',
  title: '名称',
  formedOn: '形成日期',
  recordedOn: '登记日期',
  location: '存放处',
  expiresOn: '失效日期',
  problems: '常见问题',
  action: '整改措施',
  ownerRole: '责任人',
  due: '完成时限',
  task: '整改进展',
  progress: '进度',
  startedOn: '开始日期',
  closedOn: '销号日期',
  extras: '补充问题',
  demo4: '示范点要求',
  satisfaction: '群众满意度',
  starEvents: '星级事项',
  siHu: '四互记录',
  mechanisms: '机制检查',
  createdAt: '建立时间',
  updatedAt: '修改时间',
};

const FORMATS: Readonly<Record<string, string>> = {
  period: '应写成2026、2026-H1或2026-Q3',
  formedOn: '应写成2026-03-01这样的日期',
  recordedOn: '应写成2026-03-01这样的日期',
  expiresOn: '应写成2026-03-01这样的日期',
  due: '应写成2026-03-01这样的日期',
  startedOn: '应写成2026-03-01这样的日期',
  closedOn: '应写成2026-03-01这样的日期',
  on: '应写成2026-03-01这样的日期',
};

/** 例如 ['answers','A1-1','evidence',0,'formedOn'] → “A1-1的佐证第1项的形成日期”。 */
export function describeField(path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  path.forEach((step, index) => {
    if (index === 0 && step === 'answers' && path.length > 1) return;
    if (typeof step === 'number' && parts.length > 0) parts[parts.length - 1] += `第${step + 1}项`;
    else parts.push(LABELS[String(step)] ?? String(step).slice(0, 20));
  });
  return parts.join('的') || '最外层';
}

/**
 * @param issue 校验器报的一条错
 * @param data 被校验的值，用来分清“没有”和“类型不对”
 * @returns 例如“A1-1的备注超过4000字。”
 */
export function describeIssue(issue: z.core.$ZodIssue, data: unknown): string {
  const field = `“${describeField(issue.path)}”`;
  switch (issue.code) {
    case 'too_big':
      return `${field}${issue.origin === 'number' || issue.origin === 'int' ? '大于' : '超过'}${issue.maximum}${unitOf(issue.origin)}。`;
    case 'too_small':
      return `${field}小于${issue.minimum}。`;
    case 'invalid_value':
      return `${field}不是可用的取值。`;
    case 'invalid_format':
      return `${field}的写法不对${hint(issue.path)}。`;
    default:
      return valueAt(data, issue.path) === undefined ? `缺少${field}。` : `${field}的类型不对。`;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return '字';
  return origin === 'array' ? '项' : '';
}

function hint(path: readonly PropertyKey[]): string {
  const format = FORMATS[String(path[path.length - 1])];
  return format ? `，${format}` : '';
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
}
