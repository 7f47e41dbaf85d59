/** 编辑指南不与格式脱节。 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatGuide, GUIDE_PATH } from '../../src/cli/guide/format.ts';

const root = process.cwd();
const guide = await formatGuide(root);

describe('编辑指南', () => {
  it('与仓库里的一样；不一样就运行 npm run guide', () => {
    expect(readFileSync(GUIDE_PATH, 'utf8')).toBe(guide);
  });

  it('每个栏目有名称', () => {
    expect(guide.split('\n').filter((line) => /^##\s*$/.test(line))).toEqual([]);
  });

  it('每个字段都有说明，不能只有例子', () => {
    const fields = guide.split('\n').filter((line) => /^\s*- \*\*`/.test(line));
    expect(fields.length).toBeGreaterThan(150);
    expect(fields.filter((line) => /^\s*- \*\*`\w+`\*\*（[^）]*）(例：.*|写错时.*)?$/.test(line))).toEqual([]);
  });

  it('检查的每条规则都列了', async () => {
    const { RULES } = await import('../../src/cli/check/rules.ts');
    for (const rule of RULES) expect(guide).toContain(`\`${rule.id}\`　${rule.title}`);
  });
});
