/** 排好版的编辑指南：与仓库里的那一份逐字相同才算没有脱节。 */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { renderGuide } from './render.ts';

export const GUIDE_PATH = 'docs/editors.md';

export async function formatGuide(root: string): Promise<string> {
  const options = await resolveConfig(join(root, GUIDE_PATH));
  return format(await renderGuide(root), { ...options, parser: 'markdown' });
}
