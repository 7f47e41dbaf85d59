/** 对照表用的参数与日历，从 content/parameters 读。 */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readYamlLists } from '../../content-files.ts';
import type { WorkdayYear } from '../../domain/calendar/workdays.ts';
import { valueOn } from '../../domain/parameters/resolve.ts';
import { parameterSchema, workdayYearSchema } from '../../schemas/parameter.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDER = 'content/parameters';

/**
 * 不看“今天”的工具按这一天的参数算；对照表的答案因此不随站点设置和以后新增的取值变化。
 */
const RULES_ON = '2026-11-21';
/** 只用这一年的日历，站点里有没有别的年份都一样（README A10）。 */
const CALENDAR_YEAR = 2026;

export interface Rules {
  /** 按编号取数；asOf 不写按 RULES_ON。不用地方覆盖。 */
  readonly parameter: (id: string, asOf?: string) => number;
  readonly calendar: readonly WorkdayYear[];
}

/** 参数文件格式不对时抛出中文错误。 */
export function loadRules(): Rules {
  z.config(z.locales.zhCN());
  const entries = readYamlLists(ROOT, FOLDER);
  // 放假安排以年份为编号，其余都是参数。
  const parameters = check(
    parameterSchema,
    entries.filter((entry) => !('year' in entry)),
  );
  const calendar = check(
    workdayYearSchema,
    entries.filter((entry) => entry['year'] === CALENDAR_YEAR),
  );
  return { parameter: (id, asOf = RULES_ON) => valueOn(parameters, id, asOf).value, calendar };
}

function check<T extends z.ZodType>(schema: T, entries: readonly Readonly<Record<string, unknown>>[]): z.infer<T>[] {
  return entries.map((entry) => {
    const result = schema.safeParse(entry);
    if (result.success) return result.data;
    const issues = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Error(`${FOLDER} 里“${String(entry['id'] ?? entry['year'])}”写法有误：${issues.join('；')}`);
  });
}
