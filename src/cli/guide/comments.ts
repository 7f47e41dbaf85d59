/** 从 src/schemas 的源码里取字段注释：注释写给编辑看，指南照抄，不另写一份。 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** 字段路径（列表不占一段，用点连接）→ 注释。整个格式自己的注释在空字符串名下。 */
export interface Comments extends ReadonlyMap<string, string> {
  /** 字段自己没有注释、借用了所指格式声明上的注释。 */
  readonly inherited: ReadonlySet<string>;
}

interface Source {
  readonly path: string;
  readonly file: ts.SourceFile;
}

const sources = new Map<string, Source>();

function sourceOf(path: string): Source {
  const known = sources.get(path);
  if (known) return known;
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const made = { path, file };
  sources.set(path, made);
  return made;
}

/** path：源码文件；name：导出的格式名。没有这个导出时抛错。 */
export function commentsOf(path: string, name: string): Comments {
  const found = find(sourceOf(path), name);
  if (!found) throw new Error(`${path} 里没有 ${name}`);
  const out = new Map([['', found.comment]]);
  const inherited = new Set<string>();
  collect(found.value, found.source, '', { out, inherited });
  return Object.assign(out, { inherited });
}

interface Found {
  readonly source: Source;
  readonly value: ts.Expression;
  readonly comment: string;
}

/** 名字指的声明：先看本文件，再顺着 import 找。 */
function find(source: Source, name: string): Found | undefined {
  for (const statement of source.file.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name: own, initializer } of statement.declarationList.declarations) {
        if (initializer && ts.isIdentifier(own) && own.text === name) {
          return { source, value: initializer, comment: commentBefore(statement) };
        }
      }
    }
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const bindings = statement.importClause?.namedBindings;
      const from = statement.moduleSpecifier.text;
      if (!from.startsWith('.') || !bindings || !ts.isNamedImports(bindings)) continue;
      const imported = bindings.elements.find((element) => element.name.text === name);
      if (imported)
        return find(sourceOf(join(dirname(source.path), from)), (imported.propertyName ?? imported.name).text);
    }
  }
  return undefined;
}

interface Result {
  readonly out: Map<string, string>;
  readonly inherited: Set<string>;
}

function collect(node: ts.Expression, source: Source, prefix: string, result: Result): void {
  if (ts.isIdentifier(node)) {
    const found = find(source, node.text);
    if (found) collect(found.value, found.source, prefix, result);
    return;
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const { expression: target, name } = node.expression;
  const [first] = node.arguments;
  if (ts.isIdentifier(target) && target.text === 'z') {
    if (name.text === 'object' && first && ts.isObjectLiteralExpression(first))
      collectFields(first, source, prefix, result);
    else if (name.text === 'array' && first) collect(first, source, prefix, result);
    return;
  }
  collect(target, source, prefix, result);
  if (name.text === 'and' && first) collect(first, source, prefix, result);
}

function collectFields(object: ts.ObjectLiteralExpression, source: Source, prefix: string, result: Result): void {
  for (const property of object.properties) {
    if (!property.name || !(ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))) continue;
    const path = prefix === '' ? property.name.text : `${prefix}.${property.name.text}`;
    const value = ts.isPropertyAssignment(property)
      ? property.initializer
      : ts.isShorthandPropertyAssignment(property)
        ? property.name
        : undefined;
    const declared = value && ts.isIdentifier(value) ? find(source, value.text)?.comment : undefined;
    const own = commentBefore(property);
    if (own === '' && declared !== undefined) result.inherited.add(path);
    result.out.set(path, own === '' ? (declared ?? '') : own);
    if (value) collect(value, source, path, result);
  }
}

/** 紧挨在前面的 JSDoc，去掉星号，接成一段。 */
function commentBefore(node: ts.Node): string {
  const text = node.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const last = ranges.at(-1);
  const raw = last ? text.slice(last.pos, last.end) : '';
  if (!raw.startsWith('/**')) return '';
  return raw
    .slice(3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .filter((line) => line !== '')
    .join('');
}
