/**
 * 导入方向：pages → components/islands → exporters/storage/search → domain → schemas。
 * 每层列出不许碰的东西；静态 import、export from 与动态 import() 一并查。
 */

/** 一条禁令：路径写成正则的源码，说明给写代码的人看。 */
const from = (pattern, message) => ({ pattern, message });
const upper = (...layers) =>
  from(
    `^(\\.\\./)+(${layers.join('|')})/`,
    '导入方向是 pages → components/islands → exporters/storage/search → domain → schemas，不能反过来。',
  );

const PAGES = ['pages', 'layouts', 'cli'];
const PARTS = [...PAGES, 'components', 'islands', 'scripts'];
const SERVICES = ['exporters', 'storage', 'search'];

const facade = from(
  '^(\\.\\./)+(content|content-files|content\\.config)(\\.ts)?$',
  '这里的代码要能在浏览器里运行或单独测试，内容由页面查好再传进来。',
);
const paths = from('^(\\.\\./)+paths(\\.ts)?$', '纯规则不关心网址，地址由上层拼。');
const packages = from('^(?!\\.)', 'domain 只有纯函数，不用任何包。');
const notZod = from('^(?!\\./|zod(/|$))', 'schemas 只能导入同目录的 schemas 与 zod。');
const storagePackage = from('^idb-keyval(/|$)', '读写浏览器存储只在 src/storage。');
const exporterPackages = from('^(docx|write-excel-file)(/|$)', '生成 Word、Excel 只在 src/exporters。');

const named = (names, message) => names.map((name) => ({ name, message }));
const storageGlobals = named(['indexedDB', 'localStorage', 'sessionStorage'], '读写浏览器存储只在 src/storage。');
const impureGlobals = [
  ...storageGlobals,
  ...named(
    ['window', 'document', 'navigator', 'location', 'process', 'crypto', 'console', 'fetch', 'XMLHttpRequest'],
    '这里只有纯函数，不碰页面、网络和环境。',
  ),
  ...named(['performance', 'setTimeout', 'setInterval', 'requestAnimationFrame'], '这里只有纯函数，不碰时钟。'),
];
const newerGlobals = named(['structuredClone', 'WeakRef', 'FinalizationRegistry'], 'Chromium 83 没有。');

const clock = '规则不看时钟：今天是哪一天由参数 asOf 传进来。';
const impureSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: '规则的结果要能重现。' },
];

const method = (names) => `CallExpression > MemberExpression.callee[property.name=/^(${names})$/]`;
/** 打包器只降级语法，不补方法。 */
const newerSyntax = [
  {
    selector: method('at|replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|randomUUID'),
    message: 'Chromium 83 没有这个方法。',
  },
  {
    selector: "MemberExpression[object.name='Object'][property.name=/^(hasOwn|groupBy)$/]",
    message: 'Chromium 83 没有这个方法。',
  },
  { selector: "MemberExpression[object.name='Promise'][property.name='any']", message: 'Chromium 83 没有这个方法。' },
  { selector: 'Literal[regex.pattern=/[(][?]<[=!]/]', message: '旧浏览器不认正则的后行断言。' },
];

const queries = {
  name: 'astro:content',
  importNames: ['getCollection', 'getEntry', 'getEntries', 'getLiveCollection', 'getLiveEntry'],
  message: '内容只经 src/content.ts 查询。',
};

/** 同一条规则后写的配置会整个盖掉先写的，所以每层都写全。 */
function layer({ name, files, ignores = [], imports, globals = storageGlobals, syntax = [], modules = [queries] }) {
  // 选择器里的正则不能直接写斜线。
  const dynamicImport = ({ pattern, message }) => ({
    selector: `ImportExpression > Literal.source[value=/${pattern.replaceAll('/', '\\u002F')}/]`,
    message,
  });
  return {
    name: `duibiao/${name}`,
    files,
    ignores,
    // 声明了才认得出 window.localStorage 这种写法。
    languageOptions: { globals: { window: 'readonly', self: 'readonly' } },
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: modules, patterns: imports.map(({ pattern, message }) => ({ regex: pattern, message })) },
      ],
      'no-restricted-syntax': ['error', ...syntax, ...imports.map(dynamicImport)],
      'no-restricted-globals': ['error', { globals, checkGlobalObject: true, globalObjects: ['window', 'self'] }],
    },
  };
}

const inBrowser = { syntax: newerSyntax, globals: [...storageGlobals, ...newerGlobals] };
const pure = { syntax: [...impureSyntax, ...newerSyntax], globals: [...impureGlobals, ...newerGlobals] };
const pageScript = {
  imports: [upper(...PAGES, 'components'), facade, storagePackage, exporterPackages],
  syntax: newerSyntax,
};

export const layers = [
  layer({ name: 'schemas', files: ['src/schemas/**'], imports: [notZod], ...pure }),
  layer({
    name: 'domain',
    files: ['src/domain/**'],
    imports: [upper(...PARTS, ...SERVICES), facade, paths, packages],
    ...pure,
  }),
  layer({
    name: 'exporters',
    files: ['src/exporters/**'],
    // 自评文件的写法归 storage，导出 JSON 时要用，所以不拦 storage。
    imports: [upper(...PARTS, 'search'), facade, storagePackage],
    ...inBrowser,
  }),
  layer({
    name: 'storage',
    files: ['src/storage/**'],
    imports: [upper(...PARTS, 'exporters', 'search'), facade, exporterPackages],
    syntax: newerSyntax,
    globals: newerGlobals,
  }),
  layer({
    name: 'search',
    files: ['src/search/**'],
    ignores: ['src/search/integration.ts'],
    imports: [upper(...PARTS, 'exporters', 'storage'), facade, storagePackage, exporterPackages],
    ...inBrowser,
  }),
  layer({
    name: 'islands',
    files: ['src/islands/**'],
    imports: [upper(...PAGES, 'scripts'), facade, storagePackage, exporterPackages],
    ...inBrowser,
  }),
  layer({
    name: 'components',
    files: ['src/components/**'],
    imports: [upper(...PAGES), storagePackage, exporterPackages],
  }),
  layer({
    name: 'pages',
    files: ['src/pages/**', 'src/layouts/**'],
    imports: [upper('cli'), storagePackage, exporterPackages],
  }),
  layer({
    name: 'scripts',
    files: ['src/scripts/**'],
    ignores: ['src/scripts/page-tools.ts'],
    ...pageScript,
    globals: inBrowser.globals,
  }),
  // 字号等显示设置每页都要，首屏就要用，不为它加载 src/storage。
  layer({ name: 'page-tools', files: ['src/scripts/page-tools.ts'], ...pageScript, globals: newerGlobals }),
  layer({
    name: 'content',
    files: ['src/content.ts'],
    imports: [from('^\\./(?!domain/|schemas/)', '内容查询只依赖 domain 与 schemas。')],
    modules: [],
  }),
];
