/** 内容检查与整站构建的用时。 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binOf } from '../launch/commands.mjs';
import { run } from '../launch/run.mjs';
import type { Row } from './rows.ts';

export async function measureContentCheck(root: string): Promise<Row[]> {
  const { seconds, code } = await timed(root, [join(root, 'src/cli/check-content.ts')]);
  const note = code === 0 ? '没有问题' : '查出问题，见 npm run check:content';
  return [{ group: '内容检查', name: '用时', value: seconds, unit: 's', note }];
}

/** 建到 out；建不成时抛错。 */
export async function measureBuild(root: string, out: string): Promise<Row[]> {
  rmSync(out, { recursive: true, force: true });
  const { seconds, code, output } = await timed(root, [binOf(root, 'astro'), 'build', '--force', '--outDir', out]);
  if (code !== 0) throw new Error(`站没有建成：\n${output}`);
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length;
  return [
    { group: '整站构建', name: '用时', value: seconds, unit: 's', note: `${String(pages)}页，含检索索引` },
    { group: '整站构建', name: '平均每页', value: (seconds * 1000) / pages, unit: 'ms' },
  ];
}

async function timed(root: string, args: readonly string[]) {
  const begun = performance.now();
  const { code, output } = await run(process.execPath, args, { cwd: root, collect: true });
  return { seconds: (performance.now() - begun) / 1000, code, output };
}
