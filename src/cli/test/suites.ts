/** 全套检查由哪几套组成，按什么顺序跑。 */
import { binOf } from '../launch/commands.mjs';
import type { ReportKind } from './counts.ts';

export interface Suite {
  /** --only 用的名字。 */
  readonly id: string;
  readonly title: string;
  /** 交给 Node 的参数。 */
  readonly args: readonly string[];
  /** 有用例的套：报告的格式与位置。 */
  readonly report?: { readonly kind: ReportKind; readonly file: string };
  /** 检查构建产物的套：产物没建成就不跑。 */
  readonly needsSite?: boolean;
  readonly needsBrowser?: boolean;
}

/** 报告不放 test-results：Playwright 开跑时会清空那里。 */
const REPORTS = '.cache/test';

export function suitesOf(root: string): readonly Suite[] {
  const bin = (name: string, ...args: string[]) => [binOf(root, name), ...args];
  const vitest = (id: string, ...args: string[]): Pick<Suite, 'args' | 'report'> => {
    const file = `${REPORTS}/${id}.json`;
    return {
      args: bin('vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`),
      report: { kind: 'vitest', file },
    };
  };
  return [
    { id: 'format', title: '代码格式', args: bin('prettier', '--check', '.') },
    // 先于 tsc 和 eslint：集合的类型由 Astro 生成。
    { id: 'astro', title: '页面类型', args: bin('astro', 'check') },
    { id: 'types', title: '代码类型', args: bin('typescript', '--noEmit', '--project', '.') },
    { id: 'lint', title: '代码规则', args: bin('eslint', '.', '--max-warnings', '0') },
    { id: 'unused', title: '无用代码', args: bin('knip') },
    { id: 'content', title: '内容检查', args: ['src/cli/check-content.ts'] },
    { id: 'unit', title: '单元测试', ...vitest('unit') },
    { id: 'build', title: '建站', args: ['src/cli/build.ts'] },
    { id: 'site', title: '产物检查', ...vitest('site', '--config', 'vitest.site.config.ts'), needsSite: true },
    {
      id: 'e2e',
      title: '浏览器测试',
      args: bin('@playwright/test', 'test', '--reporter=list,json'),
      report: { kind: 'playwright', file: `${REPORTS}/e2e.json` },
      needsSite: true,
      needsBrowser: true,
    },
  ];
}
