/** 找出脚本里 Chromium 83 不认的语法和没有的方法：按语法树查，字符串里写到的不算。 */
import ts from 'typescript';

const { SyntaxKind } = ts;

/** 运算符与语句：打包器应当已降级。 */
const NEWER_TOKENS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [SyntaxKind.QuestionQuestionEqualsToken, '??='],
  [SyntaxKind.BarBarEqualsToken, '||='],
  [SyntaxKind.AmpersandAmpersandEqualsToken, '&&='],
  [SyntaxKind.ClassStaticBlockDeclaration, '类的静态块'],
]);

/** 任何对象上都算的方法。 */
const NEWER_METHODS = new Set([
  'at',
  'replaceAll',
  'findLast',
  'findLastIndex',
  'toSorted',
  'toReversed',
  'toSpliced',
  'randomUUID',
  'replaceChildren',
  'checkVisibility',
  'throwIfAborted',
]);

/** 只在这个全局对象上才算的方法。 */
const NEWER_STATICS = new Set([
  'Object.hasOwn',
  'Object.groupBy',
  'Map.groupBy',
  'Promise.any',
  'Promise.withResolvers',
  'Promise.try',
  'Array.fromAsync',
  'AbortSignal.any',
  'AbortSignal.timeout',
  'URL.canParse',
]);

const NEWER_GLOBALS = new Set(['structuredClone', 'WeakRef', 'FinalizationRegistry', 'AggregateError']);

/** 找到的写法，去重；形如“??=”“.at()”“Object.hasOwn”。 */
export function newerSyntax(source: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const name = judge(node);
    if (name !== undefined) found.add(name);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS));
  return [...found].sort();
}

function judge(node: ts.Node): string | undefined {
  const token = NEWER_TOKENS.get(node.kind);
  if (token !== undefined) return token;
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const method = node.expression.name.text;
    if (NEWER_METHODS.has(method)) return `.${method}()`;
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const name = `${node.expression.text}.${node.name.text}`;
    if (NEWER_STATICS.has(name)) return name;
  }
  if (ts.isIdentifier(node) && NEWER_GLOBALS.has(node.text)) return node.text;
  if (ts.isMethodDeclaration(node) && ts.isPrivateIdentifier(node.name)) return '私有方法';
  if (ts.isRegularExpressionLiteral(node)) {
    if (/\(\?<[=!]/.test(node.text)) return '正则的后行断言';
    if (/\/[a-z]*[dv][a-z]*$/.test(node.text)) return '正则的 d、v 标志';
  }
  return undefined;
}
