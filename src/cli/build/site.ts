/** 建站。 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { binOf } from '../launch/commands.mjs';
import { run } from '../launch/run.mjs';
import { outputFolder, rememberBuild } from './freshness.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * args 为 astro build 的参数；返回退出码。一律 --force：Astro 的内容缓存不知道 schemas 改过。
 * 旧的产物先删：没建成时不留下看似可用的旧站。
 */
export async function buildSite(args: readonly string[] = []): Promise<number> {
  rmSync(outputFolder(ROOT), { recursive: true, force: true });
  const { code } = await run(process.execPath, [binOf(ROOT, 'astro'), 'build', '--force', ...args], { cwd: ROOT });
  if (code === 0) rememberBuild(ROOT);
  return code;
}
