import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withContent, type Edit } from './fixture.ts';

const run = (script: string, edits: readonly Edit[], remove?: string) =>
  withContent(edits, (root) => {
    if (remove) rmSync(join(root, remove), { recursive: true });
    const path = fileURLToPath(new URL(`../../../src/cli/${script}`, import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [path, '--root', root], { encoding: 'utf8' });
    return { status, stdout, stderr };
  });

describe('check-content 命令', () => {
  it('内容正确退出 0', () => {
    expect(run('check-content.ts', [])).toMatchObject({ status: 0, stdout: expect.stringContaining('内容检查通过') });
  });

  it('有错退出 1，指出文件和行', () => {
    const { status, stderr } = run('check-content.ts', [
      { file: 'site.yaml', from: 'label: 工作资料', to: 'label: 绝密' },
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/content\/site\.yaml:5:8 {2}label：只能是内部资料 注意保管、工作资料、""，现在是“绝密” {2}\[schema\]/);
  });

  it('缺少站点设置退出 1', () => {
    const { status, stderr } = run('check-content.ts', [], 'content/site.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('content/site.yaml:1:1  缺少这个文件');
  });

  it('没有术语时说明主题名没有核对', () => {
    const { status, stdout } = run('check-content.ts', [], 'content/glossary');
    expect(status).toBe(0);
    expect(stdout).toContain('主题名没有核对');
  });

  it('没有 content 目录退出 2', () => {
    expect(run('check-content.ts', [], 'content')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('没有 content 目录'),
    });
  });
});

describe('check-release 命令', () => {
  const OFFICIAL = { from: 'checkedOn: "2026-11-21"', to: 'by: 组织科\n  checkedOn: "2026-11-21"' };
  const official = (file: string, levels: readonly string[]): Edit[] => [
    { file, ...OFFICIAL },
    ...levels.map((level) => ({ file, from: `level: ${level}`, to: 'level: official' })),
  ];
  const ALL = [
    ...official('regulations/zhibu.mdx', ['reprint', 'reprint', 'secondary']),
    ...official('regulations/difang.mdx', ['unchecked', 'unchecked', 'unchecked']),
  ];

  it('没核的逐份列出级别和备注，退出 1', () => {
    const { status, stderr } = run('check-release.ts', []);
    expect(status).toBe(1);
    expect(stderr).toContain(
      '示例支部条例（content/regulations/zhibu.mdx）\n  整份：已见转载；已见转载1条，二手1条\n  备注：见到转载全文。',
    );
    expect(stderr).toContain('还有2份依据、4条没有与官方文本核对（共2份）');
  });

  it('全部核完退出 0', () => {
    expect(run('check-release.ts', ALL)).toMatchObject({ status: 0, stdout: '2份依据全部核过官方文本。\n' });
  });

  it('整份核过、有一条没核，仍退出 1', () => {
    const { status, stderr } = run('check-release.ts', ALL.slice(0, -1));
    expect(status).toBe(1);
    expect(stderr).toContain('整份：已核官方文本；未核1条');
    expect(stderr).toContain('还有1份依据、1条没有');
  });

  it('依据读不懂时不放行', () => {
    const { status, stderr } = run('check-release.ts', [
      ...ALL,
      { file: 'regulations/zhibu.mdx', from: 'order: 1', to: 'order: 一' },
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain('依据读不全，先运行 npm run check:content 改好：content/regulations/zhibu.mdx');
  });
});
