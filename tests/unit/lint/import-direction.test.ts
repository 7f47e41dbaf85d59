import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// 按类型的规则要求文件真实存在，这里查的规则不需要类型。
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

const RULES = ['no-restricted-imports', 'no-restricted-syntax', 'no-restricted-globals'];

async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const messages = result?.messages ?? [];
  expect(messages.filter((m) => m.fatal)).toEqual([]);
  return messages.flatMap((m) => (m.ruleId !== null && RULES.includes(m.ruleId) ? [m.ruleId] : []));
}

const importing = (path: string) => `import { a } from '${path}';\nexport const b = a;\n`;
const loading = (path: string) => `export const b = import('${path}');\n`;

/** 文件 → 不许导入的路径。 */
const FORBIDDEN_IMPORTS: Record<string, string[]> = {
  'src/schemas/bad.ts': [
    '../domain/report/model.ts',
    '../content.ts',
    '../storage/file.ts',
    'preact',
    'node:fs',
    'yaml',
  ],
  'src/domain/report/bad.ts': [
    '../../pages/index.ts',
    '../../layouts/base.ts',
    '../../components/labels.ts',
    '../../islands/search/state.ts',
    '../../exporters/text.ts',
    '../../storage/file.ts',
    '../../search/query.ts',
    '../../cli/vectors/rules.ts',
    '../../scripts/page-tools.ts',
    '../../content.ts',
    '../../content-files.ts',
    '../../paths.ts',
    'docx',
    'zod',
    'node:fs',
  ],
  'src/exporters/docx/bad.ts': [
    '../../islands/self-check/state.ts',
    '../../components/labels.ts',
    '../../pages/index.ts',
    '../../search/query.ts',
    '../../cli/build/site.ts',
    '../../content.ts',
    'idb-keyval',
  ],
  'src/storage/bad.ts': ['../islands/self-check/state.ts', '../exporters/json.ts', '../search/query.ts', 'docx'],
  'src/search/bad.ts': ['../islands/search/state.ts', '../storage/drafts.ts', '../exporters/json.ts', 'idb-keyval'],
  'src/islands/self-check/bad.tsx': [
    '../../pages/index.ts',
    '../../layouts/base.ts',
    '../../cli/build/site.ts',
    '../../content.ts',
    'docx',
    'write-excel-file/browser',
    'idb-keyval',
  ],
  'src/components/bad.ts': ['../pages/index.ts', '../layouts/base.ts', 'docx', 'write-excel-file', 'idb-keyval'],
  'src/pages/bad.ts': ['../cli/build/site.ts', 'docx', 'write-excel-file/node', 'idb-keyval'],
  'src/layouts/bad.ts': ['../cli/build/site.ts', 'docx', 'idb-keyval'],
  'src/scripts/bad.ts': ['../pages/index.ts', '../components/labels.ts', '../content.ts', 'docx', 'idb-keyval'],
  'src/scripts/page-tools.ts': ['../pages/index.ts', 'idb-keyval'],
  'src/content.ts': ['./storage/file.ts', './islands/search/state.ts', './cli/build/site.ts'],
};

const ALLOWED_IMPORTS: Record<string, string[]> = {
  'src/schemas/good.ts': ['./common.ts', 'zod', 'zod/mini'],
  'src/domain/report/good.ts': ['./model.ts', '../standard/model.ts', '../../schemas/common.ts'],
  'src/exporters/docx/good.ts': ['../text.ts', '../../domain/report/model.ts', '../../storage/file.ts', 'docx'],
  'src/storage/good.ts': ['../schemas/result-file.ts', '../domain/privacy/screen.ts', 'idb-keyval'],
  'src/islands/self-check/good.tsx': [
    '../../exporters/json.ts',
    '../../storage/drafts.ts',
    '../../domain/report/model.ts',
  ],
  'src/components/good.ts': ['../content.ts', '../paths.ts', '../islands/search/state.ts'],
  'src/pages/good.ts': ['../content.ts', '../components/labels.ts', '../exporters/json.ts'],
};

/** 文件 → 不许写的代码。 */
const FORBIDDEN_CODE: Record<string, string[]> = {
  'src/domain/report/bad.ts': [
    'export const a = Date.now();',
    'export const a = new Date();',
    'export const a = Date();',
    'export const a = Math.random();',
    "export const a = fetch('/');",
    'export const a = window.innerWidth;',
    'export const a = document.title;',
    "export const a = localStorage.getItem('a');",
    "export const a = globalThis.localStorage.getItem('a');",
    'export const a = process.cwd();',
    "export const a = 'a'.replaceAll('a', 'b');",
    'export const a = [1].at(-1);',
  ],
  'src/schemas/bad.ts': ['export const a = new Date();', 'export const a = document.title;'],
  'src/exporters/bad.ts': ["export const a = indexedDB.open('a');", 'export const a = structuredClone({});'],
  'src/islands/bad.tsx': [
    "export const a = localStorage.getItem('a');",
    "export const a = window.localStorage.getItem('a');",
    "export const a = sessionStorage.getItem('a');",
    "export const a = indexedDB.open('a');",
    "export const a = Object.hasOwn({}, 'a');",
    'export const a = crypto.randomUUID();',
    'export const a = /(?<=a)b/.test("");',
  ],
  'src/search/bad.ts': ["export const a = localStorage.getItem('a');"],
  'src/components/bad.ts': ["export const a = localStorage.getItem('a');"],
  'src/pages/bad.ts': ["export const a = localStorage.getItem('a');"],
  'src/scripts/bad.ts': ["export const a = localStorage.getItem('a');"],
};

const ALLOWED_CODE: Record<string, string[]> = {
  'src/domain/report/good.ts': ["export const a = new Date('2026-05-11');", 'export const a = Date.UTC(2026, 4, 11);'],
  'src/storage/good.ts': ["export const a = indexedDB.open('a');", "export const a = localStorage.getItem('a');"],
  'src/scripts/page-tools.ts': ["export const a = localStorage.getItem('a');"],
  'src/islands/good.tsx': ['export const a = new Date();', 'export const a = document.title;'],
};

const rows = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([file, cases]) => cases.map((text) => [file, text] as const));

describe('导入方向', () => {
  it.each(rows(FORBIDDEN_IMPORTS))('%s 不许导入 %s，静态动态都不行', async (file, path) => {
    expect(await broken(file, importing(path))).toEqual(['no-restricted-imports']);
    expect(await broken(file, `export * from '${path}';\n`)).toEqual(['no-restricted-imports']);
    expect(await broken(file, loading(path))).toEqual(['no-restricted-syntax']);
  });

  it.each(rows(ALLOWED_IMPORTS))('%s 可以导入 %s', async (file, path) => {
    expect(await broken(file, importing(path) + loading(path))).toEqual([]);
  });

  it.each(['getCollection', 'getEntry'])('%s 只许 src/content.ts 用', async (name) => {
    const code = `import { ${name} } from 'astro:content';\nexport const a = ${name};\n`;
    for (const file of ['src/components/bad.ts', 'src/pages/bad.ts', 'src/layouts/bad.ts']) {
      expect(await broken(file, code), file).toEqual(['no-restricted-imports']);
    }
    expect(await broken('src/content.ts', code)).toEqual([]);
  });

  it('.astro 的前言和脚本一样管', async () => {
    expect(await broken('src/pages/bad.astro', `---\nimport { getCollection } from 'astro:content';\n---\n`)).toEqual([
      'no-restricted-imports',
    ]);
    expect(await broken('src/components/bad.astro', `<script>\nlocalStorage.clear();\n</script>\n`)).toEqual([
      'no-restricted-globals',
    ]);
  });
});

describe('各层不许碰的东西', () => {
  it.each(rows(FORBIDDEN_CODE))('%s 不许写 %s', async (file, code) => {
    expect(await broken(file, `${code}\n`)).not.toEqual([]);
  });

  it.each(rows(ALLOWED_CODE))('%s 可以写 %s', async (file, code) => {
    expect(await broken(file, `${code}\n`)).toEqual([]);
  });
});
