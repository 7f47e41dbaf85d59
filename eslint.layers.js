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
const site = from('^(\\.\\./)+paths(\\.ts)?$', '纯规则不关心网址，地址由上层拼。');
const noPackages = from('^(?!\\.)', 'domain 只有纯函数，不用任何包。');
const onlyZod = from('^(?!\\./|zod(/|$))', 'schemas 只能导入同目录的 schemas 与 zod。');

const storageOnly = from('^idb-keyval$', '读写浏览器存储只在 src/storage。');
const exportersOnly = from('^(docx|write-excel-file)(/|$)', '生成 Word、Excel 只在 src/exporters。');

const storageGlobals = ['indexedDB', 'localStorage', 'sessionStorage'];
const impureGlobals = [
  ...['window', 'document', 'navigator', 'location', 'process', 'performance', 'crypto', 'globalThis'],
  ...['fetch', 'XMLHttpRequest', 'setTimeout', 'setInterval', 'requestAnimationFrame', 'console'],
];

const clock = '规则不看时钟：今天是哪一天由参数 asOf 传进来。';
const pureSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: '规则的结果要能重现。' },
];

/** Chromium 83 没有的方法；语法由打包器降级，方法不会。 */
const newerThanTarget = [
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(at|replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced)$/]',
    message: 'Chromium 83 没有这个方法。',
  },
  {
    selector: "MemberExpression[object.name='Object'][property.name=/^(hasOwn|groupBy)$/]",
    message: 'Chromium 83 没有这个方法。',
  },
  { selector: "MemberExpression[object.name='Promise'][property.name='any']", message: 'Chromium 83 没有 Promise.any。' },
  { selector: "MemberExpression[property.name='randomUUID']", message: 'Chromium 83 与 http:// 内网没有 randomUUID。' },
  { selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]', message: 'Chromium 83 虽认后行断言，Safari 旧版不认；请换个写法。' },
];
const newerGlobals = ['structuredClone', 'WeakRef', 'FinalizationRegistry', 'AggregateError'];

/** 同一条规则后写的配置会整个盖掉先写的，所以每层都写全。 */
function layer({ name, files, ignores = [], imports, globals = [], syntax = [] }) {
  return {
    name: `duibiao/${name}`,
    files,
    ignores,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          // 按正则禁的不能再按名字放行，所以取集合的两个函数单列。
          paths: files.includes('src/content.ts')
            ? []
            : [
                {
                  name: 'astro:content',
                  importNames: ['getCollection', 'getEntry', 'getEntries', 'getLiveCollection', 'getLiveEntry'],
                  message: '内容只经 src/content.ts 查询。',
                },
              ],
          patterns: imports.map(({ pattern, message }) => ({ regex: pattern, message })),
        },
      ],
      'no-restricted-syntax': [
        'error',
        ...syntax,
        ...imports.map(({ pattern, message }) => ({
          selector: `ImportExpression > Literal.source[value=/${pattern.replaceAll('/', '\\/')}/]`,
          message,
        })),
      ],
      'no-restricted-globals': [
        'error',
        {
          globals: globals.map(([name, message]) => ({ name, message })),
          checkGlobalObject: true,
          globalObjects: ['window', 'self'],
        },
      ],
    },
  };
}
